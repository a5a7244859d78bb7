/**
 * The review of findings: one after the other by keyboard, each in its sentence, accepted, corrected or rejected.
 *
 * Python finds and filters, this module paints. It is sent a few findings with their sentences at a time, so that a key
 * never waits; it sends back filters and decisions. A decision is copied into the browser's storage until Python
 * acknowledges that it is on disk. Until then it is not saved, and the review says so.
 *
 * @typedef {{key: string, kind: string, found: Record<string, any>, line: string, title: string, details: string,
 *   lead: string, before: string, quote: string, after: string, trail: string}} Entry
 * @typedef {{verdict: string | null, corrections: Record<string, any>, note: string}} Review
 * @typedef {Review & {finding: string}} Decision
 * @typedef {{name: string, label: string, form: string, choices: string[], known: string[]}} Field
 * @typedef {{total: number, accepted: number, corrected: number, rejected: number, lost: number}} Counts
 * @typedef {"waiting" | "ready" | "saving" | "unsaved"} State
 */

const PATIENCE = 2500; // milliseconds without an answer after which nothing counts as saved
const RETRY = [5000, 10000, 20000, 40000, 60000]; // an absent kernel is asked again, ever more rarely
const PREFIX = "lumen-workbench/review/";
const VERDICTS = ["accepted", "corrected", "rejected"];
const KEYS = {
  j: ["step", 1], ArrowDown: ["step", 1], k: ["step", -1], ArrowUp: ["step", -1], a: ["decide", "accepted"],
  r: ["decide", "rejected"], c: ["correct"], n: ["note"], u: ["undo"], "/": ["search"],
};
const STATES = { undecided: "Undecided", accepted: "Accepted", corrected: "Corrected", rejected: "Rejected", all: "All" };
/** @type {Review} */
const NONE = { verdict: null, corrections: {}, note: "" };

/** Decisions that are not known to be on disk, each copied into the storage. */
export class Outbox {
  /** @type {Map<string, {decision: Decision, revision: number}>} */
  #open = new Map();
  #revision = 0;

  /** @param {Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">} storage @param {string} shelf */
  constructor(storage, shelf) {
    this.storage = storage;
    this.prefix = `${PREFIX}${shelf}/`;
    this.copies = true; // whether the browser keeps them
    const names = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
    for (const name of names.filter((each) => each.startsWith(this.prefix))) {
      const kept = decisionIn(storage.getItem(name));
      if (kept) this.#open.set(kept.finding, { decision: kept, revision: 0 });
    }
  }

  get empty() {
    return this.#open.size === 0;
  }

  /** @param {string} finding @returns {Decision | undefined} */
  of(finding) {
    return this.#open.get(finding)?.decision;
  }

  /** @param {Decision} decision */
  put(decision) {
    this.#open.set(decision.finding, { decision, revision: 0 });
    try {
      this.storage.setItem(this.prefix + decision.finding, JSON.stringify(decision));
    } catch {
      this.copies = false; // full, or forbidden
    }
  }

  /** A number for the next message. */
  next() {
    return ++this.#revision;
  }

