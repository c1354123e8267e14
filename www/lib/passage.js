// A link to a passage of a page: a text fragment (`#:~:text=`), which browsers scroll to and mark.
// Long passages are named by their first and last words, repeated ones by the words before and after.

const WHOLE = 120;
const WORDS = 5;
/** In a longer text words are taken for repeated without a look. */
const SEARCHED = 200_000;
const encode = (words) => encodeURIComponent(words.toWellFormed?.() ?? words).replaceAll("-", "%2D");
const squeeze = (text) => text.replace(/\s+/g, " ").trim();
/** Whether words stand in a text more than once; browsers that follow a link do not tell capitals from small letters. */
function twice(text, words) {
  const [whole, part] = [text.toLowerCase(), words.toLowerCase()];
  return whole.indexOf(part) !== whole.lastIndexOf(part);
}

/** The link to `text.slice(start, end)` on the page at `address`, whose visible text is `text`. */
export function passage(address, text, start, end) {
  const words = squeeze(text.slice(start, end)).split(" ");
  const exact = words.join(" ");
  const long = exact.length > WHOLE || /\n/.test(text.slice(start, end).trim());
  const target = long && words.length > 2 * WORDS
    ? `${encode(words.slice(0, WORDS).join(" "))},${encode(words.slice(-WORDS).join(" "))}` : encode(exact);
  const repeated = !long && (text.length > SEARCHED || twice(text, text.slice(start, end)));
  // Only words of the same line: a fragment may not begin in another block.
  const before = repeated ? squeeze(text.slice(Math.max(0, start - 60), start).split("\n").at(-1)).split(" ").slice(-3).join(" ") : "";
  const after = repeated ? squeeze(text.slice(end, end + 60).split("\n")[0]).split(" ").slice(0, 3).join(" ") : "";
  const url = new URL(address);
  url.hash = "";
  return `${url.href}#:~:text=${before ? `${encode(before)}-,` : ""}${target}${after ? `,-${encode(after)}` : ""}`;
}
