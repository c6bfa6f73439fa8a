"""The list of runs: what is said of each, and how they are grouped, sorted and filtered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from clipstudio.domain.run_list import ListedRun, RunKey
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.words import images, number


class GroupBy(StrEnum):
    """What the runs under one heading have in common."""

    NAME = "audit or probe"
    MODEL = "model"
    LABEL_SET = "label set"
    DATE = "date"
    NOTHING = "nothing"


class SortBy(StrEnum):
    """Which run comes first."""

    NEWEST = "newest first"
    OLDEST = "oldest first"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A run in words.

    Attributes:
        run: The run.
        name: What it is called, without its number.
        number: "run 2"; empty for one that the user renamed, and for a part of a probe.
        lines: Further lines: models and label sets, then date and images.
        text: All that can be searched, in lower case.
        parts: The runs that a probe is made of.
    """

    run: ListedRun
    name: str
    number: str
    lines: tuple[str, ...]
    text: str
    parts: tuple[Entry, ...] = ()

    @property
    def whole(self) -> str:
        """Everything that is said of the run, a fact on each line."""
        return "\n".join([" · ".join(filter(None, (self.name, self.number))), *self.lines])


@dataclass(frozen=True, slots=True)
class Section:
    """Runs under a heading.

    Attributes:
        heading: What they have in common; empty for runs without a heading.
        entries: In order.
    """

    heading: str
    entries: tuple[Entry, ...]


def entries_of(runs: Iterable[ListedRun]) -> tuple[Entry, ...]:
    """Runs in words; those that are a part of a probe stand below it alone."""
    by_key = {run.key: run for run in runs}
    of_probes = {key for run in by_key.values() for key in run.parts}
    return tuple(_entry(run, by_key) for run in by_key.values() if run.key not in of_probes)


def arrange(
    entries: Sequence[Entry],
    group_by: GroupBy = GroupBy.NAME,
    sort_by: SortBy = SortBy.NEWEST,
    search: str = "",
    today: date | None = None,
) -> tuple[Section, ...]:
    """The list as it is shown.

    Args:
        entries: All runs.
        group_by: What a heading stands for. An audit with one run has no heading of its own.
        sort_by: The order of the runs; a section stands where its first run would.
        search: Words that must all be found in what is said of a run; a probe is kept for the sake of its parts.
        today: For headings of dates, local; by default the day it is.
    """
    words = search.casefold().split()
    kept = [found for entry in entries if (found := _matching(entry, words)) is not None]
    if sort_by is SortBy.NAME:
        kept.sort(key=lambda entry: (entry.run.title.casefold(), entry.run.key))
    else:
        newest = sort_by is SortBy.NEWEST
        kept.sort(key=lambda entry: (entry.run.created_at, entry.run.key), reverse=newest)
    if group_by is GroupBy.NOTHING:
        return tuple(Section("", (entry,)) for entry in kept)
    day = today or date.today()
    sections: dict[str, list[Entry]] = {}
    for entry in kept:
        sections.setdefault(_heading(entry.run, group_by, day), []).append(entry)
    # That an audit with one run has no heading must not depend on what is searched for.
    sizes: dict[str, int] = {}
    for entry in entries:
        sizes[entry.run.name] = sizes.get(entry.run.name, 0) + 1
    return tuple(
        Section(heading if group_by is not GroupBy.NAME or sizes[heading] > 1 else "", tuple(found))
        for heading, found in sections.items()
    )


def printout(runs: Iterable[ListedRun]) -> TableFigure:
    """What the terminal shows of the list."""
    rows = (
        TableRow((run.key.code, run.title, _kind(run), ", ".join(run.models), label_set_words(run), *_end(run)))
        for run in runs
    )
    names = ("run", "name", "kind", "model", "label set", "date")
    columns = (*(Column(name, is_number=False) for name in names), Column("images"))
    return TableFigure(FigureText(""), columns, tuple(rows))


def facts(run: ListedRun) -> str:
    """Models, label sets, images and date in a line, as they are copied."""
    return " · ".join(filter(None, (_asked(run), _when(run))))


def label_set_words(run: ListedRun) -> str:
    """The label sets of a run with their versions, "words v2"."""
    return ", ".join(f"{name} v{version}" for name, version in run.label_sets)


def when_words(run: ListedRun) -> str:
    """When a run was finished, in local time."""
    return f"{run.created_at.astimezone():%Y-%m-%d %H:%M}"


def _entry(run: ListedRun, by_key: Mapping[RunKey, ListedRun], probe: ListedRun | None = None) -> Entry:
    number = "" if run.given_title or probe is not None else f"run {run.number}"
    name = run.given_title or (run.name.removeprefix(f"{probe.name}: ") if probe is not None else run.name)
    lines = (_asked(run), _when(run)) if probe is None else (_asked(run),)
    text = "\n".join((run.title, run.name, run.key.code, *lines)).casefold()
    parts = tuple(_entry(by_key[key], by_key, run) for key in run.parts)
    return Entry(run, name, number, lines, text, parts)


def _end(run: ListedRun) -> tuple[str, str]:
    return when_words(run), number(run.images)


def _kind(run: ListedRun) -> str:
    return "audit" if run.probe is None else f"{run.probe.value} probe"


def _asked(run: ListedRun) -> str:
    kind = "" if run.probe is None else _kind(run).capitalize()
    return " · ".join(filter(None, (kind, ", ".join(run.models), label_set_words(run))))


def _when(run: ListedRun) -> str:
    return f"{when_words(run)} · {images(run.images)}"


def _matching(entry: Entry, words: Sequence[str]) -> Entry | None:
    """An entry that holds all words, whole; one of which only parts do, with these parts; else None."""
    if all(word in entry.text for word in words):
        return entry
    parts = tuple(part for part in entry.parts if all(word in f"{entry.text}\n{part.text}" for word in words))
    return replace(entry, parts=parts) if parts else None


def _heading(run: ListedRun, group_by: GroupBy, today: date) -> str:
    if group_by is GroupBy.NAME:
        return run.name
    if group_by is GroupBy.MODEL:
        return ", ".join(run.models) or "no model"
    if group_by is GroupBy.LABEL_SET:
        return ", ".join(dict.fromkeys(name for name, _ in run.label_sets)) or "no label set"
    day = run.created_at.astimezone().date()
    ago = (today - day).days
    if ago < 7:
        return {0: "Today", 1: "Yesterday"}.get(max(ago, 0), "Last 7 days")
    return f"{day:%Y-%m}"
