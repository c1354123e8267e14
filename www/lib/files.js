// Where the worker and the WebAssembly lie: beside this module, written so that browsers, Vite and webpack all find them.
// The build makes another one of these, which carries both in itself, for bundlers that copy no files (esbuild).

/** Starts the worker; throws where none may start. */
export const startWorker = () => new Worker(new URL("./worker.js", import.meta.url), { type: "module" });

/** What to hand to the bindings as the WebAssembly; undefined is the file beside them. */
export const carried = async () => undefined;
