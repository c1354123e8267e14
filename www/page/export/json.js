// The analysis as it is, with the corrections in it.

/** JSON of the analysis with its text; offsets are UTF-16 code units. */
export const json = (text, analysis, source = null) => `${JSON.stringify({ ...(source ? { source } : {}), text, ...analysis }, null, 2)}\n`;
