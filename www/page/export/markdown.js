// Markdown: a heading a speaker, a block quotation a quotation.
import { passage } from "../../lib/passage.js";
import { bySpeaker, quoteText } from "../speakers.js";
import { strings } from "../strings.js";

const plain = (text) => text.replace(/\s+/g, " ").replace(/[\\`*_{}[\]<>#|]/g, "\\$&");

/** The quotations by speaker. */
export function markdown(text, analysis, source = null) {
  const link = ({ spans: [span] }, label) => (source ? `[${label}](<${passage(source, text, ...span)}>)` : label);
  return bySpeaker(text, analysis).map(({ name, role, quotes }) => [
    `## ${plain(name ?? strings.noSource)}`, ...(role ? [`*${plain(role)}*`] : []),
    ...quotes.map((q) => `> ${plain(quoteText(text, q))}\n>\n> — ${link(q, strings.kinds[q.kind])}`),
  ].join("\n\n")).join("\n\n").concat("\n");
}
