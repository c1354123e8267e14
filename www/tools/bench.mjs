// `npm run bench`: how quick the analysis is in headless Chromium, beside what it is measured against, all in one run.
// `--json` prints the numbers for machines; `--check` fails when an ask is not met.
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { chromium as playwright } from "playwright-core";
import { articles } from "./bench/texts.mjs";
import { build } from "./build.mjs";
import { root } from "./run.mjs";
import { serve } from "./serve.mjs";
import { chromium } from "./setup.mjs";

const json = process.argv.includes("--json");
if (json) console.log = console.error;
const ROUNDS = 5;
const LOADS = 7;
const here = join(root, "www/tools/bench");
const site = join(root, "target/bench/site");
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const medians = (list) => Object.fromEntries(Object.keys(list[0]).map((key) => [key, median(list.map((row) => row[key]))]));

/** An unsigned LEB128 number of always five bytes, so that lengths do not move what follows. */
const leb = (n) => [0, 7, 14, 21, 28].map((shift, i) => ((n >>> shift) & 0x7f) | (i < 4 ? 0x80 : 0));

/** A module without code: one memory and one data segment, so many bytes in all. */
function emptyModule(size) {
  const pages = Math.ceil(size / 65536);
  const memory = [5, ...leb(7), 1, 0, ...leb(pages)].flat();
  const head = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...memory];
  const frame = 1 + 5 + 1 + 1 + 3 + 5; // section id and length, count, flags, `i32.const 0 end`, length
  const data = size - head.length - frame;
  const segment = [11, ...leb(frame - 6 + data), 1, 0, 0x41, 0, 0x0b, ...leb(data)];
  const module = Buffer.concat([Buffer.from(head), Buffer.from(segment), Buffer.alloc(data, 0x5a)]);
  if (module.length !== size) throw new Error(`an empty module of ${module.length} bytes, not ${size}`);
  return module;
}

