// Takes comments and spaces out of the modules and style sheets of dist/, file by file: no bundle, the same names outside.
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Shrinks every .js and .css file of the folders. */
export async function shrink(...folders) {
  const { transform } = await import("esbuild");
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) await shrink(path);
      else if (/\.(js|css)$/.test(name)) {
        const { code } = await transform(readFileSync(path, "utf8"), { loader: name.split(".").at(-1), minify: true, target: "es2022", legalComments: "none" });
        writeFileSync(path, code);
      }
    }
  }
}
