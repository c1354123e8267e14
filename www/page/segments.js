// A pure function from spans to segments: the article cut where anything begins or ends.

/** Everything that can be shown; dates and amounts only when asked for. */
export const DEFAULT_SHOWN = Object.freeze(["direct", "mixed", "indirect", "person", "place", "organization", "event", "product"]);

/**
 * Segments `{start, end, quotes: [id], entity: {id, lemma}|null, value: {kind, item}|null}` that tile the text.
 * Offsets are UTF-16 code units.
 */
export function segments(length, analysis, shown = new Set(DEFAULT_SHOWN)) {
  const edges = new Map();
  const at = (offset) => edges.get(offset) ?? edges.set(offset, { open: [], close: [] }).get(offset);
  const add = (start, end, what) => { if (start < end) { at(start).open.push(what); at(end).close.push(what); } };
  at(0); at(length);
  for (const { id, kind, spans } of analysis.quotes) {
    if (shown.has(kind)) for (const [start, end] of spans) add(start, end, { quote: id });
  }
  for (const { id, kind, mentions } of analysis.entities) {
    if (!shown.has(kind)) continue;
    for (const { start, end, by, lemma } of mentions) if (by === "name" || by === "acronym") add(start, end, { entity: { id, lemma } });
  }
  for (const [kind, items] of [["date", analysis.dates], ["amount", analysis.amounts]]) {
    if (shown.has(kind)) for (const item of items) add(item.start, item.end, { value: { kind, item } });
  }
  const offsets = [...edges.keys()].sort((a, b) => a - b);
  const open = new Set();
  return offsets.slice(0, -1).map((start, i) => {
    for (const what of edges.get(start).close) open.delete(what);
    for (const what of edges.get(start).open) open.add(what);
    const now = [...open];
    return {
      start, end: offsets[i + 1],
      quotes: [...new Set(now.filter((w) => w.quote !== undefined).map((w) => w.quote))],
      entity: now.find((w) => w.entity)?.entity ?? null,
      value: now.find((w) => w.value)?.value ?? null,
    };
  });
}
