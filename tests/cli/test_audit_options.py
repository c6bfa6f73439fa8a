"""The options of audit, made from its plan; what any verb refuses before it does anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from clipstudio.cli.app import app
from clipstudio.cli.once import OnceCommand
from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.plan_fields import option_name
from clipstudio.engine.sample_model import SAMPLE_NAME
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import Command
from tests.prepared import copy_of

CALL = ["--model", SAMPLE_NAME, "--labels", "gender", "--by", "group"]


def commands(group: Any) -> Iterator[Any]:
    """Every verb, those of groups too."""
    for each in group.commands.values():
        if hasattr(each, "commands"):
            yield from commands(each)
        else:
            yield each


VERBS = {
    each.callback.__module__ + "." + (each.name or ""): each for each in commands(typer.main.get_command(app))
}


@pytest.fixture
def project(blank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    return copy_of(blank, tmp_path / "p.clipstudio")


def test_audit_has_an_option_for_every_field_of_its_plan() -> None:
    verb = VERBS["clipstudio.cli.audits.audit"]
    held = {option: each for each in verb.params for option in each.opts}
    for field in AuditPlan.asked():
        assert held[option_name(field.name, field.asked)].help == field.asked.help
    assert {option for option, each in held.items() if each.required and option.startswith("--")} == {
        "--model",
        "--labels",
        "--by",
    }


@pytest.mark.parametrize("verb", VERBS.values(), ids=VERBS)
def test_every_verb_takes_a_single_value_once(verb: Any) -> None:
    assert isinstance(verb, OnceCommand)


@pytest.mark.parametrize(
    ("twice", "name"),
    [
        (["--labels", "denigration-21"], "--labels"),
        (["--model", "other"], "--model"),
        (["--minimum-n", "3", "--minimum-n", "3"], "--minimum-n"),
        (["--clusters", "--no-clusters"], "--clusters/--no-clusters"),
        (["--json", "a.json", "--json", "b.json"], "--json"),
    ],
)
def test_an_option_of_one_value_that_is_given_twice_is_refused(
    project: Path, command: Command, twice: list[str], name: str
) -> None:
    done = command("audit", project, *CALL, *twice)
    assert done.code == 2
    assert f"{name} is given more than once. Give it once: it holds a single value." in " ".join(done.err.split())


def test_options_of_several_values_may_be_given_again(project: Path, command: Command) -> None:
    done = command("audit", project, *CALL, "--by", "age", "--template", "a {label}", "--template", "the {label}")
    assert (done.code, "no attribute" in done.err) == (1, True), "it came as far as the project"


@pytest.mark.parametrize("verb", [("audit", *CALL), ("probe", "denigration", *CALL)])
def test_a_file_that_cannot_be_written_is_refused_before_anything_is_counted(
    tmp_path: Path, project: Path, command: Command, verb: tuple[str, ...]
) -> None:
    words, options = [each for each in verb if each not in CALL], CALL
    for target, reason in (
        (tmp_path / "none" / "a.json", "cannot be written: No such file or directory."),
        (tmp_path, "is a folder: name a file in it."),
    ):
        # No attribute "group" is there: the file is refused even before that is seen.
        done = command(*words, project, *options, "--json", target)
        assert (done.code, done.err.strip()) == (1, f"clipstudio: “{target}” {reason}")
    with ProjectFile.open(project) as opened:
        assert opened.runs.audits() == ()


def test_a_file_that_is_there_is_not_touched_when_the_audit_fails(
    tmp_path: Path, project: Path, command: Command
) -> None:
    target = tmp_path / "kept.json"
    target.write_text("{}")
    assert command("audit", project, *CALL, "--json", target).code == 1
    assert target.read_text() == "{}"
    assert sorted(each.name for each in tmp_path.glob("*.json")) == ["kept.json"]
