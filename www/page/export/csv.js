// CSV (RFC 4180): a line a quotation. Cells that a spreadsheet would run as a formula are defused with an apostrophe.
import { passage } from "../../lib/passage.js";
import { quoteText } from "../speakers.js";

const cell = (value) => {
  const text = String(value ?? "");
  const safe = /^[=+@\t\r-]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The table of quotations; offsets are UTF-16 code units. */
export function csv(text, analysis, source = null) {
  const rows = analysis.quotes.map((q) => [q.id, q.kind, quoteText(text, q), q.speaker?.name,
    q.speaker?.entity == null ? "" : analysis.entities[q.speaker.entity].role, q.rule, q.confidence, q.spans[0][0], q.spans.at(-1)[1],
    ...(source ? [passage(source, text, ...q.spans[0])] : [])]);
  const head = ["id", "kind", "quotation", "speaker", "role", "rule", "confidence", "start", "end", ...(source ? ["link"] : [])];
  return `\ufeff${[head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
