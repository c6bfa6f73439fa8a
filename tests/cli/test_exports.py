"""The verb export: what is named is found, and probes are led to their runs."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def audited(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The project of three services, of which the first was audited, and all were compared."""
    done = command(
        *("audit", thieves, "--model", "first", "--labels", tmp_path / "base.json"),
        *("--by", "gender", "--minimum-n", 2, "--name", "Thieves"),
    )
    assert done.code == 0, done.err
    return thieves


def test_a_run_is_exported_by_code_and_by_name(audited: Path, tmp_path: Path, command: Command) -> None:
    for name in ("1", "Thieves, run 1"):
        out = tmp_path / "rates.csv"
        done = command("export", audited, "rates", "--run", name, "--out", out)
        assert done.code == 0, done.err
        with out.open(encoding="utf-8", newline="") as file:
            lines = list(csv.DictReader(file))
        assert f"{len(lines)} rows in “{out}”." in done.out
        thieves = {line["group"]: line["count"] for line in lines if line["name"] == "thief"}
        assert thieves == {"all images": "6", "female": "3", "male": "3"}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("rates", "--out", "r.csv"), "name a run"),
        (("rates", "--run", "9", "--out", "r.csv"), "no run “9”"),
        (("answers", "--review", "none", "--out", "r.csv"), "none"),
        (("embeddings", "--model", "none", "--out", "r.npz"), "none"),
        (("attributes", "--filter", "none", "--out", "r.csv"), "none"),
        (("cakes", "--out", "r.csv"), "cakes"),
    ],
)
def test_what_is_not_there_is_said(
    audited: Path, tmp_path: Path, command: Command, given: tuple[str, ...], said: str
) -> None:
    done = command("export", audited, *given[:-1], tmp_path / given[-1])
    assert done.code != 0
    assert said in " ".join(done.err.replace("│", " ").split())
    assert not (tmp_path / given[-1]).exists()


def test_a_probe_names_the_runs_that_it_is_made_of(audited: Path, tmp_path: Path, command: Command) -> None:
    labels = ("--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 2)
    done = command("probe", "models", audited, "--model", "first", "--model", "second", *labels)
    assert done.code == 0, done.err
    done = command("export", audited, "rates", "--run", "p1", "--out", tmp_path / "r.csv")
    assert done.code != 0
    assert "is of a probe" in done.err
    assert "Export the runs that it is made of: 2, 3." in done.err
