// A long analysis crosses from the worker in parcels: a message is taken apart in one task of the page's thread, however long it is.
// Invariant: `Parcels` puts together what `parcels` took apart, lists in order.

/** So many objects are taken apart in a few milliseconds. */
const SIZE = 300;

/** An item with what its own lists hold: the mentions of an entity, the spans of a quotation. */
const weight = (item) => Object.values(item).reduce((sum, value) => sum + (Array.isArray(value) ? value.length : 0), 1);

/** Yields `{key, items}` of every list, until what is left fits one parcel, and last `{analysis}` with those lists empty. */
export function* parcels(analysis) {
  const rest = { ...analysis };
  for (const [key, list] of Object.entries(analysis).filter(([, value]) => Array.isArray(value))) {
    rest[key] = [];
    let [from, size] = [0, 0];
    for (const [at, item] of list.entries()) {
      size += weight(item);
      if (size < SIZE) continue;
      yield { key, items: list.slice(from, at + 1) };
      [from, size] = [at + 1, 0];
    }
    if (from > 0) yield { key, items: list.slice(from) };
    else rest[key] = list;
  }
  yield { analysis: rest };
}

/** What has come of one analysis. */
export class Parcels {
  #lists = {};

  /** Takes one in; gives the analysis back when it was the last. */
  take({ key, items, analysis }) {
    if (analysis) return Object.assign(analysis, this.#lists);
    (this.#lists[key] ??= []).push(...items);
    return null;
  }
}
