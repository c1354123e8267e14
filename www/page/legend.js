// The legend: what is shown, how it looks, how many there are, and a switch for each. Dates and amounts are off at first.
import { make } from "./dom.js";
import { strings } from "./strings.js";

/** Draws the switches; `shown` is the set of what is on. */
export function drawLegend(place, analysis, shown) {
  // What the text has none of is not offered; the kinds of quotations always are.
  const item = (kind, label, count, look) => (count || look.startsWith("sample")) && make("label", {},
    make("input", { type: "checkbox", checked: shown.has(kind), data: { show: kind } }),
    make("span", { className: look }, label), make("small", {}, ` ${count}`));
  const count = (list, kind) => list.filter((x) => x.kind === kind).length;
  const rows = [
    ...Object.entries(strings.kinds).map(([kind, label]) => item(kind, label, count(analysis.quotes, kind), `sample ${kind}`)),
    ...Object.entries(strings.entityKinds).map(([kind, label]) => item(kind, label, count(analysis.entities, kind), `entity ${kind}`)),
    item("date", strings.dates, analysis.dates.length, "date"),
    item("amount", strings.amounts, analysis.amounts.length, "amount"),
  ];
  place.replaceChildren(...rows.filter(Boolean));
}