  /** All that is open, or all of it that was never sent, each as a numbered message. @returns {(Decision & {revision: number})[]} */
  send(again = true) {
    const lines = [...this.#open.values()].filter((line) => again || !line.revision);
    return lines.map((line) => ({ ...line.decision, revision: (line.revision = this.next()) }));
  }

  /** What was sent as `revision` is on disk, or never can be; a decision taken since is open. @param {number} revision */
  settle(revision) {
    const line = [...this.#open.values()].find((one) => one.revision === revision);
    if (!line) return undefined;
    this.#open.delete(line.decision.finding);
    this.storage.removeItem(this.prefix + line.decision.finding);
    return line.decision;
  }
}

/** @param {string | null} stored @returns {Decision | null} null for damage */
function decisionIn(stored) {
  try {
    const { finding, verdict, corrections, note } = JSON.parse(stored ?? "");
    const known = [null, ...VERDICTS].includes(verdict) && typeof corrections === "object" && corrections !== null;
    return known && typeof finding === "string" && typeof note === "string" ? { finding, verdict, corrections, note } : null;
  } catch {
    return null;
  }
}

/** What a key does, or undefined. @param {KeyboardEvent} event @returns {any[] | undefined} */
export function actionOf(event) {
  const typed = event.getModifierState?.("AltGraph") ?? false;
  if ((event.ctrlKey || event.metaKey || event.altKey) && !typed) return undefined;
  return Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
}

/** @param {any} value @param {string} name */
export function valueInWords(value, name = "") {
  if (value === null || value === undefined || value === "") return "unknown";
  const words = String(value).replaceAll("_", " ");
  return name.startsWith("rate") ? `${words}%` : words;
}

/** What a finding says in a line, with what a hand has corrected. @param {Entry} entry @param {Review} review */
export function inALine(entry, review) {
  const now = Object.entries({ ...entry.found, ...review.corrections }).filter(([, value]) => value !== null && value !== "");
  const said = new Set(now.slice(0, 3).map(([name, value]) => valueInWords(value, name)));
  return [...said].join(" · ") || entry.kind;
}

/** What differs from what was found, or a complaint. @param {Field[]} fields @param {Record<string, any>} found @param {Record<string, string>} typed */
export function correctionsIn(fields, found, typed) {
  /** @type {Record<string, string>} */
  const corrections = {};
  for (const { name, label, form } of fields) {
    const words = (typed[name] ?? "").trim();
    if (words === String(found[name] ?? "")) continue;
    const number = Number(words.replace(/\s*%$/, ""));
    if (form === "number" && words && !Number.isFinite(number)) return { complaint: `The ${label} is no number.`, corrections: {} };
    if (name === "score" && Math.abs(number) > 1) return { complaint: "A score lies between -1 and 1.", corrections: {} };
    corrections[name] = words;
  }
  return { complaint: "", corrections };
}

/** @param {Counts} counts */
export function progressInWords(counts) {
  const done = VERDICTS.reduce((sum, name) => sum + counts[name], 0);
  const told = VERDICTS.filter((name) => counts[name]).map((name) => `${counts[name]} ${name}`).join(", ");
  const one = counts.lost === 1;
  const lost = counts.lost ? ` ${counts.lost} review${one ? " is of a finding" : "s are of findings"} no longer found.` : "";
  return `${done} of ${counts.total} reviewed${told ? `: ${told}` : ""}.${lost}`;
}

/** @param {number} place counted from 0 @param {number} total @param {Review} review @param {boolean} open */
export function placeInWords(place, total, review, open) {
  if (!total) return "Nothing here: choose another filter.";
  return `${place + 1} of ${total}, ${review.verdict ?? "undecided"}${open ? " (not saved yet)" : ""}`;
}

/** @param {State} state @param {boolean} open whether a decision is not on disk @param {string} savedAt */
export function stateInWords(state, open, savedAt) {
  const unsaved = open ? "Not saved" : "No kernel: run the cell to go on";
  return { waiting: "Waiting for the kernel…", saving: "Saving…", ready: savedAt ? `Saved ${savedAt}` : "Ready", unsaved }[state];
}

/** @param {string} failure what Python could not do, or "" @param {boolean} open @param {boolean} copies */
export function alarmInWords(failure, open, copies) {
  const cause = failure || "No kernel has answered. Run the cell again.";
  if (!open) return cause;
  return `NOT SAVED. ${cause} ${copies ? "Your decisions are kept in this browser until they are saved." : "This browser keeps no copy either."}`;
}

/** An element with attributes and children; text is always text. @param {(Node | string)[]} children */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Say only what is new, for what is said again is read out again. @param {Element} element @param {string} words */
function put(element, words) {
  if (element.textContent !== words) element.textContent = words;
}

function button(words, act, key = "") {
  const element = make("button", { type: "button" }, words, ...(key ? [" ", make("kbd", { "aria-hidden": "true" }, key)] : []));
  if (key) element.setAttribute("aria-keyshortcuts", key);
  element.addEventListener("click", act);
  return element;
}

/** @param {[string, string][]} options */
function choice(label, options) {
  return make("select", { "aria-label": label }, ...options.map(([value, words]) => make("option", { value }, words)));
}

/** One view of the review. */
class Desk {
  /** @param {any} model @param {HTMLElement} el @param {Storage} storage */
  constructor(model, el, storage) {
    this.model = model;
    this.id = Math.random().toString(36).slice(2, 10);
    this.outbox = new Outbox(storage, model.get("shelf"));
    /** @type {Map<string, string>} notes typed and not yet part of a decision */
    this.notes = new Map();
    /** @type {Decision[]} what was decided before, to go back to */
    this.past = [];
    /** @type {State} */
    this.state = "waiting";
    this.failure = this.savedAt = this.shown = this.painted = this.correcting = "";
    this.refused = false;
    this.at = this.unanswered = this.misses = 0;
    this.build();
    el.append(this.root);
    this.listen();
    this.paint();
    this.ask("hello");
    this.save();
  }

  // ---- the page

  build() {
    const place = this.model.get("place");
    const { kinds, articles } = this.model.get("offers");
    this.status = make("span", { class: "fr-status", role: "status" });
    this.alarm = make("span", { role: "alert" });
    this.banner = make("div", { class: "fr-banner", hidden: "" }, this.alarm, button("Try again", () => this.again()));
    const bar = make("div", { class: "fr-bar" }, make("span", { class: "fr-name" }, "Findings"),
      make("span", { class: "fr-path", title: place }, place), make("span", { class: "fr-dot", "aria-hidden": "true" }), this.status);
    this.meter = make("progress", { "aria-label": "Findings reviewed" });
    this.progress = make("span", { class: "fr-quiet" });
    this.by = {
      state: choice("Show by decision", Object.entries(STATES)),
      kind: choice("Show by kind", [["", "All kinds"], ...kinds.map((/** @type {any} */ one) => [one.kind, `${one.kind} (${one.count})`])]),
      article: choice("Show by article", [["", "All articles"], ...articles.map((/** @type {any} */ one) => [one.id, `${one.title} (${one.count})`])]),
      words: make("input", { type: "search", "aria-label": "Find by words", placeholder: "Find by words  /" }),
    };
    const filter = make("div", { class: "fr-filter", role: "group", "aria-label": "Filter" }, ...Object.values(this.by), button("Filter again", () => this.find()));
    this.list = make("ol");
    this.more = make("p", { class: "fr-quiet" });
    const list = make("nav", { class: "fr-list", "aria-label": "Findings" }, this.list, this.more);
    this.where = make("span", { class: "fr-where", role: "status" });
    this.heading = make("p", { class: "fr-heading", dir: "auto" });
    this.words = make("p", { class: "fr-words", dir: "auto" });
    this.values = make("dl", { class: "fr-values" });
    this.verdicts = { accepted: button("Accept", () => this.decide("accepted"), "a"), corrected: button("Correct", () => this.correct(), "c"),
      rejected: button("Reject", () => this.decide("rejected"), "r") };
    this.note = make("input", { type: "text", class: "fr-note", "aria-label": "Note on the decision", placeholder: "Note (optional)  n" });
    this.undoer = button("Undo", () => this.undo(), "u");
    this.clear = button("Take back", () => this.decide(null));
    const decide = make("div", { class: "fr-decide", role: "group", "aria-label": "Decision" }, ...Object.values(this.verdicts), this.note, this.undoer, this.clear);
    this.fields = make("div", { class: "fr-fields" });
    this.complaint = make("p", { class: "fr-complaint", role: "alert" });
    this.form = make("form", { hidden: "", "aria-label": "Correction" }, this.fields, this.complaint,
      make("div", { class: "fr-decide" }, make("button", { type: "submit" }, "Save correction"), button("Cancel", () => this.stopCorrecting())));
    this.finding = make("div", { class: "fr-finding", role: "region", "aria-label": "The finding", tabindex: "0" }, this.heading, this.words, this.values);
    const walk = make("div", { class: "fr-walk" }, button("↑ Previous", () => this.step(-1), "k"), button("↓ Next", () => this.step(1), "j"), this.where);
    const main = make("div", { class: "fr-main" }, walk, this.finding, decide, this.form);
    this.root = make("section", { class: "findings-review", "aria-label": "Review of findings" }, make("div", { class: "fr-top" }, bar, this.banner,
      make("div", { class: "fr-progress" }, this.meter, this.progress)), filter, make("div", { class: "fr-desk" }, list, main));
  }

  paint() {
    const listed = this.model.get("listed");
    /** @type {Entry[]} */
    this.entries = listed.entries;
    const window = JSON.stringify([listed.first, this.entries.map(({ key }) => key)]);
    if (window !== this.shown) {
      this.at = this.landing === "last" ? Math.max(0, this.entries.length - 1) : 0;
      this.landing = "";
      const held = this.list.contains(document.activeElement);
      this.list.replaceChildren(...this.entries.map((entry, i) => make("li", { "data-at": String(i) }, make("button", { type: "button" },
        make("span", { class: "fr-line", dir: "auto" }), make("span", { class: "fr-quiet fr-short", dir: "auto" }, entry.line)))));
      if (held) this.finding.focus();
      this.stopCorrecting();
    }
    this.shown = window;
    const after = listed.first + this.entries.length;
    put(this.more, listed.total > this.entries.length ? `${listed.first + 1} to ${after} of ${listed.total}` : "");
    for (const [name, one] of Object.entries(this.by)) if (document.activeElement !== one) one.value = listed[name] ?? "";
    this.paintFinding();
    this.paintState();
  }

  paintFinding() {
    const { first, total } = this.model.get("listed");
    const entry = this.entry;
    const review = this.reviewOf(entry);
    for (const [i, item] of [...this.list.children].entries()) {
      const one = this.reviewOf(this.entries[i]);
      item.dataset.verdict = one.verdict ?? "";
      put(item.querySelector(".fr-line"), `${one.verdict ? `${one.verdict}: ` : ""}${inALine(this.entries[i], one)}`);
      if (i === this.at) item.firstChild.setAttribute("aria-current", "true");
      else item.firstChild.removeAttribute("aria-current");
    }
    put(this.where, placeInWords(first + this.at, total, review, Boolean(entry && this.outbox.of(entry.key))));
    for (const [name, one] of Object.entries(this.verdicts)) {
      one.setAttribute("aria-pressed", String(review.verdict === name));
      one.disabled = !entry || (name === "corrected" && !this.forms.length);
    }
    this.clear.hidden = !review.verdict;
    this.undoer.disabled = !this.past.length;
    const note = (entry && this.notes.get(entry.key)) ?? review.note;
    if (this.note.value !== note) this.note.value = note;
    const painted = JSON.stringify([entry, review.corrections]);
    if (painted === this.painted) return; // words that are selected stay selected
    this.painted = painted;
    this.heading.replaceChildren(...(entry ? [make("strong", {}, entry.title), make("span", { class: "fr-quiet" }, ` ${entry.details}`)] : []));
    this.words.replaceChildren(...(entry ? [make("span", { class: "fr-quiet" }, entry.lead, " "), entry.before, make("mark", {}, entry.quote), entry.after,
      make("span", { class: "fr-quiet" }, " ", entry.trail)] : []));
    this.values.replaceChildren(...(entry ? [make("div", {}, make("dt", {}, "kind"), " ", make("dd", {}, entry.kind))] : []), ...this.forms.map(({ name, label }) => {
      const now = review.corrections[name];
      const was = valueInWords(entry.found[name], name);
      const right = name in review.corrections ? [make("s", {}, was), " ", make("strong", {}, valueInWords(now, name))] : [was];
      return make("div", {}, make("dt", {}, label), " ", make("dd", { dir: "auto" }, ...right));
    }));
  }

  paintState() {
    const open = !this.outbox.empty;
    const counts = this.model.get("counts");
    this.meter.max = Math.max(1, counts.total);
    this.meter.value = counts.accepted + counts.corrected + counts.rejected;
    put(this.progress, progressInWords(counts));
    this.root.dataset.state = this.state;
    this.root.dataset.open = String(open);
    put(this.status, stateInWords(this.state, open, this.savedAt));
    const alarmed = this.failure !== "" || (this.state === "unsaved" && open);
    this.banner.hidden = !alarmed;
    put(this.alarm, alarmed ? alarmInWords(this.failure, open, this.outbox.copies) : "");
  }

  // ---- what one reads

  /** @returns {Entry | undefined} */
  get entry() {
    return this.entries[this.at];
  }

  /** @returns {Field[]} */
  get forms() {
    return (this.entry && this.model.get("forms")[this.entry.kind]) ?? [];
  }

  /** @param {Entry | undefined} entry @returns {Review} */
  reviewOf(entry) {
    return (entry && (this.outbox.of(entry.key) ?? this.model.get("decided")[entry.key])) ?? NONE;
  }

  // ---- the hands

  listen() {
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.list.addEventListener("click", ({ target }) => {
      const item = /** @type {Element} */ (target).closest("li");
      if (item) this.go(Number(item.dataset.at));
    });
    for (const name of ["state", "kind", "article"]) this.by[name].addEventListener("change", () => this.find());
    this.by.words.addEventListener("input", () => this.find());
    this.note.addEventListener("input", () => this.entry && this.notes.set(this.entry.key, this.note.value));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.correctAsTyped();
    });
    this.onSeen = () => this.paint();
    this.onMessage = (/** @type {any} */ message) => this.hear(message);
    for (const name of ["listed", "decided", "counts"]) this.model.on(`change:${name}`, this.onSeen);
    this.model.on("msg:custom", this.onMessage);
  }

