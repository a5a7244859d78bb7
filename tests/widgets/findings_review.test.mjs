import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Outbox, actionOf, alarmInWords, correctionsIn, inALine, placeInWords, progressInWords, stateInWords, valueInWords,
} from "../../widgets/findings_review.js";

const REJECTED = { finding: "f", verdict: "rejected", corrections: {}, note: "" };
const RATE = { name: "rate", label: "rate", form: "number", choices: [], known: [] };
const STATUS = { name: "status", label: "status", form: "text", choices: ["in_force"], known: [] };
const SCORE = { name: "score", label: "score", form: "number", choices: [], known: [] };

/** A browser's storage. */
class Shelf {
  #items = new Map();
  get length() { return this.#items.size; }
  key(i) { return [...this.#items.keys()][i] ?? null; }
  getItem(key) { return this.#items.get(key) ?? null; }
  setItem(key, value) { this.#items.set(key, value); }
  removeItem(key) { this.#items.delete(key); }
}

test("a decision is open until what was sent of it is settled", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(REJECTED);
  const [{ revision, ...sent }] = outbox.send();
  assert.deepEqual(sent, REJECTED);

  assert.equal(outbox.settle(revision - 1), undefined);
  assert.equal(outbox.empty, false);
  assert.deepEqual(outbox.settle(revision), REJECTED);
  assert.equal(outbox.empty, true);
});

test("a decision taken while an older answer arrives stays open", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(REJECTED);
  const [{ revision }] = outbox.send();
  outbox.put({ ...REJECTED, verdict: "accepted" });

  outbox.settle(revision);

  assert.equal(outbox.of("f").verdict, "accepted");
});

test("what waits for its answer is not sent a second time with the next decision, but when asked to", () => {
  const outbox = new Outbox(new Shelf(), "s");
  outbox.put(REJECTED);
  outbox.send();
  outbox.put({ ...REJECTED, finding: "g" });

  assert.deepEqual(outbox.send(false).map(({ finding }) => finding), ["g"]);
  assert.deepEqual(outbox.send().map(({ finding }) => finding), ["f", "g"]);
});

test("what was not saved is there in the next view, and gone once it is", () => {
  const storage = new Shelf();
  new Outbox(storage, "s").put(REJECTED);

  const next = new Outbox(storage, "s");
  assert.deepEqual(next.of("f"), REJECTED);
  next.settle(next.send()[0].revision);

  assert.equal(new Outbox(storage, "s").empty, true);
  assert.equal(storage.length, 0);
});

test("the copies of a file of reviews are its own, and damage is passed over", () => {
  const storage = new Shelf();
  new Outbox(storage, "other").put(REJECTED);
  storage.setItem("lumen-workbench/review/s/torn", "{");
  storage.setItem("lumen-workbench/review/s/strange", JSON.stringify({ ...REJECTED, verdict: "perhaps" }));
  storage.setItem("lumen-workbench/review/s/bare", JSON.stringify({ ...REJECTED, corrections: null }));
  storage.setItem("lumen-workbench/review/s/shapeless", "null");

  assert.equal(new Outbox(storage, "s").empty, true);
});

test("a browser that keeps nothing is noticed, and the decision is still sent", () => {
  const storage = new Shelf();
  storage.setItem = () => { throw new Error("full"); };
  const outbox = new Outbox(storage, "s");

  outbox.put(REJECTED);

  assert.equal(outbox.copies, false);
  assert.equal(outbox.send().length, 1);
});

test("a key means what the buttons say, unless it is part of a shortcut", () => {
  assert.deepEqual(actionOf({ key: "a" }), ["decide", "accepted"]);
  assert.deepEqual(actionOf({ key: "ArrowUp" }), ["step", -1]);
  assert.equal(actionOf({ key: "c", ctrlKey: true }), undefined);
  assert.equal(actionOf({ key: "x" }), undefined);
  assert.equal(actionOf({ key: "constructor" }), undefined);
});

test("a finding is told in a line by its first values, as a hand has corrected them", () => {
  const entry = { kind: "measure", found: { rate: 25, status: "in_force", product: null, date: "2025-04-03" } };

  assert.equal(inALine(entry, { corrections: {} }), "25% · in force · 2025-04-03");
  assert.equal(inALine(entry, { corrections: { rate: 20, status: null } }), "20% · 2025-04-03");
  assert.equal(inALine({ kind: "finding", found: {} }, { corrections: {} }), "finding");
  assert.equal(valueInWords(null), "unknown");
  assert.equal(valueInWords(0, "score"), "0");
});

test("only what differs from what was found is a correction, and emptied fields are", () => {
  const found = { rate: 25, status: "in_force", score: null };

  assert.deepEqual(correctionsIn([RATE, STATUS], found, { rate: "25", status: "in_force" }).corrections, {});
  assert.deepEqual(correctionsIn([RATE, STATUS], found, { rate: " 20 % ", status: "" }).corrections, { rate: "20 %", status: "" });
  assert.match(correctionsIn([RATE], found, { rate: "much" }).complaint, /rate is no number/);
  assert.match(correctionsIn([SCORE], found, { score: "-2" }).complaint, /between -1 and 1/);
});

test("the progress is told with what is no longer found", () => {
  const counts = { total: 9, accepted: 2, corrected: 0, rejected: 1, lost: 0 };

  assert.equal(progressInWords(counts), "3 of 9 reviewed: 2 accepted, 1 rejected.");
  assert.match(progressInWords({ ...counts, lost: 1 }), /1 review is of a finding no longer found\.$/);
  assert.match(progressInWords({ ...counts, lost: 2 }), /2 reviews are of findings no longer found\.$/);
});

test("the place is told with the decision, and whether it is saved", () => {
  assert.equal(placeInWords(2, 9, { verdict: null }, false), "3 of 9, undecided");
  assert.equal(placeInWords(2, 9, { verdict: "accepted" }, true), "3 of 9, accepted (not saved yet)");
  assert.match(placeInWords(0, 0, { verdict: null }, false), /^Nothing here/);
});

test("the alarm says what happened and where the decisions are", () => {
  assert.match(alarmInWords("", true, true), /^NOT SAVED\. No kernel .* kept in this browser/);
  assert.match(alarmInWords("The disk is full.", true, false), /^NOT SAVED\. The disk is full\. .*no copy/);
  assert.equal(alarmInWords("No such finding.", false, true), "No such finding.");
  assert.equal(stateInWords("unsaved", false, ""), "No kernel: run the cell to go on");
  assert.equal(stateInWords("ready", false, "14:03:22"), "Saved 14:03:22");
});
