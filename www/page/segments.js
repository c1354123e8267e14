// A pure function from spans to segments: the article cut where anything begins or ends.

/** Segments `{start, end, quotes: [id], entity: id|null}` that tile the text. Offsets are UTF-16 code units. */
export function segments(length, analysis) {
  const edges = new Map();
  const at = (offset) => edges.get(offset) ?? edges.set(offset, { open: [], close: [] }).get(offset);
  const add = (start, end, what) => { at(start).open.push(what); at(end).close.push(what); };
  at(0); at(length);
  for (const quote of analysis.quotes) for (const [start, end] of quote.spans) add(start, end, { quote: quote.id });
  for (const { id, mentions } of analysis.entities) {
    for (const { start, end, by } of mentions) if (by === "name" || by === "acronym") add(start, end, { entity: id });
  }
  const offsets = [...edges.keys()].sort((a, b) => a - b);
  const open = new Set();
  return offsets.slice(0, -1).map((start, i) => {
    for (const what of edges.get(start).close) open.delete(what);
    for (const what of edges.get(start).open) open.add(what);
    const now = [...open];
    const quotes = [...new Set(now.filter((w) => w.quote !== undefined).map((w) => w.quote))];
    return { start, end: offsets[i + 1], quotes, entity: now.find((w) => w.entity !== undefined)?.entity ?? null };
  });
}
