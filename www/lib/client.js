// Asks the worker; answers come back by id, errors too. A worker that breaks is replaced; where no worker may start
// (another origin, a policy), the caller's own thread does the work. One worker serves everybody who uses `shared()`.
import { failure, kindOf } from "./failure.js";
import { startWorker, webAssembly } from "./files.js";
import { Parcels } from "./parcels.js";

const LIMIT = 120_000;
/** A given-up text of more UTF-16 units than this is worth ending the worker for. */
const LONG = 200_000;

/** One worker and the questions that wait for it. `wasmUrl` where the WebAssembly does not lie beside the bindings. */
export class Client {
  #worker = null;
  #waiting = new Map();
  #next = 0;
  #inline = false;
  #answered = false;
  #address;
  #wasm = null;

  constructor({ wasmUrl } = {}) { this.#address = wasmUrl && new URL(wasmUrl, globalThis.document?.baseURI ?? location.href); }

  /** Resolves to the analysis of a text; rejects with a failure, when `signal` aborts, or after `limit` milliseconds. */
  analyze(text, options = null, { signal, limit = LIMIT } = {}) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const give = (reason) => { this.#waiting.get(id)?.reject(reason); if (text.length > LONG) this.#renew(); };
      const abort = () => give(signal.reason);
      const timer = setTimeout(() => { this.#waiting.get(id)?.reject(failure("time", "the analysis took too long")); this.#renew(); }, limit);
      const settle = (how) => (value) => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", abort);
        this.#waiting.delete(id);
        how(value);
      };
      this.#waiting.set(id, { question: { id, text, options }, parcels: new Parcels(), resolve: settle(resolve), reject: settle(reject) });
      if (signal?.aborted) return this.#waiting.get(id).reject(signal.reason);
      signal?.addEventListener("abort", abort, { once: true });
      this.#ask(id);
      return undefined;
    });
  }

  /** Gives up everything that is under way. */
  stop(reason = failure("stopped", "stopped")) {
    for (const { reject } of [...this.#waiting.values()]) reject(reason);
    this.#renew();
  }

  /** Ends the worker, which may be busy or broken; a new one gets the questions that still wait. */
  #renew() {
    this.#worker?.terminate();
    this.#worker = null;
    this.#answered = false;
    for (const [id, waiting] of this.#waiting) { waiting.parcels = new Parcels(); this.#ask(id); }
  }

  async #ask(id) {
    // The worker starts while the WebAssembly comes; the module that came serves later workers too.
    if (!this.#inline && !this.#worker) {
      try { this.#worker = this.#start(); } catch { this.#inline = true; }
    }
    this.#wasm ??= webAssembly(this.#address);
    try {
      const wasm = await this.#wasm;
      const question = this.#waiting.get(id)?.question;
      if (!question) return;
      if (this.#inline) this.#here(question, wasm);
      else (this.#worker ??= this.#start()).postMessage({ ...question, wasm });
    } catch (error) {
      this.#wasm = null;
      this.#waiting.get(id)?.reject(failure("load", String(error?.message ?? error)));
    }
  }

  async #here({ id, text, options }, wasm) {
    try {
      const { analyzeHere } = await import("./here.js");
      this.#waiting.get(id)?.resolve(await analyzeHere(text, options, wasm));
    } catch (error) {
      this.#waiting.get(id)?.reject(failure(kindOf(error), String(error?.message ?? error)));
    }
  }

  #start() {
    const worker = startWorker();
    worker.onmessage = ({ data: { id, parcel, error } }) => {
      if (worker !== this.#worker) return;
      this.#answered = true;
      const waiting = this.#waiting.get(id);
      if (!error) {
        const analysis = waiting?.parcels.take(parcel);
        return analysis && waiting.resolve(analysis);
      }
      waiting?.reject(failure(error.kind, error.message));
      // After a trap the WebAssembly is in no known state.
      if (error.kind === "trap") this.#renew();
      return undefined;
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      if (this.#answered) this.stop(failure("trap", event.message || "the worker failed"));
      else {
        // It never came up: the work is done here.
        this.#inline = true;
        this.#renew();
      }
    };
    return worker;
  }
}

let one = null;
/** The client that everybody on the page shares; the first caller's `wasmUrl` counts. */
export const shared = (options) => (one ??= new Client(options));
