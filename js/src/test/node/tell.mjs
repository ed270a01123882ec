// Answers the lines of a file by a module of the npm package, one line an answer: tell.mjs MODULE LINES ANSWERS
// Without lines it says by what the module answers.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [module, lines, answers] = process.argv.slice(2);
const rules = await import(pathToFileURL(module).href);
if (lines === undefined) {
  console.log(rules.target);
  process.exit();
}
for (const tag of rules.languages) {
  await rules.load(tag);
}

const refused = (teller) => (line, shown) => {
  try {
    return teller(line, shown);
  } catch (error) {
    return `${error.path}: ${error.message}`;
  }
};
const tellers = {
  answer: rules.answer,
  timeline: rules.timeline,
  overlay: rules.overlay,
  readings: rules.readings,
  report: refused(rules.report),
  calendar: refused(rules.calendar),
  rules: (lang) => JSON.stringify({rules: rules.rules(lang)}),
};

// A line of the file is a JSON array: what is asked for, of what, and in which zone.
const started = process.cpuUsage();
const told = readFileSync(lines, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line))
  .map(([what, of, zone]) => JSON.stringify(tellers[what](of, {zone})));
console.log((process.cpuUsage(started).user / 1e6).toFixed(1));
writeFileSync(answers, told.join("\n") + "\n");
