"""The list of runs: what is said of each, and how they are grouped, sorted and filtered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from clipstudio.domain.language import said_later, tr
from clipstudio.domain.percents import exact_percent
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.run_list import ListedRun, RunKey
from clipstudio.results.figures import Column, FigureText, TableFigure, TableRow
from clipstudio.results.plan_standing import CONFIRMATORY, EXPLORATORY
from clipstudio.results.words import images, number

MONTHS = (
    said_later("Jan"),
    said_later("Feb"),
    said_later("Mar"),
    said_later("Apr"),
    said_later("May"),
    said_later("Jun"),
    said_later("Jul"),
    said_later("Aug"),
    said_later("Sep"),
    said_later("Oct"),
    said_later("Nov"),
    said_later("Dec"),
)


class GroupBy(StrEnum):
    """What the runs under one heading have in common."""

    NAME = said_later("audit or probe")
    MODEL = "model"
    LABEL_SET = said_later("label set")
    DATE = "date"
    NOTHING = "nothing"


class SortBy(StrEnum):
    """Which run comes first."""

    NEWEST = said_later("newest first")
    OLDEST = said_later("oldest first")
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Entry:
    """A run in words.

    Attributes:
        run: The run.
        name: What it is called, as far as its heading does not say it.
        end: What must not be cut: its number, or below the name of its audit, its model.
        lines: Further lines, each with its end: label sets and models with the threshold, then date with images.
        text: All that can be searched, in lower case.
        parts: The runs that a probe is made of.
    """

    run: ListedRun
    name: str
    end: str
    lines: tuple[tuple[str, str], ...]
    text: str
    parts: tuple[Entry, ...] = ()

    @property
    def whole(self) -> str:
        """Everything that is known of the run, a fact on each line."""
        run = self.run
        asked = (", ".join(run.models), label_set_words(run), _threshold(run))
        when = f"{when_words(run)} · {images(run.images)}"
        return "\n".join(filter(None, (run.title, _kind(run), *asked, when, _standing(run))))


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
        group_by: What a heading stands for. An audit with one run has no heading of its own, nor has one whose
            runs were all renamed: nothing in it is called so any more.
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
    sizes = Counter(entry.run.name for entry in entries)
    named = {entry.run.name for entry in entries if not entry.run.given_title}
    return tuple(
        Section(heading, tuple(_below(entry, group_by) for entry in found))
        if group_by is not GroupBy.NAME or (sizes[heading] > 1 and heading in named)
        else Section("", tuple(found))
        for heading, found in sections.items()
    )


def printout(runs: Iterable[ListedRun]) -> TableFigure:
    """What the terminal shows of the list."""
    found = tuple(runs)
    probes = {key: run.key.code for run in found for key in run.parts}
    rows = (
        TableRow(
            (
                *(run.key.code, run.title),
                tr("part of {probes}", probes=probes[run.key]) if run.key in probes else _kind(run),
                *(", ".join(run.models), label_set_words(run)),
                *(standing_word(run), when_words(run), number(run.images)),
            )
        )
        for run in found
    )
    names = ("run", "name", "kind", "model", tr("label set"), tr("results are"), "date")
    columns = (*(Column(name, is_number=False) for name in names), Column("images"))
    return TableFigure(FigureText(""), columns, tuple(rows))


def label_set_words(run: ListedRun) -> str:
    """The label sets of a run with their versions, "words v2"."""
    versions: dict[str, list[str]] = {}
    for name, version in run.label_sets:
        versions.setdefault(name, []).append(f"v{version}")
    return ", ".join(f"{name} {', '.join(numbers)}" for name, numbers in versions.items())


def standing_word(run: ListedRun) -> str:
    """What the results of a run are: confirmatory, as far as a locked plan names them, or exploratory."""
    if run.lock is None:
        return tr(EXPLORATORY)
    return tr(CONFIRMATORY) if run.why is None else tr("exploratory ({why})", why=tr(run.why))


def _standing(run: ListedRun) -> str:
    """The same where a plan was locked; empty elsewhere, as most runs are exploratory."""
    return "" if run.lock is None else standing_word(run)


def when_words(run: ListedRun) -> str:
    """When a run was finished, in local time."""
    return f"{run.created_at.astimezone():%Y-%m-%d %H:%M}"


def _entry(run: ListedRun, by_key: Mapping[RunKey, ListedRun], probe: ListedRun | None = None) -> Entry:
    end = "" if run.given_title or probe is not None else tr("run {number}", number=run.number)
    name = run.given_title or (run.name if probe is None else _part_name(run, probe))
    models = ", ".join(run.models)
    used, when = (
        label_set_words(run),
        (f"{short_date(run.created_at)} · {images(run.images)}", _standing(run).partition(" (")[0]),
    )
    asked = (" · ".join(filter(None, (used, models))), _threshold(run))
    said = (run.title, run.name, run.key.code, _kind(run), models, used, *when, when_words(run))
    parts = tuple(_entry(by_key[key], by_key, run) for key in run.parts)
    lines = (asked, when, *(((tr(run.why), ""),) if run.why is not None else ())) if probe is None else (asked,)
    return Entry(run, name, end, lines, "\n".join(said).casefold(), parts)


def _below(entry: Entry, group_by: GroupBy) -> Entry:
    """An entry without what its heading says already."""
    run = entry.run
    if group_by not in (GroupBy.NAME, GroupBy.MODEL):
        return entry
    lines = ((label_set_words(run), _threshold(run)), *entry.lines[1:])
    if group_by is GroupBy.MODEL:
        return replace(entry, lines=lines)
    if run.given_title:  # it has the line to itself
        return entry
    return replace(entry, name=tr("Run {number}", number=run.number), end=", ".join(run.models), lines=lines)


def _kind(run: ListedRun) -> str:
    return kind_words(run.probe)


def kind_words(probe: ProbeName | None) -> str:
    """What is run: an audit, or which probe."""
    return tr("audit") if probe is None else tr("{value} probe", value=probe.value)


def _part_name(run: ListedRun, probe: ListedRun) -> str:
    """What tells a run from the others of its probe, by whose name it is called too."""
    return run.name.removeprefix(probe.name).removeprefix(": ") or label_set_words(run)


def short_date(at: datetime) -> str:
    """A date of this year with its time, another with its year: "29 Nov 15:05", "29 Nov 2025"."""
    when = at.astimezone()
    end = f"{when:%H:%M}" if when.year == datetime.now().astimezone().year else f"{when.year}"
    return tr("{day} {month} {year}", day=when.day, month=tr(MONTHS[when.month - 1]), year=end)


def _threshold(run: ListedRun) -> str:
    return "" if run.threshold is None else tr("at {exact_percent}", exact_percent=exact_percent(run.threshold))


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
        return ", ".join(run.models) or tr("no model")
    if group_by is GroupBy.LABEL_SET:
        return ", ".join(dict.fromkeys(name for name, _ in run.label_sets)) or tr("no label set")
    day = run.created_at.astimezone().date()
    ago = (today - day).days
    if ago < 7:
        return {0: tr("Today"), 1: tr("Yesterday")}.get(max(ago, 0), tr("Last 7 days"))
    return f"{day:%Y-%m}"
