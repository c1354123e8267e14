// Every text that a reader sees and that the page does not hold itself, by language.
const PL = {
  noSource: "Bez podanego źródła",
  working: "Czytam…",
  empty: "Wklej artykuł, a pokażę, kto i co w nim mówi.",
  failed: (why) => `Nie udało się przeczytać tekstu: ${why}`,
  result: (quotes, speakers) => `Cytaty i wypowiedzi: ${quotes}. Źródła: ${speakers}.`,
  notText: "To nie jest plik tekstowy w UTF-8.",
  kinds: { direct: "cytat dosłowny", mixed: "omówienie z cytatem", indirect: "mowa zależna" },
  says: (name, kind) => `${name} — ${kind}`,
};

/** The strings of the page. */
export const strings = PL;
