"""What can be taken out of a project as a file that other programs read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery


class ExportError(ClipstudioError):
    """Something cannot be exported as asked."""


class Needs(StrEnum):
    """What must be named besides the project."""

    NOTHING = "nothing"
    RUN = "run"
    REVIEW = "review"
    RUN_OR_REVIEW = "run or review"
    MODEL = "model"


class What(StrEnum):
    """What is exported: tables first, then the formats of other tools."""

    ASSIGNMENTS = "assignments"
    PROBABILITIES = "probabilities"
    RATES = "rates"
    GAPS = "gaps"
    EMBEDDINGS = "embeddings"
    ATTRIBUTES = "attributes"
    ANSWERS = "answers"

    @property
    def words(self) -> str:
        """As the window calls it."""
        return WORDS[self]

    @property
    def needs(self) -> Needs:
        """What must be named for it."""
        return NEEDS.get(self, Needs.RUN)

    @property
    def endings(self) -> tuple[str, ...]:
        """Ends of the file names that it can be written under, the usual one first; "" for a folder."""
        return ENDINGS.get(self, TABLES)


TABLES = (".csv", ".xlsx", ".parquet", ".jsonl", ".npz")
"""How every table can be written."""

WORDS = {
    What.ASSIGNMENTS: "Labels given to each image",
    What.PROBABILITIES: "Probabilities of each image",
    What.RATES: "Rates by group",
    What.GAPS: "Largest gaps between groups",
    What.EMBEDDINGS: "Embeddings",
    What.ATTRIBUTES: "Attributes of each image",
    What.ANSWERS: "Answers of a review",
}

NEEDS = {What.EMBEDDINGS: Needs.MODEL, What.ATTRIBUTES: Needs.NOTHING, What.ANSWERS: Needs.REVIEW}
"""Of what needs no run."""

ENDINGS = {
    What.PROBABILITIES: (*TABLES, ".npy"),
    What.EMBEDDINGS: (".npz", ".npy", ".parquet", ".csv", ".xlsx", ".jsonl"),
}
"""Of what can be written otherwise than all tables."""


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What is asked for.

    Attributes:
        what: Which table, or which format of another tool.
        run: The run that it is of.
        review: The review that it is of.
        model: Fingerprint of the model whose embeddings are wanted.
        attributes: Only these attributes; empty for all.
        images: Only these images; None for all.
        has_paths: Absolute paths of the files stand in it. Without, files are told by their names alone.
        for_excel: A CSV begins with a byte order mark, without which Excel garbles all but English letters.
        with_images: Of a folder for another tool: the image files are copied into it.
    """

    what: What
    run: RunId | None = None
    review: ReviewId | None = None
    model: str = ""
    attributes: tuple[str, ...] = ()
    images: ImageQuery | None = None
    has_paths: bool = False
    for_excel: bool = False
    with_images: bool = False
