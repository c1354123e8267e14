// `npm run instructions`: how many instructions opening the models and one analysis of the example take, stage by stage,
// counted by valgrind's callgrind: the same however busy the machine is, so that small gains and losses can be told.
// `--save` keeps the counts in target/, later runs say what has changed. Counts of the native program; Linux only.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { output, root, run } from "./run.mjs";

/** What is counted, by the function that does it; what is inlined into its caller has no row of its own. */
const ROWS = [
  ["models", "cytat::analysis::models::Models::embedded"],
  ["  tables", "cytat::lexis::Lexis::embedded"],
  ["  names", "cytat::names::model::Model::load"],
  ["  lexicon", "cytat::morphology::lexicon::Lexicon::load"],
  ["analysis", "cytat::analysis::analyze"],
  ["  layout", "cytat::text::assemble::layout"],
  ["  readings", "cytat::morphology::read::readings"],
  ["  tagger", "cytat::morphology::tagger::model::Tagger::choose"],
  ["  names", "cytat::names::recognize::recognize"],
  ["  base forms", "cytat::names::base_form::base_forms"],
  ["  dates", "cytat::time::find::find"],
  ["  amounts", "cytat::amounts::find"],
  ["  quotations", "cytat::quotes::find::find"],
  ["  entities", "cytat::entities::resolve::resolve"],
  ["  speakers", "cytat::speakers::attribute::attribute"],
  ["output", "cytat::analysis::output::Output::new"],
];

if (!output("valgrind", ["--version"])) {
  console.error("valgrind is missing, and nothing was counted. Install it (on Debian: apt-get install valgrind).");
  process.exit(1);
}
run("cargo", ["build", "--quiet", "--release", "--bin", "cytat"]);
const folder = join(root, "target/instructions");
rmSync(join(folder, "out"), { force: true });
mkdirSync(folder, { recursive: true });
const counted = output("valgrind", ["--quiet", "--tool=callgrind", `--callgrind-out-file=${join(folder, "out")}`,
  join(root, "target/release/cytat"), "analyze", join(root, "www/example.txt")]);
const listed = counted === null ? null : output("callgrind_annotate", ["--inclusive=yes", "--threshold=100", join(folder, "out")]);
if (listed === null) {
  console.error("valgrind or callgrind_annotate failed: is target/release/cytat a native program of this machine?");
  process.exit(1);
}

const counts = new Map();
for (const [, number, name] of listed.matchAll(/^\s*([\d,]+) \([^)]*\)\s+\S*?:(cytat::.*?)(?: \[.*)?$/gm)) {
  if (!counts.has(name)) counts.set(name, Number(number.replaceAll(",", "")));
}
const kept = join(folder, "saved.json");
const before = existsSync(kept) ? JSON.parse(readFileSync(kept, "utf8")) : {};
for (const [what, name] of ROWS) {
  const count = counts.get(name);
  const change = count && before[name] ? `${((count / before[name] - 1) * 100).toFixed(2).padStart(9)} %` : "";
  console.log(`${what.padEnd(14)}${(count?.toLocaleString("en") ?? "inlined").padStart(12)}${change}`);
}
if (process.argv.includes("--save")) writeFileSync(kept, JSON.stringify(Object.fromEntries(counts)));
