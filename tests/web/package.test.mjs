// The package as others get it: packed, installed into an empty project, and bundled by Vite, webpack and esbuild as they come;
// in plain HTML; in Node; its types by the TypeScript compiler. Each bundle runs in Chromium with one worker and one WebAssembly.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { POLICY, serve } from "../../www/tools/serve.mjs";
import { launch, root, watched } from "./browser.mjs";

const SENTENCE = "„To bardzo dobra wiadomość” – powiedział Jan Nowak.";
const MAIN = `import "cytat/define";
import { analyze } from "cytat";
const analysis = await analyze(${JSON.stringify(SENTENCE)});
document.body.dataset.speaker = analysis.quotes[0].speaker.name;
`;
const HTML = (script) => `<!doctype html><html lang="pl"><meta charset="utf-8"><title>Cytat</title>
<body><cytat-article><p>${SENTENCE}</p></cytat-article>${script}</body></html>`;
let browser, project;

/** A command in the project; its output, or a failed test. */
function command(program, ...args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: project, encoding: "utf8", shell: process.platform === "win32" });
  assert.equal(status, 0, `${program} ${args.join(" ")}: ${error ?? ""}${stdout}${stderr}`);
  return stdout;
}

const write = (name, text) => writeFileSync(join(project, name), text);

before(async () => {
  project = mkdtempSync(join(tmpdir(), "cytat-"));
  write("package.json", JSON.stringify({ name: "site", type: "module", private: true }));
  const [{ filename }] = Object.values(JSON.parse(command("npm", "pack", "--json", "--silent", "--ignore-scripts", `${root}dist`)));
  command("npm", "install", "--offline", "--silent", "--no-audit", "--no-fund", `./${filename}`);
  write("main.js", MAIN);
  browser = await launch();
});

after(async () => {
  await browser?.close();
  rmSync(project, { recursive: true, force: true });
});

/** Opens a served folder and waits until both the call and the element have their analysis. */
async function run(folder, policy = POLICY) {
  const { server, address } = await serve(join(project, folder), 0, { policy });
  try {
    const page = await watched(browser);
    await page.goto(address);
    await page.waitForFunction(() => document.body.dataset.speaker && document.querySelector("cytat-article").analysis?.quotes.length);
    const found = {
      speaker: await page.evaluate(() => document.body.dataset.speaker), workers: page.workers().length,
      wasm: page.requests.filter((url) => url.endsWith(".wasm")).length, foreign: page.requests.filter((url) => !url.startsWith(address) && !url.startsWith("blob:")),
    };
    const { problems } = page;
    await page.close();
    return { ...found, problems };
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const WELL = { speaker: "Jan Nowak", workers: 1, wasm: 1, foreign: [], problems: [] };

test("Vite bundles it as it comes", async () => {
  const { build } = await import("vite");
  write("index.html", HTML('<script type="module" src="/main.js"></script>'));
  await build({ root: project, logLevel: "error", configFile: false, build: { outDir: "vite" } });
  assert.deepEqual(await run("vite"), WELL);
  assert.equal(readdirSync(join(project, "vite/assets")).filter((name) => name.endsWith(".wasm")).length, 1);
});

test("webpack bundles it as it comes", async () => {
  const { default: webpack } = await import("webpack");
  const stats = await new Promise((resolve, reject) => {
    webpack({ context: project, entry: "./main.js", mode: "production", output: { path: join(project, "webpack") } },
      (error, done) => (error ? reject(error) : resolve(done)));
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
  write("webpack/index.html", HTML('<script type="module" src="main.js"></script>'));
  assert.deepEqual(await run("webpack"), WELL);
  assert.equal(readdirSync(join(project, "webpack")).filter((name) => name.endsWith(".wasm")).length, 1);
});

test("esbuild bundles it as it comes, into one file that carries the worker and the WebAssembly", async () => {
  const { build } = await import("esbuild");
  const { warnings } = await build({ absWorkingDir: project, entryPoints: ["main.js"], bundle: true, format: "esm", outdir: "esbuild", logLevel: "silent" });
  assert.deepEqual(warnings, []);
  write("esbuild/index.html", HTML('<script type="module" src="main.js"></script>'));
  // The worker comes from a blob here; where the policy does not allow that, the page's own thread does the work.
  assert.deepEqual(await run("esbuild", `${POLICY}; worker-src blob:`), { ...WELL, wasm: 0 });
  const strict = await run("esbuild");
  assert.deepEqual({ ...strict, problems: [] }, { ...WELL, workers: 0, wasm: 0 });
  assert.ok(strict.problems.every((problem) => /blob:/.test(problem)), strict.problems.join());
});

/** The first block of code in a section of the README. */
const block = (section) => readFileSync(join(root, "README.md"), "utf8").match(new RegExp(`^## ${section}\n\`\`\`\\w+\n([^]*?)\n\`\`\``, "m"))[1];

test("plain HTML needs no bundler: the README's lines, on the files of the package", async () => {
  const lines = block("Embed");
  assert.ok(lines.split("\n").length <= 6);
  cpSync(join(project, "node_modules/cytat"), join(project, "plain/cytat"), { recursive: true });
  const script = block("API").replace('"cytat"', '"./cytat/lib/index.js"').replace('"article"', '"cytat-article"');
  write("plain/main.js", `${script}\ndocument.body.dataset.links = links;\ndocument.body.dataset.speaker = analysis.quotes[0].speaker.name;\nerase();\n`);
  write("plain/index.html", `<!doctype html><html lang="pl"><meta charset="utf-8"><title>Cytat</title><body>${lines}<script type="module" src="main.js"></script></body></html>`);
  assert.deepEqual(await run("plain"), WELL);
});

test("Node analyses for pre-rendering, and may import the element", () => {
  write("node.mjs", `import "cytat/define";
import { analyze, load } from "cytat";
await load();
const { quotes } = await analyze(${JSON.stringify(SENTENCE)}, { date: "2024-03" });
const error = await analyze("x", { data: 1 }).catch((e) => e);
console.log(JSON.stringify({ speaker: quotes[0].speaker.name, kind: error.kind, message: error.message }));`);
  const { speaker, kind, message } = JSON.parse(command("node", "node.mjs"));
  assert.equal(speaker, "Jan Nowak");
  assert.equal(kind, "options");
  assert.match(message, /unknown option "data"/);
});

test("the types hold what a consumer writes, and refuse what is wrong", () => {
  write("consumer.ts", readFileSync(new URL("consumer.ts", import.meta.url), "utf8"));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  for (const resolution of ["bundler", "nodenext"]) {
    command("node", tsc, "--ignoreConfig", "--noEmit", "--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable", "--types", "",
      "--module", resolution === "bundler" ? "esnext" : "nodenext", "--moduleResolution", resolution, "consumer.ts");
  }
});
