import assert from "node:assert/strict";
import { test } from "node:test";

import {
  Ledger, alarmInWords, copiesIn, countWords, dropCopies, inWords, keepCopy, neighbour, progress, stateInWords,
} from "../../widgets/insight_editor.js";

const BLANK = { title: "", summary: "" };

function ledger(texts = BLANK, versions = {}) {
  return new Ledger({ ...texts }, versions);
}

/** A browser's storage. */
class Shelf {
  #items = new Map();
  get length() { return this.#items.size; }
  key(i) { return [...this.#items.keys()][i] ?? null; }
  getItem(key) { return this.#items.get(key) ?? null; }
  setItem(key, value) { this.#items.set(key, value); }
  removeItem(key) { this.#items.delete(key); }
}

test("what is typed is a change until its revision is acknowledged", () => {
  const typing = ledger();
  typing.type("title", "TALKS");
  assert.deepEqual(typing.changes(), [{ field: "title", was: [""], now: "TALKS" }]);

  const { revision } = typing.send();
  assert.equal(typing.changes().length, 1);

  typing.acknowledge(revision);
  assert.deepEqual(typing.changes(), []);
});

test("what is typed while an older acknowledgement arrives stays a change, and follows from what was sent", () => {
  const typing = ledger();
  typing.type("title", "TALKS");
  const { revision } = typing.send();
  typing.type("title", "TALKS BEGIN");

  typing.acknowledge(revision);

  assert.deepEqual(typing.changes(), [{ field: "title", was: ["TALKS"], now: "TALKS BEGIN" }]);
});

test("a change names every text that may have reached the draft unheard", () => {
  const typing = ledger();
  for (const text of ["a", "ab", "abc"]) {
    typing.type("title", text);
    typing.send();
  }

  assert.deepEqual(typing.changes(), [{ field: "title", was: ["", "a", "ab", "abc"], now: "abc" }]);
});

test("going back to the old text is a change as long as the new one may be on disk", () => {
  const typing = ledger();
  typing.type("title", "a");
  typing.send();
  typing.type("title", "");

  assert.deepEqual(typing.changes(), [{ field: "title", was: ["", "a"], now: "" }]);
});

test("an acknowledgement of a later revision covers the earlier ones", () => {
  const typing = ledger();
  typing.type("title", "a");
  typing.send();
  typing.type("summary", "b");
  const { revision } = typing.send();

  typing.acknowledge(revision);

  assert.deepEqual(typing.changes(), []);
});

test("a text from elsewhere is painted where nothing is being typed, and only there", () => {
  const typing = ledger();
  typing.type("title", "mine");

  typing.see({ title: "theirs", summary: "new" }, {});

  assert.equal(typing.text("title"), "mine");
  assert.equal(typing.text("summary"), "new");
});

test("a version kept beside the draft stays in the field of the hand that typed it, with the other one in view", () => {
  const typing = ledger();
  typing.type("title", "mine");
  typing.acknowledge(typing.send().revision);

  typing.see({ title: "theirs", summary: "" }, { title: ["mine"] });

  assert.equal(typing.text("title"), "mine");
  assert.deepEqual(typing.others("title"), ["theirs"]);
});

test("the hand whose text is in the draft sees the version beside it, even while typing on", () => {
  const typing = ledger({ title: "theirs", summary: "" }, { title: ["mine"] });
  typing.type("title", "theirs and more");

  assert.deepEqual(typing.others("title"), ["mine"]);
});

test("a choice knows both versions, so that Python can settle it", () => {
  const typing = ledger({ title: "theirs", summary: "" }, { title: ["mine"] });

  typing.choose("title", "mine", "mine");

  const [{ was, now }] = typing.changes();
  assert.equal(now, "mine");
  assert.ok(was.includes("theirs") && was.includes("mine"));
  typing.acknowledge(typing.send().revision);
  assert.deepEqual(typing.changes(), []);
});

test("a copy that follows from the draft is gone on with; one that does not is left for Python to decide", () => {
  const typing = ledger({ title: "old", summary: "changed meanwhile" });

  const strange = typing.adopt([
    { field: "title", was: ["old"], now: "old and new" },
    { field: "summary", was: ["as it was"], now: "typed here" },
  ]);

  assert.equal(typing.text("title"), "old and new");
  assert.equal(typing.text("summary"), "changed meanwhile");
  assert.deepEqual(strange.map(({ field }) => field), ["summary"]);
});

test("a copy that did reach the draft is no change", () => {
  const typing = ledger({ title: "saved", summary: "" });

  assert.deepEqual(typing.adopt([{ field: "title", was: [""], now: "saved" }]), []);
  assert.deepEqual(typing.changes(), []);
});

test("nothing typed is lost, whatever is typed, sent, dropped and answered in whatever order", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const chance = random(seed);
    const desk = { text: "", versions: [] };
    const hands = Array.from({ length: 3 }, () => ({ ledger: ledger({ title: "" }), answers: [] }));
    for (let step = 0; step < 60; step++) {
      const hand = hands[chance(3)];
      const move = chance(5);
      if (move === 0) hand.ledger.type("title", `${hand.ledger.text("title")}${seed}.${step} `);
      if (move === 1) {
        const { revision, changes } = hand.ledger.send();
        if (chance(3)) settle(desk, changes), hand.answers.push(revision); // else the message is lost
      }
      if (move === 2 && hand.answers.length) hand.ledger.acknowledge(hand.answers.shift());
      if (move === 3 && hand.answers.length) hand.answers.shift(); // the answer is lost
      if (move === 4 && !hand.answers.length) hand.ledger.see({ title: desk.text }, { title: [...desk.versions] });
    }
    for (const hand of hands) settle(desk, hand.ledger.send().changes);
    const kept = [desk.text, ...desk.versions].join("\n");
    for (const hand of hands) assert.ok(kept.includes(hand.ledger.text("title")), `seed ${seed}`);
  }
});

/** What Python does with changes, for one field. */
function settle(desk, changes) {
  for (const { was, now } of changes) {
    const known = [...was, now];
    desk.versions = desk.versions.filter((version) => !known.includes(version));
    if (known.includes(desk.text) || !desk.text) desk.text = now;
    else if (now) desk.versions.push(now);
  }
}

function random(seed) {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("the copies of a draft are its own, oldest first, and damage is passed over", () => {
  const shelf = new Shelf();
  const change = { field: "title", was: [""], now: "x" };
  const put = (place, at, changes) => shelf.setItem(`lumen-workbench/draft/${place}`, JSON.stringify({ at, changes }));
  put("d/late", 2, [change]);
  put("d/early", 1, [change]);
  put("other/view", 0, [change]);
  put("d/foreign", 0, [change, { ...change, field: "nonsense" }]);
  put("d/shapeless", 0, [{ field: "title" }]);
  shelf.setItem("lumen-workbench/draft/d/torn", "{");

  const kept = copiesIn(shelf, "d", ["title"]);

  assert.deepEqual(kept.map(({ key, at }) => [key.split("/").pop(), at]), [["early", 1], ["late", 2]]);
});

test("a copy is kept while something is unsaved, and taken away with nothing to keep", () => {
  const shelf = new Shelf();
  keepCopy(shelf, "d", "v", [{ field: "title", was: [""], now: "x" }]);
  assert.equal(copiesIn(shelf, "d", ["title"])[0].changes[0].now, "x");

  keepCopy(shelf, "d", "v", []);
  assert.equal(shelf.length, 0);
});

test("a copy that was written anew since it was read is not dropped", () => {
  const shelf = new Shelf();
  keepCopy(shelf, "d", "v", [{ field: "title", was: [""], now: "x" }]);
  const read = copiesIn(shelf, "d", ["title"]);
  keepCopy(shelf, "d", "v", [{ field: "title", was: [""], now: "xy" }]);

  dropCopies(shelf, read);
  assert.equal(copiesIn(shelf, "d", ["title"])[0].changes[0].now, "xy");
});

test("words are counted as a reader would", () => {
  assert.equal(countWords(""), 0);
  assert.equal(countWords("- U.S.-Japan talks, 24 % – “Pilot”"), 4);
  assert.equal(countWords("\n • \n"), 0);
  assert.equal(inWords(1), "1 word");
  assert.equal(inWords(2), "2 words");
});

test("progress names the fields that are still empty", () => {
  const fields = [{ label: "Title", text: "x" }, { label: "Summary", text: " \n" }];
  assert.equal(progress(fields), "1 of 2 filled. Still empty: Summary.");
  assert.equal(progress([fields[0], fields[0]]), "All 2 fields are filled.");
});

test("the arrows lead from field to field and stop at the ends", () => {
  const names = ["title", "summary", "event"];
  assert.equal(neighbour(names, "title", "ArrowDown"), "summary");
  assert.equal(neighbour(names, "event", "ArrowUp"), "summary");
  assert.equal(neighbour(names, "event", "ArrowDown"), undefined);
  assert.equal(neighbour(names, "title", "x"), undefined);
});

test("the alarm says what happened and where the text is", () => {
  assert.match(alarmInWords("", true), /^NOT SAVED\. No kernel .* kept in this browser/);
  assert.match(alarmInWords("The disk is full.", false), /^NOT SAVED\. The disk is full\. .*keeps no copy/);
  assert.equal(stateInWords("unsaved", false), "No kernel: run the cell to edit");
});
