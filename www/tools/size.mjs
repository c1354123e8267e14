// `npm run size`: the brotli bytes of every file that the page loads, and their sum; over budget is a failure,
// and so is a huge function.
// Then what they are made of: code, data files, tables; and the code by room and crate.
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "./run.mjs";
import { functions, owner, sections } from "./size/wasm.mjs";

const BUDGET = 1_500_000;
// Parts of it: what the page brings beside the WebAssembly, and what the element brings with its worker.
const PAGE = { files: /^(page|style)\/|^lib\/(client|failure|here|worker|passage)\.js$|^pkg\/.*\.js$/, budget: 60_000 };
const ELEMENT = { files: /^lib\/(define|element|index|here|worker)\.js$|^pkg\/.*\.js$/, budget: 15_000 };
// In a browser the time to compile a function before the first result grows faster than its size.
const LARGEST = 40_000;
const LOADED = /\.(wasm|js|css|html|webmanifest|svg)$/;
const dist = join(root, "dist");

// What a page does not load: examples, and the copies that carry everything in one file.
const ASIDE = new Set(["examples", "inline", "cytat-article.js", "node.js"]);

function files(folder) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    if (ASIDE.has(name)) return [];
    return statSync(path).isDirectory() ? files(path) : LOADED.test(name) ? [path] : [];
  });
}

const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
const brotli = (bytes) => brotliCompressSync(bytes, { params }).length;
const rows = files(dist).map((path) => {
  const bytes = readFileSync(path);
  return { file: relative(dist, path), bytes: bytes.length, brotli: brotli(bytes) };
});
const total = rows.reduce((sum, row) => sum + row.brotli, 0);

/** Files below src/ that are compiled in. */
const sources = (pattern) => readdirSync(join(root, "src"), { recursive: true }).sort().filter((path) => pattern.test(path));

/** What the page's files are, each kind compressed by itself: together they are a little smaller. */
function kinds() {
  const module = readFileSync(join(dist, "pkg/cytat_bg.wasm"));
  const part = (id) => sections(module).find((section) => section.id === id)?.bytes ?? new Uint8Array();
  const kind = (what, bytes) => ({ what, bytes: bytes.length, brotli: brotli(bytes) });
  const tables = Buffer.concat(sources(/\.tsv$/).map((path) => readFileSync(join(root, "src", path))));
  const own = rows.filter(({ file }) => !file.endsWith(".wasm"));
  return [
    kind("code", part(10)),
    ...sources(/data\/[^/]+\.bin$/).map((path) => kind(`src/${path}`, readFileSync(join(root, "src", path)))),
    kind("tables (src/**/*.tsv)", tables),
    { what: "page and package", bytes: own.reduce((sum, r) => sum + r.bytes, 0), brotli: own.reduce((sum, r) => sum + r.brotli, 0) },
  ];
}

/** Bytes of code by room and crate, as linked, before the optimiser drops the names. */
function code() {
  const path = join(root, "target/wasm32-unknown-unknown/wasm/cytat.wasm");
  const sums = new Map();
  for (const { name, size } of existsSync(path) ? functions(readFileSync(path)) : []) sums.set(owner(name), (sums.get(owner(name)) ?? 0) + size);
  return [...sums].map(([what, bytes]) => ({ what, bytes })).sort((a, b) => b.bytes - a.bytes);
}

const part = ({ files, budget }) => ({ total: rows.filter(({ file }) => files.test(file)).reduce((sum, row) => sum + row.brotli, 0), budget });
const [page, element] = [part(PAGE), part(ELEMENT)];
const largest = Math.max(...functions(readFileSync(join(dist, "pkg/cytat_bg.wasm"))).map(({ size }) => size));
const result = { files: rows, total, budget: BUDGET, page, element, largest, kinds: kinds(), code: code() };
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(result));
} else {
  const line = (brotli, bytes, what) => console.log(`${String(brotli).padStart(9)}  ${String(bytes).padStart(9)}  ${what}`);
  console.log("   brotli      bytes  file");
  for (const { file, bytes, brotli } of rows) line(brotli, bytes, file);
  console.log("\n   brotli      bytes  kind, each compressed by itself");
  for (const { what, bytes, brotli } of result.kinds) line(brotli, bytes, what);
  console.log("\n               bytes  code by room and crate, before the last optimisation");
  for (const { what, bytes } of result.code) line("", bytes, what);
  console.log(`\n${String(total).padStart(9)}  brotli in all, of ${BUDGET}`);
  console.log(`${String(page.total).padStart(9)}  JavaScript and CSS of the page, of ${page.budget}`);
  console.log(`${String(element.total).padStart(9)}  the element with its worker, of ${element.budget}`);
  console.log(`${String(largest).padStart(9)}  bytes of the largest function, of ${LARGEST}`);
}
if (total > BUDGET || page.total > page.budget || element.total > element.budget || largest > LARGEST) {
  console.error("over the size budget");
  process.exit(1);
}
