// Long work in slices: the browser gets its turn every few milliseconds, so that nothing freezes however long the text.
import { button, make } from "./dom.js";
import { strings } from "./strings.js";

const BUDGET = 8;
const PART = 100;
/** Lets the browser do what waits: input, painting, other tasks. */
export const turn = () => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => { port1.close(); resolve(); };
  port2.postMessage(null);
});

/** Does every step of an iterator; stops when `live()` says no. Resolves to whether it came to the end. */
export async function inSlices(steps, live = () => true) {
  let start = performance.now();
  for (const step of steps) {
    step?.();
    if (performance.now() - start < BUDGET) continue;
    await turn();
    if (!live()) return false;
    start = performance.now();
  }
  return true;
}

/** The steps that put items into a list; of a long list the first part, the rest part by part when the reader asks. */
export function* inParts(list, items, line, from = 0) {
  for (const item of items.slice(from, from + PART)) yield () => list.append(line(item));
  const left = items.length - from - PART;
  if (left <= 0) return;
  yield () => {
    const more = make("li", {}, button(strings.more(left), {}, "more"));
    more.firstChild.addEventListener("click", () => {
      more.remove();
      const before = list.lastElementChild;
      for (const step of inParts(list, items, line, from + PART)) step();
      before.nextElementSibling.querySelector("button").focus();
    });
    list.append(more);
  };
}
