"""Asks the rules from Python: one process, one line a question, one line an answer."""
import json
import subprocess
import sys

command = sys.argv[1:] or ["aliexpress-rules", "serve"]
rules = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def ask(question, at, **case):
    rules.stdin.write(json.dumps({"ask": question, "at": at, **case}) + "\n")
    rules.stdin.flush()
    return json.loads(rules.stdout.readline())


order = {"id": "81", "price": {"amount": "30.00", "currency": "USD"}, "placedAt": "2025-03-01T10:00:00Z"}
for day in ("2025-03-04T12:00:00Z", "2025-03-09T12:00:00Z"):
    answer = ask("buyer.cancellation", day, order=order)
    print(answer["verdict"], "until", answer["validUntil"])

del order["placedAt"]
print(ask("buyer.cancellation", "2025-03-04T12:00:00Z", order=order)["error"]["message"])
rules.stdin.close()
sys.exit(rules.wait() - 1)  # 1: some lines were in error, as the last one was meant to be
