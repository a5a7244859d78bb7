/**
 * The insight editor: eight fields to write in, and no keystroke lost.
 *
 * Python computes, this module paints. What is typed is at once copied into the browser's storage and soon sent to
 * Python as changes: what a field reads `now`, and what it `was`, that is every text the draft may hold there unless
 * somebody else has written in it. Python puts each change into the draft on disk, or beside it when somebody else did
 * write, and acknowledges the revision. Until then it is not saved, and the editor says so.
 *
 * @typedef {{field: string, was: string[], now: string}} Change
 * @typedef {{revision: number, changes: Change[]}} Edit
 * @typedef {{key: string, stored: string, at: number, changes: Change[]}} Copy
 * @typedef {{name: string, label: string, number: string, help: string}} Field
 * @typedef {{severity: string, message: string, quotes: string[]}} Remark
 * @typedef {"waiting" | "saved" | "saving" | "unsaved"} State
 * @typedef {Record<string, string>} Texts by field
 * @typedef {Record<string, string[]>} Versions what is kept beside the draft, by field
 */

const PAUSE = 300; // milliseconds without a key after which an edit is sent
const PATIENCE = 2500; // milliseconds without an answer after which nothing counts as saved
const RETRY = [5000, 10000, 20000, 40000, 60000]; // an absent kernel is asked again, ever more rarely
const PREFIX = "lumen-workbench/draft/";

/** What is typed, what was sent and what is known to be on disk, field by field. Knows neither page nor clock. */
export class Ledger {
  /** @type {Map<string, {shown: string, base: string, sent: {text: string, revision: number}[]}>} */
  #lines = new Map();
  /** @type {Map<number, Change[]>} */
  #edits = new Map();
  #revision = 0;
  /** @type {Texts} */
  #texts;
  /** @type {Versions} */
  #versions;

  /** @param {Texts} texts @param {Versions} versions */
  constructor(texts, versions = {}) {
    this.#texts = texts;
    this.#versions = versions;
    for (const [field, text] of Object.entries(texts)) this.#lines.set(field, { shown: text, base: text, sent: [] });
  }

  /** What the field reads. @param {string} field */
  text(field) {
    return this.#line(field).shown;
  }

  /** @param {string} field @param {string} text */
  type(field, text) {
    this.#line(field).shown = text;
  }

