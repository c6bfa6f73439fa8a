"""Plans as files on the command line: exported, checked, and run in another project."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

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
    with ProjectFile.open(thieves, read_only=True) as opened:
        # A name that was made of the model follows it.
        assert sorted(run.title.split(", run")[0] for run in opened.run_list.all()) == [
            "base, first",
            "base, second",
        ]


def test_an_attribute_that_another_project_lacks_is_named(
    exported: Path, tmp_path: Path, command: Command
) -> None:
    other = tmp_path / "bare.clipstudio"
    save_picture(tmp_path / "one" / "00.png", 0)
    assert command("new", other).code == 0
    assert command("import", other, tmp_path / "one").code == 0
    assert command("import-predictions", other, tmp_path / "first.csv", "--name", "first").code == 0
    done = command("plan", "check", other, exported)
    assert "differs: There is no attribute “gender” here: import it first." in done.err, done.err


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


@pytest.fixture
def locked(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """A plan that nobody ran in this project, locked: by gender, of the crime-related labels."""
    options = ("--model", "first", "--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 2)
    assert command("audit", thieves, *options).code == 0
    assert command("plan", "export", thieves, 1, "--out", tmp_path / "run.toml").code == 0
    text = (tmp_path / "run.toml").read_text(encoding="utf-8").replace("minimum_n = 2", "minimum_n = 3")
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    lock = ("plan", "lock", thieves, "--author", "Ann", "--outcome", "crime-related", "--plan")
    refused = command(*lock, tmp_path / "run.toml")
    assert (refused.code, "This plan was run before" in refused.err) == (1, True), refused.err
    done = command(*lock, tmp_path / "plan.toml")
    assert done.code == 0, done.err
    assert "Lock 1, by Ann" in done.out
    assert "Primary: gender: crime-related" in done.out
    return tmp_path / "plan.toml"


def test_a_locked_plan_is_confirmatory_and_is_run_once(
    locked: Path, thieves: Path, tmp_path: Path, command: Command
) -> None:
    out = tmp_path / "out.json"
    # By options instead of the file: it is the same plan, and known as such.
    options = ("--model", "first", "--labels", tmp_path / "base.json", "--by", "gender", "--minimum-n", 3)
    done = command("audit", thieves, *options, "--name", "Another name", "--json", out)
    assert done.code == 0, done.err
    document = json.loads(out.read_text())
    assert document["run"]["locked_plan"]["author"] == "Ann"
    assert (document["plan"]["results_are"], document["plan"]["locked_plan"]["lock"]) == ("confirmatory", 1)
    said = {gap.get("category") or gap["label"]: gap["result_is"] for gap in document["disparities"]}
    assert said == {
        "person": "exploratory",
        "crime-related": "confirmatory",
        "thief": "exploratory",
    }
    listed = command("runs", thieves).out
    assert [line.count("confirmatory") for line in listed.splitlines() if "base v1" in line] == [1, 0]
    assert listed.count("exploratory") == 1
    again = command("audit", thieves, "--plan", locked)
    assert again.code == 1
    assert "This locked plan was run before: 2, “Another name, run 1”. Look at that run first" in again.err
    assert runs_of(thieves) == 2
    assert command("audit", thieves, "--plan", locked, "--again").code == 0
    assert runs_of(thieves) == 3


def test_a_lock_is_withdrawn_visibly(locked: Path, thieves: Path, tmp_path: Path, command: Command) -> None:
    assert command("audit", thieves, "--plan", locked).code == 0
    report = tmp_path / "report.html"
    assert command("report", thieves, "--run", 2, "--run", 1, "--out", report).code == 0
    text = report.read_text(encoding="utf-8")
    assert "Confirmatory, by the plan locked by Ann on " in text
    assert "Confirmatory: primary in the plan locked by Ann" in text, "the figure of what is primary"
    assert "Exploratory: no plan was locked before this result was seen." in text, "of the other run"
    assert "all categories of a comparison; all its labels are a family of their own" in text
    shown = ("report", thieves, "--run", 2, "--minimum-cell", 0, "--out")
    card = tmp_path / "card.md"
    assert command(*shown, card, "--kind", "model-card").code == 0
    told = card.read_text(encoding="utf-8")
    assert "Confirmatory: primary in the plan locked by Ann" in told
    assert "results_are: confirmatory" in told
    assert command("export", thieves, "gaps", "--run", 2, "--out", tmp_path / "gaps.jsonl").code == 0
    gaps = [json.loads(line) for line in (tmp_path / "gaps.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {each["name"]: each["result_is"] for each in gaps} == {
        "person": "exploratory",
        "crime-related": "confirmatory",
        "thief": "exploratory",
    }
    drawn = tmp_path / "figure.pdf"
    assert command("figure", thieves, 2, "--choose", "counted=crime-related · 1 label", "--out", drawn).code == 0
    said = " ".join(" ".join(each.extract_text() for each in PdfReader(drawn).pages).split())
    assert "Confirmatory: primary in the plan locked by Ann" in said
    done = command("plan", "withdraw", thieves, 1, "--author", "Bob", "--reason", "A label was missing.")
    assert done.code == 0, done.err
    listed = " ".join(command("plan", "locks", thieves).out.split())
    assert "Bob: A label" in listed
    assert "exploratory (lock" in command("runs", thieves).out
    assert command("report", thieves, "--run", 2, "--out", report).code == 0
    text = report.read_text(encoding="utf-8")
    assert "the lock was withdrawn by Bob on" in text
    assert "A label was missing." in text
    assert "Confirmatory: primary" not in text
    assert command(*shown, card, "--kind", "model-card").code == 0
    assert "results_are: exploratory" in card.read_text(encoding="utf-8")
    lock = ("plan", "lock", thieves, "--author", "Ann", "--plan", locked)
    assert "This plan was run before" in command(*lock).err


def test_what_is_primary_must_be_in_the_plan(exported: Path, thieves: Path, command: Command) -> None:
    lock = ("plan", "lock", thieves, "--author", "Ann", "--plan", exported)
    assert "does not compare by “age”. Comparisons: “gender”." in command(*lock, "--primary", "age").err
    assert "no category and no label “crime”" in command(*lock, "--outcome", "crime").err
