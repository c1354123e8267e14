// W3C Web Annotations as JSON-LD: positions in code points, and the words with their surroundings.
import { codePoints } from "./points.js";

const AROUND = 32;

/** An annotation page with one annotation a quotation. */
export function annotations(text, analysis, source = null) {
  const at = codePoints(text);
  const well = (s) => s.toWellFormed?.() ?? s;
  const selector = ([start, end]) => [
    { type: "TextPositionSelector", start: at(start), end: at(end) },
    { type: "TextQuoteSelector", exact: well(text.slice(start, end)), prefix: well(text.slice(Math.max(0, start - AROUND), start)),
      suffix: well(text.slice(end, end + AROUND)) },
  ];
  const items = analysis.quotes.map((q) => ({
    id: `urn:cytat:quote:${q.id}`, type: "Annotation", motivation: "identifying",
    body: [
      { type: "TextualBody", purpose: "identifying", format: "text/plain", language: "pl", value: q.speaker?.name ?? "" },
      { type: "TextualBody", purpose: "tagging", format: "text/plain", value: q.kind },
    ].filter(({ value }) => value),
    target: q.spans.map((span) => ({ source: source ?? "urn:cytat:text", selector: selector(span) })),
  }));
  return `${JSON.stringify({ "@context": "http://www.w3.org/ns/anno.jsonld", id: "urn:cytat:page", type: "AnnotationPage", items }, null, 2)}\n`;
}
