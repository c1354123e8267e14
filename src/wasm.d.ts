/** What a caller may ask for. */
export interface AnalyzeOptions {
  /** When the article was written: "2022", "2022-01" or "2022-01-12". */
  date?: string | null;
  /** The embedder's own entities, nominative; inflected forms are found. */
  known?: { name: string; kind: EntityKind; url?: string | null; forms?: string[] | null }[] | null;
  /** Whether to list the tokens with lemma and tag. */
  tokens?: boolean | null;
}
export type EntityKind = "person" | "place" | "organization" | "event" | "product";
export type QuoteKind = "direct" | "mixed" | "indirect";
export type Rule = "subject-of-cue" | "source-phrase" | "label" | "relative-clause" | "dropped-subject" | "continued"
  | "owner-of-noun" | "context";
/** UTF-16 code units of the input, end exclusive. */
export type Range = [start: number, end: number];
export interface Mention { start: number; end: number; lemma: string; by: "name" | "acronym" | "role" | "pronoun" }
export interface Entity {
  id: number; kind: EntityKind; name: string; gender: "m" | "f" | "n" | null; role: string | null; url?: string;
  /** Where the text names it. */
  mentions: Mention[];
  /** Where a role or a pronoun stands for it. */
  references?: Mention[];
}
export interface Quote {
  id: number; kind: QuoteKind; spans: Range[]; cue: Range | null;
  speaker: { mention: Range | null; entity: number | null; name: string } | null;
  rule: Rule | null; confidence: number | null;
}
export type Grain = "minute" | "hour" | "day" | "week" | "month" | "quarter" | "season" | "half-year" | "year" | "decade"
  | "century" | "duration" | "repetition";
export interface DateExpression { start: number; end: number; value: string | null; grain: Grain }
/** `to` is the upper end of a range; `unit` is empty where a number says an amount by itself, as in `40 tys.` */
export interface Amount {
  start: number; end: number; kind: "money" | "percent" | "quantity"; value: number; to?: number; unit: string;
}
export interface Token { start: number; end: number; lemma: string; tag: string }
/** What an article says. Offsets are UTF-16 code units of the input. */
export interface Analysis {
  version: string; length: number; date: string | null;
  entities: Entity[]; quotes: Quote[]; dates: DateExpression[]; amounts: Amount[]; tokens?: Token[];
}
