"""A plugin of pytest that lets the window speak another language, in a process of its own.

Words at the top of modules are said when they are imported: the language must be there before. The variable
CLIPSTUDIO_SPEAKS names it by its code, or "marked" for one that marks every text and is read from the right.
"""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, QTranslator

from clipstudio.domain.language import Language, speak
from clipstudio.ui.app import application
from clipstudio.ui.language import use

MARKED, LEFT, RIGHT = "marked", "⟦", "⟧"


class Marking(QTranslator):
    """Marks Qt's own words too."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, _context: str, text: str, _remark: str | None = None, _count: int = -1) -> str:
        return f"{LEFT}{text}{RIGHT}" if text else ""


os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
app = application()
if os.environ["CLIPSTUDIO_SPEAKS"] == MARKED:
    app.installTranslator(Marking(app))
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    speak(Language(lambda text, _count: f"{LEFT}{text}{RIGHT}"))
else:
    use(app, os.environ["CLIPSTUDIO_SPEAKS"])
