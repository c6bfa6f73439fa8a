"""The versions of a label set: choose one to look at, and bring an older one back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QPushButton

from clipstudio.domain.language import minute, tr
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import grow, muted, row


class VersionChooser(ComboBox):
    """Every version of a label set, the newest first; choosing an older one only shows it.

    Signals:
        version_chosen: Show this version (`VersionedLabelSet`), or None for the newest with the edits to it.
    """

    version_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Version"))
        self.setToolTip(tr("Look at an older version; it never changes, since audits may have used it."))
        self.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self._versions: tuple[VersionedLabelSet, ...] = ()
        self.activated.connect(self._choose)

    def show_versions(self, versions: Sequence[VersionedLabelSet]) -> None:
        """Offer versions, the newest first; an older one that is chosen stays chosen. Emits no signal."""
        older = self._versions[self.currentIndex()].id if self.currentIndex() > 0 else None
        self._versions = tuple(versions)
        with QSignalBlocker(self):
            self.clear()
            self.addItems(
                [
                    tr("Version {number} · {in_words}", number=each.number, in_words=in_words(each))
                    for each in self._versions
                ]
            )
            ids = [each.id for each in self._versions]
            self.setCurrentIndex(ids.index(older) if older in ids else 0)
        self.setVisible(bool(versions))

    def choose_newest(self) -> None:
        """Go back to the newest version."""
        self.setCurrentIndex(0)
        self._choose(0)

    def _choose(self, index: int) -> None:
        self.version_chosen.emit(self._versions[index] if index > 0 else None)


class VersionBanner(QFrame):
    """Says that an older version is shown, and offers to bring it back.

    Signals:
        restore_asked: Make a new version that says the same as the one shown.
        back_asked: Show the newest version again.
    """

    restore_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._words = muted()
        grow(self._words)
        self.restore = QPushButton(tr("&Restore as new version"))
        self.restore.clicked.connect(self.restore_asked)
        self.back = QPushButton(tr("&Back to the newest"))
        self.back.clicked.connect(self.back_asked)
        self.setLayout(row(self._words, self.restore, self.back))

    def show_version(self, version: VersionedLabelSet, *, may_restore: bool) -> None:
        """Tell which version is shown."""
        self._words.setText(
            tr(
                "You are looking at version {number} of {in_words}. It stays as it is.",
                number=version.number,
                in_words=in_words(version),
            )
        )
        self.restore.setVisible(may_restore)


def in_words(version: VersionedLabelSet) -> str:
    """When a version was written, on this machine's clock."""
    return minute(version.created_at.astimezone())
