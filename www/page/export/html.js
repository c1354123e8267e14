// A standalone HTML page: the article with its quotations marked, no script, nothing loaded.
import { blocks } from "../segments.js";
import { strings } from "../strings.js";

const escape = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const STYLE = "body{max-width:40rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.7 Georgia,serif}main{white-space:pre-wrap}"
  + "mark{background:#f4ecd6;color:#1d1d1b;border-bottom:2px solid #8a6d1a}mark.mixed{border-bottom-style:dashed}"
  + "mark.indirect{border-bottom-style:dotted}";

/** The page as a string. */
export function html(text, analysis, source = null) {
  const from = source ? `<footer><a href="${escape(source)}">${escape(source)}</a></footer>` : "";
  const body = [...blocks(text, analysis)].flatMap(({ segments }) => segments).map(({ start, end, quotes }) => {
    const inner = escape(text.slice(start, end));
    return quotes.reduce((within, id) => {
      const { kind, speaker } = analysis.quotes[id];
      return `<mark class="${kind}" title="${escape(`${speaker?.name ?? strings.noSource} — ${strings.kinds[kind]}`)}">${within}</mark>`;
    }, inner);
  }).join("");
  return `<!doctype html>\n<html lang="pl"><head><meta charset="utf-8"><title>Cytat</title><style>${STYLE}</style></head>`
    + `<body><main>${body}</main>${from}</body></html>\n`;
}
