// The panel of entities by kind, each with its mentions; a button leads from one mention to the next.
import { button, make } from "./dom.js";
import { strings } from "./strings.js";

const ORDERS = {
  count: (a, b) => b.mentions.length - a.mentions.length,
  text: (a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0),
  name: (a, b) => a.name.localeCompare(b.name, "pl"),
};

/** Draws the list. */
export function drawEntities(place, analysis, { order, filter }) {
  place.replaceChildren(...Object.keys(strings.entityKinds).flatMap((kind) => {
    const found = analysis.entities
      .filter((e) => e.kind === kind && (!filter || `${e.name} ${e.role ?? ""}`.toLowerCase().includes(filter)))
      .sort(ORDERS[order]);
    if (!found.length) return [];
    return [make("li", {}, make("h3", { className: `entity ${kind}` }, strings.entityKinds[kind]),
      make("ul", { className: "chips" }, ...found.map(({ id, name, role, mentions }) => {
        const chip = button(name, { about: id });
        chip.append(make("small", { ariaHidden: "true" }, ` ${mentions.length}`));
        chip.ariaLabel = [name, role, strings.mentions(mentions.length)].filter(Boolean).join(", ");
        if (role) chip.title = role;
        return make("li", {}, chip);
      })))];
  }));
}
