// Runs rules.wasm: gives it what TeaVM's WebAssembly asks of an engine, as far as the rules do.
// No text is compiled, so a page that restricts its scripts has to allow 'wasm-unsafe-eval' alone.

const WORD = 4294967296n;

/** For engines that have these not built in. */
const strings = {
  length: (text) => text.length,
  fromCharCode: (code) => String.fromCharCode(code),
  charCodeAt: (text, at) => text.charCodeAt(at),
  concat: (one, other) => one + other,
  substring: (text, from, until) => text.substring(from, until),
  fromCharCodeArray() {},
  intoCharCodeArray() {},
};

/** Java's Engine. */
const engine = {
  pattern: (pattern, flags) => new RegExp(pattern, flags),
  found(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.exec(text);
  },
  start: (found) => found.index,
  group: (found, group) => found[group] ?? null,
  integer: (digits) => BigInt(digits),
  digits: (a) => a.toString(),
  sum: (a, b) => a + b,
  product: (a, b) => a * b,
  quotient: (a, b) => a / b,
  rest: (a, b) => a % b,
  order: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
  hash(a) {
    const words = [];
    for (; a > 0n; a /= WORD) {
      words.push(Number(a % WORD));
    }
    return words.reduceRight((hash, word) => (Math.imul(31, hash) + word) | 0, 0);
  },
};

const number = (value) => new WebAssembly.Global({value: "i32", mutable: false}, value);

/** Whether texts and WebAssembly's arrays of characters are copied by what is built in: a module that asks for it otherwise is not valid. */
const isBuiltIn = () =>
  !WebAssembly.validate(
    // (import "wasm:js-string" "length" (func)), which has another type where it is built in
    Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 2, 25, 1, 14, ..."wasm:js-string".split("").map((letter) => letter.charCodeAt()), 6, 108, 101, 110, 103, 116, 104, 0, 0),
    {builtins: ["js-string"]},
  );

/** Returns what Exports of Java's has, of the bytes of rules.wasm. */
async function load(bytes) {
  const module = await WebAssembly.compile(bytes, {builtins: ["js-string"]});
  const [needed] = WebAssembly.Module.customSections(module, "teavm.memoryRequirements").map((section) => JSON.parse(new TextDecoder().decode(section)));
  let java = null;

  /** What Java threw, as an error. */
  const thrown = (error) => {
    const tag = java["teavm.javaException"];
    if (!(error instanceof WebAssembly.Exception && error.is(tag))) {
      return error;
    }
    const message = java["teavm.exceptionMessage"](error.getArg(tag, 0));
    return new Error(message === null ? "" : java["teavm.stringToJs"](message));
  };
  const called = (method) => (...given) => {
    try {
      return method(...given);
    } catch (error) {
      throw thrown(error);
    }
  };
  const imports = {
    engine,
    env: {memory: new WebAssembly.Memory({initial: needed.min, maximum: 32768})},
    teavm: {
      // No one is told where Java threw what.
      takeStackTrace: () => null,
      decorateException() {},
      createWeakRef: (value) => new WeakRef(value),
      deref: (reference) => reference.deref() ?? null,
    },
    teavmDate: {currentTimeMillis: () => Date.now()},
    teavmJso: {
      stringBuiltinsSupported: isBuiltIn,
      isUndefined: (value) => value === undefined,
      instanceOf: (value, type) => value instanceof type,
      global: (name) => globalThis[name],
      getProperty: (of, name) => (of ?? globalThis)[name],
      callMethod0: (of, name) => of[name](),
      createClass: () => ({}),
      defineFunction: called,
      defineStaticMethod(type, name, method) {
        type[name] = called(method);
      },
      // The one function that TeaVM writes as a text: a text of Java's that is one of JavaScript's already.
      createFunction1(name, body) {
        if (body !== `return ${name};`) {
          throw new Error(`rules.wasm must ask for what rules-wasm.js has, but asked for ${body}`);
        }
        return (value) => value;
      },
      callFunction1: (method, value) => method(value),
    },
    teavmMath: Math,
    teavmMemory: {heapOffset: number((needed.dataSize + 7) & ~7), maxSize: number(2 ** 31 - 1), notifyHeapResized() {}},
    "wasm:js-string": strings,
  };
  java = (await WebAssembly.instantiate(module, imports)).exports;
  return Object.fromEntries(
    Object.entries(java).filter(([, one]) => one instanceof WebAssembly.Global).map(([name, one]) => [name, one.value]));
}

export {load};
