/**
 * The story reader: two reports side by side, walked by keyboard, and the decision whether they are one story.
 *
 * Python computes, this module paints. It is sent a list of stories, what one of them holds, and one pair cut into
 * pieces; it sends back what to open, and decisions. A decision is copied into the browser's storage until Python
 * acknowledges that it is on disk. Until then it is not saved, and the reader says so.
 *
 * @typedef {{text: string, kinds: string[], label: string}} Piece
 * @typedef {{relation: string, left: Piece[] | null, right: Piece[] | null, again: string, said: string}} Row
 * @typedef {{left: string, right: string}} Pair
 * @typedef {Pair & {decision: string | null, note: string}} Decision
 * @typedef {{story: string, title: string, members: number, independent: number}} Story
 * @typedef {"waiting" | "ready" | "saving" | "unsaved"} State
 */

const PATIENCE = 2500; // milliseconds without an answer after which nothing counts as saved
const RETRY = [5000, 10000, 20000, 40000, 60000]; // an absent kernel is asked again, ever more rarely
const PREFIX = "lumen-workbench/decision/";
const KEYS = {
  j: ["difference", 1], ArrowDown: ["difference", 1], k: ["difference", -1], ArrowUp: ["difference", -1],
  n: ["pair", 1], p: ["pair", -1], "]": ["story", 1], "[": ["story", -1],
};
const MARKS = { number: "number", name: "name", quotation: "quote", word: "wording" };

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
      if (kept) this.#open.set(keyOf(kept), { decision: kept, revision: 0 });
    }
  }

  get empty() {
    return this.#open.size === 0;
  }

  /** @param {Pair} pair @returns {Decision | undefined} */
  of(pair) {
    return this.#open.get(keyOf(pair))?.decision;
  }

  /** @param {Decision} decision */
  put(decision) {
    this.#open.set(keyOf(decision), { decision, revision: 0 });
    try {
      this.storage.setItem(this.prefix + keyOf(decision), JSON.stringify(decision));
    } catch {
      this.copies = false; // full, or forbidden
    }
  }

  /** A number for the next message. */
  next() {
    return ++this.#revision;
  }

  /** All that is open, each as a numbered message. @returns {(Decision & {revision: number})[]} */
  send() {
    return [...this.#open.values()].map((line) => ({ ...line.decision, revision: (line.revision = this.next()) }));
  }

  /** What was sent as `revision` is on disk; a decision taken since is not. @param {number} revision */
  acknowledge(revision) {
    for (const [key, line] of this.#open) {
      if (line.revision !== revision) continue;
      this.#open.delete(key);
      this.storage.removeItem(this.prefix + key);
    }
  }
}

/** @param {string | null} stored @returns {Decision | null} null for damage */
function decisionIn(stored) {
  try {
    const { left, right, decision, note } = JSON.parse(stored ?? "");
    const known = [null, "together", "apart"].includes(decision);
    return known && [left, right, note].every((each) => typeof each === "string") ? { left, right, decision, note } : null;
  } catch {
    return null;
  }
}

/** The same for a pair whichever article stands left. @param {Pair} pair */
export function keyOf({ left, right }) {
  return JSON.stringify([left, right].sort());
}

/** The rows where the articles differ, by their numbers. @param {Row[]} rows */
export function differences(rows) {
  return rows.flatMap((row, i) => (row.relation !== "same" && row.said ? [i] : []));
}

/** The number `by` places on from `here`, or the first or last when `here` is none of them. @param {number[]} places */
export function onward(places, here, by) {
  const beyond = by > 0 ? places.filter((each) => each > here) : places.filter((each) => each < here).reverse();
  return beyond[0] ?? (here < 0 ? places.at(-1) : here);
}

/** What a key does, or undefined. @param {KeyboardEvent} event @returns {[string, number] | undefined} */
export function actionOf(event) {
  const typed = event.getModifierState?.("AltGraph") ?? false; // some keyboards have brackets only there
  if ((event.ctrlKey || event.metaKey || event.altKey) && !typed) return undefined;
  return Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : undefined;
}

