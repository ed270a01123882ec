// Answers the lines of a file by the npm package, one line an answer: tell.mjs PACKAGE LINES ANSWERS
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [folder, lines, answers] = process.argv.slice(2);
const rules = await import(pathToFileURL(`${folder}/index.js`).href);
for (const tag of rules.languages) {
  await rules.load(tag);
}

const refused = (teller) => (line) => {
  try {
    return teller(line);
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

// A line of the file is a JSON array: what is asked for, and of what.
const started = process.cpuUsage();
const told = readFileSync(lines, "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => JSON.parse(line))
  .map(([what, of]) => JSON.stringify(tellers[what](of)));
console.log((process.cpuUsage(started).user / 1e6).toFixed(1));
writeFileSync(answers, told.join("\n") + "\n");
