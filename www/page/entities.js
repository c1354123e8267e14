// The panel of entities by kind, each with its mentions; a button leads from one mention to the next.
import { button, make } from "./dom.js";
import { inParts, inSlices } from "./slices.js";
import { strings } from "./strings.js";

const alphabet = new Intl.Collator("pl").compare;
const ORDERS = {
  count: (a, b) => b.mentions.length - a.mentions.length,
  text: (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  name: (a, b) => alphabet(a.name, b.name),
};

function chip({ id, name, role, mentions }) {
  const made = button(name, { about: id });
  made.append(make("small", { ariaHidden: "true" }, ` ${mentions.length}`));
  made.ariaLabel = [name, role, strings.mentions(mentions.length)].filter(Boolean).join(", ");
  if (role) made.title = role;
  return make("li", {}, made);
}

/** Draws the list; `live()` is asked before each further slice. */
export function drawEntities(place, analysis, { order, filter, live }) {
  place.replaceChildren();
  function* steps() {
    for (const kind of Object.keys(strings.entityKinds)) {
      const found = analysis.entities
        .filter((e) => e.kind === kind && (!filter || `${e.name} ${e.role ?? ""}`.toLowerCase().includes(filter)))
        .sort(ORDERS[order]);
      if (!found.length) continue;
      const chips = make("ul", { className: "chips" });
      place.append(make("li", {}, make("h3", { className: `entity ${kind}` }, strings.entityKinds[kind]), chips));
      yield* inParts(chips, found, chip);
    }
  }
  return inSlices(steps(), live);
}
