// Asks the rules from Node: one process, one line a question, one line an answer.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const [program = "aliexpress-rules", ...words] = process.argv.slice(2);
const rules = spawn(program, words.length ? words : ["serve"], { stdio: ["pipe", "pipe", "inherit"] });
const answers = createInterface({ input: rules.stdout })[Symbol.asyncIterator]();

async function ask(question, at, facts) {
  rules.stdin.write(JSON.stringify({ ask: question, at, ...facts }) + "\n");
  return JSON.parse((await answers.next()).value);
}

const order = { id: "81", price: { amount: "30.00", currency: "USD" }, placedAt: "2025-03-01T10:00:00Z" };
for (const day of ["2025-03-04T12:00:00Z", "2025-03-09T12:00:00Z"]) {
  const answer = await ask("buyer.cancellation", day, { order });
  console.log(answer.verdict, "until", answer.validUntil);
}

delete order.placedAt;
console.log((await ask("buyer.cancellation", "2025-03-04T12:00:00Z", { order })).error.message);
rules.stdin.end();
rules.on("exit", (status) => process.exit(status - 1)); // 1: some lines were in error, as the last one was meant to be
