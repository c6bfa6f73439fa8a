"""What can be taken out of a project as a file that other programs read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import said_later, tr


class ExportError(ClipstudioError):
    """Something cannot be exported as asked."""


class Needs(StrEnum):
    """What must be named besides the project."""

    NOTHING = "nothing"
    RUN = "run"
    REVIEW = "review"
    RUN_OR_REVIEW = "run or review"
    MODEL = "model"


LACKING = {
    Needs.RUN: said_later("To export {what}, name a run."),
    Needs.REVIEW: said_later("To export {what}, name a review."),
    Needs.RUN_OR_REVIEW: said_later("To export {what}, name a run or review."),
    Needs.MODEL: said_later("To export {what}, name a model."),
}
"""What is said where it is not named."""


class What(StrEnum):
    """What is exported: tables first, then the formats of other tools."""

    ASSIGNMENTS = "assignments"
    PROBABILITIES = "probabilities"
    RATES = "rates"
    GAPS = "gaps"
    EMBEDDINGS = "embeddings"
    ATTRIBUTES = "attributes"
    ANSWERS = "answers"
    LABEL_STUDIO = "label-studio"
    IMAGEFOLDER = "imagefolder"
    FIFTYONE = "fiftyone"
    COCO = "coco"
    PROV = "prov"

    @property
    def words(self) -> str:
        """As the window calls it."""
        return tr(WORDS[self])

    @property
    def unit(self) -> str:
        """What is counted of it once it is written, one of them."""
        return UNITS.get(self, "row")

    @property
    def needs(self) -> Needs:
        """What must be named for it."""
        return NEEDS.get(self, Needs.RUN)

    @property
    def is_table(self) -> bool:
        """Whether it is a table, which can be written in several formats."""
        return self not in ENDINGS or len(ENDINGS[self]) > 1

    @property
    def endings(self) -> tuple[str, ...]:
        """Ends of the file names that it can be written under, the usual one first; "" for a folder."""
        return ENDINGS.get(self, TABLES)


class ImageCopies(StrEnum):
    """What becomes of the image files."""

    NONE = "none"
    """They stay where they are alone."""
    COPY = "copy"
    LINK = "link"
    """A symbolic link leads to each."""


TABLES = (".csv", ".xlsx", ".parquet", ".jsonl", ".npz")
"""How every table can be written."""

WORDS = {
    What.ASSIGNMENTS: said_later("Labels given to each image"),
    What.PROBABILITIES: said_later("Probabilities of each image"),
    What.RATES: said_later("Rates by group"),
    What.GAPS: said_later("Largest gaps between groups"),
    What.EMBEDDINGS: said_later("Embeddings"),
    What.ATTRIBUTES: said_later("Attributes of each image"),
    What.ANSWERS: said_later("Answers of a review"),
    What.LABEL_STUDIO: said_later("Label Studio: tasks"),
    What.IMAGEFOLDER: said_later("Hugging Face: image folder"),
    What.FIFTYONE: said_later("FiftyOne: classifications"),
    What.COCO: "COCO",
    What.PROV: said_later("Provenance: PROV-JSON"),
}

UNITS = {
    What.LABEL_STUDIO: "task",
    What.IMAGEFOLDER: "image",
    What.FIFTYONE: "image",
    What.COCO: "image",
    What.PROV: "record",
}

NEEDS = {
    What.EMBEDDINGS: Needs.MODEL,
    What.ATTRIBUTES: Needs.NOTHING,
    What.ANSWERS: Needs.REVIEW,
    What.LABEL_STUDIO: Needs.RUN_OR_REVIEW,
    What.IMAGEFOLDER: Needs.NOTHING,
}
"""Of what needs something else than a run."""

FOLDER = ("",)
"""What is written as a folder, whose name has no extension."""

ENDINGS = {
    What.LABEL_STUDIO: (".json",),
    What.IMAGEFOLDER: FOLDER,
    What.FIFTYONE: FOLDER,
    What.COCO: (".json",),
    What.PROV: (".json",),
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
        files: Of a folder for another tool: whether the image files are copied or linked into it.
    """

    what: What
    run: RunId | None = None
    review: ReviewId | None = None
    model: str = ""
    attributes: tuple[str, ...] = ()
    images: ImageQuery | None = None
    has_paths: bool = False
    for_excel: bool = False
    files: ImageCopies = ImageCopies.NONE
