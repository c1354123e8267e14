// The panel of speakers: each with role, number and share, and all of their quotations; a button for each leads to its place.
import { button, make } from "./dom.js";
import { inParts, inSlices } from "./slices.js";
import { strings } from "./strings.js";

/** The panel of a longer text is laid out only where it is near the window. */
const LONG = 30_000;
const words = (text) => text.match(/\S+/g)?.length ?? 0;
const alphabet = new Intl.Collator("pl").compare;
/** The words of a quotation. */
export const quoteText = (text, quote) => quote.spans.map(([start, end]) => text.slice(start, end)).join(" […] ");

/** Whether a speaker is a woman, a man or an institution. */
function group(entity) {
  if (!entity) return "unknown";
  if (entity.kind === "person") return entity.gender === "f" || entity.gender === "m" ? entity.gender : "unknown";
  return "institution";
}

/** The quotations by speaker, most quoted first; those without a source last. `words` counts the words quoted. */
export function bySpeaker(text, analysis) {
  const groups = new Map();
  for (const quote of analysis.quotes) {
    const name = quote.speaker?.name ?? null;
    const id = quote.speaker?.entity ?? null;
    const key = id ?? name;
    const entity = id === null ? null : analysis.entities[id];
    if (!groups.has(key)) groups.set(key, { key, name, entity, group: group(entity), role: entity?.role ?? null, words: 0, quotes: [] });
    const found = groups.get(key);
    found.quotes.push(quote);
    found.words += words(quoteText(text, quote));
  }
  return [...groups.values()].sort((a, b) => (a.name === null) - (b.name === null) || b.quotes.length - a.quotes.length);
}

const ORDERS = {
  count: () => 0,
  text: (a, b) => a.quotes[0].spans[0][0] - b.quotes[0].spans[0][0],
  name: (a, b) => (a.name === null) - (b.name === null) || alphabet(a.name ?? "", b.name ?? ""),
};

/** Draws whose voices the article carries: women, men, institutions by the share of the words quoted. */
export function drawBar(place, groups) {
  const total = groups.reduce((sum, { words: n }) => sum + n, 0);
  const kinds = ["f", "m", "institution", "unknown"].map((kind) => {
    const n = groups.filter((g) => g.group === kind).reduce((sum, g) => sum + g.words, 0);
    return { kind, percent: total ? Math.round((n / total) * 100) : 0 };
  }).filter(({ percent }) => percent);
  const bar = make("div", { className: "bar", ariaHidden: "true" }, ...kinds.map(({ kind, percent }) => {
    const part = make("span", { className: `part-${kind}` });
    part.style.flexGrow = percent;
    return part;
  }));
  const list = make("ul", { className: "bar-key" }, ...kinds.map(({ kind, percent }) => (
    make("li", { className: `part-${kind}` }, `${strings.groups[kind]} ${percent}%`))));
  place.replaceChildren(...(kinds.length ? [make("h3", {}, strings.whose), bar, list] : []));
}

/** Draws the list; `voice(group)` is the number of the colour, `filter` a search in small letters, `live()` asked before each slice. */
export function drawSpeakers(place, text, groups, { voice, order, filter, live }) {
  const total = groups.reduce((sum, { words: n }) => sum + n, 0) || 1;
  const fits = (...texts) => !filter || texts.some((t) => t?.toLowerCase().includes(filter));
  place.replaceChildren();
  place.classList.toggle("long", text.length > LONG);
  function* steps() {
    for (const speaker of [...groups].sort(ORDERS[order])) {
      const { name, role, quotes } = speaker;
      const shown = fits(name, role) ? quotes : quotes.filter((q) => fits(quoteText(text, q)));
      if (!shown.length) continue;
      const facts = `${strings.quotes(quotes.length)} · ${strings.share(Math.round((speaker.words / total) * 100))}`;
      const list = make("ol", {});
      place.append(make("li", { className: `voice-${voice(speaker)}` }, make("h3", {}, name ?? strings.noSource),
        role ? make("p", { className: "role" }, role) : null, make("p", { className: "facts" }, facts), list));
      const line = (quote) => make("li", {}, button(quoteText(text, quote), { jump: quote.id }, quote.kind));
      yield* inParts(list, shown, line);
    }
  }
  return inSlices(steps(), live);
}
