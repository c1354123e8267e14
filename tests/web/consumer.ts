// What a site in TypeScript writes; compiled, never run. Each `@ts-expect-error` must be an error.
import { analyze, highlight, load, passage, readText, type Analysis, type Failure, type Quote } from "cytat";
import { CytatArticle } from "cytat/element";
import "cytat/define";

export async function use(article: HTMLElement): Promise<string[]> {
  await load("/files/cytat.wasm");
  const { text, parts } = readText(article);
  const analysis: Analysis = await analyze(text, { date: "2024-03", known: [{ name: "Rada Miasta", kind: "organization", url: "/rada" }] },
    { signal: AbortSignal.timeout(1000) }).catch((error: Failure) => { throw new Error(error.kind); });
  const erase: () => void = highlight(parts, analysis, { mode: "mark", show: ["direct", "date"] });
  erase();
  // @ts-expect-error a kind that is none
  highlight(parts, analysis, { show: ["quotation"] });
  // @ts-expect-error an option that is none
  await analyze(text, { data: "2024" });
  const first: Quote | undefined = analysis.quotes[0];
  const [start, end] = first?.spans[0] ?? [0, 0];
  return [passage(location.href, text, start, end), first?.speaker?.name ?? "", analysis.dates[0]?.value ?? ""];
}

const element = document.createElement("cytat-article");
element.known = [{ name: "Jan Nowak", kind: "person" }];
element.addEventListener("cytat-select", ({ detail }) => console.log(detail.quote.confidence));
document.querySelector("cytat-article")?.analysis?.entities.map(({ name, url }) => `${name} ${url ?? ""}`);
document.addEventListener("cytat-analysis", (event) => console.log(event.detail.text.length));
// @ts-expect-error the analysis is read only
element.analysis = null;
console.log(element instanceof CytatArticle);
