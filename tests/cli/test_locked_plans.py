"""What of a locked plan is confirmatory: its first run, on what it was locked for, and nothing else."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.services.reversible import remove, thing_of
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command, Done


@pytest.fixture
def locked(thieves: Path, tmp_path: Path, command: Command) -> Path:
    """A project with a plan by gender that was written before any run, and locked."""
    plan = tmp_path / "plan.toml"
    done = command(*asked(thieves, tmp_path), "--write-plan", plan)
    assert done.code == 0, done.err
    assert "nothing was run" in done.out
    done = command("plan", "lock", thieves, "--author", "Ann", "--plan", plan, "--outcome", "crime-related")
    assert done.code == 0, done.err
    assert "clipstudio audit PROJECT --lock 1" in done.out
    with ProjectFile.open(thieves, read_only=True) as opened:
        assert opened.run_list.all() == ()
    return thieves


def asked(project: Path, folder: Path, model: str = "first") -> tuple[object, ...]:
    return (
        *("audit", project, "--model", model, "--labels", folder / "base.json"),
        *("--by", "gender", "--minimum-n", 2),
    )


def give_values(command: Command, project: Path) -> None:
    """Men become women, by an auditor's hand."""
    done = command(
        *("attributes", "set", project, "--attribute", "gender", "--value", "female", "--auditor", "Bob"),
        *("--image", "00.png", "--image", "02.png"),
    )
    assert done.code == 0, done.err


def words_of_runs(command: Command, project: Path) -> list[str]:
    """What `runs` says that the results are, the latest first."""
    lines = command("runs", project).out.splitlines()
    return [line for line in lines if "confirmatory" in line or "exploratory" in line]


def flat(text: str) -> str:
    return " ".join(text.split())


def document(done: Done, path: Path) -> dict[str, object]:
    assert done.code == 0, done.err
    found: dict[str, object] = json.loads(path.read_text())["plan"]
    return found


