// Brings what the build and the tests need: npm packages, the wasm target, the bindings generator, a browser.
// What is there already is not fetched again.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { output, root, run, say } from "./run.mjs";

/** The npm packages of the lock file. */
export function packages() {
  const installed = join(root, "node_modules/.package-lock.json");
  const lock = join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run("npm", ["ci", "--no-audit", "--no-fund"]);
}

/** The compiler's wasm target; the toolchain itself is named by rust-toolchain.toml. */
export function target() {
  if (!output("cargo", ["--version"])) {
    console.error("Rust is missing. Install it with rustup: https://rustup.rs");
    process.exit(1);
  }
  if (!output("rustup", ["target", "list", "--installed"])?.includes("wasm32-unknown-unknown")) {
    run("rustup", ["target", "add", "wasm32-unknown-unknown"]);
  }
}

/** The bindings generator at the version of Cargo.lock; returns the program. */
export function bindgen() {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const version = lock.match(/name = "wasm-bindgen"\nversion = "([^"]+)"/)[1];
  const own = join(root, "target/tools/bin/wasm-bindgen");
  for (const program of ["wasm-bindgen", own]) {
    if (output(program, ["--version"]) === `wasm-bindgen ${version}`) return program;
  }
  say(`installing wasm-bindgen-cli ${version} (a few minutes, once)`);
  const install = ["install", "wasm-bindgen-cli", "--version", version, "--root", join(root, "target/tools")];
  // Its lock file may name versions that a registry does not have yet; then the newest that fit are taken.
  if (!run("cargo", [...install, "--locked"], { optional: true })) run("cargo", install);
  return own;
}

/** A Chromium; returns the program. */
export function chromium() {
  const find = () => ["chromium", "chromium-browser", "google-chrome"].map((p) => output("which", [p])).find(Boolean);
  const found = process.env.CHROMIUM || find();
  if (found) return found;
  const hint = "Install Chromium (on Debian: apt-get install chromium) or set CHROMIUM to one.";
  if (process.getuid?.() === 0 && output("which", ["apt-get"])) {
    run("apt-get", ["update", "-qq"], { optional: true });
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { hint });
    return find();
  }
  console.error(hint);
  process.exit(1);
}
