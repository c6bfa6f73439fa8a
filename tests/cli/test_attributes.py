"""The verbs that change attributes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.services.conftest import save_picture


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """Four pictures, three of them with a value."""
    path = tmp_path / "one.clipstudio"
    for number in range(4):
        save_picture(tmp_path / "photos" / f"{number}.png", number)
    (tmp_path / "t.csv").write_text("file,sex\n0.png,M\n1.png,man\n2.png,F\n", encoding="utf-8")
    command("new", path)
    command("import", path, tmp_path / "photos", "--attributes", tmp_path / "t.csv", "--key", "file")
    return path


def test_values_are_set_taken_back_merged_renamed_and_described(
    project: Path, tmp_path: Path, command: Command
) -> None:
    edit = ("attributes", "set", project, "--attribute", "sex", "--auditor", "Anna")
    done = command(*edit, "--value", "unknown", "--where", "sex=missing")
    assert (done.code, done.out) == (0, "Done: enter sex “unknown” for 1 image.\n")
    done = command(*edit, "--value", "man", "--image", "0.png", "--image", "2.png")
    assert done.out == "Done: enter sex “man” for 2 images.\n"
    done = command(*edit, "--take-back", "--image", "2.png")
    assert done.out == "Done: take back sex of 1 image.\n"
    done = command("attributes", "list", project)
    said = "  Sources, the newest first: “entered by hand by Anna”; “t.csv”."
    assert done.out.splitlines() == ["sex: F (1), man (2), unknown (1); missing 0", said]
    done = command(
        "attributes", "merge", project, "--attribute", "sex", "--value", "M", "--value", "F", "--into", "x"
    )
    assert (done.code, done.err) == (0, "")
    command("attributes", "rename", project, "--attribute", "sex", "--value", "man", "--to", "male")
    command("attributes", "rename", project, "--attribute", "sex", "--to", "gender")
    command("attributes", "describe", project, "--attribute", "gender", "--text", "As perceived.")
    done = command("attributes", "list", project, "--json", tmp_path / "list.json")
    assert done.out.splitlines() == [
        "gender: male (2), x (1), unknown (1); missing 0",
        "  As perceived.",
        "  Formerly “sex”.",
        said,
        "  male: Sources say “man”.",
        "  x: Sources say “F”, “M”.",
    ]
    (listed,) = json.loads((tmp_path / "list.json").read_text(encoding="utf-8"))
    assert listed["shown_as"] == {"male": ["man"], "x": ["F", "M"]}
    assert listed["former_names"] == ["sex"]
    assert listed["sources"] == ["entered by hand by Anna", "t.csv"]


def test_an_attribute_is_derived_and_lists_its_definition(project: Path, command: Command) -> None:
    derive = ("attributes", "derive", project, "--name", "woman")
    done = command(*derive, "--value", "yes: sex is F", "--otherwise", "no")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == ["Done: derive “woman”.", "woman: yes (1), no (2); missing 1."]
    done = command("attributes", "list", project)
    assert "woman: yes (1), no (2); missing 1\n  Derived: “yes” where sex is F; else “no”." in done.out
    done = command(*derive, "--value", "yes: sex is X")
    assert done.code != 0
    assert "“sex” has no value “X”" in done.err
    done = command(*derive, "--bands-of", "sex", "--at", "20")
    assert "no value that is a number or a date" in done.err


@pytest.mark.parametrize(
    ("options", "fault"),
    [
        (("--value", "x"), "Say which images"),
        (("--all",), "either --value or --take-back"),
        (("--value", "x", "--image", "9.png"), "No image is called “9.png”"),
        (("--value", "x", "--where", "sex"), "Write it as ATTR=VALUE"),
        (("--value", "x", "--where", "sex=N"), "“sex” has no value “N”. Values: “F”, “M”, “man”."),
    ],
)
def test_what_cannot_be_set_is_refused_with_a_sentence(
    project: Path, command: Command, options: tuple[str, ...], fault: str
) -> None:
    done = command("attributes", "set", project, "--attribute", "sex", "--auditor", "Anna", *options)
    assert done.code != 0
    assert fault in " ".join(done.err.replace("│", " ").split())


def test_two_sources_are_compared(project: Path, tmp_path: Path, command: Command) -> None:
    verb = ("attributes", "agreement", project, "--attribute", "sex")
    done = command(*verb)
    assert done.code != 0
    assert "“sex” has one source" in done.err
    command("attributes", "set", project, "--attribute", "sex", "--value", "F", "--all", "--auditor", "Anna")
    done = command(*verb, "--json", tmp_path / "agreement.json")
    assert done.code == 0
    assert "Both speak of 3 images and differ on 2. 1 is named by “entered by hand by Anna” only." in " ".join(
        done.err.split()
    )
    assert "not estimable" in done.out
    told = json.loads((tmp_path / "agreement.json").read_text(encoding="utf-8"))
    assert (told["sources"], told["only"]) == (["t.csv", "entered by hand by Anna"], [0, 1])
    done = command(*verb, "--source", "t.csv")
    assert "Give two sources" in " ".join(done.err.replace("│", " ").split())


def test_a_source_is_marked_as_guessed_at_import_or_later(project: Path, tmp_path: Path, command: Command) -> None:
    verb = ("attributes", "guessed", project, "--attribute", "sex", "--source", "t.csv")
    assert command(*verb).out == "Done: mark “t.csv” as guessed by a model.\n"
    assert command(*verb).out == "It is marked so already.\n"
    assert command(*verb, "--not").out == "Done: mark “t.csv” as not guessed by a model.\n"
    table = ("--attributes", tmp_path / "t.csv", "--key", "file", "--guessed")
    command("import", project, tmp_path / "photos", *table)
    assert command(*verb).out == "It is marked so already.\n"


def test_long_values_are_shortened_in_the_middle(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "one.clipstudio"
    save_picture(tmp_path / "photos" / "0.png", 1)
    command("new", path)
    command("import", path, tmp_path / "photos")
    (tmp_path / "t.csv").write_text(f"file,note\n0.png,a{'b' * 20_000}c\n", encoding="utf-8")
    assert command("attributes", "import", path, tmp_path / "t.csv", "--attribute", "note").code == 0
    for verb in (("attributes", "list", path), ("attributes", "coverage", path, "--by", "note")):
        done = command(*verb)
        assert (done.code, len(done.out) < 3_000) == (0, True)
        assert "abbb" in done.out