/** @param {Story} story */
export function storyInWords({ members, independent }) {
  if (members === 1) return "told once";
  return `${members} articles, ${independent === 1 ? "1 origin" : `${independent} independent origins`}`;
}

/** @param {number} shown @param {number} total */
export function foundInWords(shown, total) {
  if (shown < total) return `The first ${shown} of ${total} stories`;
  return total === 1 ? "1 story" : total ? `${total} stories` : "No story to read has all these words.";
}

/** @param {number[]} places @param {number} here @param {Row[]} rows */
export function whereInWords(places, here, rows) {
  if (!places.length) return rows.length ? "Nothing differs." : "";
  const at = places.indexOf(here);
  const count = `${places.length} difference${places.length === 1 ? "" : "s"}`;
  return at < 0 ? count : `Difference ${at + 1} of ${places.length}: ${rows[here].said}`;
}

/** @param {{weakest: boolean}[]} pairs @param {number} at */
export function pairInWords(pairs, at) {
  if (at < 0) return pairs.length === 1 ? "1 pair to read" : `${pairs.length} pairs to read`;
  return `Pair ${at + 1} of ${pairs.length}${pairs[at].weakest ? ", the weakest link of the story" : ""}`;
}

/** @param {State} state @param {boolean} open whether a decision is not on disk @param {string} savedAt */
export function stateInWords(state, open, savedAt) {
  const unsaved = open ? "Not saved" : "No kernel: run the cell to go on";
  const ready = savedAt ? `Saved ${savedAt}` : "Ready";
  return { waiting: "Waiting for the kernel…", saving: "Saving…", ready, unsaved }[state];
}

/** @param {string} failure what Python could not do, or "" @param {boolean} open @param {boolean} copies */
export function alarmInWords(failure, open, copies) {
  const cause = failure || "No kernel has answered. Run the cell again.";
  if (!open) return cause;
  const kept = copies ? "Your decision is kept in this browser until it is saved." : "This browser keeps no copy either.";
  return `NOT SAVED. ${cause} ${kept}`;
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

/** @type {WeakMap<Element, string>} what an element was last filled from */
const filledFrom = new WeakMap();

/** The same for elements; while what they show stays, they stay, and the focus in them. @param {() => Element[]} build */
function fill(parent, source, build) {
  const words = JSON.stringify(source);
  if (filledFrom.get(parent) === words) return;
  filledFrom.set(parent, words);
  parent.replaceChildren(...build());
}

function button(words, act, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, words);
  element.addEventListener("click", act);
  return element;
}

/** @param {Piece} piece */
function painted({ text, kinds, label }) {
  if (!kinds.length) return [text];
  const mark = make("mark", { class: kinds.map((kind) => `sr-${kind}`).join(" ") }, text);
  return label ? [mark, make("sup", { class: "sr-label" }, label)] : [mark];
}

/** One side of a row. @param {Row} row @param {"left" | "right"} side */
function cell(row, side) {
  const pieces = row[side];
  if (!pieces) return make("td", { role: "cell", class: "sr-none" });
  const note = row.again === side ? "as above" : row.relation.startsWith("only_") ? `only ${side}` : "";
  const label = note ? [" ", make("small", { class: "sr-note" }, note)] : [];
  return make("td", { role: "cell", dir: "auto", class: row.again === side ? "sr-again" : "" }, ...pieces.flatMap(painted), ...label);
}

