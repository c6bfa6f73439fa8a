"""A run that is written as a plan and run again gives the same bytes: every verb, on made-up predictions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.run_list import RunKey
from clipstudio.results.answers import FORM
from clipstudio.services.figure_files import figure_csv
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.project_file import ProjectFile
from tests.golden.calls import CALLS, run_verb

TIMES = {"started_at", "finished_at", "seconds", "id", "runs", "number"}
"""What differs from run to run: when it was, and its row."""


@pytest.mark.parametrize("name", CALLS)
def test_a_replayed_plan_gives_the_same_bytes(name: str, world: Path) -> None:
    files = {path.stem: str(path) for path in (*world.glob("*.json"), *world.glob("*.csv"))}
    verb, *options = (each.format_map(files) for each in CALLS[name])
    project, plan, again = str(world / "p.clipstudio"), str(world / f"{name}.toml"), world / f"{name}-again.json"
    out = world / f"{name}-first.json"
    run_verb(*verb.split(), project, *options, "--json", str(out))
    first = _newest(project)
    run_verb("plan", "export", project, first.code, "--out", plan)
    run_verb("plan", "check", project, plan)
    run_verb(*verb.split(), project, "--plan", plan, "--json", str(again))
    second = _newest(project)
    assert first != second
    assert _without_times(again) == _without_times(out)
    tables = _tables(project, first)
    assert tables
    assert _tables(project, second) == tables
    plan_again = world / f"{name}-again.toml"
    run_verb("plan", "export", project, second.code, "--out", str(plan_again))
    assert plan_again.read_bytes() == Path(plan).read_bytes()


def _newest(project: str) -> RunKey:
    """The run that was made last; of a probe, not the runs that it is made of."""
    with ProjectFile.open(Path(project), read_only=True) as opened:
        runs = opened.run_list.all()
    return max((run.created_at, run.key) for run in runs if run.key.code)[1]


def _without_times(path: Path) -> bytes:
    return json.dumps(_kept(json.loads(path.read_text("utf-8"))), ensure_ascii=False).encode()


def _kept(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _kept(each) for key, each in value.items() if key not in TIMES}
    return [_kept(each) for each in value] if isinstance(value, list) else value


def _tables(project: str, key: RunKey) -> dict[str, bytes]:
    """Every figure of the run's page as CSV."""
    with ProjectFile.open(Path(project), read_only=True) as opened:
        source = read_shown(opened, key)
        forms = next((each for each in source.answer({}).choices if each.name == FORM), None)
        chosen = [{FORM: option.value} for option in forms.options] if forms else [{}]
        return {str(each): figure_csv(source.answer(each).figure) for each in chosen}
