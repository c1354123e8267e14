// The worker: loads the WebAssembly once and answers analyses.
// Messages in: {id, text, options}; out: {id, analysis} or {id, error}.
import init, { analyze, load } from "../pkg/cytat.js";

const ready = init().then(load);

self.onmessage = async ({ data: { id, text, options } }) => {
  try {
    await ready;
    self.postMessage({ id, analysis: analyze(text, options) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
};
