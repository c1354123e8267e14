// Corrections by hand: a pure overlay on the analysis, with undo. The analysis itself is never changed.

/** An empty list of corrections; each is `{quote, speaker}` with a speaker of the analysis or null. */
export const none = Object.freeze([]);

/** The corrections with one more. */
export const correct = (corrections, quote, speaker) => [...corrections, { quote, speaker }];
/** The corrections without the last. */
export const undo = (corrections) => corrections.slice(0, -1);

/** The analysis as corrected: a corrected quotation has the rule `manual` and the confidence 1. */
export function apply(analysis, corrections) {
  const last = new Map(corrections.map(({ quote, speaker }) => [quote, speaker]));
  if (!last.size) return analysis;
  const quotes = analysis.quotes.map((quote) => (last.has(quote.id)
    ? { ...quote, speaker: last.get(quote.id), rule: "manual", confidence: 1 } : quote));
  return { ...analysis, quotes };
}
