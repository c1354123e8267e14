// Builds dist/: the optimised WebAssembly with its bindings, the package's modules, and the page.
// A step whose inputs are older than its output is not repeated.
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hints } from "./hints.mjs";
import { offline } from "./offline.mjs";
import { carry, meta } from "./package.mjs";
import { root, run, say } from "./run.mjs";
import { bindgen, packages, target } from "./setup.mjs";
import { flatten, shrink } from "./shrink.mjs";

const pkg = join(root, "www/pkg");
const dist = join(root, "dist");

/**
 * SIMD: every browser since early 2023 has it; adding up weights profits. Less inlining than usual: before the first result a
 * browser compiles every function that the analysis comes by, so each copy of one costs. And no function grows huge by
 * taking in large ones that nobody else calls, which LLVM favours by a fixed sum: in Chromium one of 86 kB took a third of all
 * the time to compile. Each instruction is reckoned four times as dear as usual, and so are the thresholds, but that sum is not.
 */
const LLVM = {
  "inline-threshold": 200, "inlinehint-threshold": 1300, "inlinecold-threshold": 180, "inline-instr-cost": 20, "inline-call-penalty": 100,
};
const FLAGS = ["-Ctarget-feature=+simd128", ...Object.entries(LLVM).map(([name, value]) => `-Cllvm-args=-${name}=${value}`)];

/** The newest change under the paths, in milliseconds. */
function newest(paths) {
  return Math.max(...paths.map((path) => {
    const stat = statSync(path);
    return stat.isDirectory() ? newest([...readdirSync(path).map((name) => join(path, name))].concat([])) : stat.mtimeMs;
  }).concat(0));
}

/** WebAssembly and bindings in www/pkg/. */
function bindings() {
  const wasm = join(pkg, "cytat_bg.wasm");
  const inputs = ["src", "Cargo.toml", "Cargo.lock", "www/tools/build.mjs"].map((p) => join(root, p));
  if (existsSync(wasm) && statSync(wasm).mtimeMs > newest(inputs)) return say("WebAssembly is up to date");
  target();
  const program = bindgen();
  run("cargo", ["build", "--lib", "--profile", "wasm", "--target", "wasm32-unknown-unknown",
    "--config", `target.wasm32-unknown-unknown.rustflags=${JSON.stringify(FLAGS)}`]);
  const built = join(root, "target/wasm32-unknown-unknown/wasm/cytat.wasm");
  run(program, ["--target", "web", "--out-dir", pkg, "--out-name", "cytat", built]);
  const optimised = `${wasm}.opt`;
  run(join(root, "node_modules/.bin/wasm-opt"),
    // Functions that are called once stay their own: a browser optimises them one by one, the busy ones first.
    ["-O3", "--one-caller-inline-max-function-size=300", "--enable-simd", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
      "--enable-mutable-globals", "--enable-reference-types", "--enable-multivalue", wasm, "-o", optimised]);
  renameSync(optimised, wasm);
}

/** Everything that is published, in dist/. */
export async function build() {
  packages();
  bindings();
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const skip = /www\/(tools|pkg\/(package\.json|\.gitignore))/;
  cpSync(join(root, "www"), dist, { recursive: true, filter: (from) => !skip.test(from) });
  writeFileSync(join(dist, "package.json"), `${JSON.stringify(meta, null, 2)}\n`);
  await shrink(...["lib", "page", "style"].map((folder) => join(dist, folder)));
  await carry(dist);
  await flatten(join(dist, "lib"));
  hints(dist);
  offline(dist);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE", "README.md"]) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(dist, name));
  }
  say("dist/ is built");
  return dist;
}

if (process.argv[1] === new URL(import.meta.url).pathname) await build();
