// Runs a command of the set-up and says so; a failure ends the program with what to do about it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The repository's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Says what is being done. */
export const say = (what) => console.log(`\x1b[2m· ${what}\x1b[0m`);

/** Runs a command in the repository; returns whether it succeeded, or ends the program. */
export function run(command, args, { optional = false, hint = "" } = {}) {
  say([command, ...args].join(" "));
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status === 0) return true;
  if (optional) return false;
  console.error(`${command} failed${error ? `: ${error.message}` : ""}.${hint ? ` ${hint}` : ""}`);
  process.exit(1);
}

/** What a command prints, or null when it is missing or fails. */
export function output(command, args) {
  const { status, stdout } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  return status === 0 ? stdout.trim() : null;
}
