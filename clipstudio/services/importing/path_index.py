"""Finding images by the names that a table gives them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from urllib.parse import unquote

from clipstudio.domain.ids import ImageId
from clipstudio.domain.language import number, tr
from clipstudio.domain.progress import Progress, Work

Parts = tuple[str, ...]

NAMES_AT_ONCE = 1024

_ABSOLUTE = re.compile(r"[/\\~]|[A-Za-z]:[/\\]|[A-Za-z][A-Za-z0-9+.-]+:/|\.\.[/\\]")
"""How a path begins that starts from somewhere else: a root, a home, an address, the folder above."""

FEW = 32
"""Images of one name that are looked through one by one."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Names that are absolute paths of another place and were matched by how they end.

    Attributes:
        ends: Place of the name to the end that was found.
        example: The first such name; empty when there is none.
    """

    ends: dict[int, str]
    example: str

    def in_words(self) -> str:
        """One sentence; empty when there is none."""
        if not self.ends:
            return ""
        end = next(iter(self.ends.values()))
        one = len(self.ends) == 1
        return tr(
            "{ends} {value} of another place and {value2} matched by the end of the path, such "
            "as “{end}” of “{example}”.",
            ends=number(len(self.ends)),
            value=tr("name is a path") if one else tr("names are paths"),
            value2=tr("is") if one else tr("are"),
            end=end,
            example=self.example,
        )


class PathIndex:
    """Finds images by the end of a path: "house/ann.jpg", "ann.jpg" or "ann".

    Names are compared exactly as written first, then in Unicode's composed form, then without regard to case;
    blanks around a name are dropped only when nothing has them.
    """

    def __init__(self, paths: Iterable[tuple[ImageId, Path]]) -> None:
        self._named: dict[str, list[tuple[Parts, ImageId]]] = defaultdict(list)
        self._stems: dict[str, list[tuple[Parts, ImageId]]] = defaultdict(list)
        self._found: dict[str, set[ImageId]] = {}
        self._by_end: dict[tuple[bool, str, int], dict[Parts, list[tuple[Parts, ImageId]]]] = {}
        for image, path in paths:
            parts = _parts(str(path))
            self._named[folded(parts[-1])].append((parts, image))
            stem = (*parts[:-1], PurePath(parts[-1]).stem)
            self._stems[folded(stem[-1])].append((stem, image))

    def find(self, key: str) -> set[ImageId]:
        """The images whose path ends in ``key``: none, one, or several when the key is ambiguous."""
        if key not in self._found:
            found = self._find(key)
            if "/" in key or "\\" in key:
                return found
            # A bare file name may answer to very many images, and be asked for as often.
            self._found[key] = found
        return self._found[key]

    def _find(self, key: str) -> set[ImageId]:
        for text in dict.fromkeys((key, key.strip())):
            parts = _parts(text)
            for is_stem in (False, True) if parts else ():
                if found := _ending(self._candidates(is_stem, parts), parts):
                    return found
        return set()

    def _candidates(self, is_stem: bool, parts: Parts) -> Sequence[tuple[Parts, ImageId]]:
        """The images that may end in the parts; of many that share a name ("face.png"), those in such a folder."""
        last = folded(parts[-1])
        same_name = (self._stems if is_stem else self._named).get(last, ())
        if len(parts) == 1 or len(same_name) <= FEW:
            return same_name
        key = (is_stem, last, len(parts))
        if key not in self._by_end:
            by_end = self._by_end[key] = defaultdict(list)
            for path, image in same_name:
                by_end[_folded_parts(path[-len(parts) :])].append((path, image))
        return self._by_end[key].get(_folded_parts(parts), ())

    def find_end(self, key: str) -> tuple[set[ImageId], int]:
        """The images that share the longest end with a path of another place, and how many parts stand before."""
        parts = _parts(key.strip())
        for cut in range(1, len(parts)):
            end = "/".join(parts[cut:])
            # An address may write letters as %C3%A4; a file may be called so too.
            if found := self.find(end) or ("%" in end and self.find(unquote(end))):
                return found, cut
        return set(), len(parts)


def find_images(
    index: PathIndex, names: Sequence[str | None], unit: str
) -> Work[tuple[list[set[ImageId]], Elsewhere]]:
    """The images of each name; none for an empty one.

    An absolute path that is not of this place is matched by how it ends. One folder there must then answer to
    one here: where a path is found below a folder, a path that is found only when more of its folders are dropped
    is not believed, for "/x/val/1.jpg" is not "train/1.jpg" when "/x/train/2.jpg" is "train/2.jpg".
    """
    found: list[set[ImageId]] = []
    cuts: dict[int, int] = {}
    roots: set[Parts] = set()
    for place, name in enumerate(names):
        images = index.find(name) if name else set()
        if name and _ABSOLUTE.match(name.strip()):
            if images:
                roots.add(())
            else:
                images, cut = index.find_end(name)
                if images:
                    cuts[place] = cut
                    roots.add(_parts(name.strip())[:cut])
        found.append(images)
        if place % NAMES_AT_ONCE == 0:
            yield Progress("Matching", place, len(names), unit)
    ends: dict[int, str] = {}
    for place, cut in cuts.items():
        parts = _parts((names[place] or "").strip())
        if any(parts[:shorter] in roots for shorter in range(cut)):
            found[place] = set()
        else:
            ends[place] = "/".join(parts[cut:])
    return found, Elsewhere(ends, (names[next(iter(ends))] or "").strip() if ends else "")


def _ending(candidates: Sequence[tuple[Parts, ImageId]], parts: Parts) -> set[ImageId]:
    """Those candidates that end in the parts, by the strictest comparison that any of them stands."""
    ends = [(path[-len(parts) :], image) for path, image in candidates if len(path) >= len(parts)]
    for same in (tuple, _composed_parts, _folded_parts):
        wanted = same(parts)
        if found := {image for end, image in ends if same(end) == wanted}:
            return found
    return set()


def _composed_parts(parts: Parts) -> Parts:
    return tuple(unicodedata.normalize("NFC", part) for part in parts)


def _folded_parts(parts: Parts) -> Parts:
    return tuple(map(folded, parts))


def folded(text: str) -> str:
    """A name in the form in which names are the same that differ in their letters' case or composed form only."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _parts(path: str) -> Parts:
    return tuple(part for part in path.replace("\\", "/").split("/") if part not in ("", "."))
