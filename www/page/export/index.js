// The formats to take along, and the download of one. Nothing is sent: the file is made in the browser.
import { annotations } from "./annotations.js";
import { csv } from "./csv.js";
import { html } from "./html.js";
import { json } from "./json.js";
import { markdown } from "./markdown.js";
import { schema } from "./schema.js";

/** By name: the function from text, analysis and the article's address (or null) to the file's text, its ending and its type. */
export const FORMATS = {
  csv: { write: csv, ending: "csv", type: "text/csv" },
  json: { write: json, ending: "json", type: "application/json" },
  annotations: { write: annotations, ending: "annotations.jsonld", type: "application/ld+json" },
  schema: { write: schema, ending: "schema.jsonld", type: "application/ld+json" },
  markdown: { write: markdown, ending: "md", type: "text/markdown" },
  html: { write: html, ending: "html", type: "text/html" },
};

/** Downloads the analysis in a format. */
export function download(name, text, analysis, source = null) {
  const { write, ending, type } = FORMATS[name];
  const url = URL.createObjectURL(new Blob([write(text, analysis, source)], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href: url, download: `cytat.${ending}` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
