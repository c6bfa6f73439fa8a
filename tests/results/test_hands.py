"""What opens a mark is said by mouse and by key alike: no sentence of the program speaks of a click alone."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import clipstudio
from clipstudio.results.hands import click_to, opens

PACKAGE = Path(clipstudio.__file__).parent
RESOURCES = PACKAGE.parent / "resources"
CLICK = re.compile(r"\bclick", re.IGNORECASE)
SAID_HERE = {"results/hands.py", "ui/window/shortcut_sheet.py"}


def _literals(tree: ast.Module) -> Iterator[str]:
    """The strings of a module that are no docstring, nor a comment below an attribute."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def test_a_mark_is_opened_by_both_hands() -> None:
    assert click_to("a bar", "see its images") == "Click a bar, or press Enter on it, to see its images"
    assert opens("these images") == "Click or Enter: these images"


def test_what_is_opened_is_written_out_where_texts_are_collected() -> None:
    """A sentence that is put together when the program runs has no translation."""
    assert click_to("the bar “{bar}”", "see it", bar="a") == "Click the bar “a”, or press Enter on it, to see it"
    calls = [
        call
        for path in PACKAGE.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "click_to"
    ]
    assert len(calls) > 10
    assert all(isinstance(each, ast.Constant) for call in calls for each in call.args)


def test_no_other_sentence_speaks_of_clicks() -> None:
    found = {
        f"{name}: {text}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if (name := path.relative_to(PACKAGE).as_posix()) not in SAID_HERE
        for text in _literals(ast.parse(path.read_text(encoding="utf-8")))
        if CLICK.search(text) and " " in text
    }
    assert not found


def test_what_help_says_of_clicks_names_the_key_or_the_command_too() -> None:
    for page in sorted((RESOURCES / "help").glob("*.md")):
        text = " ".join(page.read_text(encoding="utf-8").split())
        for sentence in re.split(r"(?<=[.:]) ", text):
            if CLICK.search(sentence):
                assert re.search(r"Enter|arrow keys|menu key|choose \*\*", sentence), (page.name, sentence)


def test_a_terminal_is_not_clicked() -> None:
    printed = sorted((PACKAGE.parent / "tests" / "golden" / "__snapshots__").rglob("*.*"))
    assert printed
    assert not [path.name for path in printed if CLICK.search(path.read_text(encoding="utf-8"))]