  /** JupyterLab must not see the keys: `d d` would delete the cell. Saving the notebook is welcome. @param {KeyboardEvent} event */
  pressed(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return;
    event.stopPropagation();
    if (event.isComposing) return;
    const { tagName } = /** @type {Element} */ (event.target);
    if (event.key === "Escape") {
      this.stopCorrecting();
      this.finding.focus();
    } else if (event.target === this.note && event.key === "Enter") {
      this.renote();
    } else if (!["INPUT", "SELECT", "TEXTAREA"].includes(tagName)) {
      const [what, how] = actionOf(event) ?? [];
      if (what) event.preventDefault();
      if (what === "step") this.step(how);
      else if (what === "decide") { if (!event.repeat) this.decide(how); }
      else if (what === "correct") this.correct();
      else if (what === "undo") this.undo();
      else if (what) (what === "note" ? this.note : this.by.words).focus();
    }
  }

  /** @param {number} by */
  step(by) {
    const { first, total, step } = this.model.get("listed");
    const next = first + this.at + by;
    if (next < 0 || next >= total) return;
    if (this.entries[this.at + by]) this.go(this.at + by);
    else if (!this.landing) {
      this.landing = by > 0 ? "first" : "last";
      this.ask("list", { first: by > 0 ? first + step : first - step });
    }
  }

