// A link to a passage of a page: a text fragment (`#:~:text=`), which browsers scroll to and mark.
// Long passages are named by their first and last words, repeated ones by the words before and after.

const WHOLE = 120;
const WORDS = 5;
const encode = (words) => encodeURIComponent(words.toWellFormed?.() ?? words).replaceAll("-", "%2D");
const squeeze = (text) => text.replace(/\s+/g, " ").trim();

/** The link to `text.slice(start, end)` on the page at `address`, whose visible text is `text`. */
export function passage(address, text, start, end) {
  const words = squeeze(text.slice(start, end)).split(" ");
  const exact = words.join(" ");
  const long = exact.length > WHOLE || /\n/.test(text.slice(start, end).trim());
  const target = long && words.length > 2 * WORDS
    ? `${encode(words.slice(0, WORDS).join(" "))},${encode(words.slice(-WORDS).join(" "))}` : encode(exact);
  const repeated = !long && text.indexOf(text.slice(start, end)) !== text.lastIndexOf(text.slice(start, end));
  // Only words of the same line: a fragment may not begin in another block.
  const before = repeated ? squeeze(text.slice(Math.max(0, start - 60), start).split("\n").at(-1)).split(" ").slice(-3).join(" ") : "";
  const after = repeated ? squeeze(text.slice(end, end + 60).split("\n")[0]).split(" ").slice(0, 3).join(" ") : "";
  const url = new URL(address);
  url.hash = "";
  return `${url.href}#:~:text=${before ? `${encode(before)}-,` : ""}${target}${after ? `,-${encode(after)}` : ""}`;
}
