// Ten thousand analyses in one instance: memory stays where it was, the last is as quick as the first, all are the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { onePage, root } from "./browser.mjs";

const example = readFileSync(`${root}www/example.txt`, "utf8");
const held = onePage();

test("ten thousand analyses leave the instance as it was", { timeout: 300_000 }, async () => {
  const { bytes, same, quickest } = await held.page.evaluate(async (text) => {
    const pkg = await import("./pkg/cytat.js");
    const { memory } = await pkg.default();
    const first = JSON.stringify(pkg.analyze(text, null));
    const others = [text.toUpperCase(), text.slice(0, 700), text.replaceAll('"', ""), ""];
    const [bytes, quickest] = [[], []];
    let same = true;
    for (let round = 0; round < 10; round += 1) {
      let least = Infinity;
      for (let i = 0; i < 1000; i += 1) {
        const start = performance.now();
        const analysis = pkg.analyze(text, null);
        least = Math.min(least, performance.now() - start);
        if (i % 50 === 0) {
          same &&= JSON.stringify(analysis) === first;
          pkg.analyze(others[(i / 50) % others.length], { tokens: true });
        }
      }
      bytes.push(memory.buffer.byteLength);
      quickest.push(least);
    }
    return { bytes, same, quickest };
  }, example);
  assert.ok(same, "the same text gave another analysis");
  assert.equal(bytes.at(-1), bytes[0], `memory grew: ${bytes}`);
  // The quickest of each thousand, because the machine may be busy in between.
  assert.ok(quickest.at(-1) < 2 * quickest[0] + 0.5, `analyses became slow: ${quickest}`);
});