  /** @param {number} at */
  go(at) {
    this.at = at;
    this.stopCorrecting();
    this.paintFinding();
    const item = this.list.children[at];
    const { top, bottom } = this.list.getBoundingClientRect();
    if (item && (item.getBoundingClientRect().bottom > bottom || item.getBoundingClientRect().top < top)) {
      this.list.scrollTop = item.offsetTop - this.list.offsetTop - this.list.clientHeight / 3;
    }
  }

  find() {
    const filter = Object.fromEntries(Object.entries(this.by).map(([name, one]) => [name, one.value]));
    this.shown = ""; // the first of what is found, even when it is the same
    this.ask("list", { filter, first: 0 });
  }

  /** Decide on the finding in view, and go on to the next. @param {string | null} verdict @param {Record<string, any>} corrections */
  decide(verdict, corrections = {}) {
    const entry = this.entry;
    if (!entry) return;
    const before = this.reviewOf(entry);
    this.past.push({ finding: entry.key, ...before });
    this.keep({ finding: entry.key, verdict, corrections, note: verdict ? this.note.value : "" });
    if (verdict) this.step(1);
    else this.finding.focus(); // its button is gone
  }

  /** @param {Decision} decision */
  keep(decision) {
    this.outbox.put(decision);
    this.notes.delete(decision.finding);
    this.misses = 0;
    this.save(false);
    this.paintFinding();
  }

