// What runs inside the page that measures. Loaded as a module beside the package that it measures.
const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];
const now = () => performance.now();
const paths = { lib: "../lib/index.js", here: "../lib/here.js", pkg: "../pkg/cytat.js", wasm: "../pkg/cytat_bg.wasm", empty: "./empty.wasm" };
const url = (path) => new URL(path, import.meta.url);

/** Milliseconds of fetch, compile, instantiate, models and first analysis, one after another. */
export async function stages(text) {
  const pkg = await import(paths.pkg);
  const times = [now()];
  const bytes = await (await fetch(url(paths.wasm))).arrayBuffer();
  times.push(now());
  const module = await WebAssembly.compile(bytes);
  times.push(now());
  await pkg.default({ module_or_path: module });
  times.push(now());
  pkg.load();
  times.push(now());
  pkg.analyze(text, null);
  times.push(now());
  const [fetched, compiled, instantiated, models, first] = times.slice(1).map((t, i) => t - times[i]);
  return { fetch: fetched, compile: compiled, instantiate: instantiated, models, first };
}

/** Milliseconds from nothing to the first result, through the public door. */
export async function firstResult(text) {
  const start = now();
  const { analyze } = await import(paths.lib);
  await analyze(text);
  return now() - start;
}

/** Milliseconds until an empty module of the same size is there. */
export async function emptyModule() {
  const start = now();
  await WebAssembly.instantiateStreaming(fetch(url(paths.empty)));
  return now() - start;
}

/** Seconds that each takes over all texts: the rounds take turns, the median counts. */
export async function race(texts, rounds) {
  const { analyzeHere: analyze, prepare } = await import(paths.here);
  await prepare();
  const segmenter = new Intl.Segmenter("pl", { granularity: "word" });
  const words = (text) => { let n = 0; for (const part of segmenter.segment(text)) n += part.isWordLike; return n; };
  const { wink, compromise } = self.yardsticks;
  const runners = {
    cytat: async () => { for (const text of texts) await analyze(text); },
    segmenter: () => { for (const text of texts) words(text); },
    wink: () => { for (const text of texts) wink(text); },
    compromise: () => { for (const text of texts) compromise(text); },
  };
  const seconds = Object.fromEntries(Object.keys(runners).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, run] of Object.entries(runners)) {
      // The English ones are slow and only a yardstick: fewer rounds.
      if (round > 2 && (name === "wink" || name === "compromise")) continue;
      const start = now();
      await run();
      if (round > 0) seconds[name].push((now() - start) / 1000);
    }
  }
  const count = texts.reduce((sum, text) => sum + words(text), 0);
  return { words: count, seconds: Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, median(list)])) };
}

/** Milliseconds of one warm analysis: the median of many. */
export async function warm(text) {
  const { analyzeHere: analyze } = await import(paths.here);
  for (let i = 0; i < 200; i += 1) await analyze(text);
  const times = [];
  for (let i = 0; i < 21; i += 1) {
    const start = now();
    for (let j = 0; j < 20; j += 1) await analyze(text);
    times.push((now() - start) / 20);
  }
  return median(times);
}

/** Bytes of WebAssembly memory after `times` more analyses, and whether each gave the same. */
export async function memory(text, times) {
  const { analyzeHere: analyze } = await import(paths.here);
  const first = JSON.stringify(await analyze(text));
  let same = true;
  for (let i = 1; i < times; i += 1) {
    const again = await analyze(text);
    if (i % 100 === 0) same &&= JSON.stringify(again) === first;
  }
  return { wasm: (await (await import(paths.pkg)).default()).memory.buffer.byteLength, same };
}
