"""A user's words stand in the terminal as they were written, whatever markup they look like."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console
from rich.table import Table

from clipstudio import cli
from clipstudio.cli import console
from clipstudio.cli.console import exit_codes, follow, note, print_table, say
from clipstudio.domain.errors import ProjectError
from clipstudio.domain.progress import Progress, Work
from tests.cli.conftest import Command
from tests.services.conftest import save_picture

HOSTILE = (
    "[unknown]",
    "[/x]",
    "[red]r[/red]",
    "<b>x</b>",
    "a & b",
    "&File",
    "%s",
    "{x}",
    ":smile:",
    "[@click=x]y",
)


@pytest.mark.parametrize("word", HOSTILE)
def test_a_table_keeps_a_word_in_every_part(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    table = Table(title=f"title {word}", caption=f"caption {word}")
    table.add_column(f"head {word}", footer=f"foot {word}")
    table.add_row(f"cell {word}")
    table.show_footer = True
    print_table(table)
    told = capsys.readouterr().out
    for part in ("title", "caption", "head", "foot", "cell"):
        assert f"{part} {word}" in " ".join(told.split())


@pytest.mark.parametrize("word", HOSTILE)
def test_sentences_and_faults_keep_a_word(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    say(word)
    note(word)
    with pytest.raises(SystemExit), exit_codes():
        raise ProjectError(f"There is no label set called “{word}”.")
    told = capsys.readouterr()
    assert told.out == f"{word}\n"
    assert told.err == f"{word}\nclipstudio: There is no label set called “{word}”.\n"


@pytest.mark.parametrize("word", HOSTILE)
def test_progress_keeps_a_word(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written = io.StringIO()

    def terminal(**settings: object) -> Console:
        settings |= {"stderr": False, "file": written, "force_terminal": True, "width": 200, "color_system": None}
        return Console(**settings)  # type: ignore[arg-type]

    monkeypatch.setattr(console, "Console", terminal)

    def work() -> Work[None]:
        for step in range(3):
            yield Progress(f"Reading {word}", step, 3, "rows")

    follow(work())
    assert f"Reading {word}" in written.getvalue()


def test_what_would_steer_the_terminal_is_not_passed_on(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[2Jb\x9bc\r\nd\te")
    assert capsys.readouterr().out == "a\\u001b[2Jb\\u009bc\\u000d\nd\te\n"


def test_there_is_one_console() -> None:
    for path in Path(cli.__file__).parent.glob("*.py"):
        is_console = path.name == "console.py"
        assert is_console or "rich.console" not in path.read_text(encoding="utf-8"), path.name


def test_groups_and_labels_with_hostile_names_are_audited_and_printed(tmp_path: Path, command: Command) -> None:
    project, rows, told = tmp_path / "p.clipstudio", ["file,g,h"], ["image,[unknown],[/x],b"]
    for number in range(12):
        save_picture(tmp_path / "photos" / f"{number:02}.png", number)
        g, h = ('"x, y"', "z") if number % 2 else ("x", '"y, z"')
        rows.append(f"{number:02}.png,{g},{h}")
        told.append(f"{number:02}.png,{0.9 if number % 2 else 0.1},0.05,0.5")
    (tmp_path / "t.csv").write_text("\n".join(rows), encoding="utf-8")
    (tmp_path / "p.csv").write_text("\n".join(told), encoding="utf-8")
    assert command("new", project).code == 0
    done = command("import", project, tmp_path / "photos", "--attributes", tmp_path / "t.csv", "--key", "file")
    assert done.code == 0
    assert command("import-predictions", project, tmp_path / "p.csv", "--name", "[/oracle]").code == 0
    done = command(
        "probe", "labels", project, "--model", "[/oracle]", "--labels", "[/oracle]",
        "--threshold", 0.4, "--by", "g,h", "--minimum-n", 2,
    )  # fmt: skip
    assert done.code == 0, done.err
    assert "[unknown]" in done.out
    assert 'g "x", h "y, z"' in done.out
    assert 'g "x, y", h "z"' in done.out
    done = command("audit", project, "--model", "[/x]", "--labels", "[/oracle]", "--by", "g")
    assert done.code == 1
    assert "[/x]" in done.err
    assert command("probe", "labels", project, "--by", "[/x]", "--pool", "[/y]").code == 2
