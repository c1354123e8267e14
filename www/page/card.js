// The card beside a quotation: speaker, role, cue, the rule that decided, how sure it is; and what can be done with it.
import { button, make } from "./dom.js";
import { strings } from "./strings.js";

const GAP = 8;

/** Fills the card for a quotation; `speakers` are the choices for a correction. */
export function drawCard(card, text, analysis, quote, voice, speakers) {
  const { speaker, rule, confidence, kind, cue } = quote;
  const role = speaker?.entity == null ? null : analysis.entities[speaker.entity].role;
  const fact = (term, value) => (value ? [make("dt", {}, term), make("dd", {}, value)] : []);
  const select = make("select", { data: { correct: quote.id } }, make("option", { value: "" }, strings.noSource),
    ...speakers.map(({ name }, i) => make("option", { value: i, selected: name === speaker?.name }, name)));
  card.className = `voice-${voice}`;
  card.replaceChildren(
    make("p", { className: "who" }, speaker?.name ?? strings.noSource),
    role ? make("p", { className: "role" }, role) : "",
    make("p", { className: "facts" }, strings.kinds[kind]),
    make("dl", {},
      ...fact(strings.cue, cue && `„${text.slice(...cue)}”`),
      ...fact(strings.why, rule && (strings.rules[rule] ?? rule)),
      ...fact(strings.sure, rule === "manual" ? strings.manual : confidence !== null && strings.confidence(confidence))),
    make("label", {}, `${strings.correct} `, select),
    make("p", { className: "buttons" }, button(strings.copy, { copy: quote.id }), button(strings.close, { close: "card" })));
}

/** Places the card by its quotation, inside the window; on a narrow screen the style sheet makes it a sheet at the bottom. */
export function placeCard(card, target) {
  card.hidden = false;
  const at = target.getClientRects()[0] ?? target.getBoundingClientRect();
  const end = [...target.getClientRects()].at(-1) ?? at;
  const { offsetWidth: width, offsetHeight: height } = card;
  const below = end.bottom + GAP + height <= innerHeight;
  card.style.left = `${Math.max(GAP, Math.min(at.left, innerWidth - width - GAP))}px`;
  card.style.top = `${Math.max(GAP, below ? end.bottom + GAP : at.top - height - GAP)}px`;
}
