"""What the caches of recent projects take on the disk, each with a button that deletes it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.services.caches import CacheSize, cache_sizes, delete_cache
from clipstudio.ui.background import Background
from clipstudio.ui.grid.facts import file_size
from clipstudio.ui.letting_go import empty
from clipstudio.ui.place import muted, row
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.style import SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

NONE = tr("There is no cache of any recent project.")
PARTS = {
    "embeddings": tr("embeddings"),
    "thumbnails": tr("thumbnails"),
    "maps": tr("maps"),
    "difference-hashes-1.bin": tr("looks of pictures"),
}
"""What lies in a cache, by the name of its file or folder."""
OPEN = tr("Close the project first: its cache is in use.")


class CacheList(QWidget):
    """A row for each project; sizes are read in the background.

    Args:
        background: Reads and deletes.
        projects: Beside which caches may lie.
        open_project: The one that is open in this window.

    Attributes:
        buttons: What deletes the cache of a project, by its path.

    Signals:
        warned: A cache was not deleted; a sentence (str).
    """

    warned = Signal(str)

    def __init__(self, background: Background, projects: Sequence[Path], open_project: Path | None) -> None:
        super().__init__()
        self._background, self._projects, self._open = background, projects, open_project
        self.buttons: dict[Path, GuardedButton] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SPACE_INSIDE)
        self._rows.addWidget(muted(tr("Reading sizes…")))
        self.read()

    def read(self) -> None:
        """Read anew what they hold."""
        self._background.query(partial(cache_sizes, self._projects), self, self._show, self.warned.emit)

    def _show(self, sizes: Sequence[CacheSize]) -> None:
        self.buttons.clear()
        empty(self._rows)
        for size in sizes:
            if size.parts:
                self._add(size)
        if len(self.buttons) > 1:
            together = file_size(sum(size.total for size in sizes))
            self._rows.addWidget(muted(tr("Together {together}", together=together)))
        if not self.buttons:
            self._rows.addWidget(muted(NONE))

    def _add(self, size: CacheSize) -> None:
        name, total = size.project.name, file_size(size.total)
        parts = ", ".join(
            f"{PARTS.get(part, part)} {file_size(count)}" for part, count in sorted(size.parts.items())
        )
        words = plain_label(f"{name}: {total} ({parts})")
        words.setWordWrap(True)
        words.setToolTip(str(size.project.parent))
        button = self.buttons[size.project] = GuardedButton(tr("Clear"))
        button.button.setAccessibleName(tr("Clear the cache of {name}", name=name))
        button.set_question(
            tr(
                "Delete {total} of “{name}”? Models must see its images again at the next audit.",
                total=total,
                name=name,
            ),
            tr("Delete"),
        )
        is_open = size.project == self._open
        button.button.setEnabled(not is_open)
        button.button.setToolTip(OPEN if is_open else "")
        button.confirmed.connect(partial(self._delete, size.project))
        line = QWidget()
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(words)
        column.addLayout(row(button))
        self._rows.addWidget(line)

    def _delete(self, project: Path) -> None:
        self.buttons[project].setEnabled(False)

        def delete() -> tuple[None, Changes]:
            delete_cache(project)
            return None, Changes(0)

        self._background.write(delete, self, lambda _nothing: self.read(), self._refuse)

    def _refuse(self, reason: str) -> None:
        self.warned.emit(reason)
        self.read()