/** One view of the reader. */
class Reader {
  /** @param {any} model @param {HTMLElement} el @param {Storage} storage */
  constructor(model, el, storage) {
    this.model = model;
    this.id = Math.random().toString(36).slice(2, 10);
    this.outbox = new Outbox(storage, model.get("shelf"));
    /** @type {Map<string, string>} what is typed about a pair */
    this.notes = new Map();
    /** @type {State} */
    this.state = "waiting";
    this.failure = this.savedAt = this.shown = "";
    this.here = -1; // the row of the difference one is at
    this.unanswered = this.misses = 0;
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
    this.status = make("span", { class: "sr-status", role: "status" });
    this.alarm = make("span", { role: "alert" });
    this.banner = make("div", { class: "sr-banner", hidden: "" }, this.alarm, button("Try again", () => this.again()));
    this.where = make("span", { class: "sr-where", role: "status" });
    const walk = make("div", { class: "sr-walk" },
      button("↑ Previous", () => this.go("difference", -1), { "aria-label": "Previous difference" }),
      button("↓ Next difference", () => this.go("difference", 1)), this.where);
    const bar = make("div", { class: "sr-bar" }, make("span", { class: "sr-name" }, "Stories"),
      make("span", { class: "sr-path", title: place }, place), make("span", { class: "sr-dot", "aria-hidden": "true" }),
      this.status);
    this.search = make("input", { type: "search", "aria-label": "Find stories by words of their titles", placeholder: "Find a story" });
    this.list = make("ol");
    this.found = make("p", { class: "sr-quiet", role: "status" });
    this.more = button("Show more", () => this.find(this.model.get("listed").stories.length + this.model.get("listed").step));
    const stories = make("nav", { class: "sr-stories", "aria-label": "Stories" }, this.search, this.list, this.more, this.found);
    this.left = make("select", { "aria-label": "Left article" });
    this.right = make("select", { "aria-label": "Right article" });
    this.count = make("span", { class: "sr-quiet", role: "status" });
    const pick = make("div", { class: "sr-pick" },
      make("div", { class: "sr-pair" }, this.left, this.right),
      make("div", { class: "sr-step" }, button("‹ Previous pair", () => this.go("pair", -1)),
        button("Next pair ›", () => this.go("pair", 1)), this.count));
    this.grounds = make("strong");
    this.why = make("span", { dir: "auto" });
    this.buttons = { together: "One story", apart: "Not one story", none: "Take back" };
    const choices = Object.entries(this.buttons).map(([decision, words]) =>
      (this.buttons[decision] = button(words, () => this.decide(decision === "none" ? null : decision))));
    this.note = make("input", { type: "text", class: "sr-remark", "aria-label": "Note on the decision", placeholder: "Note (optional)" });
    this.decided = make("span", { class: "sr-quiet", role: "status" });
    const decide = make("div", { class: "sr-decide", role: "group", "aria-label": "Decision" }, ...choices, this.note, this.decided);
    const legend = make("p", { class: "sr-legend" }, "What differs: ",
      ...Object.entries(MARKS).flatMap(([kind, words]) => [make("mark", { class: `sr-${kind}` }, words), " "]));
    this.table = make("table", { role: "table" });
    this.pages = make("div", { class: "sr-pages", role: "region", "aria-label": "The two articles", tabindex: "0" }, this.table);
    this.rest = make("p", { class: "sr-quiet" });
    const keys = { "j k or ↓ ↑": "next, previous difference", "n p": "next, previous pair", "] [": "next, previous story" };
    const help = make("p", { class: "sr-help" }, ...Object.entries(keys).flatMap(([key, does]) => [make("kbd", {}, key), ` ${does}  `]));
    const main = make("div", { class: "sr-main" }, pick, make("p", { class: "sr-why" }, this.grounds, make("br"), this.why), decide, legend, help, this.pages, this.rest);
    this.root = make("section", { class: "story-reader", "aria-label": "Story reader" },
      make("div", { class: "sr-top" }, bar, this.banner, walk), make("div", { class: "sr-desk" }, stories, main));
  }

  paint() {
    this.paintList();
    this.paintContents();
    this.paintPage();
    this.paintState();
  }

  paintList() {
    const { stories, total } = this.model.get("listed");
    fill(this.list, stories, () => stories.map((/** @type {Story} */ one) => make("li", { "data-story": one.story },
      make("button", { type: "button" }, make("span", { class: "sr-title", dir: "auto" }, one.title), make("span", { class: "sr-quiet" }, storyInWords(one))))));
    this.more.hidden = stories.length >= total;
    put(this.found, foundInWords(stories.length, total));
  }

