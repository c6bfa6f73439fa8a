"""What audits and probes write, kept as golden files: JSON documents and terminal tables on made-up predictions.

A change of the program that is to leave results alone leaves these files alone. One that mends a fault changes
them, by `pytest tests/golden --snapshot-update`, in a commit that says which fault.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from clipstudio.cli.start import main
from tests.golden.world import write_world

VOLATILE = {"started_at", "finished_at", "seconds", "versions", "id", "runs", "number", "plan_sha256"}
"""What differs from run to run, from machine to machine or with a new field of plans, and rows of the project."""

BY = ["--by", "gender", "--by", "race,gender", "--minimum-n", "5"]
CALLS: dict[str, list[str]] = {
    "audit": ["audit", "--model", "harm", "--labels", "{base}", *BY],
    "audit-independent": ["audit", "--model", "harm", "--labels", "{base}", "--no-clusters", *BY],
    "audit-threshold": [
        "audit", "--model", "words", "--labels", "words", "--scoring", "threshold", "--threshold", "0.04", *BY,
    ],
    "denigration": ["probe denigration", "--model", "harm", "--labels", "{base}", "--labels", "{with-child}", *BY],
    "labels": ["probe labels", "--model", "words", "--labels", "words", "--threshold", "0.04", *BY],
    "attributes": ["probe attributes", "--model", "genders", "--attribute", "gender", "--positive", "female", *BY],
    "scenes": ["probe scenes", "--model", "scenes", "--captions", "{captions}"],
    "identity": [
        "probe identity", "--model", "names", "--names", "who", "--pool", "5", "--pool", "20",
        "--purpose", "a golden file", *BY,
    ],
    "models": ["probe models", "--model", "harm", "--model", "harm-again", "--labels", "{base}", *BY],
}  # fmt: skip


class Text(SingleFileSnapshotExtension):
    """One text file for each snapshot."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the made-up collection, with its project."""
    folder = tmp_path_factory.mktemp("golden")
    write_world(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        patch.setenv("COLUMNS", "160")
        _run("new", str(folder / "p.clipstudio"))
        table = ["--attributes", str(folder / "attributes.csv"), "--key", "file", "--cluster", "sequence"]
        _run("import", str(folder / "p.clipstudio"), str(folder / "photos"), *table)
        for name in ("harm", "words", "genders", "names", "scenes", "harm-again"):
            _run("import-predictions", str(folder / "p.clipstudio"), str(folder / f"{name}.csv"), "--name", name)
        yield folder


@pytest.mark.parametrize("name", CALLS)
def test_results_stay_as_they_are(
    name: str, world: Path, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion
) -> None:
    files = {path.stem: str(path) for path in (*world.glob("*.json"), *world.glob("*.csv"))}
    verb, *options = (each.format_map(files) for each in CALLS[name])
    out = world / f"{name}-out.json"
    capsys.readouterr()
    _run(*verb.split(), str(world / "p.clipstudio"), *options, "--json", str(out))
    table = capsys.readouterr().out
    document = json.dumps(_settled(json.loads(out.read_text("utf-8"))), indent=1, ensure_ascii=False)
    text = snapshot.use_extension(Text)
    assert document + "\n" == text(name="json")
    assert "\n".join(line.rstrip() for line in table.splitlines()) + "\n" == text(name="table")


def _run(*arguments: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["clipstudio", *arguments])
        with pytest.raises(SystemExit) as stopped:
            main()
        assert not stopped.value.code, arguments


def _settled(value: Any) -> Any:
    """A document without what is volatile, and numbers to ten digits: the last ones hang on the processor."""
    if isinstance(value, dict):
        return {key: _settled(each) for key, each in value.items() if key not in VOLATILE}
    if isinstance(value, list):
        return [_settled(each) for each in value]
    return float(f"{value:.10g}") if isinstance(value, float) else value
