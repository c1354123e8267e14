// Texts that nobody wrote: pieces of articles whose marks are dropped, doubled, swapped or moved, whose letters are taken
// apart, cut or replaced by whatever Unicode has. Always the same for a seed, so a failure can be had again.

/** Numbers from 0 to `n - 1`, by Lehmer's generator. */
function dice(seed) {
  let state = seed % 2147483647 || 1;
  return (n) => (state = (state * 48271) % 2147483647) % n;
}

const MARKS = [..."„”“\"'’‚‘«»‹›–—-−,.:;?!…()[]@#%/", "\n", "\n\n", " ", "\u00a0", "\u00ad", "\u200b", "\u2028", "\ufeff"];
const MARK = /[„”“"'’‚‘«»‹›–—\-,.:;?!…()\n]/;

/** A character of any plane; half a character now and then. */
function any(roll) {
  const [from, size] = [[0, 128], [0x80, 0x500], [0x300, 0x70], [0x2000, 0x70], [0x1f300, 0x600], [0, 0x10000], [0xd800, 0x800], [0x10000, 0x100000]][roll(8)];
  return String.fromCodePoint(from + roll(size));
}

/** The ways of changing a list of characters; each returns another list. */
const WAYS = [
  (roll, text) => text.filter((c) => !MARK.test(c) || roll(3)),
  (roll, text) => text.flatMap((c) => (MARK.test(c) && !roll(3) ? [c, c] : [c])),
  (roll, text) => text.map((c) => (MARK.test(c) && !roll(2) ? MARKS[roll(MARKS.length)] : c)),
  (roll, text) => text.flatMap((c) => (roll(12) ? [c] : [MARKS[roll(MARKS.length)], c])),
  (roll, text) => text.flatMap((c) => (roll(20) ? [c] : [any(roll), c])),
  (roll, text) => text.map((c) => (roll(15) ? c : any(roll))),
  (roll, text) => [...text.join("").normalize("NFD")],
  (roll, text) => text.map((c) => (roll(4) ? c : c.toUpperCase())),
  (roll, text) => [...text.slice(roll(text.length || 1)), ...text.slice(0, roll(text.length || 1))],
  (roll, text) => text.filter((c) => c !== " " || roll(3)),
  (roll, text) => { const half = text.length >> 1; return text.flatMap((c, i) => (i < half ? [c, text[i + half]] : [])); },
];

/** So many texts made of `articles`, each a piece of one changed in one to three ways. */
export function mutants(articles, count, seed = 20220112) {
  const roll = dice(seed);
  return Array.from({ length: count }, () => {
    const article = [...articles[roll(articles.length)]];
    const start = roll(article.length);
    let text = article.slice(start, start + 50 + roll(600));
    for (let ways = 1 + roll(3); ways > 0; ways -= 1) text = WAYS[roll(WAYS.length)](roll, text);
    return text.join("");
  });
}
