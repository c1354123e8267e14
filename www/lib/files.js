// Where the worker and the WebAssembly lie: beside this module, written so that browsers, Vite and webpack all find them.
// The build makes another one of these, which carries both in itself, for bundlers that copy no files (esbuild).
import { compile } from "./compile.js";

/** Starts the worker; throws where none may start. */
export const startWorker = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** The compiled WebAssembly, from the file beside the bindings or from another address. */
export const webAssembly = (address) => compile(address ?? new URL("../pkg/cytat_bg.wasm", import.meta.url));
