// Gives annotations the texts of their articles, as `eval/quotes.py` reads them.
//
// usage: node tests/annotations/with-text.mjs DOCUMENTS.jsonl < learned.jsonl > annotated.jsonl
// Invariant: one line out for each line in, in order; an article that the documents do not have is an error.
// `learned.jsonl` (216 articles) is what the speakers' weights learn from besides `dev.jsonl`; nothing learns from
// `apart.jsonl` (18 articles), whose errors nobody has read. Offsets count code points. Source: own annotation, by reading.
import { readFileSync } from 'node:fs';

const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const texts = new Map(lines(readFileSync(process.argv[2], 'utf8')).map(({ id, text }) => [id, text]));
for (const { id, quotes } of lines(readFileSync(0, 'utf8'))) {
  if (!texts.has(id)) throw new Error(`no article ${id}`);
  console.log(JSON.stringify({ id, text: texts.get(id), quotes }));
}
