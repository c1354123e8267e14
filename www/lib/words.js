// The few words of the element's own panel, in Polish and English.

/** By language. */
export const WORDS = {
  pl: {
    title: "Kto co powiedział", nobody: "Bez podanego źródła", copy: "Kopiuj", copied: "Skopiowano", none: "Nie znaleziono wypowiedzi.",
    count: (n) => `${n} ${n === 1 ? "wypowiedź" : "wypowiedzi"}`, kinds: { direct: "cytat dosłowny", mixed: "omówienie z cytatem", indirect: "mowa zależna" },
  },
  en: {
    title: "Who said what", nobody: "No source given", copy: "Copy", copied: "Copied", none: "No quotations were found.",
    count: (n) => (n === 1 ? "1 quotation" : `${n} quotations`), kinds: { direct: "direct quotation", mixed: "partly quoted", indirect: "reported speech" },
  },
};
