"""Every setting: its place in the file, what it begins with, and what it may be."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.language import number, tr

SMALLEST_TEXT, LARGEST_TEXT, USUAL_TEXT = 80, 200, 100
"""Percent of the system's size."""
SMALLEST_TILE, LARGEST_TILE, USUAL_TILE = 72, 512, 160
"""Pixels of a tile's edge."""
MOST_THREADS = 256
MOST_GROUP = 1_000_000

Value = str | int | bool


@dataclass(frozen=True, slots=True)
class Choice:
    """A setting.

    Attributes:
        group: The table of the file that it stands in, and the section of the page that it is reset with.
        name: Its key in that table.
        default: What holds where nothing else was chosen; its type is the setting's.
        meaning: One line for who reads the file.
        words: What a text may be; empty for any.
        least, most: Of a number.
        is_folder: Whether a text is the whole path of a folder; it may be empty.
        earlier: Under which name versions before kept it in ``window.ini``.
    """

    group: str
    name: str
    default: Value
    meaning: str
    words: tuple[str, ...] = ()
    least: int = 0
    most: int = 0
    earlier: str = ""
    is_folder: bool = False

    def fault(self, value: object) -> str:
        """What is wrong with a value; empty when nothing is."""
        if type(value) is not type(self.default):
            kind = {
                bool: tr("must be true or false"),
                int: tr("must be a whole number"),
                str: tr("must be a text in quotation marks"),
            }
            return kind[type(self.default)]
        if isinstance(value, str) and self.words and value not in self.words:
            return tr("must be one of {words}", words=", ".join(f'"{word}"' for word in self.words))
        if self.is_folder and value and not Path(str(value)).is_absolute():
            return tr("must be the whole path of a folder, or empty")
        is_number = isinstance(value, int) and not isinstance(value, bool)
        if is_number and not self.least <= value <= self.most:  # type: ignore[operator]
            return tr("must be from {least} to {most}", least=number(self.least), most=number(self.most))
        return ""


LANGUAGE = Choice(
    "appearance", "language", "system", "Language of the window, from its next start on.", ("system", "en", "de")
)
SCHEME = Choice("appearance", "theme", "system", "Colours.", ("system", "light", "dark"), earlier="scheme")
TEXT_SIZE = Choice(
    "appearance",
    "text_size",
    USUAL_TEXT,
    "Percent of the system's text size.",
    least=SMALLEST_TEXT,
    most=LARGEST_TEXT,
    earlier="text_scale",
)
TILE_SIZE = Choice(
    "appearance",
    "tile_size",
    USUAL_TILE,
    "Pixels of a picture in the grid when a project opens.",
    least=SMALLEST_TILE,
    most=LARGEST_TILE,
)
STILL = Choice("appearance", "reduce_motion", False, "Nothing moves by itself: no running bars, no fading menus.")
BLUR = Choice(
    "harmful_content",
    "blur",
    True,
    "Blur images until they are revealed, where a run has harmful labels.",
    earlier="preferences/blur",
)
FOLD = Choice(
    "harmful_content",
    "hide_labels",
    True,
    "Hide harmful labels until they are asked for.",
    earlier="preferences/fold",
)
MINIMUM_N = Choice(
    "new_audits",
    "minimum_group",
    10,
    "Smaller groups are not estimable.",
    least=1,
    most=MOST_GROUP,
    earlier="preferences/minimum_n",
)
INTERVAL = Choice("new_audits", "interval", "wilson", "Interval of a single rate.", ("wilson", "clopper-pearson"))
CONFIDENCE = Choice(
    "new_audits",
    "confidence",
    95,
    "Confidence level of intervals, in percent: usually 90, 95 or 99.",
    least=80,
    most=99,
)
SPEED = Choice("computing", "speed", "exact", "exact: 32-bit. fast: 16-bit where possible.", ("exact", "fast"))
DEVICE = Choice(
    "computing",
    "device",
    "auto",
    "Where models run. auto: a graphics card if there is one.",
    ("auto", "cuda", "mps", "cpu"),
)
THREADS = Choice(
    "computing",
    "threads",
    0,
    "Processor threads for models and for decoding images. 0: one for each processor.",
    most=MOST_THREADS,
)
AUDITOR = Choice(
    "auditor", "name", "", "The name under which values are entered by hand.", earlier="word/preferences/auditor"
)
DOWNLOADS = Choice(
    "network",
    "downloads",
    "ask",
    "ask: each download of a model is asked for. off: none is offered.",
    ("ask", "off"),
)

CACHE_FOLDER = Choice(
    "cache", "folder", "", "Where caches of projects are made; empty: beside each project.", is_folder=True
)
CACHE_LIMIT = Choice(
    "cache",
    "limit_gb",
    0,
    "Gigabytes that the caches of recent projects may hold; the longest unused ones are cleared. 0: no limit.",
    most=100_000,
)

CHOICES = (
    LANGUAGE,
    SCHEME,
    TEXT_SIZE,
    TILE_SIZE,
    STILL,
    BLUR,
    FOLD,
    MINIMUM_N,
    INTERVAL,
    CONFIDENCE,
    SPEED,
    DEVICE,
    THREADS,
    AUDITOR,
    DOWNLOADS,
    CACHE_FOLDER,
    CACHE_LIMIT,
)
"""In the order of the file, those of a group together."""
