"""Verbs of the command line run in this process, and those whose results are kept as golden files."""

from __future__ import annotations

import sys

import pytest

from clipstudio.cli.start import main

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


def run_verb(*arguments: str) -> None:
    """Run a verb with its arguments; it has to end well."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["clipstudio", *arguments])
        with pytest.raises(SystemExit) as stopped:
            main()
        assert not stopped.value.code, arguments