def test_only_the_first_run_of_a_lock_is_confirmatory(locked: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "out.json"
    told = document(command("audit", locked, "--lock", 1, "--json", out), out)
    assert told["results_are"] == "confirmatory"
    refused = command("audit", locked, "--lock", 1)
    assert (refused.code, "was run before: 1, “base, first, run 1”" in refused.err) == (1, True), refused.err
    again = command("audit", locked, "--lock", 1, "--again", "--json", out)
    told = document(again, out)
    assert (told["results_are"], told["exploratory_since"]) == ("exploratory", "locked plan was run before")
    assert "Exploratory, although its plan was locked by Ann" in again.err
    assert "the locked plan was run before, as “base, first, run 1” on " in flat(again.err)
    second, first = words_of_runs(command, locked)
    assert "exploratory" in second
    assert "confirmatory" in first
    gaps = json.loads(out.read_text())["disparities"]
    assert all("result_is" not in each for each in gaps), "nothing in it is confirmatory"


def test_values_that_were_changed_after_the_lock_make_a_run_exploratory(
    locked: Path, tmp_path: Path, command: Command
) -> None:
    give_values(command, locked)
    out = tmp_path / "out.json"
    assert command("audit", locked, "--lock", 1).code == 1, "what differs is to be accepted"
    # By options, as the window runs it: nobody is asked, and it is found all the same.
    done = command(*asked(locked, tmp_path), "--json", out)
    told = document(done, out)
    assert (told["results_are"], told["exploratory_since"]) == ("exploratory", "deviates from the locked plan")
    assert "deviates from the locked plan: values of “gender” changed after the lock" in flat(done.err)
    report = tmp_path / "report.html"
    assert command("report", locked, "--run", 1, "--out", report).code == 0
    text = report.read_text(encoding="utf-8")
    assert "it deviates from the locked plan (values of “gender” changed after the lock)" in text
    assert "Attributes edited after the lock" in text
    assert re.search(r"gender, \d+ \w+ \d{4} \d\d:\d\d by Bob", text)


def test_another_model_is_not_what_was_locked(locked: Path, tmp_path: Path, command: Command) -> None:
    out = tmp_path / "out.json"
    done = command("audit", locked, "--lock", 1, "--model", "second", "--accept-differences", "--json", out)
    told = document(done, out)
    assert told["exploratory_since"] == "deviates from the locked plan"
    assert "another model: “second” in place of “first”" in flat(done.err)


def test_images_that_were_removed_after_the_lock_are_found(locked: Path, tmp_path: Path, command: Command) -> None:
    (tmp_path / "list.txt").write_text("03.png\n", encoding="utf-8")
    removed = command("images", "remove", locked, "--list", tmp_path / "list.txt")
    assert removed.code == 0, removed.err
    out = tmp_path / "out.json"
    done = command(*asked(locked, tmp_path), "--json", out)
    assert document(done, out)["exploratory_since"] == "deviates from the locked plan"
    assert "other images: 1 image no longer there" in flat(done.err)


def test_the_plan_of_a_lock_is_written_before_it_is_run(locked: Path, tmp_path: Path, command: Command) -> None:
    plan, out = tmp_path / "again.toml", tmp_path / "out.json"
    assert command("plan", "export", locked, "--lock", 1, "--out", plan).code == 0
    told = document(command("audit", locked, "--plan", plan, "--json", out), out)
    assert told["results_are"] == "confirmatory"
    assert command("plan", "export", locked, "--out", plan).code == 2, "neither a run nor a lock"
    both = command("audit", locked, "--plan", plan, "--lock", 1)
    assert (both.code, "each names a plan" in flat(both.err)) == (2, True), both.err


def test_a_plan_whose_run_was_deleted_cannot_be_locked(thieves: Path, tmp_path: Path, command: Command) -> None:
    plan = tmp_path / "plan.toml"
    assert command(*asked(thieves, tmp_path)).code == 0
    assert command("plan", "export", thieves, 1, "--out", plan).code == 0
    with ProjectFile.open(thieves) as opened:
        assert remove(opened, [thing_of(RunKey(RunKind.RUN, 1))]) is not None
    done = command("plan", "lock", thieves, "--author", "Ann", "--plan", plan)
    assert (done.code, "“base, first, run 1”, which was deleted since" in flat(done.err)) == (1, True), done.err


def test_what_was_seen_before_a_lock_and_why_it_was_withdrawn_are_said(
    thieves: Path, tmp_path: Path, command: Command
) -> None:
    assert command(*asked(thieves, tmp_path)).code == 0
    plan = tmp_path / "plan.toml"
    other = (*asked(thieves, tmp_path)[:-1], 3)
    assert command(*other, "--name", "Others", "--write-plan", plan).code == 0
    done = command("plan", "lock", thieves, "--author", "Ann", "--plan", plan)
    assert "its model and label set were run in other plans: “base, first, run 1”." in flat(done.out), done.out
    done = command("audit", thieves, "--lock", 1)
    assert "Confirmatory, by the plan locked by Ann" in flat(done.err)
    assert "Before it was locked, its model and label set were run in other plans" in flat(done.err)
    reason = ("--author", "Ann", "--reason", "a typo")
    assert command("plan", "withdraw", thieves, 1, *reason).code == 0
    report = tmp_path / "report.html"
    assert command("report", thieves, "--run", 2, "--out", report).code == 0
    assert "“a typo”. Corrected together, by Holm" in report.read_text(encoding="utf-8")


def test_a_pack_names_the_runs_and_edits_of_a_lock_and_verify_holds_claims_against_them(
    locked: Path, tmp_path: Path, command: Command
) -> None:
    assert command("audit", locked, "--lock", 1).code == 0
    give_values(command, locked)
    assert command(*asked(locked, tmp_path), "--again").code == 0
    pack = tmp_path / "pack.zip"
    alone = tmp_path / "alone.zip"
    done = command("pack", locked, "--run", 2, "--minimum-cell", 1, "--out", alone)
    assert done.code == 0, done.err
    with zipfile.ZipFile(alone) as opened:
        name = next(each for each in opened.namelist() if each.endswith("data/log.jsonl"))
        log = [json.loads(line) for line in opened.read(name).splitlines()]
    assert [each["run"] for each in log if each["kind"] == "run"] == ["1", "run-2"]
    (other,) = [each for each in log if each["kind"] == "run" and "lock" in each]
    assert (other["name"], other["lock"], other["is_deleted"]) == ("base, first, run 1", 1, False)
    done = command("pack", locked, "--run", 1, "--run", 2, "--minimum-cell", 1, "--out", pack)
    assert done.code == 0, done.err
    with zipfile.ZipFile(pack) as opened:
        name = next(each for each in opened.namelist() if each.endswith("data/locks/lock-1.json"))
        lock = json.loads(opened.read(name))
    assert [each["run"] for each in lock["runs"]] == ["1", "2"]
    assert [each["attributes"] for each in lock["attribute_edits"]] == [["gender"]]
    assert set(lock["inputs"]) == {"images", "attributes", "clusters"}
    checked = command("verify", pack)
    assert checked.code == 0, checked.out + checked.err
    said = flat(checked.out)
    assert "Confirmatory: the first run of its lock, on the images and values that were locked." in said
    assert "Exploratory: deviates from the locked plan." in said


@pytest.mark.parametrize(("verb", "count"), [(("audit",), 3), (("probe", "models"), 2)])
def test_help_says_that_a_plan_stands_in_for_what_must_be_given(
    command: Command, verb: tuple[str, ...], count: int
) -> None:
    said = flat(command(*verb, "--help").out)
    assert (said.count("[required without --plan or --lock]"), said.count("[required]")) == (count, 1), said
