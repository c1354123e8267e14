// The service worker's list of files and its version, made from what is in dist/: nobody keeps them by hand.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

// What the page itself loads, now or later; examples and the package's other doors are not for offline.
const FOLDERS = /^(page|style|icons|pkg|lib)\//;
const FILES = /^(index\.html|example\.txt|icon\.svg|manifest\.webmanifest)$/;
const NOT = /\.d\.ts$|^lib\/(node|define|element|panel|index)\.js$/;

function files(dist, folder = dist) {
  return readdirSync(folder).sort().flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(dist, path) : [relative(dist, path).split(sep).join("/")];
  });
}

/** Puts list and version into dist/sw.js. */
export function offline(dist) {
  const kept = files(dist).filter((name) => (FOLDERS.test(name) || FILES.test(name)) && !NOT.test(name));
  const hash = createHash("sha256");
  for (const name of kept) hash.update(name).update(readFileSync(join(dist, name)));
  const list = kept.map((name) => (name === "index.html" ? "./" : name));
  const made = readFileSync(join(dist, "sw.js"), "utf8")
    .replace('"VERSION"', JSON.stringify(hash.digest("hex").slice(0, 12))).replace('["FILES"]', JSON.stringify(list));
  writeFileSync(join(dist, "sw.js"), made);
}
