"""The verb figure: a chart of a run, as a picture or as its numbers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from clipstudio.cli.console import note
from clipstudio.cli.opening import read_project
from clipstudio.cli.printer import print_printout
from clipstudio.cli.projects import Project
from clipstudio.domain.run_list import find_run
from clipstudio.results.answers import THRESHOLD, Answer, Choice, Chosen, small_print
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.services.figure_files import write_figure
from clipstudio.services.figure_scripts import TABLE, write_script
from clipstudio.services.own_files import refuse_own_files
from clipstudio.services.shown_runs import read_shown


def figure(
    project: Project,
    run: Annotated[str, typer.Argument(help="A run, by its code in `clipstudio runs` or its name.")],
    choose: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="CHOICE=OPTION",
            help="What the page of the run would be asked for; may be given several times.",
            show_default=False,
        ),
    ] = None,
    out: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            metavar="FILE",
            help="Where to write it: .png, .svg or .pdf for a picture, .csv for its numbers.",
            show_default=False,
        ),
    ] = None,
    python: Annotated[
        Optional[Path],  # noqa: UP045
        typer.Option(
            metavar="FILE.py",
            help="Write a script that computes the numbers again from the .csv, without clipstudio.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Write a chart of a run as a picture or as its numbers; without --out, list what can be chosen."""
    chosen = _chosen(choose or [])
    if python is not None and python.suffix.lower() != ".py":
        raise typer.BadParameter(f"“{python.name}” cannot be a script: name the file .py.", param_hint="--python")
    with read_project(project) as opened:
        if out is not None:
            refuse_own_files(opened, out)
        source = read_shown(opened, find_run(opened.run_list.all(), run).key)
        answer = source.answer(chosen)
        if by_value := _by_value(chosen, answer):
            answer = source.answer(by_value)
    if out is not None:
        write_figure(answer.figure, out, small_print(source.basis.lines, answer))
        note(f"Wrote “{answer.figure.text.title}” to {out}.")
    if python is not None:
        write_script(answer.figure, python, out.name if out is not None and out.suffix == ".csv" else TABLE)
        note(f"Wrote the script of “{answer.figure.text.title}” to {python}.")
    if out is None and python is None:
        print_printout([_offers(answer)])


def _chosen(given: list[str]) -> dict[str, str]:
    chosen = dict(each.partition("=")[::2] for each in given)
    if wrong := next((each for each in given if "=" not in each), None):
        raise typer.BadParameter(f"“{wrong}” has no “=”: write --choose CHOICE=OPTION.")
    return chosen


def _by_value(chosen: Chosen, answer: Answer) -> dict[str, str]:
    """What was chosen by the values of options, which may be given by their words too.

    Raises:
        typer.BadParameter: The page does not offer it; the page itself would take the first option for it.
    """
    offered = {choice.name: choice for choice in answer.choices}
    found = {}
    for name, value in chosen.items():
        if name != THRESHOLD and name not in offered:
            raise typer.BadParameter(f"There is no choice “{name}” here. Choices: {', '.join(offered) or 'none'}.")
        found[name] = value if name == THRESHOLD else _option(offered[name], value)
    return found


def _option(choice: Choice, given: str) -> str:
    for option in choice.options:
        if given in (option.value, option.words):
            return option.value
    values = ", ".join(f"“{option.words}”" for option in choice.options)
    raise typer.BadParameter(f"“{choice.name}” has no option “{given}”. Options: {values}.")


def _offers(answer: Answer) -> TableFigure:
    """All that can be chosen on the page, and what is."""
    columns = tuple(Column(name, is_number=False) for name in ("--choose", "meaning", "chosen"))
    rows = tuple(TableRow(cells) for choice in answer.choices for cells in _options(choice))
    return TableFigure(FigureText(f"choices of “{answer.figure.text.title}”"), columns, rows)


def _options(choice: Choice) -> list[tuple[str, str, str]]:
    return [
        (
            f"{choice.name}={option.value}",
            f"{choice.words}: {option.words}",
            "yes" if option.value == choice.chosen else "",
        )
        for option in choice.options
    ]
