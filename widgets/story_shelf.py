"""What the story reader offers to pick from: the stories, the members of each, and the pairs worth reading."""

from __future__ import annotations

from typing import Any

import pandas as pd

from workbench.charts.side_by_side import RELATIONS, heading_of
from workbench.stories.decisions import decisions_of
from workbench.stories.listing import list_stories

STEP = 40  # stories sent at a time: a list longer than that is searched, not read
MOST_MEMBERS, MOST_PAIRS = 200, 200
_TOLD = ("copy", "near_duplicate", "retelling")


class Shelf:
    """Grouped articles, by story. Whatever it returns is short, however many articles there are."""

    def __init__(self, articles: pd.DataFrame, relations: pd.DataFrame, decisions: pd.DataFrame) -> None:
        told = articles[articles["story"].notna()]
        told = told.assign(id=told["id"].astype(str), _later=told["origin"].notna())
        told = told.sort_values([*("_later", *(["published"] if "published" in told else [])), "id"], kind="stable")
        self._articles = told.set_index("id", drop=False)
        self._story = self._articles["story"]
        self._listing = list_stories(articles, relations).set_index("story")
        self._members = {str(story): list(names) for story, names in self._story.groupby(self._story).groups.items()}
        self._pairs = self._all_pairs(relations, decisions_of(decisions))
        self._order, self._words = self._listed()

    def stories(self, words: str = "", many: int = STEP) -> dict[str, Any]:
        """The stories that hold all `words` in a title or an outlet, most members first, `many` of them, and the total.

        A story is listed when it has two members, or one that was compared with another story's.
        """
        wanted = words.casefold().split()
        found = [story for story in self._order if all(word in self._words[story] for word in wanted)]
        return {"stories": [self._entry(story) for story in found[:many]], "total": len(found), "step": STEP}

    def story_of(self, article: str) -> str:
        """The story of an article, empty when it has none."""
        return str(self._story.get(article, ""))

    def first(self) -> str:
        """The story that leads the list, empty when there is none."""
        return self._order[0] if self._order else ""

    def members(self, story: str) -> list[str]:
        """The ids of a story's members, origins first."""
        return self._members.get(story, [])

    def pairs(self, story: str) -> list[tuple[str, str]]:
        """The pairs to read of a story, in order."""
        pairs = self._pairs_of(story)
        return list(zip(pairs["left"], pairs["right"], strict=True))

    def contents(self, story: str) -> dict[str, Any]:
        """One story to choose a pair from: members, neighbours they were compared with, and the pairs."""
        members = self.members(story)
        pairs = self._pairs_of(story)
        listed = pairs.head(MOST_PAIRS)
        compared: list[str] = listed[["left", "right"]].to_numpy().ravel().tolist()
        shown = list(dict.fromkeys([*members[:MOST_MEMBERS], *compared]))
        inside, weakest = set(members), self._weakest(story)
        return {
            "members": [self._member(name, name in inside) for name in shown],
            "more": len(members) - sum(name in inside for name in shown),
            "pairs": [
                {
                    "left": row.left,
                    "right": row.right,
                    "relation": row.relation,
                    "decision": row.decision,
                    "weakest": {row.left, row.right} == weakest,
                }
                for row in listed.itertuples()
            ],
            "morePairs": len(pairs) - len(listed),
        }

    def _all_pairs(self, relations: pd.DataFrame, decisions: pd.DataFrame) -> pd.DataFrame:
        """Every pair that was compared or decided, in the order in which one reads it."""
        related = relations[["left", "right", "relation", "similarity"]].astype({"left": "str", "right": "str"})
        turned = related["left"] > related["right"]
        related.loc[turned, ["left", "right"]] = related.loc[turned, ["right", "left"]].to_numpy()
        pairs = related.merge(decisions[["left", "right", "decision"]], how="outer", on=["left", "right"])
        pairs = pairs[pairs["left"].isin(self._story.index) & pairs["right"].isin(self._story.index)]
        place = pd.Series(range(len(self._story)), index=self._story.index)
        later = pairs["left"].map(place) > pairs["right"].map(place)  # the likely source stands left
        pairs.loc[later, ["left", "right"]] = pairs.loc[later, ["right", "left"]].to_numpy()
        here, there = (pairs[side].map(self._story) for side in ("left", "right"))
        pairs = pairs.assign(
            here=here,
            there=there,
            outside=here != there,
            loose=~pairs["relation"].isin(_TOLD),
            relation=pairs["relation"].map(RELATIONS).fillna("Not compared"),
            decision=pairs["decision"].fillna(""),
        )
        order = ["outside", "loose", "similarity", "left", "right"]
        return pairs.sort_values(order, ascending=[True, True, False, True, True], ignore_index=True)

    def _pairs_of(self, story: str) -> pd.DataFrame:
        pairs = self._pairs[(self._pairs["here"] == story) | (self._pairs["there"] == story)]
        members = self.members(story)
        if pairs.empty and len(members) > 1:
            return pd.DataFrame([{"left": members[0], "right": members[1], "relation": "Not compared", "decision": ""}])
        return pairs

    def _listed(self) -> tuple[list[str], dict[str, str]]:
        compared = set(self._pairs["here"]) | set(self._pairs["there"])
        listed = [story for story, members in self._members.items() if len(members) > 1 or story in compared]
        listed.sort(key=lambda story: (-len(self._members[story]), story))
        titles = self._column("title").where(self._column("title") != "", self._column("text").str.slice(0, 200))
        words = (titles + " " + self._column("outlet")).str.casefold()
        return listed, {str(story): " ".join(said) for story, said in words.groupby(self._story)}

    def _column(self, name: str) -> pd.Series[str]:
        if name not in self._articles:
            return pd.Series("", index=self._articles.index, dtype="str")
        return self._articles[name].astype("str").fillna("")

    def _entry(self, story: str) -> dict[str, Any]:
        members = self._members[story]
        return {
            "story": story,
            "title": heading_of(self._articles.loc[members[0]].to_dict()).title,
            "members": len(members),
            "independent": int(self._listing["independent"][story]),
        }

    def _weakest(self, story: str) -> set[str]:
        """The two reports whose link holds the story together most weakly; of a story of two nobody asks."""
        if len(self.members(story)) < 3:
            return set()
        return {str(self._listing[f"weakest_{side}"][story]) for side in ("left", "right")}

    def _member(self, name: str, inside: bool) -> dict[str, Any]:
        row = self._articles.loc[name]
        heading = heading_of(row.to_dict())
        part = "origin" if not row["_later"] else "copy" if pd.notna(row.get("duplicate_of")) else ""
        details = " · ".join(filter(None, (heading.published, part)))
        return {"id": name, "title": heading.title, "details": details, "inside": inside}