  /** What is typed and not known to be on disk. @returns {Change[]} */
  changes() {
    const open = [...this.#lines].filter(([, { shown, base, sent }]) => shown !== base || sent.length);
    return open.map(([field, { shown, base, sent }]) => {
      return { field, was: distinct([base, ...sent.map(({ text }) => text)]), now: shown };
    });
  }

  /** The changes as a numbered edit, remembered until it is acknowledged. @returns {Edit} */
  send() {
    const revision = ++this.#revision;
    const changes = this.changes();
    for (const { field, now } of changes) this.#line(field).sent.push({ text: now, revision });
    this.#edits.set(revision, changes);
    return { revision, changes };
  }

  /** Edit `revision` is on disk, and with it what was sent before. @param {number} revision */
  acknowledge(revision) {
    for (const { field, now } of this.#edits.get(revision) ?? []) {
      const line = this.#line(field);
      line.base = now;
      line.sent = line.sent.filter((each) => each.revision > revision);
    }
    for (const earlier of [...this.#edits.keys()]) if (earlier <= revision) this.#edits.delete(earlier);
  }

  /**
   * The draft now holds `texts`, and `versions` beside it; what is being typed here stays.
   * @param {Texts} texts @param {Versions} versions
   */
  see(texts, versions) {
    this.#texts = texts;
    this.#versions = versions;
    for (const [field, line] of this.#lines) {
      const typing = line.shown !== line.base || line.sent.length;
      const kept = (versions[field] ?? []).includes(line.shown);
      if (!typing && !kept) line.shown = line.base = texts[field];
    }
  }

  /**
   * Go on where these changes, typed before this page was opened, left off.
   * @param {Change[]} changes @returns {Change[]} those that do not follow from what the draft holds: Python decides
   */
  adopt(changes) {
    return changes.filter(({ field, was, now }) => {
      const line = this.#line(field);
      if (line.shown === now) return false;
      if (line.shown !== line.base || !was.includes(line.base)) return true;
      line.shown = now;
      line.sent = [...was, now].map((text) => ({ text, revision: 0 })); // `now` may have reached the draft unheard
      return false;
    });
  }

  /** What others made of the field, while it reads what was typed here. @param {string} field @returns {string[]} */
  others(field) {
    const versions = this.#versions[field] ?? [];
    const { shown, base, sent } = this.#line(field);
    const own = [shown, base, ...sent.map(({ text }) => text)];
    const all = versions.length ? distinct([this.#texts[field], ...versions]) : [];
    return all.filter((text) => !own.includes(text));
  }

  /**
   * The field shall read `text`, chosen in knowledge of the version `other`.
   * @param {string} field @param {string} text @param {string} other
   */
  choose(field, text, other) {
    const line = this.#line(field);
    const revision = this.#revision + 1; // the next edit tells Python of the choice, and settles it
    line.sent.push(...[line.shown, this.#texts[field], other].map((seen) => ({ text: seen, revision })));
    line.shown = text;
  }

  /** @param {string} field */
  #line(field) {
    const line = this.#lines.get(field);
    if (!line) throw new Error(`no field ${field}`);
    return line;
  }
}

/** Each text once, in order. @param {string[]} texts */
export function distinct(texts) {
  return [...new Set(texts)];
}

/** @param {string} text */
export function countWords(text) {
  return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
}

/** @param {number} n */
export function inWords(n) {
  return n === 1 ? "1 word" : `${n} words`;
}

/**
 * How far the writing is: "6 of 8 filled. Still empty: Summary, 5. Trend Predictions."
 * @param {{label: string, text: string}[]} fields
 */
export function progress(fields) {
  const empty = fields.filter(({ text }) => !text.trim()).map(({ label }) => label);
  if (!empty.length) return `All ${fields.length} fields are filled.`;
  return `${fields.length - empty.length} of ${fields.length} filled. Still empty: ${empty.join(", ")}.`;
}

/** @param {State} state @param {boolean} dirty */
export function stateInWords(state, dirty) {
  const unsaved = dirty ? "Not saved" : "No kernel: run the cell to edit";
  return { waiting: "Waiting for the kernel…", saving: "Saving…", saved: "Saved", unsaved }[state];
}

/**
 * Why nothing is saved, and what becomes of the text.
 * @param {string} failure what Python could not do, or "" @param {boolean} copied whether this browser keeps a copy
 */
export function alarmInWords(failure, copied) {
  const why = failure || "No kernel has answered: it is busy, or gone. If it was restarted, run this cell again.";
  const then = copied
    ? "What you type is kept in this browser and saved as soon as possible."
    : "This browser keeps no copy either: copy your text elsewhere before you close the page.";
  return `NOT SAVED. ${why} ${then}`;
}

/**
 * The copies this browser keeps of a draft, oldest first; what cannot be read is left alone.
 * @param {Storage} storage @param {string} draft @param {string[]} fields @returns {Copy[]}
 */
export function copiesIn(storage, draft, fields) {
  const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? "");
  const ours = keys.filter((key) => key.startsWith(`${PREFIX}${draft}/`));
  const copies = ours.map((key) => readCopy(key, storage.getItem(key) ?? "", fields));
  return copies.filter((copy) => copy !== null).sort((a, b) => a.at - b.at);
}

/** @param {string} key @param {string} stored @param {string[]} fields @returns {Copy | null} */
function readCopy(key, stored, fields) {
  try {
    const { at, changes } = JSON.parse(stored);
    const sound = changes.every((/** @type {Change} */ { field, was, now }) => {
      return fields.includes(field) && [now, ...was].every((text) => typeof text === "string");
    });
    return sound ? { key, stored, at, changes } : null;
  } catch {
    return null;
  }
}

/**
 * Keep what is not on disk yet; nothing to keep takes the copy away.
 * @param {Storage} storage @param {string} draft @param {string} view @param {Change[]} changes
 */
export function keepCopy(storage, draft, view, changes) {
  const key = `${PREFIX}${draft}/${view}`;
  if (changes.length) storage.setItem(key, JSON.stringify({ at: Date.now(), changes }));
  else storage.removeItem(key);
}

/** Forget these copies, unless they were written anew meanwhile. @param {Storage} storage @param {Copy[]} copies */
export function dropCopies(storage, copies) {
  for (const { key, stored } of copies) if (storage.getItem(key) === stored) storage.removeItem(key);
}

/**
 * The field that a key leads to from this one; undefined at the ends, and for other keys.
 * @param {string[]} fields @param {string} field @param {string} key
 */
export function neighbour(fields, field, key) {
  const step = { ArrowUp: -1, ArrowDown: 1 }[key];
  return step && fields[fields.indexOf(field) + step];
}

/**
 * An element with attributes and children; text is always text.
 * @param {string} tag @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
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

/** The same for elements; one that stays keeps the focus in it. @param {Element} parent @param {Element[]} children */
function fill(parent, children) {
  const before = [...parent.children];
  const same = before.length === children.length && before.every((child, i) => child.isEqualNode(children[i]));
  if (!same) parent.replaceChildren(...children);
}

/** The text, with the cursor left where it was. @param {HTMLTextAreaElement} input @param {string} text */
function putText(input, text) {
  const { selectionStart, selectionEnd } = input;
  input.value = text;
  if (document.activeElement === input) input.setSelectionRange(selectionStart, selectionEnd);
}

/** @param {HTMLTextAreaElement} input @param {string} words */
function select(input, words) {
  const at = input.value.indexOf(words);
  input.focus();
  if (at >= 0) input.setSelectionRange(at, at + words.length);
}

/** As high as its text, where the style sheet cannot say so. @param {HTMLTextAreaElement} input */
function fit(input) {
  if (CSS.supports("field-sizing", "content")) return;
  input.style.height = "auto";
  input.style.height = `${input.scrollHeight}px`;
}

function keyboardHelp() {
  const keys = { "Alt + ↓": "next field", "Alt + ↑": "field before", "Ctrl or ⌘ + S": "save now, the notebook too" };
  const rows = Object.entries(keys).map(([key, does]) => [make("dt", {}, make("kbd", {}, key)), make("dd", {}, does)]);
  const note = "Every pause in your typing saves. No key pressed in here runs or deletes a cell.";
  return make("details", { class: "ie-keys" },
    make("summary", {}, "Keyboard"), make("dl", {}, ...rows.flat()), make("p", {}, note));
}

/** The storage of this browser, or one that keeps nothing where the browser forbids it. @returns {Storage} */
function browserStorage() {
  try {
    return window.localStorage;
  } catch {
    const refuse = () => { throw new Error("this browser keeps nothing"); };
    return /** @type {any} */ ({ length: 0, key: () => null, getItem: () => null, setItem: refuse, removeItem() {} });
  }
}

/** One view of the editor: its page, its ledger, and the conversation with Python. */
class Editor {
  /** @param {any} model @param {HTMLElement} el @param {Storage} storage */
  constructor(model, el, storage) {
    this.model = model;
    this.storage = storage;
    this.id = Math.random().toString(36).slice(2, 10);
    /** @type {Field[]} */
    this.fields = model.get("fields");
    this.names = this.fields.map(({ name }) => name);
    this.unanswered = 0; // the newest revision sent and not answered
    this.ledger = new Ledger(model.get("texts"), model.get("versions"));
    /** @type {State} */
    this.state = "waiting";
    this.failure = "";
    this.savedAt = "";
    this.recovered = false;
    this.storageWorks = true;
    this.misses = 0; // edits in a row that nobody answered
    this.acknowledged = 0;
    this.build();
    el.append(this.root);
    this.listen();
    this.takeUpCopies();
    for (const name of this.names) this.paintField(name);
    this.paintState();
    this.send();
  }

  // ---- the page

  build() {
    /** @type {Record<string, any>} the elements of each field that change */
    this.parts = {};
    this.dot = make("span", { class: "ie-dot", "aria-hidden": "true" });
    this.status = make("span", { class: "ie-status", "aria-hidden": "true" });
    this.time = make("span", { class: "ie-time", "aria-hidden": "true" });
    this.spoken = make("span", { class: "ie-spoken", role: "status", "aria-live": "polite" });
    this.alarm = make("span", { role: "alert" });
    const again = make("button", { type: "button" }, "Try again");
    again.addEventListener("click", () => this.send());
    this.banner = make("div", { class: "ie-banner", hidden: "" }, this.alarm, again);
    this.progress = make("p", { class: "ie-progress" });
    const place = this.model.get("place");
    const bar = make("div", { class: "ie-bar" },
      make("span", { class: "ie-name" }, "Insight"),
      make("span", { class: "ie-path", title: place }, place),
      make("span", { class: "ie-saved" }, this.dot, this.status, this.time, this.spoken));
    const fields = make("div", { class: "ie-fields" }, ...this.fields.map((field) => this.buildField(field)));
    const outline = make("nav", { class: "ie-outline", "aria-label": "Fields of the insight" },
      make("ol", {}, ...this.fields.map((field) => this.buildMark(field))));
    const stay = make("div", { class: "ie-stay" }, outline, this.progress, keyboardHelp());
    this.root = make("section", { class: "insight-editor", "aria-label": "Insight editor" },
      make("div", { class: "ie-top" }, bar, this.banner),
      make("div", { class: "ie-desk" }, fields, make("div", { class: "ie-side" }, stay)));
  }

  /** @param {Field} field */
  buildField({ name, label, number, help }) {
    const id = `ie-${this.id}-${name}`;
    const described = `${id}-help ${id}-unread`;
    const input = make("textarea", { id, rows: "1", "aria-describedby": described, "data-field": name });
    const count = make("span", { class: "ie-count", "aria-hidden": "true" });
    const unread = make("ul", { class: "ie-remarks", id: `${id}-unread`, "aria-live": "polite" });
    const tally = make("summary");
    const questions = make("ul", { class: "ie-remarks" });
    const reviewed = make("details", { class: "ie-review", hidden: "" }, tally, questions);
    const versions = make("div", { class: "ie-versions" });
    const numbered = number ? [make("span", { class: "ie-number" }, number), label] : [label];
    const box = make(
      "div", { class: `ie-field ie-field-${name}` },
      make("div", { class: "ie-head" }, make("label", { for: id }, ...numbered), count),
      make("p", { class: "ie-help", id: `${id}-help` }, help), input, unread, versions, reviewed,
    );
    this.parts[name] = { input, count, unread, versions, reviewed, tally, questions };
    return box;
  }

  /** @param {Field} field */
  buildMark({ name, label, number }) {
    const mark = make("button", { type: "button", class: "ie-mark" }, number ? `${number}. ${label}` : label);
    mark.addEventListener("click", () => this.parts[name].input.focus());
    this.parts[name].mark = mark;
    return make("li", {}, mark);
  }

  /** Everything one field shows, from the ledger and from what Python says of it. @param {string} name */
  paintField(name) {
    const { input } = this.parts[name];
    const text = this.ledger.text(name);
    if (input.value !== text) putText(input, text);
    this.paintCount(name);
    this.paintRemarks(name);
    this.paintVersions(name);
  }

  /** What could not be read stands open; what a reader would ask is one click away. @param {string} name */
  paintRemarks(name) {
    const { input, unread, reviewed, tally, questions, mark } = this.parts[name];
    /** @type {Remark[]} */
    const remarks = this.model.get("remarks")[name] ?? [];
    const problems = remarks.filter(({ severity }) => severity === "unread");
    const asked = remarks.filter(({ severity }) => severity !== "unread");
    fill(unread, problems.map((remark) => this.buildRemark(input, remark)));
    fill(questions, asked.map((remark) => this.buildRemark(input, remark)));
    put(tally, asked.length === 1 ? "1 remark" : `${asked.length} remarks`);
    reviewed.hidden = !asked.length;
    mark.toggleAttribute("data-open", problems.length + this.ledger.others(name).length > 0);
    if (problems.length) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  /** @param {HTMLTextAreaElement} input @param {Remark} remark */
  buildRemark(input, { severity, message, quotes }) {
    const passages = quotes.map((quote) => {
      const button = make("button", { type: "button", class: "ie-quote", title: "Select these words" }, quote);
      button.addEventListener("click", () => select(input, quote));
      return button;
    });
    return make("li", { "data-severity": severity }, message, ...passages);
  }

  /** @param {string} name */
  paintCount(name) {
    const { input, count, mark } = this.parts[name];
    const words = countWords(input.value);
    count.textContent = words ? inWords(words) : "";
    mark.setAttribute("aria-label", `${mark.textContent}, ${words ? inWords(words) : "empty"}`);
    mark.toggleAttribute("data-filled", words > 0);
    fit(input);
    this.progress.textContent = progress(this.fields.map((f) => ({ label: f.label, text: this.ledger.text(f.name) })));
  }

  /** Other versions of a field, and the choice between them. @param {string} name */
  paintVersions(name) {
    const { versions } = this.parts[name];
    const label = this.fields[this.names.indexOf(name)].label;
    const others = this.ledger.others(name);
    fill(versions, others.map((other) => this.buildVersion(name, label, other)));
  }

  /** @param {string} name @param {string} label @param {string} other */
  buildVersion(name, label, other) {
    const mine = () => this.ledger.text(name);
    const choice = (/** @type {string} */ words, /** @type {() => string} */ text) => {
      const button = make("button", { type: "button", "aria-label": `${words}: ${label}` }, words);
      button.addEventListener("click", () => this.choose(name, text(), other));
      return button;
    };
    const note = "This field was also written elsewhere. Both versions are kept until you choose. The other one reads:";
    return make(
      "div", { class: "ie-version", role: "group", "aria-label": `Another version of ${label}` },
      make("p", {}, note),
      make("blockquote", {}, other || "(nothing)"),
      make("div", { class: "ie-choices" },
        choice("Keep mine", mine),
        choice("Use the other", () => other),
        choice("Put the other below mine", () => [mine(), other].filter(Boolean).join("\n"))),
    );
  }

  /** The state in the bar and, when something is at stake, in the banner. */
  paintState() {
    const dirty = this.dirty();
    const words = stateInWords(this.state, dirty);
    this.root.dataset.state = this.state;
    this.root.dataset.dirty = String(dirty);
    this.root.dataset.acknowledged = String(this.acknowledged);
    put(this.status, words);
    put(this.time, this.state === "saved" ? this.savedAt : "");
    const recovered = this.recovered && !dirty ? ", with what was typed before." : "";
    if (this.state !== "saving") put(this.spoken, words + recovered); // nobody wants to hear of every pause
    const alarmed = this.state === "unsaved" && (dirty || this.failure !== "");
    this.banner.hidden = !alarmed;
    put(this.alarm, alarmed ? alarmInWords(this.failure, this.storageWorks) : "");
  }

  // ---- the hands

  listen() {
    this.root.addEventListener("input", ({ target }) => this.typed(/** @type {HTMLTextAreaElement} */ (target)));
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.root.addEventListener("focusout", () => this.flush());
    this.onVisibility = () => (document.visibilityState === "hidden" ? this.flush() : this.send());
    this.onLeaving = () => this.flush();
    this.onDraft = () => this.seeDraft();
    this.onMessage = (/** @type {any} */ message) => this.hear(message);
    document.addEventListener("visibilitychange", this.onVisibility);
    window.addEventListener("pagehide", this.onLeaving);
    for (const name of ["texts", "versions", "remarks"]) this.model.on(`change:${name}`, this.onDraft);
    this.model.on("msg:custom", this.onMessage);
  }

  /** @param {HTMLTextAreaElement} input */
  typed(input) {
    const name = input.dataset.field;
    if (!name) return;
    const first = !this.dirty();
    this.ledger.type(name, input.value);
    this.changed(name, first);
  }

  /** @param {string} name @param {string} text @param {string} other */
  choose(name, text, other) {
    this.ledger.choose(name, text, other);
    this.paintField(name);
    this.parts[name].input.focus();
    this.changed(name, true);
    this.flush();
  }

  /**
   * JupyterLab must not see the keys: Shift+Enter would run the cell again, `d d` delete it. Saving is welcome.
   * @param {KeyboardEvent} event
   */
  pressed(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      this.flush();
      return;
    }
    event.stopPropagation();
    const name = /** @type {HTMLElement} */ (event.target).dataset.field;
    if (!name || event.isComposing) return;
    const leavesTitle = name === "title" && event.key === "Enter"; // a title is one line
    const next = neighbour(this.names, name, leavesTitle ? "ArrowDown" : event.altKey ? event.key : "");
    if (!next) return;
    event.preventDefault();
    this.parts[next].input.focus();
  }

  // ---- the conversation

  /** @param {string} name @param {boolean} first whether everything was on disk before */
  changed(name, first) {
    this.keep();
    this.paintCount(name);
    this.recovered = false;
    if (first) this.misses = 0;
    if (first || this.state !== "unsaved") this.sendSoon(); // else it is tried again later anyway
    this.paintState();
  }

  sendSoon() {
    this.state = "saving";
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.unanswered || this.send(), PAUSE); // else the answer sends what came after
  }

  /** What is typed goes to Python now, whatever it still has to answer. */
  flush() {
    if (this.dirty()) this.send();
  }

  /** An edit, or with nothing typed a greeting: the answer tells that a kernel is there and what the draft holds. */
  send() {
    clearTimeout(this.pause);
    clearTimeout(this.patience);
    const { revision, changes } = this.ledger.send();
    this.unanswered = revision;
    this.patience = setTimeout(() => this.despair(), PATIENCE);
    try {
      this.model.send({ kind: "edit", view: this.id, revision, changes: [...this.leftOver, ...changes] });
    } catch {
      this.despair(); // the kernel took the connection with it
    }
  }

  despair() {
    this.unanswered = 0;
    this.state = "unsaved";
    this.paintState();
    this.sendLater();
  }

  sendLater() {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.send(), RETRY[Math.min(this.misses++, RETRY.length - 1)]);
  }

  /** @param {{kind: string, view: string, revision: number, saved: string, failure: string}} message */
  hear({ kind, view, revision, saved, failure }) {
    if (kind !== "ack" || view !== this.id) return;
    if (revision >= this.unanswered) this.unanswered = 0;
    this.failure = failure;
    if (failure) {
      this.state = "unsaved";
      this.paintState();
      this.sendLater();
      return;
    }
    if (!this.unanswered) clearTimeout(this.patience);
    this.misses = 0;
    this.ledger.acknowledge(revision);
    this.acknowledged = revision;
    this.savedAt = saved;
    dropCopies(this.storage, this.copies.splice(0));
    this.leftOver = [];
    this.keep();
    if (this.dirty()) this.sendSoon();
    else this.state = "saved";
    this.seeDraft();
  }

  /** Python has a new draft, or other remarks on it. */
  seeDraft() {
    this.ledger.see(this.model.get("texts"), this.model.get("versions"));
    for (const name of this.names) this.paintField(name);
    this.paintState();
  }

  /** What an earlier view could not save goes on here; what does not follow from the draft is left to Python. */
  takeUpCopies() {
    const found = copiesIn(this.storage, this.model.get("draft"), this.names);
    /** @type {Copy[]} */
    this.copies = [];
    /** @type {Change[]} */
    this.leftOver = [];
    for (const copy of found) {
      const strange = this.ledger.adopt(copy.changes);
      this.leftOver.push(...strange);
      if (strange.length) this.copies.push(copy);
    }
    this.recovered = this.dirty() || this.leftOver.length > 0;
    this.keep();
    if (this.storageWorks) dropCopies(this.storage, found.filter((copy) => !this.copies.includes(copy)));
  }

  keep() {
    try {
      keepCopy(this.storage, this.model.get("draft"), this.id, this.ledger.changes());
      this.storageWorks = true;
    } catch {
      this.storageWorks = false; // full, or forbidden
    }
  }

  dirty() {
    return this.ledger.changes().length > 0;
  }

  close() {
    this.flush();
    clearTimeout(this.pause);
    clearTimeout(this.patience);
    document.removeEventListener("visibilitychange", this.onVisibility);
    window.removeEventListener("pagehide", this.onLeaving);
    for (const name of ["texts", "versions", "remarks"]) this.model.off(`change:${name}`, this.onDraft);
    this.model.off("msg:custom", this.onMessage);
  }
}

export default {
  /** @param {{model: any, el: HTMLElement}} view */
  render({ model, el }) {
    const editor = new Editor(model, el, browserStorage());
    return () => editor.close();
  },
};
