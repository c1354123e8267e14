// `npm run size`: the brotli bytes of every file that the page loads, and their sum; over budget is a failure.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "./run.mjs";

const BUDGET = 1_500_000;
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

const rows = files(dist).map((path) => {
  const bytes = readFileSync(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { file: relative(dist, path), bytes: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
});
const total = rows.reduce((sum, row) => sum + row.brotli, 0);
if (process.argv.includes("--json")) {
  console.log(JSON.stringify({ files: rows, total, budget: BUDGET }));
} else {
  for (const { file, bytes, brotli } of rows) console.log(`${String(brotli).padStart(9)}  ${String(bytes).padStart(9)}  ${file}`);
  console.log(`${String(total).padStart(9)}  brotli in all, of ${BUDGET}`);
}
if (total > BUDGET) {
  console.error("over the size budget");
  process.exit(1);
}
