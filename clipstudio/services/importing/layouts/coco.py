"""COCO's JSON: images with categories, captions, or attributes of what is marked in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import TableError
from clipstudio.domain.language import later, later_all, later_by, said_later
from clipstudio.domain.progress import Work
from clipstudio.results.words import images
from clipstudio.services.importing.layouts.json_stream import read_items
from clipstudio.services.importing.layouts.layout import Layout, LayoutReading, raw_of, table_of_files
from clipstudio.services.importing.layouts.nested import rarest_left_out, yes_no_columns

FILE, CATEGORY, CAPTION = "file_name", "category", "caption"
LISTS = ("images", "annotations", "categories")
MOST_CATEGORIES = 200
FEW = 12
"""So many categories are ticked by themselves; of more the user chooses."""

MEANING = said_later(
    "Read as COCO: what is marked in an image says which categories it shows. Boxes and outlines are left out."
)

Id = str
Scalar = str | int | Decimal | bool


@dataclass(slots=True)
class CocoContent:
    """What a COCO file holds of images as a whole.

    Attributes:
        files: Image to its file name, in the order of the file.
        places: Image to its place in the file, from 1.
        categories: Category to its name.
        shown: Image to the categories marked in it.
        captions: Image to its captions, in order.
        attributes: Attribute of annotations to image to the values given.
        left_out: What could not be used, to how often.
    """

    files: dict[Id, str] = field(default_factory=dict)
    places: dict[Id, int] = field(default_factory=dict)
    categories: dict[Id, str] = field(default_factory=dict)
    shown: dict[Id, set[Id]] = field(default_factory=lambda: defaultdict(set))
    captions: dict[Id, list[str]] = field(default_factory=lambda: defaultdict(list))
    attributes: dict[str, dict[Id, set[str]]] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    _twice: set[Id] = field(default_factory=set)
    _seen: int = 0

    def take_image(self, item: Any) -> None:
        """Note an image."""
        self._seen += 1
        id, name = _id(item, "id"), item.get("file_name") if isinstance(item, dict) else None
        if id is None or not isinstance(name, str) or not name.strip():
            self.left_out[said_later("{count} images without an id or a file name")] += 1
        elif id in self.files and self.files[id] != name:
            self._twice.add(id)
        else:
            self.files[id], self.places[id] = name, self._seen

    def take_category(self, item: Any) -> None:
        """Note a category."""
        id, name = _id(item, "id"), item.get("name") if isinstance(item, dict) else None
        if id is None or not isinstance(name, str) or not name.strip():
            self.left_out[said_later("{count} categories without an id or a name")] += 1
        else:
            self.categories[id] = name.strip()

    def take_annotation(self, item: Any) -> None:
        """Note an annotation."""
        image = _id(item, "image_id")
        if image is None:
            self.left_out[said_later("{count} annotations without an image")] += 1
            return
        if isinstance(caption := item.get("caption"), str) and caption.strip():
            self.captions[image].append(" ".join(caption.split()))
        if (category := _id(item, "category_id")) is not None:
            self.shown[image].add(category)
        given = item.get("attributes")
        for name, value in given.items() if isinstance(given, dict) else ():
            if isinstance(value, Scalar) and str(value).strip():
                self.attributes.setdefault(name, {}).setdefault(image, set()).add(str(value).strip())

    def close(self) -> None:
        """All is read: leave out what is told twice or speaks of nothing."""
        for id in self._twice:
            del self.files[id]
        if self._twice:
            self.left_out[said_later("{count} images whose id stands for two files")] += len(self._twice)
        strangers = (self.shown.keys() | self.captions.keys()) - self.files.keys() - self._twice
        if strangers:
            self.left_out[said_later("{count} images that annotations name and the file does not list")] += len(
                strangers
            )
        unknown = {each for held in self.shown.values() for each in held} - self.categories.keys()
        for held in self.shown.values():
            held -= unknown
        if unknown:
            self.left_out[said_later("{count} categories that the file does not list")] += len(unknown)


def read_content(path: Path) -> Work[CocoContent]:
    """Read what a COCO file says of its images.

    Raises:
        TableError: It cannot be read, or lists no images.
    """
    content = CocoContent()
    takers = dict(zip(LISTS, (content.take_image, content.take_annotation, content.take_category), strict=True))
    yield from read_items(path, takers)
    content.close()
    if not content.files:
        raise TableError(
            "“{name}” lists no images under “images”: it is no COCO file with file names.", name=path.name
        )
    return content


def read_coco(paths: Sequence[Path]) -> Work[LayoutReading]:
    """Read a COCO file as a table with one row for each image.

    Raises:
        TableError: It cannot be read, or says nothing of its images.
    """
    (path,) = paths
    content = yield from read_content(path)
    notes: list[str] = [later(MEANING)]
    columns: dict[str, Sequence[str | None]] = {}
    wanted: list[str] = []
    if content.categories and any(content.shown.values()):
        made, note = _categories(content)
        columns |= made
        wanted += list(made) if len(made) <= FEW else []
        notes.append(note)
    said = {_free(name, columns, "attribute"): cells for name, cells in _attributes(content, notes).items()}
    columns |= said
    wanted += list(said)
    if content.captions:
        columns[_free(CAPTION, columns, "of the image")] = [
            next(iter(content.captions.get(id, ())), None) for id in content.files
        ]
        notes.append(
            later(
                "The first caption of each image can be an attribute; the scenes probe takes the "
                "file as its captions."
            )
        )
    if not columns:
        nothing = later("“{name}” lists images, but neither categories nor captions of them.", name=path.name)
        raise TableError(later_all((nothing, *_left_out(content))))
    notes += _left_out(content)
    called = {name: name if name != FILE else f"{CATEGORY} {name}" for name in columns}
    names = [FILE, *called.values()]
    numbers = [content.places[id] for id in content.files]
    raw = raw_of(names, [list(content.files.values()), *columns.values()], numbers, tuple(notes))
    return LayoutReading(Layout.COCO, table_of_files(paths, raw), FILE, tuple(called[name] for name in wanted))


def _categories(content: CocoContent) -> tuple[dict[str, Sequence[str | None]], str]:
    """One column where no image has two categories, a yes/no column for each category otherwise."""
    shown = [{content.categories[each] for each in content.shown.get(id, ())} for id in content.files]
    if max(map(len, shown)) == 1 and len(set(content.categories.values())) > 1:
        values = [next(iter(each), None) for each in shown]
        return {CATEGORY: values}, later("No image shows two categories: “category” holds that of each.")
    columns, rest = yes_no_columns("", shown, MOST_CATEGORIES)
    what = later("{columns} categories", columns=len(columns)) if len(columns) != 1 else later("1 category")
    said = later("{what}, each a column: “yes” where it is marked in an image, “no” where it is not.", what=what)
    choose = later("Tick those that you want.") if len(columns) > FEW else ""
    return columns, later_all((said, choose, rarest_left_out(rest)))


def _attributes(content: CocoContent, notes: list[str]) -> dict[str, Sequence[str | None]]:
    """What annotations say in so many words, of images of which they agree."""
    columns: dict[str, Sequence[str | None]] = {}
    for name, held in content.attributes.items():
        differing = sum(len(values) > 1 for values in held.values())
        columns[name] = [
            next(iter(values)) if len(values := held.get(id, set())) == 1 else None for id in content.files
        ]
        if differing:
            notes.append(
                later(
                    "“{name}” is left out for {differing} in which annotations say different things of it.",
                    name=name,
                    differing=later_by(images, differing),
                )
            )
    return columns


def _left_out(content: CocoContent) -> list[str]:
    return [
        later("Left out: {format}.", format=later(what, count=count)) for what, count in content.left_out.items()
    ]


def _free(name: str, taken: dict[str, Sequence[str | None]], what: str) -> str:
    return name if name not in taken else f"{name} ({what})"


def _id(item: Any, name: str) -> Id | None:
    """An id as a text: tools write 7, 7.0 and "7" for the same; None where it is neither number nor text."""
    value = item.get(name) if isinstance(item, dict) else None
    if isinstance(value, Decimal) and value == value.to_integral_value():
        value = int(value)
    return str(value) if isinstance(value, int | str) and not isinstance(value, bool) else None
