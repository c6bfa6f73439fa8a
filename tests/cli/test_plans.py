"""Plans as files on the command line: exported, checked, and run in another project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command
from tests.services.conftest import save_picture


@pytest.fixture
def exported(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """The plan of an audit of the first service."""
    options = ("--model", "first", "--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 2)
    assert command("audit", thieves, *options).code == 0
    done = command("plan", "export", thieves, 1, "--out", tmp_path / "plan.toml")
    assert done.code == 0, done.err
    return tmp_path / "plan.toml"


def runs_of(project: Path) -> int:
    with ProjectFile.open(project, read_only=True) as opened:
        return len(opened.run_list.all())


def test_a_plan_is_run_by_another_model_only_where_that_is_accepted(
    exported: Path, thieves: Path, command: Command
) -> None:
    assert command("plan", "check", thieves, exported).code == 0
    refused = command("audit", thieves, "--plan", exported, "--model", "second")
    assert refused.code == 1
    assert "differs: Another model: the plan's “first” is predictions " in refused.err
    assert "nothing was run. With --accept-differences" in refused.err
    assert runs_of(thieves) == 1
    accepted = command("audit", thieves, "--plan", exported, "--model", "second", "--accept-differences")
    assert accepted.code == 0, accepted.err
    assert runs_of(thieves) == 2


def test_what_the_plan_says_is_not_said_again(exported: Path, thieves: Path, command: Command) -> None:
    done = command("audit", thieves, "--plan", exported, "--minimum-n", 3)
    assert (done.code, "--minimum-n and --plan are given" in done.err) == (2, True), done.err
    done = command("probe", "denigration", thieves, "--plan", exported)
    assert (done.code, "is a plan for “clipstudio audit”" in " ".join(done.err.split())) == (2, True), done.err
    assert command("audit", thieves, "--model", "first").code == 2, "without a plan, the options are needed"


def test_every_difference_of_another_project_is_said_before_anything_is_run(
    exported: Path, tmp_path: Path, command: Command
) -> None:
    other = tmp_path / "other.clipstudio"
    for number in range(2, 13):  # 00 and 01 lack, 12 is new
        save_picture(tmp_path / "less" / f"{number:02}.png", number)
    document = json.loads((tmp_path / "base.json").read_text())
    document["labels"][1]["category"] = "other"
    (tmp_path / "base.json").write_text(json.dumps(document))
    assert command("new", other).code == 0
    table = ("--attributes", tmp_path / "table.csv", "--key", "file")
    assert command("import", other, tmp_path / "less", *table).code == 0
    assert command("import-predictions", other, tmp_path / "second.csv", "--name", "first").code == 0
    assert command("labels", "import", other, tmp_path / "base.json").code == 0
    listed = tmp_path / "differing.txt"
    done = command("plan", "check", other, exported, "--images", listed)
    assert done.code == 1
    said = [line for line in done.err.splitlines() if line.startswith("differs: ")]
    assert [each.split(":")[1].strip() for each in said] == [
        "Another model",
        "2 images of the plan's 12 are not in this project.",
        "The filter selects 1 image here that the plan did not have.",
        "The label set “base” has other content here",
    ]
    assert len(listed.read_text().splitlines()) == 3
    assert runs_of(other) == 0
    assert command("audit", other, "--plan", exported).code == 1
    assert runs_of(other) == 0
    done = command("audit", other, "--plan", exported, "--accept-differences")
    assert done.code == 0, done.err
    with ProjectFile.open(other, read_only=True) as opened:
        (version, earlier) = opened.label_sets.versions("base")
        assert [label.category for label in version.content.labels] == ["person", "crime-related"]
        assert [label.category for label in earlier.content.labels] == ["person", "other"]


def test_other_values_of_an_attribute_are_a_difference(
    exported: Path, thieves: Path, tmp_path: Path, command: Command
) -> None:
    (tmp_path / "new.csv").write_text("file,gender\n00.png,female", encoding="utf-8")
    table = ("--attributes", tmp_path / "new.csv", "--key", "file")
    assert command("import", thieves, tmp_path / "photos", *table).code == 0
    done = command("audit", thieves, "--plan", exported)
    assert (done.code, "differs: The images have other values of “gender” here." in done.err) == (1, True), (
        done.err
    )


def test_a_file_that_is_no_plan_is_refused(thieves: Path, tmp_path: Path, command: Command) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('format = "clipstudio-plan"\nversion = 9\n')
    done = command("audit", thieves, "--plan", wrong)
    assert done.code == 1
    assert "wrong.toml: line 2: the field “version” is 9: a newer clipstudio wrote this plan." in done.err
    assert command("audit", thieves, "--plan", tmp_path / "none.toml").code == 1
    assert command("plan", "export", thieves, 1, "--out", tmp_path / "plan.json").code == 1
