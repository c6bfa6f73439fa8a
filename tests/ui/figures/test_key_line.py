"""The key of a figure is read whole, however narrow the window is."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from clipstudio.results.figures import KeyEntry, Sign
from clipstudio.results.marks import Mark
from clipstudio.ui.figures.key_line import SIGN_LETTERS, key_height, key_places
from clipstudio.ui.style import SPACE_INSIDE

ENTRIES = (
    KeyEntry("left: checked, n = 118", Sign.BAR, Mark(0, 0)),
    KeyEntry(
        "right: all others, n = 354 of 360; groups that are too small are left out", Sign.HATCHED, Mark(1, 1)
    ),
    KeyEntry("chance", Sign.DOTTED),
)


def test_an_entry_that_is_longer_than_a_line_goes_on_in_the_next(qapp: QApplication) -> None:
    font = qapp.font()
    metrics = QFontMetricsF(font)
    wide, narrow = key_places(ENTRIES, font, 1_200), key_places(ENTRIES, font, 240)
    assert {place.top() for place in wide} == {0.0}
    assert key_height(ENTRIES, font, 1_200) == metrics.height() + 4
    for entry, place in zip(ENTRIES, narrow, strict=True):
        room = place.width() - SIGN_LETTERS * metrics.averageCharWidth() - SPACE_INSIDE
        needed = metrics.boundingRect(QRectF(0, 0, room, 1), int(Qt.TextFlag.TextWordWrap), entry.text)
        assert place.right() <= 240
        assert needed.width() <= room + 1
        assert needed.height() <= place.height()
    for before, after in itertools.pairwise(narrow):
        assert after.top() >= before.bottom()
    assert key_height(ENTRIES, font, 240) == narrow[-1].bottom() > 3 * metrics.height()