  /** A note typed after the decision belongs to it. */
  renote() {
    const { verdict, corrections } = this.reviewOf(this.entry);
    if (this.entry && verdict) this.keep({ finding: this.entry.key, verdict, corrections, note: this.note.value });
    this.finding.focus();
  }

  undo() {
    const last = this.past.pop();
    if (!last) return;
    const at = this.entries.findIndex(({ key }) => key === last.finding);
    if (at >= 0) this.go(at);
    this.keep(last);
    if (!this.past.length) this.finding.focus();
  }

  correct() {
    const entry = this.entry;
    if (!entry || !this.forms.length) return;
    const now = { ...entry.found, ...this.reviewOf(entry).corrections };
    this.correcting = entry.key;
    put(this.complaint, "");
    this.fields.replaceChildren(...this.forms.map(({ name, label, form, choices, known }) => {
      const value = now[name] === null || now[name] === undefined ? "" : String(now[name]);
      const names = [...new Set([...choices, value].filter(Boolean))];
      const field = choices.length ? make("select", {}, make("option", { value: "" }, "unknown"), ...names.map((one) => make("option", { value: one }, valueInWords(one))))
        : make("input", { type: form === "day" ? "date" : "text", ...(form === "number" ? { inputmode: "decimal" } : {}), ...(known.length ? { list: `${this.id}-${name}` } : {}) });
      field.name = name;
      field.value = value;
      return make("label", {}, label, field, ...(known.length ? [make("datalist", { id: `${this.id}-${name}` }, ...known.map((one) => make("option", { value: one })))] : []));
    }));
    this.form.hidden = false;
    const first = /** @type {HTMLInputElement} */ (this.fields.querySelector("input, select"));
    first.focus();
    first.select?.(); // what is typed takes its place
  }

