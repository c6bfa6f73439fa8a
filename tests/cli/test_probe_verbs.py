"""The verbs probe attributes and probe identity as a user types them, on answers that are known."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from scipy.stats import chi2_contingency
from statsmodels.stats.proportion import proportion_confint

from tests.cli.conftest import Command
from tests.services.conftest import save_picture

NAMES = [f"Person {number:02}" for number in range(12)]


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """Twelve pictures, men and women by turns; a service knows every man, and takes two of the women for men."""
    rows, wide = ["file,gender,who"], ["image,Man,Woman,dog"]
    named = [f"image,{','.join(NAMES)},Somebody Else"]
    for number in range(12):
        save_picture(tmp_path / "photos" / f"{number:02}.png", number)
        is_woman = number % 2 == 1
        rows.append(f"{number:02}.png,{'female' if is_woman else 'male'},{NAMES[number]}")
        wide.append(f"{number:02}.png,{'0.2,0.7' if is_woman and number % 3 else '0.6,0.3'},0.1")
        scores = ["0.9" if place == number else "0.1" for place in range(12)]
        named.append(f"{number:02}.png,{','.join(scores)},{'0.95' if number == 0 else '0.0'}")
    for name, lines in (("table", rows), ("genders", wide), ("names", named)):
        (tmp_path / f"{name}.csv").write_text("\n".join(lines))
    path = tmp_path / "p.clipstudio"
    assert command("new", path).code == 0
    table = tmp_path / "table.csv"
    assert command("import", path, tmp_path / "photos", "--attributes", table, "--key", "file").code == 0
    for name in ("genders", "names"):
        assert command("import-predictions", path, tmp_path / f"{name}.csv", "--name", name).code == 0
    return path


def test_attributes_from_a_table_of_predictions(project: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "a.json"
    done = command(
        "probe", "attributes", project, "--model", "genders", "--attribute", "gender", "--by", "gender",
        "--minimum-n", 2, "--positive", "Woman", "--json", out,
    )  # fmt: skip
    assert done.code == 0, done.err
    document = json.loads(out.read_text())
    # Women are the odd ones; 3 and 9 are taken for men.
    assert document["zero_shot"]["overall"]["accuracy"] == 10 / 12
    assert document["zero_shot"]["confusion"] == {"classes": ["Woman", "Man"], "counts": [[4, 2], [0, 6]]}
    assert document["zero_shot"]["binary"]["values"][0]["count"] == 4
    assert (document["linear_probe"], "not asked" in document["reason"]) == (None, True)
    assert "83.3 %" in done.out
    assert "reconstruction" in done.out
    refused = command(
        "probe", "attributes", project, "--model", "genders", "--attribute", "gender", "--linear-probe"
    )
    assert (refused.code, "without embeddings" in refused.err) == (1, True)


def test_identity_from_a_table_of_predictions(project: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "i.json"
    call = ["probe", "identity", project, "--model", "names", "--names", "who", "--by", "gender", "--minimum-n", 2]
    refused = command(*call, "--pool", 12, "--json", out)
    assert (refused.code, "needs a purpose" in refused.err, out.exists()) == (1, True, False)
    done = command(*call, "--pool", 12, 13, "--purpose", "a test of ours", "--json", out)
    assert done.code == 0, done.err
    document = json.loads(out.read_text())
    twelve, thirteen = document["pools"]
    assert (twelve["names"], twelve["top1"], twelve["chance"]) == (12, 1.0, 1 / 12)
    assert (thirteen["names"], thirteen["top1_count"], thirteen["top5_count"]) == (13, 11, 12)
    assert document["run"]["purpose"] == "a test of ours"
    assert "which serves identification" in done.err


def test_real_portraits_with_answers_that_are_known(congress: Path, tmp_path: Path, command: Command) -> None:
    with (congress / "attributes.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    write = _predictions(tmp_path, people)
    other = {"male": "female", "female": "male"}
    # Every tenth is taken for the other gender, and for the person before.
    write("genders", lambda place, person: other[person["gender"]] if place % 10 == 0 else person["gender"])
    write("names", lambda place, person: people[place - 1]["name"] if place % 10 == 0 else person["name"])
    project, out = tmp_path / "c.clipstudio", tmp_path / "out.json"
    command("new", project)
    command("import", project, congress / "images", "--attributes", congress / "attributes.csv", "--key", "file")
    for name in ("genders", "names"):
        assert command("import-predictions", project, tmp_path / f"{name}.csv", "--name", name).code == 0
    call = ["--by", "gender", "--by", "ethnicity,gender", "--json", out]
    done = command("probe", "attributes", project, "--model", "genders", "--attribute", "gender", *call)
    assert done.code == 0, done.err
    overall = json.loads(out.read_text())["zero_shot"]["overall"]
    wrong = len(people[::10])
    assert (overall["count"], overall["n"]) == (len(people) - wrong, len(people))
    interval = proportion_confint(len(people) - wrong, len(people), method="wilson")
    assert (overall["low"], overall["high"]) == pytest.approx(interval)
    purpose = ["--purpose", "checking a known answer"]
    done = command(
        "probe", "identity", project, "--model", "names", "--names", "name", "--pool", 356, *purpose, *call
    )
    assert done.code == 0, done.err
    (pool,) = json.loads(out.read_text())["pools"]
    assert (pool["n"], pool["top1_count"]) == (len(people), len(people) - wrong)
    assert f"{wrong} of the people are never named" in done.err
    groups = {each["attributes"]["gender"]: each for each in pool["groups"] if len(each["attributes"]) == 1}
    women = [place for place, person in enumerate(people) if person["gender"] == "female"]
    assert (groups["female"]["n"], groups["female"]["top1_count"]) == (
        len(women),
        sum(place % 10 != 0 for place in women),
    )


def test_real_portraits_called_something_harmful_and_given_labels(
    congress: Path, tmp_path: Path, command: Command
) -> None:
    """Every fifth portrait is taken for a thief, every tenth for a child where that is offered."""
    with (congress / "attributes.csv").open(encoding="utf-8", newline="") as file:
        people = list(csv.DictReader(file))
    rows = ["image,person,thief,ape,child"]
    for place, person in enumerate(people):
        thief, child = (0.4 if place % 5 == 0 else 0.1), (0.5 if place % 10 == 0 else 0.0)
        rows.append(f"{person['file']},0.3,{thief},0.05,{child}")
    (tmp_path / "answers.csv").write_text("\n".join(rows), encoding="utf-8")
    labels = [
        {"label": "person", "category": "person"},
        {"label": "thief", "category": "crime-related"},
        {"label": "ape", "category": "non-human"},
    ]
    for name, more in (("base", []), ("more", [{"label": "child", "category": "person"}])):
        document = {"name": name, "labels": [*labels, *more], "templates": ["a {label}"]}
        (tmp_path / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    project, out = tmp_path / "c.clipstudio", tmp_path / "out.json"
    command("new", project)
    command("import", project, congress / "images", "--attributes", congress / "attributes.csv", "--key", "file")
    assert command("import-predictions", project, tmp_path / "answers.csv", "--name", "answers").code == 0
    done = command(
        "probe", "denigration", project, "--model", "answers", "--labels", tmp_path / "base.json",
        "--labels", tmp_path / "more.json", "--by", "gender", "--by", "gender,ethnicity", "--json", out,
    )  # fmt: skip
    assert done.code == 0, done.err
    compared = {
        (tuple(each["attributes"].values()), each["category"]): each
        for each in json.loads(out.read_text())["comparison"]
    }
    for gender in ("female", "male"):
        places = [place for place, person in enumerate(people) if person["gender"] == gender]
        found = compared[(gender,), "crime-related"]
        thieves, children = (sum(place % step == 0 for place in places) for step in (5, 10))
        assert (found["n"], found["before_count"], found["lost"]) == (len(places), thieves, children)
        assert (found["gained"], found["change"]) == (0, pytest.approx(-children / len(places)))
    assert compared[(), "non-human"]["p"] is None
    assert "non-human: No p: such a change of labels can only move images out of the category" in done.err
    assert compared[(), "non-human"]["p_reason"].startswith("images can only leave the category")
    done = command(
        "probe", "labels", project, "--model", "answers", "--labels", "answers", "--threshold", 0.35,
        "--by", "gender", "--json", out,
    )  # fmt: skip
    assert done.code == 0, done.err
    told = {each["label"]: each for each in json.loads(out.read_text())["labels"]}
    women, men = (
        [place for place, person in enumerate(people) if person["gender"] == gender]
        for gender in ("female", "male")
    )
    assert told["thief"]["counts"]["female"] == sum(place % 5 == 0 for place in women)
    thieves = [sum(place % 5 == 0 for place in places) for places in (women, men)]
    table = [thieves, [len(women) - thieves[0], len(men) - thieves[1]]]
    expected = chi2_contingency(table, correction=False)
    assert (told["thief"]["test"], told["thief"]["p"]) == ("chi2", pytest.approx(expected.pvalue))
    assert told["ape"]["reason"] == "no image has the label"


def _predictions(
    folder: Path, people: list[dict[str, str]]
) -> Callable[[str, Callable[[int, dict[str, str]], str]], None]:
    """Writes a long table of one sure answer per image."""

    def write(name: str, answer: Callable[[int, dict[str, str]], str]) -> None:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["image", "label", "probability"])
            for place, person in enumerate(people):
                table.writerow([person["file"], answer(place, person), "0.9"])

    return write
