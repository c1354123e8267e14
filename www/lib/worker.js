// The worker: takes the compiled WebAssembly with the first question and answers analyses.
// Messages in: {id, text, options, wasm}; out: {id, parcel}, the last of which has the analysis, or {id, error: {kind, message}}.
import { kindOf } from "./failure.js";
import { analyzeHere } from "./here.js";
import { parcels } from "./parcels.js";

self.onmessage = async ({ data: { id, text, options, wasm } }) => {
  try {
    for (const parcel of parcels(await analyzeHere(text, options, wasm))) self.postMessage({ id, parcel });
  } catch (error) {
    self.postMessage({ id, error: { kind: kindOf(error), message: String(error?.message ?? error) } });
  }
};
