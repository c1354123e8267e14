// Draws the article with its quotations, entities, dates and amounts, in slices, so that a long one does not freeze the page.
import { make } from "./dom.js";
import { segments } from "./segments.js";
import { strings } from "./strings.js";

const SLICE = 600;

/** What a value says: an ISO date, or a number with its unit. */
const valueText = ({ kind, item }) => (kind === "date" ? item.value ?? strings.unresolved
  : `${item.value}${item.to === undefined ? "" : `–${item.to}`} ${item.unit}`);

function node(text, { start, end, quotes, entity, value }, analysis, voice, seen) {
  let inner = document.createTextNode(text.slice(start, end));
  if (value) {
    const title = `${strings.one[value.kind]}: ${valueText(value)}`;
    inner = make("span", { className: value.kind, tabIndex: 0, title }, inner);
  }
  if (entity) {
    const { kind } = analysis.entities[entity.id];
    inner = make("span", { className: `entity ${kind}`, title: `${entity.lemma} (${strings.one[kind]})`, data: { entity: entity.id } }, inner);
  }
  for (const id of quotes) {
    const { kind } = analysis.quotes[id];
    inner = make("mark", { className: `quote ${kind} voice-${voice(analysis.quotes[id])}`, data: { quote: id } }, inner);
    if (!seen.has(id)) { seen.add(id); inner.tabIndex = 0; }
  }
  return inner;
}

/** Draws into `place`; `voice(quote)` is the number of its speaker's colour. `live()` is asked before each further slice. */
export async function drawArticle(place, text, analysis, shown, voice, live) {
  const parts = segments(text.length, analysis, shown);
  const seen = new Set();
  const slice = (from) => parts.slice(from, from + SLICE).map((part) => node(text, part, analysis, voice, seen));
  place.replaceChildren(...slice(0));
  for (let from = SLICE; from < parts.length; from += SLICE) {
    await new Promise((resolve) => { setTimeout(resolve); });
    if (!live()) return;
    place.append(...slice(from));
  }
}
