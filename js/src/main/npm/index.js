// The same rules as the Java library's, byte for byte. Texts are answered by texts, objects by objects.
import * as java from "./rules.js";

/** All languages; those beside English are loaded before they are asked for. */
export const languages = Object.freeze(["en", "ru", "es", "pt", "fr", "zh"]);

const loaded = new Set(["en"]);

/** What a page or a calendar could not be made of. */
export class RequestError extends Error {
  constructor(error) {
    super(error.path === "" ? error.message : `${error.path}: ${error.message}`);
    this.name = "RequestError";
    this.path = error.path;
  }
}

export async function load(tag) {
  if (!languages.includes(tag)) {
    throw new RangeError(`language must be one of ${languages.join(", ")}, but was "${tag}".`);
  }
  if (!loaded.has(tag)) {
    learn(tag, (await import(`./languages/${tag}.js`)).default);
  }
}

export function learn(tag, texts) {
  java.learn(tag, texts);
  loaded.add(tag);
}

const told = (teller) => (request) =>
  typeof request === "string" ? teller(request) : JSON.parse(teller(JSON.stringify(request)));

export const answer = told(java.answer);
export const timeline = told(java.timeline);
export const overlay = told(java.overlay);
export const readings = told(java.readings);

export function rules(lang = "en") {
  if (!loaded.has(lang)) {
    throw new RangeError(`language "${lang}" must be loaded before it is asked for. Call await load("${lang}") first.`);
  }
  return JSON.parse(java.rules(lang)).rules;
}

const kept = (teller) => (request, {zone = ""} = {}) => {
  const text = teller(typeof request === "string" ? request : JSON.stringify(request), zone);
  if (text.startsWith("{")) {
    throw new RequestError(JSON.parse(text).error);
  }
  return text;
};

export const report = kept(java.report);
export const calendar = kept(java.calendar);
