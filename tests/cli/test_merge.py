"""The option --merge as a user types it, for an audit and for probes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.services.conftest import save_picture

RACES = ("White", "Black", "East Asian")


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """Twelve pictures of three races; a service takes every third of each race for the next one."""
    rows, told = ["file,race,who"], ["image,White,Black,East Asian"]
    for number in range(12):
        save_picture(tmp_path / "photos" / f"{number:02}.png", number)
        place = number % 3
        answer = (place + 1) % 3 if number // 3 == 0 else place
        rows.append(f"{number:02}.png,{RACES[place]},Person {number}")
        told.append(f"{number:02}.png," + ",".join("0.8" if each == answer else "0.1" for each in range(3)))
    (tmp_path / "t.csv").write_text("\n".join(rows))
    (tmp_path / "races.csv").write_text("\n".join(told))
    path = tmp_path / "p.clipstudio"
    assert command("new", path).code == 0
    table = tmp_path / "t.csv"
    assert command("import", path, tmp_path / "photos", "--attributes", table, "--key", "file").code == 0
    assert command("import-predictions", path, tmp_path / "races.csv", "--name", "races").code == 0
    return path


def test_white_and_non_white(project: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "out.json"
    merge = ("--merge", "race:non-White!=White")
    done = command(
        "probe", "attributes", project, "--model", "races", "--attribute", "race", "--by", "race", *merge,
        "--minimum-n", 2, "--json", out,
    )  # fmt: skip
    assert done.code == 0, done.err
    assert "Combined: non-White: all values of race except White." in done.out
    document = json.loads(out.read_text())
    # 00 (White) is called Black, 02 (East Asian) is called White; 01 stays among the others.
    assert document["zero_shot"]["confusion"] == {"classes": ["non-White", "White"], "counts": [[7, 1], [1, 3]]}
    assert {each["attributes"]["race"]: each["n"] for each in document["zero_shot"]["groups"]} == {
        "White": 4,
        "non-White": 8,
    }
    # The papers' tables 3 and 4 are of these two groups.
    published = document["published"]["rates"]
    assert {(each["attributes"]["race"], each["source"][-7:]) for each in published} == {
        ("White", "table 3"),
        ("non-White", "table 4"),
    }
    done = command(
        "audit", project, "--model", "races", "--labels", "races", "--by", "race", *merge, "--json", out
    )
    assert done.code == 0, done.err
    assert [each["n"] for each in json.loads(out.read_text())["groups"]] == [8, 4]
    assert json.loads(out.read_text())["run"]["merged"][0]["name"] == "non-White"


@pytest.mark.parametrize(
    ("merge", "why"),
    [
        ("hair:dark=black", "does not begin with an attribute of this project"),
        ("race:x=Purple", "no value “Purple”"),
        ("who:x=Person 1", "nothing is compared by “who”"),
    ],
)
def test_what_cannot_be_merged_is_said(project: Path, command: Command, merge: str, why: str) -> None:
    refused = command("audit", project, "--model", "races", "--labels", "races", "--by", "race", "--merge", merge)
    assert refused.code == 1
    assert why in refused.err
    assert "Traceback" not in refused.err
