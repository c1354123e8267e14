// What makes dist/ an npm package: its description, and the copy of the modules that carries the worker and the WebAssembly
// in itself: for bundlers that leave `new URL(…, import.meta.url)` alone (esbuild), and as one file whose integrity can be pinned.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { root } from "./run.mjs";

const cargo = readFileSync(join(root, "Cargo.toml"), "utf8");
/** The one version there is: the crate's. */
export const version = cargo.match(/^version = "([^"]+)"/m)[1];

// Vite (building) and webpack make files of the worker and the WebAssembly; others get the modules that carry them.
const entry = (name) => ({
  types: `./lib/${name}.d.ts`, webpack: `./lib/${name}.js`, production: `./lib/${name}.js`, module: `./inline/${name}.js`,
  default: `./lib/${name}.js`,
});

/** The package.json of dist/. */
export const meta = {
  name: "cytat", version, description: "Reads Polish news in the browser and shows who said what.", type: "module",
  license: "MIT OR Apache-2.0", keywords: ["polish", "quotations", "news", "nlp", "wasm", "custom-element"],
  main: "./lib/node.js", browser: "./lib/index.js", types: "./lib/index.d.ts",
  exports: {
    ".": { types: "./lib/index.d.ts", node: "./lib/node.js", ...entry("index") },
    "./define": entry("define"), "./element": entry("element"),
    "./cytat-article.js": "./cytat-article.js", "./worker": "./lib/worker.js", "./cytat.wasm": "./pkg/cytat_bg.wasm",
    "./integrity.json": "./integrity.json", "./package.json": "./package.json",
  },
  sideEffects: ["./lib/define.js", "./inline/define.js", "./cytat-article.js", "./lib/worker.js", "./page/*.js", "./sw.js"],
  engines: { node: ">=20" },
};

const CARRIED = (worker, wasm) => `// Made by the build: the worker and the WebAssembly (deflated), carried in the module itself.
const WORKER = ${JSON.stringify(worker)};
const WASM = "${wasm}";
import { compile } from "./compile.js";

/** Starts the worker; where the policy forbids a worker from a blob, it fails and the page's own thread does the work. */
export function startWorker() {
  const address = URL.createObjectURL(new Blob([WORKER], { type: "text/javascript" }));
  const worker = new Worker(address);
  setTimeout(() => URL.revokeObjectURL(address), 10000);
  return worker;
}

/** The compiled WebAssembly, from another address when one is named. */
export async function webAssembly(address) {
  if (address) return compile(address);
  const bytes = Uint8Array.from(atob(WASM), (c) => c.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return WebAssembly.compile(await new Response(stream).arrayBuffer());
}
`;

/** Writes dist/inline/, dist/cytat-article.js and dist/integrity.json from dist/lib/ and dist/pkg/. */
export async function carry(dist) {
  const { build } = await import("esbuild");
  const inline = join(dist, "inline");
  mkdirSync(inline, { recursive: true });
  const bundle = async (from, format) => (await build({
    entryPoints: [from], bundle: true, minify: true, write: false, format, target: "es2022", legalComments: "none",
  })).outputFiles[0].text;
  // Without the default address of the file: nothing is ever asked for.
  const bindings = readFileSync(join(dist, "pkg/cytat.js"), "utf8").replace(/new URL\('cytat_bg\.wasm', import\.meta\.url\)/, "undefined");
  writeFileSync(join(inline, "bindings.js"), bindings);
  for (const name of readdirSync(join(dist, "lib")).filter((n) => /^(?!node|files).*\.js$/.test(n))) {
    copyFileSync(join(dist, "lib", name), join(inline, name));
  }
  const here = join(inline, "here.js");
  writeFileSync(here, readFileSync(here, "utf8").replace("../pkg/cytat.js", "./bindings.js"));
  const wasm = deflateRawSync(readFileSync(join(dist, "pkg/cytat_bg.wasm")), { level: 9 }).toString("base64");
  writeFileSync(join(inline, "files.js"), CARRIED(await bundle(join(inline, "worker.js"), "iife"), wasm));
  const one = await bundle(join(inline, "define.js"), "esm");
  writeFileSync(join(dist, "cytat-article.js"), one);
  const hash = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;
  writeFileSync(join(dist, "integrity.json"), `${JSON.stringify({ "cytat-article.js": hash(one) }, null, 2)}\n`);
}
