const ZONE = "America/Los_Angeles";
const STORE = "aliexpress-rules.case";
const el = (id) => document.getElementById(id);

// The questions. A field is shown in the states that it names; `at` in a path stands for an instant.
const STATES = ["unsent", "way", "here", "dispute", "refund"];
const REASONS = ["NOT_RECEIVED", "LATE_DELIVERY", "NOT_AS_DESCRIBED", "PARTIAL_MISMATCH", "DEFECTIVE", "POOR_QUALITY", "COUNTERFEIT", "WRONG_ITEM", "DAMAGED_IN_TRANSIT", "WRONG_SIZE_OR_COLOUR", "PARTS_MISSING", "CHANGE_OF_MIND"];
const METHODS = ["VISA", "MASTERCARD", "PAYPAL", "ALIPAY", "GOOGLE_PAY", "APPLE_PAY", "IDEAL", "PIX", "BOLETO", "BANK_TRANSFER", "OTHER"];
const EVENTS = ["SELLER_REFUSED", "SELLER_ACCEPTED", "ESCALATED"];
const order = ["unsent", "way", "here", "dispute"];
const claim = ["way", "here", "dispute"];
const FIELDS = [
  { group: "state", name: "state", kind: "radio", values: STATES, in: STATES },
  { group: "when", name: "placed", kind: "at", in: order, needed: true },
  { group: "when", name: "shipped", kind: "at", in: claim },
  { group: "when", name: "promised", kind: "at", in: claim },
  { group: "when", name: "reported", kind: "at", in: ["way"] },
  { group: "when", name: "delivered", kind: "at", in: ["here", "dispute"] },
  { group: "when", name: "ends", kind: "at", in: claim },
  { group: "when", name: "opened", kind: "at", in: ["dispute"], needed: true },
  { group: "when", name: "event", kind: "select", values: EVENTS, in: ["dispute"] },
  { group: "when", name: "eventAt", kind: "at", in: ["dispute"], with: "event" },
  { group: "when", name: "approved", kind: "at", in: ["refund"], needed: true },
  { group: "when", name: "completed", kind: "at", in: ["refund"] },
  { group: "wrong", name: "reason", kind: "select", values: REASONS, in: claim, neededIn: ["dispute"] },
  { group: "wrong", name: "back", kind: "text", in: claim, with: "reason", needed: true },
  { group: "wrong", name: "photo", kind: "check", in: claim, with: "reason" },
  { group: "wrong", name: "sendBack", kind: "check", in: claim, with: "reason" },
  { group: "much", name: "price", kind: "text", in: [...order, "refund"], needed: true },
  { group: "much", name: "currency", kind: "select", values: ["USD", "EUR", "GBP", "BRL", "RUB", "JPY", "CNY", "PLN"], first: "USD", in: [...order, "refund"] },
  { group: "much", name: "method", kind: "select", values: METHODS, first: "VISA", in: ["refund"] },
  { group: "much", name: "number", kind: "text", in: order },
  { group: "much", name: "now", kind: "at", in: STATES },
];

let lang = "en";
let request = "";
let java; // until it has been loaded, there is the form alone

