// The worker: loads the WebAssembly once and answers analyses.
// Messages in: {id, text, options, wasmUrl?}; out: {id, analysis} or {id, error}.
import init, { analyze, load } from "../pkg/cytat.js";

let ready = null;

self.onmessage = async ({ data: { id, text, options, wasmUrl } }) => {
  try {
    await (ready ??= init(wasmUrl ? { module_or_path: wasmUrl } : undefined).then(load));
    self.postMessage({ id, analysis: analyze(text, options) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
};
