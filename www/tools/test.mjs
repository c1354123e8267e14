// `npm test`: sets up and runs every test: Rust, the WebAssembly and the page in headless Chromium.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { root, run } from "./run.mjs";
import { chromium } from "./setup.mjs";

run("cargo", ["test", "--release"]);
await build();
process.env.CHROMIUM = chromium();
const tests = readdirSync(join(root, "tests/web")).filter((name) => name.endsWith(".test.mjs")).sort();
run("node", ["--test", ...tests.map((name) => `tests/web/${name}`)]);
