"""What the path of an image says of it: a folder level, a pattern, UTKFace's names, LFW's folders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.language import said_later, tr
from clipstudio.services.image_paths import common_folder, compiled_pattern, find_in, folders_below, text_found

Values = tuple[str | None, ...]
"""What a path says in each column of a rule; None where it says nothing."""

Reading = Callable[[Path], Values | str | None]
"""Gives what a path says; why its name is malformed, as a text; None where the rule does not speak of it."""

AGE_BANDS = (2, 9, 19, 29, 39, 49, 59, 69)
"""Last years of FairFace's bands, below the open one."""
OLDEST = 130

GENDERS = {"0": "male", "1": "female"}
RACES = {"0": "White", "1": "Black", "2": "Asian", "3": "Indian", "4": "Others"}
"""UTKFace's codes."""


class PathRule(Protocol):
    """How values are read off paths.

    Attributes:
        columns: Names of the attributes that it gives.
        wanted: Those that are taken where nobody chooses.
        cluster: The column that names a person; empty for none.
        origin: What the source is called ("file names, pattern “…”").
        meaning: How the paths are understood, in a sentence.
    """

    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def wanted(self) -> tuple[str, ...]: ...
    @property
    def cluster(self) -> str: ...
    @property
    def origin(self) -> str: ...
    @property
    def meaning(self) -> str: ...

    def __hash__(self) -> int: ...

    def reading(self, paths: Iterable[Path]) -> Reading:
        """How each of the project's paths is read."""
        ...


@dataclass(frozen=True, slots=True)
class FolderLevel:
    """The name of a folder on the way to an image.

    Attributes:
        level: 1 for the folders right below the one that holds all images, 2 for those within them; -1 for the
            folder that an image lies in, -2 for the one around that.
        name: What the attribute is called.
    """

    level: int
    name: str

    def __post_init__(self) -> None:
        """Refuse the level that is none."""
        if not self.level:
            raise ProjectError("There is no folder level 0: give 1 or more, or -1 for an image's own folder.")

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.name,)

    @property
    def wanted(self) -> tuple[str, ...]:
        return self.columns

    @property
    def cluster(self) -> str:
        return ""

    @property
    def origin(self) -> str:
        return f"folder names, level {self.level}"

    @property
    def meaning(self) -> str:
        return tr("Each image gets the name of its folder at this level.")

    def reading(self, paths: Iterable[Path]) -> Reading:
        paths = list(paths)
        top = common_folder(paths)
        ways = {folder: self._way(folder, top) for folder in {path.parent for path in paths}}
        place = self.level - 1 if self.level > 0 else self.level

        def read(path: Path) -> Values | None:
            way = ways[path.parent]
            return (way[place].strip() or None,) if -len(way) <= place < len(way) else None

        return read

    def _way(self, folder: Path, top: Path | None) -> tuple[str, ...]:
        # Counted from the image the folder that holds all is one as well.
        return folders_below(folder, top if self.level > 0 else None)


@dataclass(frozen=True, slots=True)
class NamePattern:
    """What a regular expression finds in file names, or in the folders below the one that holds all images too.

    Attributes:
        pattern: Its named groups are attributes; otherwise its groups, joined by blanks, or all that it matches.
        name: What the attribute is called where no group has a name.
        with_folders: Whether it is tried on "folder/name.jpg".
    """

    pattern: str
    name: str
    with_folders: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(compiled_pattern(self.pattern).groupindex) or (self.name,)

    @property
    def wanted(self) -> tuple[str, ...]:
        return self.columns

    @property
    def cluster(self) -> str:
        return ""

    @property
    def origin(self) -> str:
        what = "file and folder names" if self.with_folders else "file names"
        return f"{what}, pattern “{self.pattern}”"

    @property
    def meaning(self) -> str:
        return tr("Each image gets what the pattern finds in its name.")

    def reading(self, paths: Iterable[Path]) -> Reading:
        compiled = compiled_pattern(self.pattern)
        names = tuple(compiled.groupindex)
        top = common_folder(paths) if self.with_folders else None

        def read(path: Path) -> Values | None:
            way = folders_below(path.parent, top) if self.with_folders else ()
            match = find_in(compiled, "/".join((*way, path.name)))
            if match is None:
                return None
            found = [match.group(name) for name in names] if names else [text_found(match)]
            values = tuple((text or "").strip() or None for text in found)
            return values if any(values) else None

        return read


@dataclass(frozen=True, slots=True)
class UtkFace:
    """UTKFace's file names: age, gender, race, and when the picture was collected."""

    columns = ("age", "age band", "gender", "race", "gender code", "race code")
    wanted = ("age band", "gender", "race", "age")
    cluster = ""
    origin = "file names, as UTKFace writes them"
    meaning = said_later(
        "Names are read as UTKFace writes them, age_gender_race_date: gender 0 is male and 1 female; race 0 is "
        "White, 1 Black, 2 Asian, 3 Indian and 4 Others. The codes are kept as columns of their own, the age also "
        "in FairFace's bands. The date says when a picture was collected and is left out."
    )

    def reading(self, paths: Iterable[Path]) -> Reading:
        return _utkface


@dataclass(frozen=True, slots=True)
class PersonFolders:
    """LFW's folders: one for each person, whose name begins the names of the files in it."""

    columns = ("person",)
    wanted = ()
    cluster = "person"
    origin = "folder names, as LFW writes them"
    meaning = said_later(
        "A folder for each person, as in LFW: its name, with blanks for underscores, becomes the cluster of its "
        "images, and can be an attribute too."
    )

    def reading(self, paths: Iterable[Path]) -> Reading:
        return _person


def _utkface(path: Path) -> Values | str | None:
    # Blanks and “jpg” without its point stand behind the date in a few names of the published set.
    parts = path.name.split(".")[0].removesuffix("jpg").strip().split("_")
    if len(parts) < 2 or not re.fullmatch(r"[0-9]+", parts[0]) or not re.fullmatch(r"[0-9]{8,17}", parts[-1]):
        return None
    if len(parts) != 4:
        return tr("it has {parts} parts where UTKFace has 4 (age, gender, race, date)", parts=len(parts))
    age, gender, race, _ = parts
    if len(age) > 3 or int(age) > OLDEST:
        return tr("its age “{age}” is no age", age=age[:20])
    if gender not in GENDERS:
        return tr("its gender “{gender}” is none of UTKFace's codes (0, 1)", gender=gender[:20])
    if race not in RACES:
        return tr("its race “{race}” is none of UTKFace's codes (0 to 4)", race=race[:20])
    years = int(age)
    return str(years), age_band(years), GENDERS[gender], RACES[race], gender, race


def age_band(years: int) -> str:
    """The band of FairFace that an age falls into."""
    first = 0
    for last in AGE_BANDS:
        if years <= last:
            return f"{first}-{last}"
        first = last + 1
    return "more than 70"  # as FairFace calls the band of 70 and older


def _person(path: Path) -> Values | None:
    folder = path.parent.name
    if not folder or not path.name.startswith(folder) or not re.match(r"_?\d", path.name[len(folder) :]):
        return None
    return (folder.replace("_", " ").strip() or None,)
