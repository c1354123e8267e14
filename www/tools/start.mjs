// `npm start`: sets up, builds and serves the page.
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";

const dist = await build();
const port = Number(process.env.PORT ?? 8080);
const { address } = await serve(dist, port).catch(() => serve(dist));
console.log(`\nCytat: ${address}  (Ctrl+C ends it)`);
