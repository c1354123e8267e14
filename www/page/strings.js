// The chosen language and its strings; the choice is kept on this machine only.
import en from "./i18n/en.js";
import pl from "./i18n/pl.js";
import { recall, remember } from "./store.js";

/** The strings of the language that the reader chose, Polish at first. */
export const strings = recall("lang") === "en" ? en : pl;

/** Puts the strings into the static parts of the page. */
export function translate() {
  document.documentElement.lang = strings.lang;
  for (const node of document.querySelectorAll("[data-t]")) node.textContent = strings[node.dataset.t];
  for (const node of document.querySelectorAll("[data-placeholder]")) node.placeholder = strings[node.dataset.placeholder];
  document.getElementById("article").dataset.empty = strings.empty;
  for (const option of document.querySelectorAll("#sort option")) option.textContent = strings.sorts[option.value];
}

/** Changes to the other language. */
export function switchLanguage() {
  remember("lang", strings.lang === "pl" ? "en" : "pl");
  location.reload();
}
