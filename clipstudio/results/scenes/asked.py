"""The captions that one image was asked, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clipstudio.probes.scenes import CaptionKind

KIND_WORDS = {
    CaptionKind.TRUE: "true",
    CaptionKind.FALSE: "of another scene",
    CaptionKind.CLOSE: "close, but not true",
    CaptionKind.FINE_TRUE: "detail, true",
    CaptionKind.FINE_FALSE: "detail, not true",
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
        return f"{self.text} ({KIND_WORDS[self.kind]})"

    @property
    def is_true(self) -> bool:
        """Whether it says what is seen."""
        return self.kind in (CaptionKind.TRUE, CaptionKind.FINE_TRUE)


def taken_words(taken: Sequence[str], right: Sequence[str]) -> str:
    """Which captions the model chose, and which others would have been right."""
    none = "The model could not tell this image's captions apart."
    chosen = f"The model chose: {'; '.join(taken)}." if taken else none
    return f"{chosen} True: {'; '.join(right)}." if right else chosen