  correctAsTyped() {
    const typed = Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, String(value)]));
    const { complaint, corrections } = correctionsIn(this.forms, this.entry?.found ?? {}, typed);
    put(this.complaint, complaint);
    if (complaint) return;
    this.stopCorrecting();
    this.finding.focus();
    this.decide(Object.keys(corrections).length ? "corrected" : "accepted", corrections);
  }

  stopCorrecting() {
    this.correcting = "";
    this.form.hidden = true;
  }

  // ---- the conversation

  /** @param {string} kind @param {Record<string, any>} what */
  ask(kind, what = {}) {
    const revision = what.revision ?? this.outbox.next();
    clearTimeout(this.patience);
    this.unanswered = revision;
    this.patience = setTimeout(() => this.despair(), PATIENCE);
    try {
      this.model.send({ kind, view: this.id, ...what, revision });
    } catch {
      this.despair(); // the kernel took the connection with it
    }
  }

  /** What is decided and not on disk goes to Python. @param {boolean} again also what was sent before */
  save(again = true) {
    if (this.outbox.empty) return;
    this.state = "saving";
    for (const message of this.outbox.send(again)) this.ask("decide", message);
    this.paintState();
  }

  again() {
    this.failure = "";
    this.refused = false;
    if (this.outbox.empty) this.ask("hello");
    else this.save();
    this.paintState();
  }

  despair() {
    this.state = "unsaved";
    this.landing = "";
    this.paintState();
    this.retryLater();
  }

  retryLater() {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.again(), RETRY[Math.min(this.misses++, RETRY.length - 1)]);
  }

  /** @param {{kind: string, view: string, revision: number, saved: string, failure: string, refused: boolean}} message */
  hear({ kind, view, revision, saved, failure, refused }) {
    if (kind !== "ack" || view !== this.id) return;
    const settled = saved || refused ? this.outbox.settle(revision) : undefined;
    if (saved) this.savedAt = saved;
    if (failure || !this.refused) this.failure = failure; // what was refused is told until somebody has seen it
    this.refused ||= refused;
    const at = refused && settled ? this.entries.findIndex(({ key }) => key === settled.finding) : -1;
    if (at >= 0) this.go(at);
    if (revision >= this.unanswered) clearTimeout(this.patience);
    if (!failure || refused || this.outbox.empty) this.state = this.outbox.empty ? "ready" : "saving";
    else this.state = "unsaved";
    if (this.state === "ready") this.misses = 0;
    if (this.state === "unsaved") this.retryLater();
    this.paintState();
    this.paintFinding();
  }

  close() {
    clearTimeout(this.patience);
    for (const name of ["listed", "decided", "counts"]) this.model.off(`change:${name}`, this.onSeen);
    this.model.off("msg:custom", this.onMessage);
  }
}

/** The storage of this browser, or one that keeps nothing where the browser forbids it. @returns {any} */
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    const refuse = () => { throw new Error("this browser keeps nothing"); };
    return { length: 0, key: () => null, getItem: () => null, setItem: refuse, removeItem() {} };
  }
}

export default {
  /** @param {{model: any, el: HTMLElement}} view */
  render({ model, el }) {
    const desk = new Desk(model, el, browserStorage());
    return () => desk.close();
  },
};
