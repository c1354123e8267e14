// A long analysis that is taken apart for the way from the worker is the same when it is put together.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Parcels, parcels } from "../../www/lib/parcels.js";

const entity = (id, mentions) => ({ id, name: `N${id}`, mentions: Array.from({ length: mentions }, (_, at) => ({ start: at, end: at + 1 })) });
/** What arrives, and in how many messages. */
function sent(analysis) {
  const way = new Parcels();
  const all = [...parcels(analysis)];
  return [all.map((parcel) => way.take(structuredClone(parcel))).at(-1), all.length];
}

for (const [name, analysis, atLeast, atMost] of [
  ["nothing", { entities: [], quotes: [], date: null }, 1, 1],
  ["a short one", { entities: [entity(0, 3)], quotes: [{ spans: [[0, 1]] }], date: "2024" }, 1, 1],
  ["many small items", { entities: [], quotes: Array.from({ length: 2000 }, (_, id) => ({ id, spans: [[id, id + 1]] })) }, 10, 30],
  ["one entity with very many mentions", { entities: [entity(0, 5000), entity(1, 1)], quotes: [] }, 2, 3],
  ["a list that ends with a full parcel", { entities: [entity(0, 300)], quotes: [] }, 2, 3],
]) {
  test(`${name}: the same comes out`, () => {
    const [came, messages] = sent(analysis);
    assert.deepEqual(came, analysis);
    assert.deepEqual(Object.keys(came), Object.keys(analysis));
    assert.ok(messages >= atLeast && messages <= atMost, `${messages} messages`);
  });
}
