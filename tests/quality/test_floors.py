"""What is found in articles that nobody wrote rules for, held to pinned floors; and how floors are pinned."""

import json

import pytest

from tests.quality.floors import PIN, PINNED, Floors, Refusal, pinned, read_floors, short_of, write_floors
from tests.quality.pin import main


def test_no_figure_falls_below_its_floor(figures, floors):
    fallen = [
        f"{name}: pinned {floors[name]:g}, reached {value:.4f}"
        for name, value in figures.items()
        if name in floors and short_of(name, value, floors[name])
    ]

    assert not fallen, "\n".join([*fallen, f"if that is meant: {PIN} --lower NAME --why TEXT, for each of them"])


def test_every_figure_has_a_floor(figures, floors):
    new = sorted(figures.keys() - floors.keys())

    assert not new, f"no floor for {', '.join(new)}: run {PIN} (make pin)"


def test_a_figure_that_has_a_floor_is_still_measured(figures, floors):
    gone = sorted(name for name in floors if name.split(": ")[0] in PINNED and name not in figures)

    assert gone == []


def test_a_floor_that_is_passed_is_raised_to_the_hundredth_below():
    floors = pinned(Floors(gold="old", floors={"dates": 0.5}), {"dates": 0.7377}, "new")

    assert floors == Floors(gold="new", floors={"dates": 0.73})


def test_a_figure_without_a_floor_gets_one_and_floors_of_others_stay():
    floors = pinned(Floors(gold="g", floors={"of the seeds": 6}), {"dates": 0.9}, "g")

    assert floors.floors == {"of the seeds": 6, "dates": 0.9}


def test_no_floor_is_lowered_unless_somebody_says_why():
    old = Floors(gold="g", floors={"dates": 0.9})

    with pytest.raises(Refusal, match=r"dates: pinned 0\.9, reached 0\.8000\n.*--lower 'dates' --why"):
        pinned(old, {"dates": 0.8}, "g")
    with pytest.raises(Refusal):
        pinned(old, {"dates": 0.8}, "g", lower={"dates": "  "})


def test_the_reason_for_a_lower_floor_stands_beside_it():
    old = Floors(gold="g", floors={"dates": 0.9, "rates": 0.4})

    floors = pinned(old, {"dates": 0.8, "rates": 0.5}, "g", lower={"dates": "the gold has grown"})

    assert floors.floors == {"dates": 0.8, "rates": 0.5}
    assert floors.lowered == {"dates": "from 0.9: the gold has grown"}


def test_a_reason_goes_when_its_floor_is_raised_again():
    old = Floors(gold="g", floors={"dates": 0.8}, lowered={"dates": "from 0.9: the gold has grown"})

    assert pinned(old, {"dates": 0.95}, "g").lowered == {}
    assert pinned(old, {"dates": 0.8}, "g").lowered == old.lowered


def test_what_is_not_below_its_floor_is_not_lowered():
    with pytest.raises(Refusal, match="nothing to lower"):
        pinned(Floors(gold="g", floors={"dates": 0.5}), {"dates": 0.6}, "g", lower={"dates": "to be safe"})


def test_of_false_alarms_fewer_are_better():
    old = Floors(gold="g", floors={"dev: conflict false alarms": 3})

    assert pinned(old, {"dev: conflict false alarms": 1.0}, "g").floors == {"dev: conflict false alarms": 1}
    with pytest.raises(Refusal):
        pinned(old, {"dev: conflict false alarms": 4.0}, "g")


def test_pinning_writes_nothing_when_a_floor_would_fall(tmp_path, capsys):
    path = tmp_path / "floors.json"
    write_floors(Floors(gold="g", floors={"dev: statements": 2.0}), path)
    before = path.read_text(encoding="utf-8")

    assert main([], path) == 1
    assert path.read_text(encoding="utf-8") == before
    assert "--lower 'dev: statements' --why" in capsys.readouterr().err


def test_pinning_lowers_the_floor_that_is_named(tmp_path):
    path = tmp_path / "floors.json"
    write_floors(Floors(gold="g", floors={"dev: statements": 2.0}), path)

    assert main(["--lower", "dev: statements", "--why", "two was a slip"], path) == 0
    assert read_floors(path).floors["dev: statements"] <= 1
    assert read_floors(path).lowered == {"dev: statements": "from 2: two was a slip"}


def test_floors_are_read_as_they_were_written(tmp_path):
    floors = Floors(gold="g", floors={"dates": 0.5}, lowered={"dates": "from 0.6: “why”"})

    write_floors(floors, tmp_path / "floors.json")

    assert read_floors(tmp_path / "floors.json") == floors
    assert json.loads((tmp_path / "floors.json").read_text(encoding="utf-8"))["lowered"] == floors.lowered
