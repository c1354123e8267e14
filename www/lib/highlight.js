// Paints an analysis over an element: CSS Custom Highlights leave the DOM alone; `mode: "mark"` wraps words in <mark>.
// Invariant: removing a painting takes away what it brought and nothing else; other scripts' highlights stay.
import { pieces, ranges } from "./dom-text.js";

/** What can be shown. */
export const KINDS = ["direct", "mixed", "indirect", "person", "place", "organization", "event", "product"];
const STYLE = KINDS.slice(0, 3).map((kind, i) => `::highlight(cytat-${kind}) { background-color: var(--cytat-quote, #fbe6c4); color: var(--cytat-quote-ink, #1d1d1b); text-decoration: underline ${["solid", "dashed", "dotted"][i]} 2px var(--cytat-line, #9a6200); }`)
  .concat(KINDS.slice(3).map((kind) => `::highlight(cytat-${kind}) { text-decoration: underline ${kind === "place" ? "dotted" : "solid"} 1px; }`)).join("\n");
let sheet = null;

/** Whether the browser paints Custom Highlights. */
export const supported = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights)
  && CSS.supports("selector(::highlight(cytat-direct))");

function style() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** `[{kind, start, end, quote?}]` of what is to be painted. */
function spans(analysis, show) {
  const quotes = analysis.quotes.filter((q) => show.has(q.kind)).flatMap((q) => q.spans.map(([start, end]) => ({ kind: q.kind, start, end, quote: q.id })));
  const names = analysis.entities.filter((e) => show.has(e.kind)).flatMap(({ kind, mentions }) => (
    mentions.filter(({ by }) => by === "name" || by === "acronym").map(({ start, end }) => ({ kind, start, end }))));
  return [...quotes, ...names];
}

function paintHighlights(parts, list) {
  style();
  const mine = [];
  for (const { kind, start, end } of list) {
    const name = `cytat-${kind}`;
    if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
    for (const range of ranges(parts, start, end)) { CSS.highlights.get(name).add(range); mine.push([name, range]); }
  }
  return () => mine.forEach(([name, range]) => {
    const highlight = CSS.highlights.get(name);
    highlight?.delete(range);
    if (highlight?.size === 0) CSS.highlights.delete(name);
  });
}

function paintMarks(parts, list) {
  const cuts = new Map();
  for (const { kind, start, end, quote } of list.filter((s) => s.quote !== undefined)) {
    for (const piece of pieces(parts, start, end)) {
      if (!cuts.has(piece.node)) cuts.set(piece.node, []);
      cuts.get(piece.node).push({ ...piece, kind, quote });
    }
  }
  const undo = [];
  for (const [node, found] of cuts) {
    if (!node.parentNode) continue;
    const made = [];
    let at = 0;
    for (const { start, end, kind, quote } of found.sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      if (start > at) made.push(document.createTextNode(node.data.slice(at, start)));
      const mark = document.createElement("mark");
      mark.className = `cytat-${kind}`;
      mark.dataset.cytatQuote = quote;
      mark.textContent = node.data.slice(start, end);
      made.push(mark);
      at = end;
    }
    if (at < node.length) made.push(document.createTextNode(node.data.slice(at)));
    node.replaceWith(...made);
    // The very node comes back, so a framework that holds it finds it.
    undo.push(() => {
      if (made[0].parentNode) made[0].before(node);
      made.forEach((piece) => piece.remove());
    });
  }
  return () => undo.forEach((back) => back());
}

/** Paints; returns the function that removes it all. `mode` is `"highlight"` or `"mark"`. */
export function highlight(parts, analysis, { mode = "highlight", show = KINDS } = {}) {
  const list = spans(analysis, new Set(show));
  if (mode === "mark") return paintMarks(parts, list);
  return supported() ? paintHighlights(parts, list) : () => {};
}
