"""What the documents name is there: paths, links, make targets, verbs and options, tables, names in the code."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import typer.main

from clipstudio.cli.app import app
from clipstudio.services.jobs import Lane
from clipstudio.storage.migrations import APPLICATION_ID, SCHEMA_VERSION, shipped_steps
from clipstudio.storage.schema import Base

ROOT = Path(__file__).resolve().parents[1]
NAMES = (
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md")),
)
TEXTS = {name: (ROOT / name).read_text(encoding="utf-8") for name in NAMES}
FOLDERS = ("clipstudio/", "tests/", "docs/", "resources/", "benchmarks/", "packaging/")
PLACEHOLDERS = re.compile(r"[*…]|NAME|NNNN|_N\b")
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))

needs_make = pytest.mark.skipif(shutil.which("make") is None, reason="there is no make on this machine")
every_document = pytest.mark.parametrize("name", NAMES)


def in_ticks(text: str) -> set[str]:
    """What stands between single backticks, outside blocks of code."""
    return set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL)))


def code_lines(text: str) -> list[str]:
    """The lines of all blocks of code, those that go on in an indented line joined."""
    blocks = re.findall(r"```\n(.*?)```", text, re.DOTALL)
    return [line for block in blocks for line in re.sub(r"\n\s+", " ", block).splitlines()]


@every_document
def test_no_marks_of_a_merge_are_left(name: str) -> None:
    assert re.findall(r"^(?:<{7}|={7}|>{7}).*$", TEXTS[name], re.MULTILINE) == []


@every_document
def test_every_path_is_there(name: str) -> None:
    paths = {each for each in in_ticks(TEXTS[name]) if each.startswith(FOLDERS) and not PLACEHOLDERS.search(each)}
    assert [each for each in sorted(paths) if not (ROOT / each).exists()] == []


@every_document
def test_every_link_leads_somewhere(name: str) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)\)", TEXTS[name])
    local = [each for each in targets if not each.startswith("https://")]
    assert [each for each in local if not ((ROOT / name).parent / each).exists()] == []


@every_document
def test_every_target_of_make_is_there(name: str) -> None:
    commands = [*in_ticks(TEXTS[name]), *code_lines(TEXTS[name])]
    named = [match[1].split() for each in commands if (match := re.search(r"\bmake ((?:[a-z-]+ ?)+)", each))]
    assert {target for targets in named for target in targets} <= TARGETS


@needs_make
def test_help_lists_every_target() -> None:
    done = subprocess.run(
        ["make", "--no-print-directory", "-s", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert {line.split()[0] for line in done.stdout.splitlines()} == TARGETS
    assert set(re.findall(r"[a-z-]+", re.findall(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)[0])) == TARGETS


SPREAD = "-n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder"
"""The whole suite runs in several processes."""


@needs_make
@pytest.mark.parametrize(("part", "command"), [("", f"-m pytest {SPREAD}"), ("tests/cli", "-m pytest tests/cli")])
def test_make_test_runs_everything_unless_a_part_is_named(part: str, command: str) -> None:
    asked = ["make", "--no-print-directory", "-n", "-o", ".venv/ready", "test", f"T={part}"]
    done = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    assert (
        done.stdout.splitlines()[-1].removeprefix("env -u PYTHONDONTWRITEBYTECODE ")
        == f".venv/bin/python {command}"
    )


def verbs_in(text: str) -> list[str]:
    """Commands of clipstudio as a document writes them."""
    commands = [*in_ticks(text), *code_lines(text)]
    return [each for each in commands if each.startswith("clipstudio ")]


def verbs_of(verb: Any) -> dict[str, Any]:
    """The verbs of a verb, {} for one that has none."""
    return dict(getattr(verb, "commands", {}))


def unknown(command: str) -> list[str]:
    """The verbs and options of a command that clipstudio does not have; "a | b" names verbs side by side."""
    verb, words = typer.main.get_command(app), command.split()[1:]
    while verbs_of(verb) and words and re.fullmatch(r"[a-z-]+", words[0]) and not words[0].startswith("-"):
        verbs = verbs_of(verb)
        beside = [words[0], *re.findall(r"\| ([a-z]+)", command)]
        if lacking := [each for each in (beside if verb.name != "clipstudio" else words[:1]) if each not in verbs]:
            return lacking
        if verb.name != "clipstudio" and len(beside) > 1:
            known = {option for each in beside for option in options_of(verbs[each])}
            return sorted(set(re.findall(r"--[a-z-]+", command)) - known)
        verb, words = verbs[words[0]], words[1:]
    return sorted(set(re.findall(r"--[a-z-]+", command)) - options_of(verb))


def options_of(verb: Any) -> set[str]:
    return {"--help"} | {each for param in verb.params for each in (*param.opts, *param.secondary_opts)}


@every_document
def test_every_verb_and_option_is_there(name: str) -> None:
    assert {each: missing for each in verbs_in(TEXTS[name]) if (missing := unknown(each))} == {}


def test_every_document_can_be_found() -> None:
    linked = {Path(each).name for name in NAMES for each in re.findall(r"\]\(([^)#\s]+\.md)\)", TEXTS[name])}
    assert [each for each in NAMES if Path(each).name not in {*linked, "README.md"}] == []


def test_every_verb_is_listed() -> None:
    named = "\n".join(verbs_in(TEXTS["docs/command-line.md"]))
    for word, verb in verbs_of(typer.main.get_command(app)).items():
        assert f"clipstudio {word} " in named
        for other in verbs_of(verb):
            assert re.search(rf"clipstudio {word} (.*\| )?{other}\b", named), f"{word} {other}"


def test_a_verb_or_an_option_that_is_not_there_is_noticed() -> None:
    assert unknown("clipstudio forget PROJECT") == ["forget"]
    assert unknown("clipstudio audit PROJECT --model NAME --astrology X") == ["--astrology"]
    assert unknown("clipstudio labels list PROJECT | burn PROJECT") == ["burn"]


FILES = [
    path
    for folder in ("clipstudio", "tests", "packaging")
    for path in sorted((ROOT / folder).rglob("*.*"))
    if path.suffix in (".py", ".sql", ".sh") and path != Path(__file__)
]
SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
WORDS = {*re.findall(r"\w+", SOURCES), *(path.stem for path in FILES)}


@every_document
def test_every_name_of_the_code_is_in_the_code(name: str) -> None:
    """A name is told from other words by an underscore or by a capital within it."""
    ticked = (each for each in in_ticks(TEXTS[name]) if re.fullmatch(r"[A-Za-z_][\w.]*(\(\))?", each))
    names = {part for each in ticked if not PLACEHOLDERS.search(each) for part in re.findall(r"\w+", each)}
    of_code = {each for each in names if re.search(r"_.|[a-z][A-Z]", each)}
    assert sorted(of_code - WORDS) == []


def first_cells(text: str, heading: str) -> list[str]:
    """What the first column of the table below a heading names."""
    section = text.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    rows = [line.split("|")[1] for line in section.splitlines() if line.startswith("| `")]
    return [each for row in rows for each in re.findall(r"`([^`]+)`", row)]


def test_the_file_format_tells_of_every_table_and_every_step() -> None:
    text = TEXTS["docs/file-format.md"]
    running = " ".join(text.split())
    assert sorted(first_cells(text, "Tables")) == sorted(Base.metadata.tables)
    steps = first_cells(text, "Migrations")
    assert [int(each[:4]) for each in steps] == [each.version for each in shipped_steps()]
    assert all((ROOT / "clipstudio/storage/migrations" / each).exists() for each in steps)
    assert f"is the file version, now {SCHEMA_VERSION}." in running
    assert f"0x{APPLICATION_ID:X}" in text
    (kept,) = re.findall(r"Rows of (.*?) have ids that never come back", running)
    tables = Base.metadata.tables.items()
    remembered = {name for name, table in tables if table.dialect_options["sqlite"]["autoincrement"]}
    assert set(re.findall(r"`(\w+)`", kept)) == remembered


def test_the_layers_are_those_that_are_checked() -> None:
    (contract,) = [each for each in PYPROJECT["tool"]["importlinter"]["contracts"] if each["type"] == "layers"]
    checked = {layer.replace(".", "/") for row in contract["layers"] for layer in row.split(" | ")}
    assert set(first_cells(TEXTS["docs/architecture.md"], "The layers")) == checked


def test_the_threads_are_those_that_are_started() -> None:
    named = first_cells(TEXTS["docs/architecture.md"], "Threads")
    lanes = {f"clipstudio-{lane}" for lane in Lane}
    assert lanes <= set(named)
    assert [each for each in named if each not in lanes and f'"{each}"' not in SOURCES] == []


def test_the_package_says_whose_it_is() -> None:
    project = PYPROJECT["project"]
    assert (project["license"], project["license-files"]) == ("MIT", ["LICENSE"])
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("MIT License\n")
    assert project["version"] in TEXTS["CHANGELOG.md"]
    pythons = {each.rsplit(" ", 1)[1] for each in project["classifiers"] if re.search(r":: 3\.\d+$", each)}
    assert {f"python{each}" for each in pythons} == set(re.findall(r"python3\.\d+", MAKEFILE))
