// Draws the article with its quotations and entities. The article's text is only ever set as text.
import { segments } from "./segments.js";

/** Draws into `place`; `voice(quote)` is the number of the colour of its speaker. */
export function drawArticle(place, text, analysis, voice, title) {
  const content = document.createDocumentFragment();
  for (const { start, end, quotes, entity } of segments(text.length, analysis)) {
    let node = document.createTextNode(text.slice(start, end));
    const wrap = (name, classes, data) => {
      const element = document.createElement(name);
      element.className = classes;
      Object.assign(element.dataset, data);
      element.append(node);
      node = element;
      return element;
    };
    if (entity !== null) {
      const { kind, name } = analysis.entities[entity];
      wrap("span", `entity ${kind}`, { entity }).title = name;
    }
    for (const id of quotes) {
      const quote = analysis.quotes[id];
      wrap("mark", `quote ${quote.kind} voice-${voice(quote)}`, { quote: id }).title = title(quote);
    }
    content.append(node);
  }
  place.replaceChildren(content);
}
