// Paints an analysis over an element: CSS Custom Highlights leave the DOM alone; `mode: "mark"` wraps words in <mark>.
// Invariant: removing a painting takes away what it brought and nothing else; other scripts' highlights stay.
import { pieces, rangeOf, ranges } from "./dom-text.js";
import { whileNear } from "./near.js";

/** More pieces than this are painted only near the viewport. */
const MANY = 800;

const QUOTES = ["direct", "mixed", "indirect"];
const ENTITIES = ["person", "place", "organization", "event", "product"];
/** What is shown when nothing else is asked for. */
export const DEFAULT_KINDS = Object.freeze([...QUOTES, ...ENTITIES]);
/** What can be shown. */
export const KINDS = Object.freeze([...DEFAULT_KINDS, "date", "amount"]);

// The kinds of quotation differ by the line, not by colour; the fill lets light and dark pages shine through.
const LINES = { direct: "solid", mixed: "dashed", indirect: "dotted" };
const NAMES = { person: "solid 2px", place: "dotted 2px", organization: "double 1px", event: "dashed 1px", product: "wavy 1px", date: "dotted 1px", amount: "dashed 1px" };
const rule = (selector, body) => `${selector} { ${body} }`;
const STYLE = [
  ...QUOTES.map((kind) => rule(`::highlight(cytat-${kind}), mark.cytat-${kind}`, "background-color: var(--cytat-quote, rgb(214 142 0 / .2)); "
    + `color: var(--cytat-quote-ink, inherit); text-decoration: underline ${LINES[kind]} 2px var(--cytat-line, #b47800)`)),
  ...Object.entries(NAMES).map(([kind, line]) => rule(`::highlight(cytat-${kind})`, `text-decoration: underline ${line} var(--cytat-name-line, currentColor)`)),
  rule("::highlight(cytat-chosen)", "background-color: var(--cytat-chosen, #ffd54a); color: var(--cytat-chosen-ink, #1d1d1b)"),
].join("\n");
let sheet = null;

/** Whether the browser paints Custom Highlights. */
export const supported = () => typeof Highlight === "function" && Boolean(globalThis.CSS?.highlights)
  && CSS.supports("selector(::highlight(cytat-direct))");

function style() {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  // One by one: a browser that does not know `::highlight` still takes the others.
  for (const one of STYLE.split("\n")) try { sheet.insertRule(one, sheet.cssRules.length); } catch { /* unknown to it */ }
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** `[{kind, start, end, quote?, who?}]` of what is to be painted. */
function spans(analysis, show) {
  const quotes = analysis.quotes.filter((q) => show.has(q.kind)).flatMap((q) => (
    q.spans.map(([start, end]) => ({ kind: q.kind, start, end, quote: q.id, who: q.speaker?.name }))));
  const names = analysis.entities.filter((e) => show.has(e.kind)).flatMap(({ kind, mentions }) => (
    mentions.filter(({ by }) => by === "name" || by === "acronym").map(({ start, end }) => ({ kind, start, end }))));
  const values = ["date", "amount"].filter((kind) => show.has(kind)).flatMap((kind) => (
    analysis[`${kind}s`].map(({ start, end }) => ({ kind, start, end }))));
  return [...quotes, ...names, ...values];
}

/** A range follows every change of the DOM, so a piece gets its own when it is painted and not before. */
function add(piece) {
  const { name } = piece;
  piece.range ??= rangeOf(piece);
  if (!CSS.highlights.has(name)) CSS.highlights.set(name, new Highlight());
  CSS.highlights.get(name).add(piece.range);
}

function remove(piece) {
  if (!piece.range) return;
  const highlight = CSS.highlights.get(piece.name);
  highlight?.delete(piece.range);
  piece.range = null;
  if (highlight?.size === 0) CSS.highlights.delete(piece.name);
}

function paintHighlights(parts, list) {
  const mine = list.flatMap(({ kind, start, end }) => pieces(parts, start, end).map((piece) => ({ name: `cytat-${kind}`, range: null, ...piece })));
  if (mine.length > MANY) return whileNear(mine, add, remove);
  mine.forEach(add);
  return () => mine.forEach(remove);
}

function paintMarks(parts, list) {
  const cuts = new Map();
  for (const { kind, start, end, quote, who } of list.filter((s) => s.quote !== undefined)) {
    for (const piece of pieces(parts, start, end)) {
      if (!cuts.has(piece.node)) cuts.set(piece.node, []);
      cuts.get(piece.node).push({ ...piece, kind, quote, who });
    }
  }
  const undo = [];
  for (const [node, found] of cuts) {
    if (!node.parentNode) continue;
    const made = [];
    let at = 0;
    for (const { start, end, kind, quote, who } of found.sort((a, b) => a.start - b.start)) {
      if (start < at) continue;
      if (start > at) made.push(document.createTextNode(node.data.slice(at, start)));
      const mark = document.createElement("mark");
      mark.className = `cytat-${kind}`;
      mark.dataset.cytatQuote = quote;
      if (who) mark.title = who;
      mark.textContent = node.data.slice(start, end);
      made.push(mark);
      at = end;
    }
    if (at < node.length) made.push(document.createTextNode(node.data.slice(at)));
    node.replaceWith(...made);
    // The very node comes back, so a framework that holds it finds it.
    undo.push(() => {
      made.find((piece) => piece.parentNode)?.before(node);
      made.forEach((piece) => piece.remove());
    });
  }
  return () => undo.forEach((back) => back());
}

/** Paints; returns the function that removes it all. `mode` is `"highlight"` or `"mark"`. */
export function highlight(parts, analysis, { mode = "highlight", show = DEFAULT_KINDS } = {}) {
  const list = spans(analysis, new Set(show));
  style();
  if (mode === "mark") return paintMarks(parts, list);
  return supported() ? paintHighlights(parts, list) : () => {};
}

/** Shows one passage for as long as the browser paints it; the next takes its place. */
export function point(parts, start, end) {
  const found = ranges(parts, start, end);
  if (!found.length) return;
  const { top, height } = found[0].getBoundingClientRect();
  scrollTo({ top: scrollY + top + height / 2 - innerHeight / 2 });
  if (supported()) CSS.highlights.set("cytat-chosen", Object.assign(new Highlight(...found), { priority: 1 }));
}
