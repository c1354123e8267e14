// schema.org Quotation as JSON-LD.
import { passage } from "../../lib/passage.js";
import { quoteText } from "../speakers.js";

const TYPES = { person: "Person", organization: "Organization", place: "Place", event: "Event", product: "Product" };

/** A graph with one Quotation a quotation; its `spokenByCharacter` only when the text names who spoke. */
export function schema(text, analysis, source = null) {
  const by = ({ name, entity }) => {
    const found = entity === null ? null : analysis.entities[entity];
    const thing = { "@type": TYPES[found?.kind] ?? "Thing", name };
    if (found?.role) thing[found.kind === "person" ? "jobTitle" : "description"] = found.role;
    if (found?.url) thing.url = found.url;
    return thing;
  };
  const graph = analysis.quotes.map((q) => ({
    "@type": "Quotation", inLanguage: "pl", text: quoteText(text, q), ...(q.speaker ? { creator: by(q.speaker) } : {}),
    ...(source ? { isPartOf: { "@type": "Article", url: source }, url: passage(source, text, ...q.spans[0]) } : {}),
  }));
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": graph }, null, 2)}\n`;
}
