// Native and browser print the same analysis: of the example, of every text in tests/, of what is no article at all, and of
// hundreds of texts that were changed by chance, the same each time.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { onePage, root } from "./browser.mjs";
import { mutants } from "./mutants.mjs";

const read = (path) => readFileSync(`${root}${path}`, "utf8");
const example = read("www/example.txt");
const held = onePage();

/** The texts that the Rust tests read: inline marks stay in, they are text like any other. */
function texts() {
  const lists = ["tests/quotes/cases.txt", "tests/time.tsv", "tests/amounts.tsv"].filter((path) => existsSync(`${root}${path}`));
  const lines = lists.flatMap((path) => read(path).split("\n")).filter((line) => line && !line.startsWith("#"));
  return [
    ...lines.flatMap((line) => [line, line.replace(/[[\]<>]/g, "").replaceAll("¶", "\n\n").replace(/\t.*/, "")]),
    example, example.toUpperCase(), example.normalize("NFD"), example.replaceAll("\n", " "), example.replaceAll('"', ""),
    "", " \n\t ", "\0\u0001\u007f", "Łódź 🇵🇱 — „e\u0301” \r\n- Tak - rzekł.", "\ud800 samotny", "„\udc00” – rzekł \ud83d.",
  ];
}

/** What native and browser say of each text, as JSON. */
async function both(all) {
  const whole = (text) => text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
  const input = all.map((text, id) => JSON.stringify({ id, text: whole(text), date: "2022-01-12" })).join("\n");
  const args = ["run", "--quiet", "--release", "--bin", "cytat", "--", "analyze", "--jsonl", "--tokens"];
  const { status, stdout, stderr } = spawnSync("cargo", args, { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(status, 0, stderr);
  const native = stdout.trim().split("\n").map((line) => { const { id, ...rest } = JSON.parse(line); return rest; });
  const browser = await held.page.evaluate(async (texts) => {
    const { analyze } = await import("./lib/index.js");
    return Promise.all(texts.map((text) => analyze(text, { date: "2022-01-12", tokens: true })));
  }, all);
  assert.equal(browser.length, native.length);
  return { native, browser };
}

test("native and browser print the same analysis", async () => {
  const all = texts();
  const { native, browser } = await both(all);
  for (const [at, analysis] of browser.entries()) assert.deepEqual(analysis, native[at], all[at].slice(0, 200));
});

test("native and browser print the same, byte for byte, of texts changed by chance", async () => {
  const articles = readdirSync(`${root}tests/articles`).map((name) => read(`tests/articles/${name}`));
  const all = mutants([example, ...articles], 400);
  const { native, browser } = await both(all);
  for (const [at, analysis] of browser.entries()) assert.equal(JSON.stringify(analysis), JSON.stringify(native[at]), JSON.stringify(all[at]));
});