async function prepare() {
  const dist = await build();
  rmSync(site, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
  cpSync(dist, site, { recursive: true });
  mkdirSync(join(site, "bench"));
  cpSync(join(here, "in-page.js"), join(site, "bench/in-page.js"));
  writeFileSync(join(site, "bench/index.html"), "<!doctype html><meta charset=utf-8><title>bench</title>");
  buildSync({
    entryPoints: [join(here, "yardsticks.js")], outfile: join(site, "bench/yardsticks.js"),
    bundle: true, format: "iife", platform: "browser", minify: true, logLevel: "error",
  });
  const size = statSync(join(site, "pkg/cytat_bg.wasm")).size;
  writeFileSync(join(site, "bench/empty.wasm"), emptyModule(size));
  return size;
}

const wasmBytes = await prepare();
const { source, texts } = articles();
const seed = readFileSync(join(root, "www/example.txt"), "utf8");
const { server, address } = await serve(site);
const start = () => playwright.launch({
  executablePath: chromium(),
  args: ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info", "--disable-background-networking", "--disable-sync"],
});
/** Calls a function of in-page.js in a page. */
const call = (page, name, ...args) => page.evaluate(
  async ([name, args]) => (await import("/bench/in-page.js"))[name](...args), [name, args]);
async function fresh(browser) {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}bench/`);
  return page;
}

/** Load times. Cold is a browser that never saw the module, warm is the same page again. */
async function loading() {
  const cold = { stages: [], total: [], empty: [] };
  const warm = { stages: [], total: [], empty: [] };
  for (let i = 0; i < LOADS; i += 1) {
    for (const [list, what] of [["stages", "stages"], ["total", "firstResult"], ["empty", "emptyModule"]]) {
      const browser = await start();
      const page = await fresh(browser);
      cold[list].push(await call(page, what, seed));
      await page.reload();
      warm[list].push(await call(page, what, seed));
      await browser.close();
    }
  }
  const sum = ({ stages, total, empty }) => ({ ...medians(stages), total: median(total), empty: median(empty) });
  return { cold: sum(cold), warm: sum(warm) };
}

const load = await loading();
const browser = await start();
const page = await fresh(browser);
const client = await page.context().newCDPSession(page);
const heap = async () => {
  await client.send("HeapProfiler.collectGarbage");
  return page.evaluate(() => performance.memory.usedJSHeapSize);
};
const memory = [];
for (const [upTo, more] of [[1, 1], [100, 99], [10_000, 9_900]]) {
  const { wasm, same } = await call(page, "memory", seed, more);
  memory.push({ analyses: upTo, wasm, heap: await heap(), same });
}
const seedWarm = await call(page, "warm", seed);
await page.evaluate(readFileSync(join(site, "bench/yardsticks.js"), "utf8"));
const { words, seconds } = await call(page, "race", texts, ROUNDS);
const version = browser.version();
await browser.close();
server.close();

const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const round = (n, digits = 2) => Number(n.toFixed(digits));
const speed = Object.fromEntries(Object.entries(seconds).map(([name, s]) => [name, {
  seconds: round(s, 3), megabytes_per_second: round(bytes / 1e6 / s), words_per_second: Math.round(words / s), cytat_is_times: round(s / seconds.cytat),
}]));
const asks = [
  ["as fast as Intl.Segmenter", speed.segmenter.cytat_is_times, ">=", 1],
  ["times wink-nlp", speed.wink.cytat_is_times, ">=", 4],
  ["times compromise", speed.compromise.cytat_is_times, ">=", 15],
  ["example article warm, ms", round(seedWarm), "<", 2],
  ["cold load to first result, times an empty module", round(load.cold.total / load.cold.empty), "<=", 1.5],
  ["warm load to first result, times an empty module", round(load.warm.total / load.warm.empty), "<=", 1.5],
  ["bytes of memory after 10,000 analyses, times after 100", round(memory[2].wasm / memory[1].wasm), "<=", 1],
].map(([what, got, how, want]) => ({ what, got, how, want, met: { ">=": got >= want, "<": got < want, "<=": got <= want }[how] }));
const result = { chromium: version, texts: { source, articles: texts.length, bytes, words }, speed, example_ms: round(seedWarm, 3), load, memory, wasm_bytes: wasmBytes, asks };

if (json) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
} else {
  const cell = (value, width) => String(value).padStart(width);
  console.log(`\nChromium ${version}; ${texts.length} articles (${source}), ${round(bytes / 1e6)} MB, ${words} words\n`);
  console.log("              MB/s     words/s   cytat is times as fast");
  for (const [name, row] of Object.entries(speed)) {
    console.log(`${name.padEnd(11)}${cell(row.megabytes_per_second, 7)}${cell(row.words_per_second, 12)}${cell(row.cytat_is_times, 8)}`);
  }
  console.log("\nload, ms      fetch  compile  instantiate  models  first analysis | public door  empty module");
  for (const [name, row] of Object.entries(load)) {
    const { fetch, compile, instantiate, models, first, total, empty } = medians([row]);
    console.log(name.padEnd(11) + cell(round(fetch, 1), 8) + cell(round(compile, 1), 9) + cell(round(instantiate, 1), 13)
      + cell(round(models, 1), 8) + cell(round(first, 1), 16) + cell(round(total, 1), 14) + cell(round(empty, 1), 14));
  }
  console.log("\nmemory after  WebAssembly  JavaScript");
  for (const row of memory) console.log(`${cell(row.analyses, 12)}${cell(row.wasm, 13)}${cell(row.heap, 12)}${row.same ? "" : "  RESULTS DIFFER"}`);
  console.log("");
  for (const { what, got, how, want, met } of asks) console.log(`${met ? "met " : "NOT "} ${what}: ${got}, asked ${how} ${want}`);
}
if (process.argv.includes("--check") && !asks.every((ask) => ask.met)) process.exit(1);
