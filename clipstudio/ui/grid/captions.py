"""The line of text under each tile."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal, Slot

from clipstudio.domain.language import tr
from clipstudio.results.words import cosine, percent

Captions = Sequence[str] | NDArray[np.floating]
"""A text, or a probability in [0, 1], for each image of the grid, in the grid's order."""


MISSING = tr("missing")


class _TextsOnDemand(Sequence[str]):
    """Texts that are written when they are asked for: of a million images only a screenful is."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        return self._part(place) if isinstance(place, slice) else self._text(place)

    @abstractmethod
    def _part(self, places: slice) -> Sequence[str]:
        """The texts at some places, on demand as well."""

    @abstractmethod
    def _text(self, place: int) -> str:
        """The text at a place."""


@dataclass(frozen=True, slots=True, eq=False)
class ValueCaptions(_TextsOnDemand):
    """The value that each image has of an attribute.

    Attributes:
        codes: (n,) index into ``values``; -1 where it has none.
        values: The values of the attribute.
    """

    codes: NDArray[np.int32]
    values: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.codes)

    def _part(self, places: slice) -> Sequence[str]:
        return ValueCaptions(self.codes[places], self.values)

    def _text(self, place: int) -> str:
        code = int(self.codes[place])
        return MISSING if code < 0 else self.values[code]


@dataclass(frozen=True, slots=True, eq=False)
class CosineCaptions(_TextsOnDemand):
    """The cosine of each image with what is searched for: never a percentage, since it is no share of anything.

    Attributes:
        cosines: (n,) float32; NaN where an image was not searched.
    """

    cosines: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.cosines)

    def _part(self, places: slice) -> Sequence[str]:
        return CosineCaptions(self.cosines[places])

    def _text(self, place: int) -> str:
        found = float(self.cosines[place])
        return "" if np.isnan(found) else cosine(found)


@dataclass(frozen=True, slots=True, eq=False)
class CodedTexts(_TextsOnDemand):
    """A text for each image, and after it a probability where there is one.

    Attributes:
        codes: (n,) index into ``values``; -1 where an image has none.
        values: The texts.
        probabilities: (n,) written in percent; None for no numbers.
        none: What stands where there is no text.
    """

    codes: NDArray[np.int32]
    values: tuple[str, ...]
    probabilities: NDArray[np.floating] | None
    none: str

    def __len__(self) -> int:
        return len(self.codes)

    def _part(self, places: slice) -> Sequence[str]:
        numbers = None if self.probabilities is None else self.probabilities[places]
        return CodedTexts(self.codes[places], self.values, numbers, self.none)

    def _text(self, place: int) -> str:
        code = int(self.codes[place])
        if code < 0:
            return self.none
        if self.probabilities is None:
            return self.values[code]
        return f"{self.values[code]} {percent(float(self.probabilities[place]))}"


class CaptionLine(QObject):
    """What is written under the tiles: the file's name, a caption given with the images, both, or nothing.

    Signals:
        changed: Other text is to be written.
        shown_changed: There is a line now, or there is none any more.
    """

    changed = Signal()
    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._captions: Captions | None = None
        self._names = False
        self.measure = ""
        """What the captions tell ("probability of “thief”"); empty where they speak for themselves."""

    @property
    def shown(self) -> bool:
        """Whether tiles have a line of text under them."""
        return self._names or self._captions is not None

    @property
    def names_shown(self) -> bool:
        """Whether the file names are written."""
        return self._names

    def text(self, position: int) -> str:
        """The caption of the image at ``position``; a probability is in percent, NaN is not written at all."""
        if self._captions is None:
            return ""
        value = self._captions[position]
        if isinstance(value, str):
            return value
        return "" if np.isnan(value) else percent(float(value))

    def spoken(self, position: int) -> str:
        """The caption with what it tells: "probability of “thief” 39.0 %"."""
        text = self.text(position)
        return f"{self.measure} {text}" if self.measure and text else text

    def set_captions(self, captions: Captions | None, measure: str = "") -> None:
        """Show ``captions``, values of ``measure``; None removes them."""
        self.measure = measure
        shown = self.shown
        self._captions = captions
        self._tell(shown)

    @Slot(bool)
    def set_names_shown(self, shown: bool) -> None:
        """Write the file names."""
        shown_before = self.shown
        self._names = shown
        self._tell(shown_before)

    def _tell(self, shown_before: bool) -> None:
        if self.shown != shown_before:
            self.shown_changed.emit()
        self.changed.emit()
