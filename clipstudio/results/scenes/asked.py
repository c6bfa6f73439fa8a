"""The captions that one image was asked, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.domain.language import said_later, tr
from clipstudio.probes.scenes import CaptionKind

KIND_WORDS = {
    CaptionKind.TRUE: "true",
    CaptionKind.FALSE: said_later("of another scene"),
    CaptionKind.CLOSE: said_later("close, but not true"),
    CaptionKind.FINE_TRUE: said_later("detail, true"),
    CaptionKind.FINE_FALSE: said_later("detail, not true"),
}
"""What a caption is to an image."""


@dataclass(frozen=True, slots=True)
class AskedCaption:
    """A caption that an image was asked.

    Attributes:
        text: The caption.
        kind: What it is to the image.
        share: Its probability among the image's own captions.
        is_taken: Whether the model took it in any question.
    """

    text: str
    kind: CaptionKind
    share: float
    is_taken: bool

    @property
    def words(self) -> str:
        """The caption with what it is to the image."""
        return f"{self.text} ({tr(KIND_WORDS[self.kind])})"

    @property
    def is_true(self) -> bool:
        """Whether it says what is seen."""
        return self.kind in (CaptionKind.TRUE, CaptionKind.FINE_TRUE)


def taken_words(taken: Sequence[str], right: Sequence[str]) -> str:
    """Which captions the model chose, and which others would have been right."""
    none = tr("The model could not tell this image's captions apart.")
    chosen = tr("The model chose: {taken}.", taken="; ".join(taken)) if taken else none
    return tr("{chosen} True: {right}.", chosen=chosen, right="; ".join(right)) if right else chosen
