// The package in JavaScript, whatever the engine has.
import * as java from "./rules.js";
import {over} from "./told.js";

export {languages, RequestError} from "./told.js";
export const {target, learn, load, rules, answer, timeline, overlay, readings, report, calendar} = over(java, "js");
