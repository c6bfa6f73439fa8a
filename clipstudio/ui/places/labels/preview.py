"""What the model reads for the label in hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipstudio.domain.language import number, quoted, tr
from clipstudio.ui.place import muted
from clipstudio.ui.user_words import plain_label, set_tooltip

MOST_SENTENCES = 3


class PromptPreview(QWidget):
    """Shows the first sentences, and says how many more there are."""

    def __init__(self) -> None:
        super().__init__()
        self._sentences = plain_label()
        self._sentences.setWordWrap(True)
        self._note = muted()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(muted(tr("The model will read:")))
        layout.addWidget(self._sentences)
        layout.addWidget(self._note)

    @property
    def text(self) -> str:
        """The sentences that are shown."""
        return self._sentences.text()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Show what the model reads."""
        self._sentences.setText(
            "\n".join(quoted(each) for each in sentences[:MOST_SENTENCES]) or tr("nothing yet")
        )
        set_tooltip(self._sentences, "\n".join(sentences))
        more = len(sentences) - MOST_SENTENCES
        average = tr("The label counts as the average of them.") if len(sentences) > 1 else ""
        self._note.setText(
            tr("and {more} more. {average}", more=number(more), average=average) if more > 0 else average
        )
        self._note.setVisible(bool(average))
