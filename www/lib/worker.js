// The worker: takes the compiled WebAssembly with the first question and answers analyses.
// Messages in: {id, text, options, wasm}; out: {id, analysis} or {id, error: {kind, message}}.
import { kindOf } from "./failure.js";
import { analyzeHere } from "./here.js";

self.onmessage = async ({ data: { id, text, options, wasm } }) => {
  try {
    self.postMessage({ id, analysis: await analyzeHere(text, options, wasm) });
  } catch (error) {
    self.postMessage({ id, error: { kind: kindOf(error), message: String(error?.message ?? error) } });
  }
};
