// Asks the worker; answers come back by id, errors too. A worker that dies is replaced; where no worker may start
// (another origin, a policy), the caller's own thread does the work. One worker serves everybody who uses `shared()`.

const LIMIT = 120_000;

/** One worker and the questions that wait for it. `wasmUrl` where the WebAssembly does not lie beside the bindings. */
export class Client {
  #worker = null;
  #waiting = new Map();
  #next = 0;
  #inline = false;
  #answered = false;
  #wasmUrl;

  constructor({ wasmUrl } = {}) { this.#wasmUrl = wasmUrl && String(new URL(wasmUrl, document.baseURI)); }

  /** Resolves to the analysis of a text; rejects with what went wrong, when `signal` aborts, or after `limit` milliseconds. */
  analyze(text, options = null, { signal, limit = LIMIT } = {}) {
    const id = this.#next++;
    const question = { id, text, options, wasmUrl: this.#wasmUrl };
    return new Promise((resolve, reject) => {
      const settle = (how) => (value) => {
        clearTimeout(timer);
        this.#waiting.delete(id);
        how(value);
      };
      // Past the limit the worker is busy with nothing that anybody waits for: it is ended.
      const timer = setTimeout(() => this.stop(new Error("the analysis took too long")), limit);
      this.#waiting.set(id, { question, resolve: settle(resolve), reject: settle(reject) });
      signal?.addEventListener("abort", () => this.#waiting.get(id)?.reject(signal.reason), { once: true });
      if (signal?.aborted) this.#waiting.get(id).reject(signal.reason);
      else this.#ask(question);
    });
  }

  /** Gives up everything that is under way. */
  stop(reason = new Error("stopped")) {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of [...this.#waiting.values()]) reject(reason);
  }

  #ask(question) {
    if (!this.#inline && !this.#worker) {
      try { this.#worker = this.#start(); } catch { this.#inline = true; }
    }
    if (this.#inline) this.#here(question);
    else this.#worker.postMessage(question);
  }

  async #here({ id, text, options, wasmUrl }) {
    try {
      const { analyze, load } = await import("./index.js");
      await load(wasmUrl);
      const analysis = await analyze(text, options);
      this.#waiting.get(id)?.resolve(analysis);
    } catch (error) {
      this.#waiting.get(id)?.reject(error);
    }
  }

  #start() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, analysis, error } }) => {
      this.#answered = true;
      if (error === undefined) this.#waiting.get(id)?.resolve(analysis);
      else this.#waiting.get(id)?.reject(new Error(error));
    };
    worker.onerror = (event) => {
      if (this.#answered) return this.stop(new Error(event.message || "the worker failed"));
      // It never came up: do the work here.
      worker.terminate();
      [this.#inline, this.#worker] = [true, null];
      for (const { question } of [...this.#waiting.values()]) this.#here(question);
      return undefined;
    };
    return worker;
  }
}

let one = null;
/** The client that everybody on the page shares; the first caller's `wasmUrl` counts. */
export const shared = (options) => (one ??= new Client(options));
