// What can go wrong, as an Error with a `kind`: "load" (the WebAssembly did not come), "options" (a wrong option),
// "trap" (the analysis broke off), "time" (past the limit), "stopped" (given up by the caller).

/** An Error of a kind. */
export const failure = (kind, message) => Object.assign(new Error(message), { kind });

/** The kind of whatever was thrown while preparing or analysing. */
export function kindOf(error) {
  const message = String(error?.message ?? error);
  if (/^options\b/.test(message)) return "options";
  const broken = error instanceof WebAssembly.RuntimeError || (error instanceof RangeError && /stack|memory/i.test(message));
  return broken ? "trap" : "load";
}
