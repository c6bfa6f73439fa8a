"""Attributes from the names of files and folders, looked at before they are written."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from clipstudio.domain.errors import ProjectError, TableError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import number, tr, tr_count
from clipstudio.results.words import counted, images
from clipstudio.services.image_paths import common_folder, copies_of_images, folders_below, paths_of_images
from clipstudio.services.importing.matching import TableMatch
from clipstudio.services.importing.path_index import Elsewhere
from clipstudio.services.importing.path_rules import (
    FolderLevel,
    NamePattern,
    PathRule,
    PersonFolders,
    UtkFace,
    Values,
)
from clipstudio.services.importing.tables import Table
from clipstudio.storage.project_reader import ProjectReader

FILE = "file"
"""The column that holds the paths; its name is longer where an attribute is called so."""

EXAMPLES = 3
"""Files that are named for a value."""

SHARE_RECOGNISED = 0.5
"""So many of the project's images must have names of a known kind for it to be proposed."""


@dataclass(frozen=True, slots=True)
class ValueFacts:
    """A value that was found: in how many images, and the files of some."""

    value: str
    images: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathReading:
    """What a rule finds in the paths of a project's images.

    Attributes:
        rule: The rule.
        found: Image to what its path says, in the order of the rule's columns.
        paths: A path of every image.
        unmatched: Images of which the rule does not speak.
        malformed: (image, why) of those whose names are nearly of the kind.
        disputed: (image, why) of those that lie in several files of which the names say different things: what
            these differ in is left out.
    """

    rule: PathRule
    found: Mapping[ImageId, tuple[str | None, ...]]
    paths: Mapping[ImageId, Path]
    unmatched: tuple[ImageId, ...]
    malformed: tuple[tuple[ImageId, str], ...]
    disputed: tuple[tuple[ImageId, str], ...] = ()

    def in_words(self) -> str:
        """How many images get a value and how many do not, in a sentence."""
        said = tr(
            "{found} matched, {unmatched} not matched",
            found=images(len(self.found)),
            unmatched=number(len(self.unmatched)),
        )
        if self.malformed:
            image, why = self.malformed[0]
            first = tr("the first is “{name}”: {why}", name=self.paths[image].name, why=why)
            said += tr(
                ", {malformed} malformed and left out, never guessed ({first})",
                malformed=number(len(self.malformed)),
                first=first,
            )
        if self.disputed:
            said += tr_count(
                "; {count} image lies in several files whose names say different things, left out ({why})",
                "; {count} images lie in several files whose names say different things, left out (such as {why})",
                len(self.disputed),
                why=self.disputed[0][1],
            )
        return f"{said}."

    def values(self, column: str) -> tuple[ValueFacts, ...]:
        """The values found for a column, the most frequent first."""
        place = self.rule.columns.index(column)
        counts: Counter[str] = Counter()
        files: dict[str, list[str]] = {}
        for image, values in self.found.items():
            if (value := values[place]) is not None:
                counts[value] += 1
                if counts[value] <= EXAMPLES:
                    files.setdefault(value, []).append(self.paths[image].name)
        return tuple(ValueFacts(value, n, tuple(files[value])) for value, n in counts.most_common())

    def match(self) -> TableMatch:
        """The values as a table whose rows are matched, to be imported as one.

        Raises:
            TableError: No image is matched.
        """
        if not self.found:
            raise TableError("No image of this project is matched by its {origin}.", origin=self.rule.origin)
        import pyarrow as pa

        key = FILE
        while key in self.rule.columns:
            key += " name"
        names = [key, *self.rule.columns]
        rows = [(str(self.paths[image]), *values) for image, values in self.found.items()]
        columns = [pa.array(column, pa.string()) for column in zip(*rows, strict=True)]
        content = json.dumps(rows, ensure_ascii=False).encode("utf-8", "surrogatepass")
        table = Table(
            Path("file names"),
            hashlib.sha256(content).hexdigest(),
            tuple(names),
            pa.Table.from_arrays(columns, names=names),
            np.arange(1, len(rows) + 1),
            called=self.rule.origin,
            is_file=False,
        )
        without = len(self.unmatched) + len(self.malformed)
        of_rows = dict(enumerate(self.found))
        return TableMatch(table, key, of_rows, {}, (), (), without, Elsewhere({}, ""), False)


