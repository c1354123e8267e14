// What is measured: 400 articles of the corpus beside the repository, or of our own making where it is absent.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.mjs";

const COUNT = 400;
const CORPUS = "corpora/slavicner-pl/documents.jsonl";
/** How long the 400 articles of the corpus are on average, in UTF-16 units; the stand-in is as long. */
const LENGTH = 2400;

const WHO = ["minister Adam Wolny", "posłanka Ewa Cicha", "wójt Jan Bielak", "prezes spółki Wodnik", "rzeczniczka szpitala Olga Rak",
  "burmistrz Marek Sowa", "profesor Irena Lis z Uniwersytetu Toruńskiego", "szef związku Piotr Gaj"];
const VERB = ["powiedział", "dodała", "podkreślił", "ocenił w środę", "zapowiedziała", "przypomniał", "stwierdził w rozmowie z radiem"];
const WHAT = ["most zostanie otwarty w maju", "pieniądze na szkołę będą w przyszłym roku", "woda w Drwęcy opada od kilku dni",
  "rozmowy z Norwegią jeszcze się nie skończyły", "nowa linia tramwajowa kosztowałaby 120 mln zł", "nikt nie zamknie biblioteki w Grudziądzu",
  "sąd zbada sprawę jeszcze w tym tygodniu", "mieszkańcy mają prawo znać wyniki badań", "Rada Europy przyśle swoich obserwatorów"];
const OTHER = ["Posiedzenie odbędzie się 12 stycznia o godz. 14:30 w Toruniu.", "Z raportu wynika, że ceny wzrosły o 3,5 proc.",
  "W spotkaniu wzięli udział przedstawiciele Polski, Litwy i Łotwy.", "Według policji na ulice wyszło około 2 tys. osób.",
  "Ustawa czeka teraz na podpis prezydenta.", "Od rana pada deszcz, a na drogach tworzą się korki."];

/** Sentences of our own in the forms that news has, always the same. */
function standIn() {
  let state = 1;
  const pick = (list) => list[(state = (state * 48271) % 2147483647) % list.length];
  const capital = (text) => text[0].toUpperCase() + text.slice(1);
  const forms = [
    () => `„${capital(pick(WHAT))}” – ${pick(VERB)} ${pick(WHO)}.`,
    () => `${capital(pick(WHO))} ${pick(VERB)}, że ${pick(WHAT)}.`,
    () => `– ${capital(pick(WHAT))} – ${pick(VERB)} ${pick(WHO)}. – A do tego ${pick(WHAT)}.`,
    () => `Zdaniem opozycji ${pick(WHAT)}. ${pick(OTHER)}`,
    () => `${pick(OTHER)} ${pick(OTHER)}`,
  ];
  return Array.from({ length: COUNT }, () => {
    let text = "Warszawa, 12.01.2022 (PAP)";
    while (text.length < LENGTH) text += pick([" ", " ", "\n\n"]) + pick(forms)();
    return text;
  });
}

/** The texts, and where they come from. */
export function articles() {
  const path = join(process.env.CYTAT_SHARED ?? join(root, "../shared"), CORPUS);
  if (!existsSync(path)) return { source: "stand-in", texts: standIn() };
  const all = readFileSync(path, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
  const texts = Array.from({ length: Math.min(COUNT, all.length) }, (_, i) => all[Math.floor((i * all.length) / COUNT)]);
  return { source: CORPUS, texts };
}
