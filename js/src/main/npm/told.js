// What the package offers over the compiled rules. Texts are answered by texts, objects by objects.

/** All languages; those beside English are loaded before they are asked for. */
export const languages = Object.freeze(["en", "ru", "es", "pt", "fr", "zh"]);

/** What a page or a calendar could not be made of. */
export class RequestError extends Error {
  constructor(error) {
    super(error.path === "" ? error.message : `${error.path}: ${error.message}`);
    this.name = "RequestError";
    this.path = error.path;
  }
}

const told = (teller) => (request) =>
  typeof request === "string" ? teller(request) : JSON.parse(teller(JSON.stringify(request)));

const kept = (teller) => (request, {zone = ""} = {}) => {
  const text = teller(typeof request === "string" ? request : JSON.stringify(request), zone);
  if (text.startsWith("{")) {
    throw new RequestError(JSON.parse(text).error);
  }
  return text;
};

/** The package over its rules, in JavaScript or in WebAssembly. */
export function over(java, target) {
  const loaded = new Set(["en"]);
  const learn = (tag, texts) => {
    java.learn(tag, texts);
    loaded.add(tag);
  };
  return {
    target,
    learn,
    async load(tag) {
      if (!languages.includes(tag)) {
        throw new RangeError(`language must be one of ${languages.join(", ")}, but was "${tag}".`);
      }
      if (!loaded.has(tag)) {
        learn(tag, (await import(`./languages/${tag}.js`)).default);
      }
    },
    rules(lang = "en") {
      if (!loaded.has(lang)) {
        throw new RangeError(`language "${lang}" must be loaded before it is asked for. Call await load("${lang}") first.`);
      }
      return JSON.parse(java.rules(lang)).rules;
    },
    answer: told(java.answer),
    timeline: told(java.timeline),
    overlay: told(java.overlay),
    readings: told(java.readings),
    report: kept(java.report),
    calendar: kept(java.calendar),
  };
}
