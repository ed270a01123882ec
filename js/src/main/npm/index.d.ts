/**
 * By what it answers: WebAssembly where the engine has garbage collection for it, JavaScript else.
 * `aliexpress-rules/wasm` and `aliexpress-rules/js` are the same by one of them.
 */
export const target: "wasm" | "js";

/** The tag of a language. */
export type Language = "en" | "ru" | "es" | "pt" | "fr" | "zh";

/** All languages. */
export const languages: readonly Language[];

/** Loads the texts of a language, so that requests may ask for it (`lang`); English needs none. */
export function load(tag: Language): Promise<void>;

/** Takes the texts of a language from elsewhere: lines `key=template`. */
export function learn(tag: Language, texts: string): void;

/** Answers a request: a text by one line of JSON, byte for byte what Java answers; an object by an object. */
export function answer(request: string): string;
export function answer(request: Request): Response;

/** Tells how the answer changes over all time. */
export function timeline(request: string): string;
export function timeline(request: Request): Timeline;

/** Tells the verdicts of every question that the case is enough for, over all time. */
export function overlay(request: string): string;
export function overlay(request: Request): Overlay;

/** Tells what each source says. */
export function readings(request: string): string;
export function readings(request: Request): Readings;

/** A rule: its sentence, the lines that state it, and the names of its figures. */
export interface Rule {
  id: string;
  sentence: string;
  cites: string[];
  figures: string[];
}

/**
 * All rules.
 * @throws RangeError if the language has not been loaded
 */
export function rules(lang?: Language): Rule[];

/** A request that was refused; the message says what would be right. */
export class RequestError extends Error {
  /** The member that was refused, `order.price` for example; empty for the whole. */
  readonly path: string;
}

/** The zone to show dates in; the question's own, for buyers America/Los_Angeles, if left out. */
export interface Shown {
  zone?: string;
}

/**
 * Returns a case as one page of HTML that needs nothing but itself.
 * @throws RequestError if the request is refused
 */
export function report(request: string | Request, shown?: Shown): string;

/**
 * Returns the dates of a case as a calendar (iCalendar).
 * @throws RequestError if the request is refused
 */
export function calendar(request: string | Request, shown?: Shown): string;
