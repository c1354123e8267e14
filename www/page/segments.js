// From spans to segments: the article cut where anything begins or ends, block by block. Pure; offsets are UTF-16 code units.
// Invariant: the blocks tile the text, and the segments of a block tile the block.

/** Everything that can be shown; dates and amounts only when asked for. */
export const DEFAULT_SHOWN = Object.freeze(["direct", "mixed", "indirect", "person", "place", "organization", "event", "product"]);
/** A paragraph longer than this is cut at the end of a sentence, so that each block is laid out quickly. */
const LONGEST = 4000;

/** Where blocks begin and end: after each run of line breaks. Empty lines belong to the block before them. */
export function cuts(text) {
  const found = [0];
  for (let at = 0; at < text.length;) {
    let end = text.indexOf("\n", at);
    end = end < 0 ? text.length : end;
    while (text[end] === "\n" || (text[end] === "\r" && text[end + 1] === "\n")) end += 1;
    while (end - at > LONGEST) found.push(at = cut(text, at));
    found.push(end);
    at = end;
  }
  return found;
}

/** A good place to cut a long block that begins at `at`: after a sentence, else after a word, else between characters. */
function cut(text, at) {
  const part = text.slice(at + LONGEST / 2, at + LONGEST);
  const sentence = Math.max(part.lastIndexOf(". "), part.lastIndexOf("? "), part.lastIndexOf("! "));
  const found = sentence >= 0 ? sentence + 2 : part.lastIndexOf(" ") + 1;
  const end = at + LONGEST / 2 + (found || part.length);
  return text.charCodeAt(end) >> 10 === 0x37 ? end - 1 : end;
}

/** All spans that are shown, by their beginnings. */
function spans(analysis, shown) {
  const list = [];
  for (const { id, kind, spans: own } of analysis.quotes) if (shown.has(kind)) for (const [start, end] of own) list.push({ start, end, quote: id });
  for (const { id, kind, mentions } of analysis.entities) {
    if (!shown.has(kind)) continue;
    for (const { start, end, by, lemma } of mentions) if (by === "name" || by === "acronym") list.push({ start, end, entity: { id, lemma } });
  }
  for (const [kind, items] of [["date", analysis.dates], ["amount", analysis.amounts]]) {
    if (shown.has(kind)) for (const item of items) list.push({ start: item.start, end: item.end, value: { kind, item } });
  }
  return list.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

function segmentsOf(start, end, open) {
  const edges = new Set([start, end]);
  for (const span of open) {
    if (span.start > start && span.start < end) edges.add(span.start);
    if (span.end > start && span.end < end) edges.add(span.end);
  }
  const offsets = [...edges].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((from, i) => {
    const now = open.filter((span) => span.start <= from && span.end > from);
    return {
      start: from, end: offsets[i + 1],
      quotes: [...new Set(now.filter(({ quote }) => quote !== undefined).map(({ quote }) => quote))],
      entity: now.find(({ entity }) => entity)?.entity ?? null,
      value: now.find(({ value }) => value)?.value ?? null,
    };
  });
}

/**
 * The blocks `{start, end, segments}` of a text, one after another; a segment is
 * `{start, end, quotes: [id], entity: {id, lemma}|null, value: {kind, item}|null}`.
 */
export function* blocks(text, analysis, shown = new Set(DEFAULT_SHOWN)) {
  const list = spans(analysis, shown);
  const places = cuts(text);
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i], places[i + 1]];
    open = open.filter((span) => span.end > start);
    while (next < list.length && list[next].start < end) open.push(list[next++]);
    yield { start, end, segments: segmentsOf(start, end, open) };
  }
}
