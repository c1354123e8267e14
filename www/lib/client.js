// Asks the worker; answers come back by id, and a worker that dies is replaced.

/** One worker and the questions that wait for it. */
export class Client {
  #worker = null;
  #waiting = new Map();
  #next = 0;

  /** Resolves to the analysis of a text; rejects with what went wrong. */
  analyze(text, options = null) {
    const id = this.#next++;
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    (this.#worker ??= this.#start()).postMessage({ id, text, options });
    return answer;
  }

  /** Gives up everything that is under way. */
  stop(reason = new Error("stopped")) {
    this.#worker?.terminate();
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(reason);
    this.#waiting.clear();
  }

  #start() {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data: { id, analysis, error } }) => {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(analysis);
      else waiting?.reject(new Error(error));
    };
    worker.onerror = (event) => this.stop(new Error(event.message || "the worker failed"));
    return worker;
  }
}
