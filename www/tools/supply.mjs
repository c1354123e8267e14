// Checks what the crate is made of against deny.toml: licences, sources, bans; and that no build script of a dependency
// that ships is new to us (none of the known ones fetches anything). `cargo deny` does more, where it is installed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { output, root, run } from "./run.mjs";

/** Dependencies of what ships whose build scripts were read: they ask the compiler for its version, or set flags. */
const BUILD_SCRIPTS = new Set(["fst", "serde", "serde_core", "serde_json", "wasm-bindgen", "wasm-bindgen-shared", "zmij",
  "proc-macro2", "quote", "rustversion"]);

const deny = readFileSync(join(root, "deny.toml"), "utf8");
const list = (key) => new Set([...deny.match(new RegExp(`^${key} = \\[([^\\]]*)\\]`, "m"))[1].matchAll(/"([^"]+)"/g)].map((m) => m[1]));
const [allowed, banned] = [list("allow"), list("deny")];

/** Whether a licence expression can be met with allowed licences: one of each `OR`, all of each `AND`. */
function met(expression) {
  const clean = expression.replaceAll("/", " OR ").replace(/[()]/g, "");
  return clean.split(" AND ").every((all) => all.split(" OR ").some((one) => allowed.has(one.trim())));
}

const metadata = JSON.parse(output("cargo", ["metadata", "--format-version", "1", "--locked", "--all-features"]) ?? "null");
if (!metadata) {
  console.error("cargo metadata failed: is Cargo.lock up to date?");
  process.exit(1);
}
const packages = new Map(metadata.packages.map((p) => [p.id, p]));
const nodes = new Map(metadata.resolve.nodes.map((n) => [n.id, n]));
const shipped = new Set();
const visit = (id) => {
  if (shipped.has(id)) return;
  shipped.add(id);
  for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) if (kinds.some(({ kind }) => kind === null)) visit(pkg);
};
visit(metadata.resolve.root);

const problems = [];
for (const { id, name, version, license, source, targets } of packages.values()) {
  const say = (what) => problems.push(`${name} ${version}: ${what}`);
  if (!license || !met(license)) say(`licence ${license ?? "none"}`);
  if (source !== null && !source.startsWith("registry+")) say(`comes from ${source}`);
  if (source === null && id !== metadata.resolve.root) say("is a path outside the crate");
  if (banned.has(name)) say("is banned");
  const script = targets.some((target) => target.kind.includes("custom-build"));
  if (shipped.has(id) && script && !BUILD_SCRIPTS.has(name)) say("has a build script that nobody read");
}
for (const problem of problems) console.error(problem);
console.log(`${packages.size} crates, ${shipped.size} of them in what ships: ${problems.length ? `${problems.length} problems` : "licences, sources, bans and build scripts hold"}`);
if (problems.length) process.exit(1);
if (output("cargo", ["deny", "--version"])) run("cargo", ["deny", "check", "licenses", "sources", "bans"]);
