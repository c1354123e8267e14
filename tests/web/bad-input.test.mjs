// What bad input gets at the browser's door: the rows of the README's table. An analysis cannot fail; options can.
import assert from "node:assert/strict";
import { test } from "node:test";
import { onePage } from "./browser.mjs";

const held = onePage();

/** What each of the calls gives: its analysis, or `{message}` of its exception. */
const tries = (calls) => held.page.evaluate(async (calls) => {
  const { analyze } = await import("./lib/index.js");
  return Promise.all(calls.map(([text, options]) => analyze(text, options).catch(({ message }) => ({ message }))));
}, calls);

test("nothing, white space, control characters and a binary read as text are articles without quotations", async () => {
  const binary = String.fromCharCode(...Array.from({ length: 4096 }, (_, i) => (i * 7919) % 65536));
  const texts = ["", " \n\t\u00a0", "\0\u0001\u007f", "\ufeff", "\ud800", "\udc00\ud800", binary];
  for (const [i, got] of (await tries(texts.map((text) => [text, null]))).entries()) {
    assert.equal(got.length, texts[i].length, got.message);
    assert.ok(Array.isArray(got.quotes) && Array.isArray(got.entities));
  }
});

test("offsets hold beside half a character", async () => {
  const text = "\ud83d „Pociąg przyjedzie jutro rano\udc00” – powiedział Jan Nowak.";
  const [{ quotes: [{ spans: [[from, to]] }] }] = await tries([[text, null]]);
  assert.equal(text.slice(from, to), "Pociąg przyjedzie jutro rano\udc00");
});

test("a wrong option is an exception that names it", async () => {
  const known = (entity) => ({ known: [entity] });
  const wrong = [
    [[], /^options: expected an object/],
    ["2022", /^options: expected an object/],
    [{ data: "2022" }, /^options: unknown option "data"/],
    [{ date: "wczoraj" }, /^options\.date.*"wczoraj"/],
    [{ date: "2022-13" }, /^options\.date/],
    [{ date: 2022 }, /^options/],
    [{ tokens: "yes" }, /^options/],
    [{ known: {} }, /^options/],
    [known({ name: "Warta" }), /^options.*kind/],
    [known({ name: "Warta", kind: "rzeka" }), /^options\.known\[0\]\.kind.*"rzeka"/],
    [known({ name: " ", kind: "place" }), /^options\.known\[0\]\.name/],
    [known({ nazwa: "Warta", kind: "place" }), /^options.*nazwa/],
    [known({ name: "Warta", kind: "place", forms: "Warty" }), /^options/],
  ];
  const got = await tries(wrong.map(([options]) => ["Tekst.", options]));
  for (const [i, [options, says]] of wrong.entries()) assert.match(got[i].message ?? "no exception", says, JSON.stringify(options));
});

test("options that say nothing are the default", async () => {
  const [plain, ...others] = await tries([null, undefined, {}, { date: null }, { date: undefined, known: [], tokens: false }].map((o) => ["Tekst.", o]));
  for (const other of others) assert.deepEqual(other, plain);
});
