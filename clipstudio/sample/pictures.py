"""The drawn sample: which pictures there are, what is known of each, and what was said of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from clipstudio.sample import vocabulary as words
from clipstudio.sample.captions import write_caption

if TYPE_CHECKING:
    from PIL import Image

ATTRIBUTES: Final[tuple[str, ...]] = (
    "kind", "group", "age", "occupation", "animal", "object", "scene", "artist",
)  # fmt: skip
"""The columns of the sample's attribute table, in order."""

SAMPLE_SEED: Final = 2024
_PICTURES_PER_ARTIST: Final = 13
_PEOPLE_SHARE: Final = 0.6
_TINY_SHARE: Final = 0.0075


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """One picture of a drawn series: known in full before it is drawn.

    Attributes:
        file: relative path, such as ``people/0001.jpg``.
        attributes: name to value, the names among ``ATTRIBUTES``; one that does not apply is absent.
            ``artist`` is the cluster: pictures of one artist share a look.
        caption: what a careless annotator wrote; for training only.
        series: the name and seed of the series, from which the picture is drawn.
    """

    file: str
    attributes: Mapping[str, str]
    caption: str
    series: str

    def image(self) -> Image.Image:
        """Draw it: 256 by 256 pixels, RGB, the same each time."""
        from clipstudio.sample.composition import compose
        from clipstudio.sample.palette import Look

        look = Look.of_artist(Random(f"{self.series}/{self.attributes['artist']}"))
        return compose(self.attributes, look, Random(f"{self.series}/{self.file}"))


def draw_sample(count: int = 800, seed: int = SAMPLE_SEED) -> Iterator[DrawnPicture]:
    """The pictures of the sample project, drawn only when asked for their image.

    Args:
        count: how many pictures; about six in ten show a person.
        seed: another seed gives other pictures; none is ever one of the training series.

    Raises:
        ValueError: if ``count`` is under 100, too few to balance.
    """
    return draw_series("sample", count, seed)


def draw_series(name: str, count: int, seed: int) -> Iterator[DrawnPicture]:
    """A balanced series of pictures; series of different names have no picture in common.

    The four large groups are one cast in different clothes: each has the same ages, occupations and places
    equally often, by the same artists. Only then does nothing but the clothes tell the groups apart.

    Args:
        name: ``sample``, or the purpose of another series.
        count: how many pictures.
        seed: chooses among the series of that name.

    Raises:
        ValueError: if ``count`` is under 100.
    """
    if count < 100:
        raise ValueError(f"a balanced series needs at least 100 pictures, not {count}")
    series = f"{name}/{seed}"
    rng = Random(series)
    people = _people(count, rng)
    things = _things(count - len(people), count // _PICTURES_PER_ARTIST, rng)
    numbers = dict.fromkeys(("people", "animals", "objects", "scenes"), 0)
    for attributes in (*people, *things):
        folder = "people" if attributes["kind"] == "person" else f"{attributes['kind']}s"
        numbers[folder] += 1
        file = f"{folder}/{numbers[folder]:04}.jpg"
        caption = write_caption(attributes, Random(f"{series}/{file}/caption"))
        yield DrawnPicture(file, attributes, caption, series)


def _people(count: int, rng: Random) -> list[dict[str, str]]:
    """The cast, once in the clothes of each group, and a few in those of the tiny group."""
    tiny = round(count * _TINY_SHARE)
    size = (round(count * _PEOPLE_SHARE) - tiny) // len(words.GROUPS)
    artists = count // _PICTURES_PER_ARTIST
    ages = _balanced(words.AGES, size, rng)
    occupations = _balanced(words.OCCUPATIONS, size, rng)
    scenes = _balanced(words.SCENES, size, rng)
    people = [
        {
            "kind": "person",
            "group": group,
            "age": ages[member],
            "occupation": occupations[member],
            "scene": scenes[member],
            "artist": _artist(member % artists),
        }
        for group, members in (*((group, size) for group in words.GROUPS), (words.TINY_GROUP, tiny))
        for member in range(members)
    ]
    rng.shuffle(people)
    return people


def _things(count: int, artists: int, rng: Random) -> list[dict[str, str]]:
    """Animals, objects and empty scenes in equal parts."""
    kinds = sorted(_balanced(("animal", "object", "scene"), count, rng))
    scenes = _balanced(words.SCENES, count, rng)
    shown = {
        "animal": iter(_balanced(words.ANIMALS, kinds.count("animal"), rng)),
        "object": iter(_balanced(words.OBJECTS, kinds.count("object"), rng)),
    }
    return [
        {
            "kind": kind,
            **({kind: next(shown[kind])} if kind in shown else {}),
            "scene": scenes[number],
            "artist": _artist(number % artists),
        }
        for number, kind in enumerate(kinds)
    ]


def _artist(number: int) -> str:
    return f"artist {number + 1:02}"


def _balanced(values: Sequence[str], count: int, rng: Random) -> list[str]:
    """``count`` values, each as often as any other (give or take one), in random order."""
    drawn = [values[place % len(values)] for place in range(count)]
    rng.shuffle(drawn)
    return drawn
