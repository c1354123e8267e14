// An analysis on this very thread: in the worker, in Node, and on a page where no worker may start.
import init, { analyze, load } from "../pkg/cytat.js";

let ready = null;

/** Loads the WebAssembly once, from an address, bytes or a compiled module; what failed may be tried again. */
export function prepare(wasm) {
  ready ??= Promise.resolve(wasm).then((from) => init(from === undefined ? undefined : { module_or_path: from })).then(load);
  ready.catch(() => { ready = null; });
  return ready;
}

/** The analysis of a text. */
export async function analyzeHere(text, options, wasm) {
  await prepare(wasm);
  return analyze(text, options);
}
