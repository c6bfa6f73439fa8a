"""What a user prefers, whatever project is open: kept between starts, and heard of at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from clipstudio.storage.cache_place import keep_caches_in
from clipstudio.ui.choices import (
    AUDITOR,
    BLUR,
    CACHE_FOLDER,
    CONFIDENCE,
    DEVICE,
    DOWNLOADS,
    FOLD,
    INTERVAL,
    MINIMUM_N,
    SPEED,
    THREADS,
    TILE_SIZE,
    Choice,
    Value,
)
from clipstudio.ui.own_keys import own_keys
from clipstudio.ui.settings import Settings


class Preferences(QObject):
    """Choices that views follow; each is kept in the settings.

    Signals:
        chosen: A setting is another now (`Choice`).
        care_changed: Something else of harmful content is blurred or folded.
        plans_changed: Plans begin with something else: the field of a plan, what it began with, what it does now.
        computing_changed: Models run elsewhere, or with another number of threads.
        tiles_changed: Pictures are to be so large (int).
        downloads_changed: Downloads are offered from now on, or no more.
        not_kept: Choices cannot be written to the disk (a sentence); told once.
    """

    chosen = Signal(object)
    care_changed = Signal()
    plans_changed = Signal(str, object, object)
    computing_changed = Signal()
    tiles_changed = Signal(int)
    downloads_changed = Signal()
    not_kept = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choices = settings.choices
        self._told = ""
        own_keys.use(self._choices.keys)
        keep_caches_in(str(self.get(CACHE_FOLDER)))

    def get(self, choice: Choice) -> Value:
        """What is chosen of a setting."""
        return self._choices.get(choice)

    def keep(self, choice: Choice, value: Value) -> None:
        """Choose, and let all know that follow it."""
        before = self.get(choice)
        if value == before:
            return
        self._choices.keep(choice, value)
        self._tell_refusal()
        if choice in (BLUR, FOLD):
            self.care_changed.emit()
        elif choice in PLAN_FIELDS:
            self.plans_changed.emit(PLAN_FIELDS[choice], plan_value(choice, before), plan_value(choice, value))
        elif choice in (DEVICE, THREADS):
            self.computing_changed.emit()
        elif choice is TILE_SIZE:
            self.tiles_changed.emit(value)
        elif choice is CACHE_FOLDER:
            keep_caches_in(str(value))
        elif choice is DOWNLOADS:
            self.downloads_changed.emit()
        self.chosen.emit(choice)

    def reset(self, choices: Iterable[Choice]) -> None:
        """Go back to what settings begin with."""
        for choice in choices:
            self.keep(choice, choice.default)

    def keep_keys(self, keys: Mapping[str, str]) -> None:
        """Take keys of one's own instead of usual ones, now and at every start."""
        self._choices.keep_keys(keys)
        self._tell_refusal()
        own_keys.use(keys)

    def _tell_refusal(self) -> None:
        refusal = self._choices.refusal
        if refusal and refusal != self._told:
            self.not_kept.emit(refusal)
        self._told = refusal

    @property
    def blurs(self) -> bool:
        """Whether images are blurred where a run has harmful labels, until they are revealed."""
        return bool(self.get(BLUR))

    @property
    def folds(self) -> bool:
        """Whether harmful labels are hidden until somebody asks to see them."""
        return bool(self.get(FOLD))

    @property
    def auditor(self) -> str:
        """Under which name this person enters values; "" where nobody said so yet."""
        return str(self.get(AUDITOR))

    def set_auditor(self, name: str) -> None:
        """Enter values under this name."""
        self.keep(AUDITOR, name.strip())

    @property
    def minimum_n(self) -> int:
        """The smallest group that a new plan gives an estimate of."""
        return int(self.get(MINIMUM_N))

    @property
    def confidence(self) -> float:
        """The level of intervals that a new plan begins with, a fraction."""
        return float(plan_value(CONFIDENCE, self.get(CONFIDENCE)))

    @property
    def device(self) -> str:
        """Where models run: "auto" or a device as torch names it."""
        return str(self.get(DEVICE))

    @property
    def threads(self) -> int:
        """Of the processor, for models and decoding; 0 for as many as it has."""
        return int(self.get(THREADS))

    @property
    def tile_size(self) -> int:
        """Pixels of a tile of the grid when a project opens."""
        return int(self.get(TILE_SIZE))

    @property
    def offers_downloads(self) -> bool:
        """Whether a model may be downloaded, each time after a question."""
        return self.get(DOWNLOADS) == "ask"


PLAN_FIELDS = {MINIMUM_N: "minimum_n", INTERVAL: "interval", CONFIDENCE: "confidence", SPEED: "precision"}
"""Settings that a new plan begins with, and what they are called there."""


def plan_value(choice: Choice, value: Value) -> str | int | float:
    """What a plan holds for such a setting: of a percentage the fraction."""
    return int(value) / 100 if choice is CONFIDENCE else value
