import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Outbox, actionOf, alarmInWords, differences, foundInWords, keyOf, onward, pairInWords, stateInWords, storyInWords,
  whereInWords,
} from "../../widgets/story_reader.js";

const APART = { left: "a", right: "b", decision: "apart", note: "" };

/** A browser's storage. */
class Shelf {
  #items = new Map();
  get length() { return this.#items.size; }
  key(i) { return [...this.#items.keys()][i] ?? null; }
  getItem(key) { return this.#items.get(key) ?? null; }
  setItem(key, value) { this.#items.set(key, value); }
  removeItem(key) { this.#items.delete(key); }
}

function row(relation, said = "") {
  return { relation, said, left: null, right: null, again: "" };
}

test("a decision is open until what was sent of it is acknowledged", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(APART);
  const [{ revision, ...sent }] = outbox.send();
  assert.deepEqual(sent, APART);

  outbox.acknowledge(revision - 1);
  assert.equal(outbox.empty, false);
  outbox.acknowledge(revision);
  assert.equal(outbox.empty, true);
});

test("a decision taken while an older answer arrives stays open", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(APART);
  const [{ revision }] = outbox.send();
  outbox.put({ ...APART, decision: "together" });

  outbox.acknowledge(revision);

  assert.equal(outbox.of({ left: "b", right: "a" }).decision, "together");
});

test("of a pair the last decision alone is sent, whichever article stood left", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(APART);
  outbox.put({ left: "b", right: "a", decision: null, note: "" });

  assert.deepEqual(outbox.send().map(({ decision }) => decision), [null]);
});

test("what was not saved is there in the next view, and gone once it is", () => {
  const storage = new Shelf();
  new Outbox(storage, "s").put(APART);

  const next = new Outbox(storage, "s");
  assert.deepEqual(next.of(APART), APART);
  next.acknowledge(next.send()[0].revision);

  assert.equal(new Outbox(storage, "s").empty, true);
  assert.equal(storage.length, 0);
});

test("the copies of a file of decisions are its own, and damage is passed over", () => {
  const storage = new Shelf();
  new Outbox(storage, "other").put(APART);
  storage.setItem("lumen-workbench/decision/s/torn", "{");
  storage.setItem("lumen-workbench/decision/s/strange", JSON.stringify({ ...APART, decision: "perhaps" }));
  storage.setItem("lumen-workbench/decision/s/shapeless", "null");

  assert.equal(new Outbox(storage, "s").empty, true);
});

test("a browser that keeps nothing is noticed, and the decision is still sent", () => {
  const storage = new Shelf();
  storage.setItem = () => { throw new Error("full"); };
  const outbox = new Outbox(storage, "s");

  outbox.put(APART);

  assert.equal(outbox.copies, false);
  assert.equal(outbox.send().length, 1);
});

test("a pair has one key whichever article stands left, and no other pair has it", () => {
  assert.equal(keyOf({ left: "a", right: "b" }), keyOf({ left: "b", right: "a" }));
  assert.notEqual(keyOf({ left: "a,b", right: "c" }), keyOf({ left: "a", right: "b,c" }));
});

test("a difference is a row of which there is something to say", () => {
  const rows = [row("same"), row("edited", "1 change of wording"), row("edited"), row("only_left", "only in the left")];

  assert.deepEqual(differences(rows), [1, 3]);
});

test("the differences are walked in both ways and stop at the ends", () => {
  assert.equal(onward([1, 3], -1, 1), 1);
  assert.equal(onward([1, 3], 1, 1), 3);
  assert.equal(onward([1, 3], 3, 1), 3);
  assert.equal(onward([1, 3], 3, -1), 1);
  assert.equal(onward([1, 3], 1, -1), 1);
  assert.equal(onward([1, 3], -1, -1), 3);
  assert.equal(onward([], -1, 1), undefined);
});

test("a key means what the help says, unless it is part of a shortcut", () => {
  assert.deepEqual(actionOf({ key: "j" }), ["difference", 1]);
  assert.deepEqual(actionOf({ key: "[" }), ["story", -1]);
  assert.equal(actionOf({ key: "n", ctrlKey: true }), undefined);
  assert.equal(actionOf({ key: "x" }), undefined);
  assert.equal(actionOf({ key: "constructor" }), undefined);
});

test("brackets that need AltGr are brackets", () => {
  const german = { key: "]", ctrlKey: true, altKey: true, getModifierState: (name) => name === "AltGraph" };

  assert.deepEqual(actionOf(german), ["story", 1]);
});

test("the place among the differences is told with what differs there", () => {
  const rows = [row("same"), row("edited", "number: “10%” → “24%”")];

  assert.equal(whereInWords([1], -1, rows), "1 difference");
  assert.equal(whereInWords([1], 1, rows), "Difference 1 of 1: number: “10%” → “24%”");
  assert.equal(whereInWords([], -1, rows.slice(0, 1)), "Nothing differs.");
  assert.equal(whereInWords([], -1, []), "");
});

test("a story is told by its members and its origins", () => {
  assert.equal(storyInWords({ members: 3, independent: 1 }), "3 articles, 1 origin");
  assert.equal(storyInWords({ members: 3, independent: 2 }), "3 articles, 2 independent origins");
  assert.equal(storyInWords({ members: 1, independent: 1 }), "told once");
  assert.equal(foundInWords(40, 900), "The first 40 of 900 stories");
  assert.equal(foundInWords(1, 1), "1 story");
  assert.match(foundInWords(0, 0), /^No story/);
});

test("a pair is told by its place, and the weakest link as such", () => {
  const pairs = [{ weakest: false }, { weakest: true }];

  assert.equal(pairInWords(pairs, 0), "Pair 1 of 2");
  assert.equal(pairInWords(pairs, 1), "Pair 2 of 2, the weakest link of the story");
  assert.equal(pairInWords(pairs, -1), "2 pairs to read");
});

test("the alarm says what happened and where the decision is", () => {
  assert.match(alarmInWords("", true, true), /^NOT SAVED\. No kernel .* kept in this browser/);
  assert.match(alarmInWords("The disk is full.", true, false), /^NOT SAVED\. The disk is full\. .*no copy/);
  assert.equal(alarmInWords("No such article.", false, true), "No such article.");
  assert.equal(stateInWords("unsaved", false, ""), "No kernel: run the cell to go on");
  assert.equal(stateInWords("ready", false, "14:03:22"), "Saved 14:03:22");
});