def read_paths(project: ProjectReader, rule: PathRule) -> PathReading:
    """Read the names of all images of a project by a rule; nothing is written.

    Raises:
        ProjectError: A pattern is none, takes too long, or an attribute is called as nothing can be.
    """
    for name in rule.columns:
        check_name(name, ProjectError)
    paths = paths_of_images(project)
    copies = copies_of_images(project, paths)
    read = rule.reading([*paths.values(), *(path for held in copies.values() for path in held)])
    found: dict[ImageId, tuple[str | None, ...]] = {}
    unmatched: list[ImageId] = []
    malformed: list[tuple[ImageId, str]] = []
    disputed: list[tuple[ImageId, str]] = []
    for image, path in paths.items():
        said = read(path)
        if image in copies:
            said, why = _together(rule.columns, [(each, read(each)) for each in copies[image]])
            disputed += [(image, why)] if why else []
        if said is None:
            unmatched.append(image)
        elif isinstance(said, str):
            malformed.append((image, said))
        else:
            found[image] = said
    return PathReading(rule, found, paths, tuple(unmatched), tuple(malformed), tuple(disputed))


def _together(
    columns: Sequence[str], said: Sequence[tuple[Path, Values | str | None]]
) -> tuple[Values | str | None, str]:
    """What the paths of one image say together, and why some of it is left out; "" where nothing is.

    A path that says nothing contradicts none.
    """
    known = [(path, values) for path, values in said if isinstance(values, tuple)]
    if not known:
        return next((each for _, each in said if each is not None), None), ""
    agreed: list[str | None] = []
    why = ""
    for place, column in enumerate(columns):
        words = {values[place]: path for path, values in reversed(known) if values[place] is not None}
        agreed.append(next(iter(words)) if len(words) == 1 else None)
        if len(words) > 1 and not why:
            (one, first), (other, second) = list(reversed(words.items()))[:2]
            why = tr(
                "{column} is “{one}” by “{first}” and “{other}” by “{second}”",
                column=column,
                one=one,
                first=first,
                other=other,
                second=second,
            )
    return (tuple(agreed) if any(agreed) else None), why


@dataclass(frozen=True, slots=True)
class LevelFacts:
    """A folder level of a project: its number, how many names its folders have, and some of them."""

    level: int
    folders: int
    examples: tuple[str, ...]


def folder_levels(project: ProjectReader) -> tuple[LevelFacts, ...]:
    """The folder levels below the one that holds all images, and what their folders are called."""
    paths = paths_of_images(project)
    top = common_folder(paths.values())
    names: list[Counter[str]] = []
    for folder, size in Counter(path.parent for path in paths.values()).items():
        for place, name in enumerate(folders_below(folder, top)):
            if place == len(names):
                names.append(Counter())
            names[place][name] += size
    return tuple(
        LevelFacts(place, len(each), tuple(name for name, _ in each.most_common(EXAMPLES)))
        for place, each in enumerate(names, start=1)
    )


def recognised_names(project: ProjectReader, within: Sequence[Path] = ()) -> PathReading | None:
    """What a known way of naming says of the project's images, where most of them are named so.

    Args:
        project: The project.
        within: Folders; images elsewhere do not count. None for all images.
    """
    for rule in (UtkFace(), PersonFolders()):
        reading = read_paths(project, rule)
        if within:
            reading = _within(reading, within)
        if len(reading.found) > SHARE_RECOGNISED * max(1, len(reading.paths)):
            return reading
    return None


def _within(reading: PathReading, folders: Sequence[Path]) -> PathReading:
    inside = {
        image: path for image, path in reading.paths.items() if any(path.is_relative_to(each) for each in folders)
    }
    return PathReading(
        reading.rule,
        {image: values for image, values in reading.found.items() if image in inside},
        inside,
        tuple(image for image in reading.unmatched if image in inside),
        tuple((image, why) for image, why in reading.malformed if image in inside),
        tuple((image, why) for image, why in reading.disputed if image in inside),
    )


def summary(reading: PathReading, columns: Sequence[str]) -> tuple[str, ...]:
    """What was understood, what is left out, and the values of each column, as lines."""
    lines = [reading.rule.meaning, reading.in_words()]
    for column in columns:
        values = reading.values(column)
        named = ", ".join(f"{each.value} ({each.images:,})" for each in values[:12])
        more = tr(", and {values} more", values=number(len(values) - 12)) if len(values) > 12 else ""
        lines.append(f"{column}: {counted(len(values), 'value')}: {named}{more}")
    return tuple(lines)


def pattern_or_level(level: int | None, pattern: str, name: str, with_folders: bool) -> PathRule:
    """The rule that a level or a pattern makes.

    Raises:
        ProjectError: The attribute has no name.
    """
    rule: PathRule = NamePattern(pattern, name, with_folders) if level is None else FolderLevel(level, name)
    if not all(rule.columns):
        raise ProjectError("Give the attribute a name, or name the groups of the pattern: (?P<gender>[a-z]+).")
    return rule