  paintContents() {
    const { story, members, pairs } = this.model.get("contents");
    const option = (/** @type {any} */ one) => make("option", { value: one.id }, `${one.title} — ${one.details}`);
    const options = () => {
      const outside = members.filter((/** @type {any} */ one) => !one.inside).map(option);
      const inside = members.filter((/** @type {any} */ one) => one.inside).map(option);
      return outside.length ? [...inside, make("optgroup", { label: "Not of this story" }, ...outside)] : inside;
    };
    for (const select of [this.left, this.right]) fill(select, members, options);
    const { left, right } = this.pair;
    this.left.value = left ?? "";
    this.right.value = right ?? "";
    const at = pairs.findIndex((/** @type {Pair} */ one) => keyOf(one) === keyOf(this.pair));
    put(this.count, pairInWords(pairs, at));
    for (const item of this.list.children) {
      const chosen = item.dataset.story === story;
      if (chosen) item.firstChild.setAttribute("aria-current", "true");
      else item.firstChild.removeAttribute("aria-current");
    }
  }

  paintPage() {
    const page = this.model.get("page");
    /** @type {Row[]} */
    this.rows = page.rows;
    this.places = differences(this.rows);
    if (this.shown !== keyOf(this.pair)) this.here = -1;
    this.shown = keyOf(this.pair);
    put(this.grounds, page.grounds ?? "There is no story with two articles to read side by side.");
    put(this.why, page.why ?? "");
    const head = () => [page.left, page.right].filter(Boolean).map(({ title, published }) =>
      make("th", { role: "columnheader", scope: "col", dir: "auto" }, title, make("span", { class: "sr-quiet" }, published)));
    const body = () => this.rows.map((row) => make("tr", { role: "row", class: `sr-${row.relation}` }, cell(row, "left"), cell(row, "right")));
    fill(this.table, [page.left, page.right, this.rows], () => [
      make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, ...head())), make("tbody", { role: "rowgroup" }, ...body())]);
    put(this.rest, page.left_out ? `${page.left_out} more sentences are not shown.` : "");
    this.paintHere();
    this.paintDecision();
  }

  paintHere() {
    this.table.querySelector("[aria-current]")?.removeAttribute("aria-current");
    const row = this.table.querySelectorAll("tbody tr")[this.here];
    row?.setAttribute("aria-current", "true");
    put(this.where, whereInWords(this.places, this.here, this.rows));
    return row;
  }

  paintDecision() {
    const { decision, note } = this.outbox.of(this.pair) ?? this.model.get("page").decision ?? { decision: "", note: "" };
    for (const [name, one] of Object.entries(this.buttons)) {
      if (name !== "none") one.setAttribute("aria-pressed", String(decision === name));
    }
    this.buttons.none.hidden = !decision;
    const typed = this.notes.get(keyOf(this.pair)) ?? note;
    if (this.note.value !== typed) this.note.value = typed;
    const words = { together: "Decided: one story", apart: "Decided: not one story" }[decision] ?? "Not decided by hand";
    put(this.decided, this.outbox.of(this.pair) ? `${words} (not saved yet)` : words);
  }

  paintState() {
    const open = !this.outbox.empty;
    this.root.dataset.state = this.state;
    this.root.dataset.open = String(open);
    put(this.status, stateInWords(this.state, open, this.savedAt));
    const alarmed = this.failure !== "" || (this.state === "unsaved" && open);
    this.banner.hidden = !alarmed;
    put(this.alarm, alarmed ? alarmInWords(this.failure, open, this.outbox.copies) : "");
  }

  // ---- the hands

  /** The pair one reads. @returns {Pair} */
  get pair() {
    const { left, right } = this.model.get("page");
    return { left: left?.id ?? "", right: right?.id ?? "" };
  }

  listen() {
    this.root.addEventListener("keydown", (event) => this.pressed(event));
    this.search.addEventListener("input", () => this.find(this.model.get("listed").step));
    this.list.addEventListener("click", ({ target }) => {
      const story = /** @type {Element} */ (target).closest("li")?.dataset.story;
      if (story) this.ask("story", { story });
    });
    for (const select of [this.left, this.right]) select.addEventListener("change", () => this.choose());
    this.note.addEventListener("input", () => this.notes.set(keyOf(this.pair), this.note.value));
    this.onSeen = () => this.paint();
    this.onMessage = (/** @type {any} */ message) => this.hear(message);
    for (const name of ["listed", "contents", "page"]) this.model.on(`change:${name}`, this.onSeen);
    this.model.on("msg:custom", this.onMessage);
  }

  /** JupyterLab must not see the keys: `d d` would delete the cell. Saving the notebook is welcome. @param {KeyboardEvent} event */
  pressed(event) {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") return;
    event.stopPropagation();
    const { tagName } = /** @type {Element} */ (event.target);
    if (event.target === this.note && event.key === "Enter") this.renote();
    if (event.isComposing || ["INPUT", "SELECT", "TEXTAREA"].includes(tagName)) return;
    const action = actionOf(event);
    if (!action) return;
    event.preventDefault();
    this.go(...action);
  }

  /** @param {string} what @param {number} by */
  go(what, by) {
    if (what === "difference") {
      this.here = onward(this.places, this.here, by) ?? -1;
      this.paintHere()?.scrollIntoView({ block: "center" });
      return;
    }
    const { stories } = this.model.get("listed");
    const { story, pairs } = this.model.get("contents");
    const [all, now] = what === "pair" ? [pairs, pairs.findIndex((/** @type {Pair} */ one) => keyOf(one) === keyOf(this.pair))]
      : [stories, stories.findIndex((/** @type {Story} */ one) => one.story === story)];
    const next = all[now + by];
    if (!next) return;
    if (what === "story") this.ask("story", { story: next.story });
    else this.ask("pair", { left: next.left, right: next.right });
  }

  choose() {
    const [left, right] = [this.left.value, this.right.value];
    if (left !== right) this.ask("pair", { left, right });
    else this.paintContents(); // an article is not held against itself
  }

  /** @param {number} many */
  find(many) {
    this.ask("list", { words: this.search.value, many });
  }

  /** @param {string | null} decision */
  decide(decision) {
    if (!this.pair.left) return;
    this.outbox.put({ ...this.pair, decision, note: decision ? this.note.value : "" });
    this.misses = 0;
    if (!decision) this.notes.delete(keyOf(this.pair));
    this.save();
    this.paintDecision();
    if (!decision) this.pages.focus(); // its button is gone
  }

  /** A note typed after the decision belongs to it. */
  renote() {
    const { decision } = this.outbox.of(this.pair) ?? this.model.get("page").decision ?? {};
    if (decision) this.decide(decision);
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

  /** Everything decided and not on disk goes to Python. */
  save() {
    if (this.outbox.empty) return;
    this.state = "saving";
    for (const message of this.outbox.send()) this.ask("decide", message);
    this.paintState();
  }

  again() {
    this.failure = "";
    if (this.outbox.empty) this.ask("hello");
    else this.save();
    this.paintState();
  }

  despair() {
    this.state = "unsaved";
    this.paintState();
    this.retryLater();
  }

  retryLater() {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.again(), RETRY[Math.min(this.misses++, RETRY.length - 1)]);
  }

  /** @param {{kind: string, view: string, revision: number, saved: string, failure: string}} message */
  hear({ kind, view, revision, saved, failure }) {
    if (kind !== "ack" || view !== this.id) return;
    if (saved) this.outbox.acknowledge(revision);
    if (saved) this.savedAt = saved;
    this.failure = failure;
    if (revision >= this.unanswered) clearTimeout(this.patience);
    if (!failure || this.outbox.empty) this.state = this.outbox.empty ? "ready" : "saving";
    else this.state = "unsaved";
    if (this.state === "ready") this.misses = 0;
    if (this.state === "unsaved") this.retryLater();
    this.paintState();
    this.paintDecision();
  }

  close() {
    clearTimeout(this.patience);
    for (const name of ["listed", "contents", "page"]) this.model.off(`change:${name}`, this.onSeen);
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
    const reader = new Reader(model, el, browserStorage());
    return () => reader.close();
  },
};
