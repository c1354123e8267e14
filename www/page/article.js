// Draws the article with its quotations, entities, dates and amounts: a block a paragraph, in slices, so that a long one does not
// freeze the page. Line breaks stay in the blocks, so the text of the place is the very text that was read.
import { make } from "./dom.js";
import { blocks } from "./segments.js";
import { inSlices } from "./slices.js";
import { strings } from "./strings.js";

/** What a value says: an ISO date, or a number with its unit, if it has one. */
const figure = (number) => number.toLocaleString(strings.lang, { maximumFractionDigits: 20 });
const valueText = ({ kind, item }) => (kind === "date" ? item.value ?? strings.unresolved
  : `${figure(item.value)}${item.to === undefined ? "" : `–${figure(item.to)}`} ${item.unit}`.trim());

/** A date or amount: it takes the focus, and the style sheet shows its value then. */
const valued = (value, inner) => make("span", {
  className: value.kind, tabIndex: 0, title: `${strings.one[value.kind]}: ${valueText(value)}`, data: { value: valueText(value) },
}, inner);

function leaf(text, { start, end, entity, value }, analysis) {
  let inner = document.createTextNode(text.slice(start, end));
  if (value) inner = valued(value, inner);
  if (entity) {
    const { kind } = analysis.entities[entity.id];
    inner = make("span", { className: `entity ${kind}`, title: `${entity.lemma} (${strings.one[kind]})`, data: { entity: entity.id } }, inner);
  }
  return inner;
}

/** One block; neighbours in the same quotations share one mark, the first mark of each quotation takes the focus. */
function block(text, { segments }, analysis, voice, seen) {
  const nodes = [];
  for (let i = 0; i < segments.length;) {
    const { quotes } = segments[i];
    const same = (segment) => segment.quotes.length === quotes.length && quotes.every((id, at) => segment.quotes[at] === id);
    let inner = [];
    while (i < segments.length && same(segments[i])) inner.push(leaf(text, segments[i++], analysis));
    for (const id of quotes) {
      const quote = analysis.quotes[id];
      const mark = make("mark", { className: `quote ${quote.kind} voice-${voice(quote)}`, data: { quote: id } }, ...inner);
      if (!seen.has(id)) { seen.add(id); mark.tabIndex = 0; }
      inner = [mark];
    }
    nodes.push(...inner);
  }
  return make("div", { className: "block" }, ...nodes);
}

/** So many UTF-16 units share one part of the page; in a long text a part is laid out only when it is near the window. */
const CHUNK = 4_000;
const LONG = 30_000;
const ROW = 70;

/**
 * Draws into `place`; `voice(quote)` is the number of its speaker's colour. `live()` is asked before each further slice,
 * `progress(part)` is told how much is done, from 0 to 1. Resolves to whether it came to the end.
 */
export function drawArticle(place, text, analysis, shown, voice, { live, progress = () => {} }) {
  const seen = new Set();
  place.classList.toggle("long", text.length > LONG);
  function* steps() {
    let chunk = null;
    let from = 0;
    for (const part of blocks(text, analysis, shown)) {
      yield () => {
        const drawn = block(text, part, analysis, voice, seen);
        if (!chunk || part.end - from > CHUNK) {
          const first = !chunk;
          from = part.start;
          chunk = make("div", { className: "chunk" }, drawn);
          // A guess at its height for the scroll bar; the browser remembers the true one.
          chunk.style.containIntrinsicSize = `auto ${2 * Math.ceil(Math.min(CHUNK, text.length - from) / ROW)}rem`;
          if (first) place.replaceChildren(chunk); else place.append(chunk);
        } else chunk.append(drawn);
        progress(part.end / text.length);
      };
    }
  }
  return inSlices(steps(), live);
}