/** The rules in WebAssembly where this browser has garbage collection for it; else in JavaScript, which is read only then. */
async function loadRules() {
  try {
    const packed = Uint8Array.from(atob(el("rules-wasm").textContent), (one) => one.charCodeAt(0));
    return await wasm.load(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  } catch {
    const script = document.createElement("script");
    script.textContent = el("rules-js").textContent;
    document.head.append(script);
    return globalThis.compiledToJavaScript;
  }
}

const learnt = new Set(["en"]);

function learn(tag) {
  if (!learnt.has(tag)) {
    java.learn(tag, JSON.parse(el(`texts-${tag}`).textContent));
    learnt.add(tag);
  }
}

const say = (key) => WORDS[lang][key] ?? WORDS.en[key] ?? key;

// Instants: what is typed is the platform's time, whatever this device's is.
const clock = new Intl.DateTimeFormat("en-US-u-ca-iso8601", {
  timeZone: ZONE, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

function local(instant) {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`;
}

function instant(typed) {
  const wanted = Date.parse(`${typed.length === 16 ? `${typed}:00` : typed}Z`);
  let guess = wanted;
  for (let i = 0; i < 3; i++) {
    guess += wanted - Date.parse(`${local(guess)}Z`);
  }
  return `${new Date(guess).toISOString().slice(0, 19)}Z`;
}

function build() {
  const groups = new Map();
  for (const field of FIELDS) {
    if (!groups.has(field.group)) {
      const set = document.createElement("fieldset");
      set.id = `g-${field.group}`;
      set.innerHTML = `<legend><span data-say="g-${field.group}"></span></legend>`;
      if (field.group === "when") {
        set.firstChild.insertAdjacentHTML("beforeend", '<span class="hint" data-say="leaveOut"></span>');
      }
      groups.set(field.group, set);
      el("ask").append(set);
    }
    groups.get(field.group).append(control(field));
  }
}

function control({ name, kind, values, first }) {
  const box = document.createElement("div");
  box.id = `f-${name}`;
  if (kind === "radio") {
    box.innerHTML = values
      .map((value) => `<label class="opt"><input type="radio" name="${name}" value="${value}"><span data-say="${name}-${value}"></span></label>`)
      .join("");
  } else if (kind === "check") {
    box.innerHTML = `<label class="opt"><input type="checkbox" id="${name}" name="${name}"><span data-say="${name}"></span></label>`;
  } else {
    box.className = "field";
    const input =
      kind === "select"
        ? `<select id="${name}" name="${name}">${first ? "" : '<option value="" data-say="notSaid"></option>'}${values
            .map((value) => `<option value="${value}"${/^[A-Z]{3}$/.test(value) ? `>${value}` : ` data-say="${name}-${value}">`}</option>`)
            .join("")}</select>`
        : kind === "at"
          ? `<input type="datetime-local" step="1" min="2000-01-01T00:00:00" max="2199-12-31T23:59:59" id="${name}" name="${name}">`
          : `<input type="text" id="${name}" name="${name}" maxlength="60"${name === "number" ? "" : ' inputmode="decimal"'}>`;
    box.innerHTML = `<label for="${name}" data-say="${name}"></label>${input}<span class="msg" id="${name}-msg"></span>`;
    box.querySelector("input,select").setAttribute("aria-describedby", `${name}-msg`);
  }
  return box;
}

const state = () => el("case").elements.state.value;
const value = (name) => {
  const input = el(name);
  return input.type === "checkbox" ? input.checked : input.value.trim();
};
const isShown = (field) => field.in.includes(state()) && (!field.with || value(field.with) !== "");

function show() {
  for (const field of FIELDS) {
    if (field.name !== "state") {
      el(`f-${field.name}`).hidden = !isShown(field);
    }
  }
  for (const set of el("ask").children) {
    set.hidden = ![...set.children].some((child) => child.tagName === "DIV" && !child.hidden);
  }
}

/** What has been answered, by the names of fields. */
function typed() {
  const all = {};
  if (state()) {
    all.state = state();
  }
  for (const field of FIELDS) {
    if (field.name !== "state" && isShown(field) && value(field.name) && value(field.name) !== field.first) {
      all[field.name] = value(field.name);
    }
  }
  return all;
}

function missing() {
  return FIELDS.filter((field) => isShown(field) && (field.needed || field.neededIn?.includes(state())) && !value(field.name)).map(({ name }) => name);
}

/** The request that the answers make. */
function asked() {
  const all = typed();
  const at = (name) => (all[name] ? instant(all[name]) : undefined);
  const money = (amount) => ({ amount: amount.replace(",", "."), currency: all.currency ?? "USD" });
  const told = { id: all.number ? `${say("yours")} ${all.number}` : say("yours"), at: at("now") ?? `${new Date().toISOString().slice(0, 19)}Z` };
  if (all.state === "refund") {
    const refund = {
      amount: money(all.price),
      channel: { method: all.method ?? "VISA", state: "ACTIVE", returnToAlipay: false },
      approvedAt: at("approved"), origin: "DISPUTE", completedAt: at("completed"),
    };
    return { ...told, ask: "buyer.refund-arrival", refund };
  }
  const bought = {
    id: all.number ?? "1", price: money(all.price), placedAt: at("placed"), shippedAt: at("shipped"), promisedBy: at("promised"),
    reportedDeliveredAt: at("reported"), deliveredAt: at("delivered"), protectionEndsAt: at("ends"),
  };
  const wanted = all.reason && {
    reason: all.reason, amount: money(all.back), returnGoods: all.sendBack === true, evidence: all.photo ? ["PHOTO"] : [],
  };
  if (all.state === "unsent") {
    return { ...told, ask: "buyer.cancellation", order: bought };
  }
  if (all.state === "dispute") {
    const events = all.event && all.eventAt ? [{ type: all.event, at: at("eventAt") }] : [];
    return { ...told, ask: "buyer.dispute", order: bought, dispute: { openedAt: at("opened"), claim: wanted, events } };
  }
  return wanted ? { ...told, ask: "buyer.claim", order: bought, claim: wanted } : { ...told, ask: "buyer.dispute-window", order: bought };
}

// Which field a member of the request was typed in.
const MEMBERS = [
  [/placedAt/, "placed"], [/order\.shippedAt/, "shipped"], [/promisedBy/, "promised"], [/reportedDeliveredAt/, "reported"], [/deliveredAt/, "delivered"],
  [/protectionEndsAt/, "ends"], [/openedAt/, "opened"], [/events/, "eventAt"], [/approvedAt/, "approved"], [/completedAt/, "completed"],
  [/claim\.amount/, "back"], [/price|refund\.amount/, "price"], [/claim\.reason/, "reason"], [/order\.id/, "number"], [/^at$/, "now"],
];

function complain(error) {
  for (const { name } of FIELDS) {
    if (name !== "state") {
      el(`f-${name}`).classList.remove("err");
      el(name).removeAttribute("aria-invalid");
      el(`${name}-msg`)?.replaceChildren();
    }
  }
  el("trouble").textContent = "";
  if (!error) {
    return;
  }
  const name = MEMBERS.find(([member]) => member.test(error.path))?.[1];
  if (name && isShown(FIELDS.find((field) => field.name === name))) {
    el(`f-${name}`).classList.add("err");
    el(name).setAttribute("aria-invalid", "true");
    el(`${name}-msg`).textContent = error.message;
  } else {
    el("trouble").textContent = `${error.path}: ${error.message}`;
  }
}

function tell() {
  show();
  const lacking = missing();
  const isComplete = state() !== "" && lacking.length === 0;
  el("told").replaceChildren();
  el("none").hidden = isComplete;
  el("keepit").hidden = true;
  el("bar").hidden = true;
  el("status").textContent = "";
  el("none").querySelector("b").textContent = state() ? `${say("still")} ${lacking.map(say).join("; ")}.` : say("first");
  keep();
  complain(null);
  if (!isComplete || !java) {
    return;
  }
  learn(lang);
  request = JSON.stringify({ ...asked(), ...(lang === "en" ? {} : { lang }) });
  const page = java.report(request, "");
  if (page.startsWith("{")) {
    complain(JSON.parse(page).error);
    return;
  }
  const article = new DOMParser().parseFromString(page, "text/html").querySelector("article");
  el("told").append(document.importNode(article, true));
  const headline = el("told").querySelector("h2.head").textContent;
  el("headline").textContent = headline;
  el("status").textContent = headline;
  el("keepit").hidden = false;
  el("bar").hidden = false;
  follow();
}

// The drawing's cursor: a range in the drawing's own scale, which pointers move as well.
function follow() {
  const figure = el("told").querySelector("figure");
  const rows = [...el("told").querySelectorAll("table time")].map((time) => time.closest("tr"));
  if (rows.length === 0) {
    return;
  }
  const instants = rows.map((row) => Date.parse(row.querySelector("time").dateTime));
  const bands = [...rows[0].closest("table").querySelectorAll("thead th")].slice(2).map((cell) => cell.textContent);
  const across = marks(figure.querySelector("svg.tl-h"), /^M(\d+) 36V/, instants);
  const down = marks(figure.querySelector("svg.tl-v"), /^M0 (\d+)H/, [...instants, askedAt()].filter((one, i, all) => all.indexOf(one) === i).sort((a, b) => a - b));
  figure.querySelector("svg.tl-v").insertAdjacentHTML(
    "afterend",
    `<div class="cursor noprint"><label class="vh" for="cursor"></label><input type="range" id="cursor" min="0" max="960" value="0"><p class="read" id="read" aria-live="polite"></p>
<div class="jump"><button type="button" id="earlier"></button><button type="button" id="later"></button></div></div>`,
  );
  figure.querySelector("label").textContent = say("another");
  el("earlier").textContent = say("earlier");
  el("later").textContent = say("later");
  const axis = /^M0 (\d+)H/.exec(figure.querySelector("svg.tl-h .l-axis").getAttribute("d"))[1];
  const range = el("cursor");
  let now = askedAt();
  const move = (to, isOfRange) => {
    now = to;
    if (!isOfRange) {
      range.value = String(Math.round(across.place(to)));
    }
    across.draw(to, (x) => `M${x} 30V${axis}`);
    down.draw(to, (y) => `M0 ${y}H${down.width}`);
    const row = rows.filter((_, i) => instants[i] <= to).at(-1);
    const cells = row ? [...row.cells].slice(2).map((cell) => cell.textContent) : null;
    const words = cells ? bands.map((band, i) => `${band}: ${cells[i]}`).join("; ") : say("before");
    el("read").innerHTML = "<b></b> <span></span>";
    el("read").firstChild.textContent = `${day.format(to)}:`;
    el("read").lastChild.textContent = words;
    range.setAttribute("aria-valuetext", `${day.format(to)}: ${words}`);
  };
  const day = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, { timeZone: ZONE, dateStyle: "full", timeStyle: "short" });
  range.addEventListener("input", () => move(across.instant(Number(range.value)), true));
  el("earlier").addEventListener("click", () => move(instants.filter((one) => one < now).at(-1) ?? instants[0]));
  el("later").addEventListener("click", () => move(instants.find((one) => one > now) ?? instants.at(-1)));
  for (const [marked, of] of [[across, (point) => point.x], [down, (point) => point.y]]) {
    const moved = (event) => {
      const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(marked.svg.getScreenCTM().inverse());
      move(marked.instant(of(point)));
    };
    marked.svg.addEventListener("pointermove", moved);
    marked.svg.addEventListener("pointerdown", moved);
  }
  move(now);
}

const askedAt = () => Date.parse(JSON.parse(request).at);

/** Where instants are drawn, and which instant is drawn where: in each span by its own scale. */
function marks(svg, form, instants) {
  const places = [...svg.querySelectorAll("path")]
    .map((path) => form.exec(path.getAttribute("d"))?.[1])
    .filter((place) => place !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
    .slice(0, instants.length);
  const { width, height } = svg.viewBox.baseVal;
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("class", "cur");
  svg.append(line);
  const day = 86_400_000;
  const between = (x, from, to) => {
    if (x < from[0]) {
      return to[0] - (from[0] - x) * (day / 16);
    }
    const i = from.findLastIndex((one) => one <= x);
    return i === from.length - 1 ? to[i] + (x - from[i]) * (day / 4) : to[i] + ((x - from[i]) * (to[i + 1] - to[i])) / (from[i + 1] - from[i]);
  };
  const place = (at) => {
    if (at < instants[0]) {
      return Math.max(0, places[0] - (instants[0] - at) / (day / 16));
    }
    const i = instants.findLastIndex((one) => one <= at);
    const most = width > height || i < instants.length - 1 ? Infinity : height;
    return i === instants.length - 1
      ? Math.min(most, 960, places[i] + (at - instants[i]) / (day / 4))
      : places[i] + ((at - instants[i]) * (places[i + 1] - places[i])) / (instants[i + 1] - instants[i]);
  };
  return {
    svg, width, size: height, place,
    instant: (x) => between(x, places, instants),
    draw: (at, path) => line.setAttribute("d", path(Math.round(place(at) * 10) / 10)),
  };
}

// What is kept: in the address, when a link is asked for; on this device, when that is asked for.
const coded = (all) => btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(all)))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const decoded = (text) => JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (one) => one.charCodeAt(0))));

function keep() {
  try {
    if (el("remember").checked) {
      localStorage.setItem(STORE, JSON.stringify({ ...typed(), lang }));
    } else {
      localStorage.removeItem(STORE);
    }
  } catch {
    el("remember").checked = false; // this browser keeps nothing
  }
}

function fill(all) {
  el("case").reset();
  for (const [name, text] of Object.entries(all)) {
    if (name === "state" && STATES.includes(text)) {
      el("case").elements.state.value = text;
    } else if (FIELDS.some((field) => field.name === name && field.kind === "check")) {
      el(name).checked = text === true;
    } else if (FIELDS.some((field) => field.name === name)) {
      el(name).value = String(text);
    }
  }
  if (Object.hasOwn(WORDS, all.lang ?? "")) {
    speak(all.lang);
  }
}

function speak(tag) {
  lang = tag;
  el("lang").value = tag;
  document.documentElement.lang = tag;
  document.title = say("title");
  for (const place of document.querySelectorAll("[data-say]")) {
    place.textContent = say(place.dataset.say);
  }
}

function kept() {
  try {
    const fragment = /^#case=([\w-]+)$/.exec(location.hash);
    if (fragment) {
      return decoded(fragment[1]);
    }
    const stored = localStorage.getItem(STORE);
    if (stored) {
      el("remember").checked = true;
      return JSON.parse(stored);
    }
  } catch {
    // nothing that can be read: the form stays empty
  }
  return {};
}

function start() {
  build();
  for (const tag of Object.keys(WORDS)) {
    el("lang").add(new Option(WORDS[tag].name, tag));
  }
  speak(Object.keys(WORDS).find((tag) => navigator.language.startsWith(tag)) ?? "en");
  const remembered = kept();
  const isRemembered = el("remember").checked;
  fill(remembered);
  el("remember").checked = isRemembered;
  tell();
}

el("case").addEventListener("submit", (event) => event.preventDefault());
el("case").addEventListener("change", tell);
// Not on the event of a reset, which filling the form in begins with: the address would lose its case.
document.querySelector("button[type=reset]").addEventListener("click", () => setTimeout(() => { history.replaceState(null, "", location.pathname); tell(); }));
el("lang").addEventListener("change", () => { speak(el("lang").value); tell(); });
el("calendar").addEventListener("click", () => {
  const file = document.createElement("a");
  file.href = URL.createObjectURL(new Blob([java.calendar(request, "")], { type: "text/calendar" }));
  file.download = "order.ics";
  file.click();
  URL.revokeObjectURL(file.href);
});
el("link").addEventListener("click", async () => {
  location.hash = `case=${coded({ ...typed(), now: local(askedAt()), lang })}`;
  try {
    await navigator.clipboard.writeText(location.href);
    el("linked").textContent = say("copied");
  } catch {
    el("linked").textContent = say("inAddress");
  }
});
addEventListener("hashchange", () => {
  if (location.hash.startsWith("#case=")) {
    fill(kept());
    tell();
  }
});
start();
loadRules().then((loaded) => {
  java = loaded;
  tell();
  document.documentElement.dataset.rules = java === globalThis.compiledToJavaScript ? "js" : "wasm";
});
