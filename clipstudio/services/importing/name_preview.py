"""What was found in the names of files, to be looked at before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from clipstudio.domain.errors import TableError
from clipstudio.services.importing.matching import TableMatch
from clipstudio.services.importing.path_columns import PathReading, ValueFacts, read_paths
from clipstudio.services.importing.path_rules import PathRule
from clipstudio.services.importing.table_columns import TableFacts, facts_of
from clipstudio.storage.project_reader import ProjectReader

MOST_LISTED = 1_000
"""Values and files that are listed of each kind; the counts are always complete."""

FileAndWords = tuple[Path, str]


@dataclass(frozen=True, slots=True)
class NamesFound:
    """Values found in names, and which names gave them.

    Attributes:
        values: (attribute, value) of the first values, the most frequent of each attribute first.
        distinct: How many values there are.
        matched: (file, what it says) of the first images that get a value.
        matched_images: How many do.
        unmatched: The first files that say nothing.
        unmatched_images: How many there are.
        malformed: (file, why) of the first files whose names are nearly of the kind, or say something else than
            those of its copies.
        malformed_images: How many there are.
    """

    values: tuple[tuple[str, ValueFacts], ...]
    distinct: int
    matched: tuple[FileAndWords, ...]
    matched_images: int
    unmatched: tuple[Path, ...]
    unmatched_images: int
    malformed: tuple[FileAndWords, ...] = ()
    malformed_images: int = 0


@dataclass(frozen=True, slots=True)
class NamePreview:
    """A reading of names with what the form shows of it.

    Attributes:
        reading: The reading.
        found: What can be listed.
        match: What would be imported; None where no image is matched.
        facts: Its columns but that of the paths, to be ticked; None where no image is matched.
    """

    reading: PathReading
    found: NamesFound
    match: TableMatch | None
    facts: TableFacts | None


def preview_names(project: ProjectReader, rule: PathRule) -> NamePreview:
    """Read the names of all images by a rule, and list what was found.

    Raises:
        ProjectError: As `read_paths` does.
    """
    reading = read_paths(project, rule)
    try:
        match = reading.match()
    except TableError:  # none is matched, which the counts say
        match = None
    facts = None
    if match is not None:
        facts = facts_of(project, match.table, match.key, rule.cluster, rule.wanted)
        facts = replace(facts, columns=tuple(each for each in facts.columns if each.name != match.key))
    return NamePreview(reading, names_found(reading), match, facts)


def names_found(reading: PathReading) -> NamesFound:
    """What a reading of names found, for a list."""
    columns = reading.rule.columns
    values = {column: reading.values(column) for column in columns}
    share = max(1, MOST_LISTED // len(columns))
    paths = reading.paths
    left_out = (*reading.malformed, *reading.disputed)
    matched = [(paths[image], _said(columns, said)) for image, said in list(reading.found.items())[:MOST_LISTED]]
    return NamesFound(
        tuple((column, each) for column, found in values.items() for each in found[:share]),
        sum(map(len, values.values())),
        tuple(matched),
        len(reading.found),
        tuple(paths[image] for image in reading.unmatched[:MOST_LISTED]),
        len(reading.unmatched),
        tuple((paths[image], why) for image, why in left_out[:MOST_LISTED]),
        len(left_out),
    )


def _said(columns: Sequence[str], values: Sequence[str | None]) -> str:
    if len(columns) == 1:
        return values[0] or ""
    return ", ".join(f"{name}: {value}" for name, value in zip(columns, values, strict=True) if value is not None)
