// The package in WebAssembly; where the engine has no garbage collection for it, it cannot be imported.
import * as wasm from "./rules-wasm.js";
import {over} from "./told.js";

const file = new URL("./rules.wasm", import.meta.url);
const fs = file.protocol === "file:" ? globalThis.process?.getBuiltinModule?.("node:fs/promises") : undefined;
const bytes = await (fs ? fs.readFile(file) : fetch(file).then((response) => response.arrayBuffer()));

export {languages, RequestError} from "./told.js";
export const {target, learn, load, rules, answer, timeline, overlay, readings, report, calendar} = over(await wasm.load(bytes), "wasm");
