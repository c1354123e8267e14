// The element's own panel in its shadow DOM: speakers and their quotations. Themed by ::part(panel), (speaker), (quote).

/** Draws the panel, or takes it away when there is no analysis; `chosen` is told the quotation that is clicked. */
export function drawPanel(shadow, analysis, text, chosen) {
  shadow.querySelector("[part=panel]")?.remove();
  if (!analysis) return;
  const make = (name, part, content = "") => {
    const element = Object.assign(document.createElement(name), { textContent: content });
    if (part) element.setAttribute("part", part);
    return element;
  };
  const speakers = new Map();
  for (const quote of analysis.quotes) {
    const name = quote.speaker?.name ?? "Bez podanego źródła";
    if (!speakers.has(name)) speakers.set(name, []);
    speakers.get(name).push(quote);
  }
  const panel = make("ul", "panel");
  for (const [name, quotes] of speakers) {
    const item = make("li");
    const list = make("ul", "quotes");
    for (const quote of quotes) {
      const button = make("button", "quote", quote.spans.map(([start, end]) => text.slice(start, end)).join(" […] "));
      button.type = "button";
      button.addEventListener("click", () => chosen(quote));
      const line = make("li");
      line.append(button);
      list.append(line);
    }
    item.append(make("strong", "speaker", name), list);
    panel.append(item);
  }
  shadow.append(panel);
}
