"""What a user prefers, whatever project is open: kept between starts, and heard of at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clipstudio.ui.settings import Settings

_AUDITOR = "preferences/auditor"
_BLURS, _FOLDS, _MINIMUM = "preferences/blur", "preferences/fold", "preferences/minimum_n"


class Preferences(QObject):
    """Choices that views follow; each is kept in the settings.

    Signals:
        care_changed: Something else of harmful content is blurred or folded.
        minimum_changed: Plans begin with another smallest group (before, now).
    """

    care_changed = Signal()
    minimum_changed = Signal(int, int)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def blurs(self) -> bool:
        """Whether images are blurred where a run has harmful labels, until they are revealed."""
        return self._settings.flag(_BLURS, default=True)

    def set_blurs(self, blurs: bool) -> None:
        """Blur such images, or not."""
        self._keep(_BLURS, blurs, self.blurs)

    @property
    def folds(self) -> bool:
        """Whether harmful labels are hidden until somebody asks to see them."""
        return self._settings.flag(_FOLDS, default=True)

    def set_folds(self, folds: bool) -> None:
        """Hide such labels, or not."""
        self._keep(_FOLDS, folds, self.folds)

    @property
    def auditor(self) -> str:
        """Under which name this person enters values; "" where nobody said so yet."""
        return self._settings.word(_AUDITOR)

    def set_auditor(self, name: str) -> None:
        """Enter values under this name."""
        self._settings.keep_word(_AUDITOR, name.strip())

    @property
    def minimum_n(self) -> int:
        """The smallest group that a new plan gives an estimate of."""
        from clipstudio.domain.audits import DEFAULT_MINIMUM_N  # with it comes numpy, which a start does without

        return max(1, self._settings.number(_MINIMUM, DEFAULT_MINIMUM_N))

    def set_minimum_n(self, minimum: int) -> None:
        """Begin new plans with another smallest group."""
        before = self.minimum_n
        if minimum != before:
            self._settings.keep_number(_MINIMUM, minimum)
            self.minimum_changed.emit(before, minimum)

    def _keep(self, name: str, now: bool, before: bool) -> None:
        if now != before:
            self._settings.keep_flag(name, now)
            self.care_changed.emit()
