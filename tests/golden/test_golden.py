"""What audits and probes write, kept as golden files: JSON documents and terminal tables on made-up predictions.

A change of the program that is to leave results alone leaves these files alone. One that mends a fault changes
them, by `pytest tests/golden --snapshot-update`, in a commit that says which fault.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tests.golden.calls import CALLS, run_verb

VOLATILE = {"started_at", "finished_at", "seconds", "versions", "id", "runs", "number", "plan_sha256"}
"""What differs from run to run, from machine to machine or with a new field of plans, and rows of the project."""


class Text(SingleFileSnapshotExtension):
    """One text file for each snapshot."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("name", CALLS)
def test_results_stay_as_they_are(
    name: str, world: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    files = {path.stem: str(path) for path in (*world.glob("*.json"), *world.glob("*.csv"))}
    verb, *options = (each.format_map(files) for each in CALLS[name])
    out = world / f"{name}-out.json"
    capsys.readouterr()
    run_verb(*verb.split(), str(world / "p.clipstudio"), *options, "--json", str(out))
    table = capsys.readouterr().out
    document = json.dumps(_settled(json.loads(out.read_text("utf-8"))), indent=1, ensure_ascii=False)
    text = snapshot.use_extension(Text)
    assert document + "\n" == text(name="json")
    assert "\n".join(line.rstrip() for line in table.splitlines()) + "\n" == text(name="table")


def _settled(value: Any) -> Any:
    """A document without what is volatile, and numbers to ten digits: the last ones hang on the processor."""
    if isinstance(value, dict):
        return {key: _settled(each) for key, each in value.items() if key not in VOLATILE}
    if isinstance(value, list):
        return [_settled(each) for each in value]
    return float(f"{value:.10g}") if isinstance(value, float) else value
