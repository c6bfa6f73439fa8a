"""Made-up figures of lines: a sweep with a handle, accuracy by number of names, and models side by side."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.results.figures import (
    Axis,
    Curve,
    DottedCurve,
    FigureText,
    KeyEntry,
    LineFigure,
    Place,
    Point,
    Reading,
    Reference,
    Scale,
    Sign,
)
from clipstudio.results.marks import Mark
from clipstudio.results.targets import Target


@dataclass(frozen=True, slots=True, kw_only=True)
class PointTarget(Target):
    """The images of a curve at a place."""

    curve: str
    place: int


def point(curve: str, place: int, value: float | None, half: float = 0.05) -> Point:
    """A point with an interval of ``half`` to either side."""
    if value is None:
        words = "not estimable (n = 3, minimum 10)"
        return Point(None, None, None, words, f"{curve}: {words}")
    low, high = max(value - half, 0.0), min(value + half, 1.0)
    words = f"{value:.1%} ({100 * low:.1f}–{100 * high:.1f})".replace("%", " %")
    return Point(value, low, high, words, f"{curve}: {words}\nn = 412", PointTarget(curve=curve, place=place))


def curve(name: str, mark: int, values: list[float | None], *, dashed: bool = False, band: bool = True) -> Curve:
    """A curve through values."""
    points = tuple(point(name, place, value) for place, value in enumerate(values))
    return Curve(name, Mark(mark, mark), points, dashed, band)


THRESHOLDS = tuple(0.001 * 500 ** (step / 30) for step in range(31))


def _tick(threshold: float) -> str:
    return f"{100 * threshold:g} %" if abs(threshold - 0.001) < 1e-9 or abs(threshold - 0.5) < 1e-9 else ""


SWEEP = LineFigure(
    FigureText(
        "crime-related, by gender, at every threshold",
        key=tuple(
            KeyEntry(name, Sign.LINE, Mark(place, place)) for place, name in enumerate(("female", "male", "other"))
        ),
        header=("threshold", "group", "value"),
    ),
    Axis("share of the group's images"),
    Scale.LOGARITHMIC,
    "threshold, on a logarithmic scale",
    tuple(
        Place(at, _tick(at), f"At {100 * at:.2f} %", f"At {100 * at:.2f} %: largest gap {place}.")
        for place, at in enumerate(THRESHOLDS)
    ),
    (
        curve("female", 0, [0.6 / (1 + place / 6) for place in range(31)]),
        curve("male", 1, [0.5 / (1 + place / 4) for place in range(31)]),
        curve("other", 2, [None] * 31),
    ),
    references=(Reference(1 / 300, "uniform, 1/300 = 0.33 %"),),
    start=10,
    has_handle=True,
    data=((0.001, "female", 0.6), (0.001, "male", 0.5)),
)

CHANCE = Reading(KeyEntry("chance, top-1", Sign.DOTTED), "0.10 %")
PUBLISHED = Reading(KeyEntry("published: ViT-L/14, top-1", Sign.SMALL), "43.3 %", "a paper, table 1")
NAMES = LineFigure(
    FigureText("How often are names told apart?"),
    Axis("share of the images given their own name"),
    Scale.LOGARITHMIC,
    "names to choose from, on a logarithmic scale",
    (
        Place(100, "100", "With 100 names", "With 100 names: highest female.", (CHANCE,)),
        Place(1_000, "1,000", "With 1,000 names", "With 1,000 names: highest male.", (CHANCE, PUBLISHED)),
    ),
    (
        curve("female, top-1", 0, [0.5, 0.4], band=False),
        curve("male, top-1", 1, [0.45, 0.3], band=False),
        curve("female, top-5", 0, [0.7, 0.6], dashed=True, band=False),
        curve("other, top-1", 2, [None, None], band=False),
    ),
    dotted=(
        DottedCurve(((10.0, 0.1), (100.0, 0.01), (10_000.0, 0.0001))),
        DottedCurve(((1_000, 0.433), (500, 0.48)), ("43.3 % with 1,000 names\na paper", "48.0 %\na paper")),
    ),
    start=1,
)

MODELS = LineFigure(
    FigureText("crime-related, by gender and model"),
    Axis("share of the group's images"),
    Scale.CATEGORIES,
    "model",
    tuple(
        Place(place, name, name, f"{name}: largest gap.")
        for place, name in enumerate(("ViT-B-32 openai", "ViT-L-14 laion2b_s32b_b82k", "SigLIP"))
    ),
    (
        curve("female", 0, [0.5, 0.41, 0.2], band=False),
        curve("male", 1, [0.2, 0.25, 0.22], band=False),
        curve("other or not known", 2, [0.1, None, 0.3], band=False),
    ),
)
