"""The verb probe models as a user types it, on answers that are known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from statsmodels.stats.contingency_tables import mcnemar

from tests.cli.conftest import Command


def test_models_are_compared_and_written_as_json(thieves: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "m.json"
    done = command(
        "probe", "models", thieves, "--model", "first", "--model", "second", "--model", "third",
        "--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 2, "--json", out,
    )  # fmt: skip
    assert done.code == 0, done.err
    document = json.loads(out.read_text())
    assert [each["model"] for each in document["models"]] == ["first", "second", "third"]
    changes = {
        (each["other"], tuple(each["attributes"].values()), each.get("category")): each
        for each in document["differences"]
    }
    whole = changes["second", (), "crime-related"]
    assert (whole["n"], whole["before_count"], whole["after_count"]) == (12, 6, 2)
    assert (whole["gained"], whole["lost"]) == (1, 5)
    assert whole["p"] == pytest.approx(mcnemar([[1, 5], [1, 5]], exact=True).pvalue)
    women = changes["third", ("female",), "crime-related"]
    assert (women["n"], women["gained"], women["lost"]) == (6, 3, 0)
    assert "first against second" in done.out
    assert "crime-related: the models by their largest gap, by gender" in done.out
    # Every second thief is a woman, by each of the three services.
    assert "All models leave the same gap, 0.0 points." in done.out


@pytest.mark.parametrize(
    ("models", "words"),
    [
        (["first"], "name at least two"),
        (["first", "first"], "one is named twice"),
        (["first", "nobody"], "There is no model called “nobody”"),
    ],
)
def test_what_cannot_be_compared_is_refused(
    thieves: Path, tmp_path: Path, command: Command, models: list[str], words: str
) -> None:
    out = tmp_path / "m.json"
    named = [part for name in models for part in ("--model", name)]
    done = command("probe", "models", thieves, *named, "--labels", tmp_path / "base.json", "--json", out)
    assert done.code != 0
    assert words in done.err
    assert not out.exists()


def test_a_label_set_must_be_named(thieves: Path, command: Command) -> None:
    done = command("probe", "models", thieves, "--model", "first", "--model", "second")
    assert done.code == 2
    assert "--labels" in done.err
