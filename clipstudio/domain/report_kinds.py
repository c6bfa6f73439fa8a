"""As what the results of a report are written: the report, a page, or a card for others to read."""

from __future__ import annotations

from enum import StrEnum

from clipstudio.domain.language import said_later, tr


class ReportKind(StrEnum):
    """As what the results of a report are written."""

    REPORT = "report"
    SUMMARY = "summary"
    """One page in plain words."""
    MODEL_CARD = "model-card"
    """What a model card on the Hugging Face Hub can take over: its metadata and its sections on evaluation."""
    DATASET_CARD = "dataset-card"
    """The same for a dataset card: its metadata, and the questions of a datasheet."""
    CROISSANT = "croissant"
    """The images as Croissant describes data sets, with its vocabulary for responsible AI, as JSON-LD."""

    @property
    def words(self) -> str:
        """As the window calls it."""
        return tr(KIND_WORDS[self])

    @property
    def in_a_sentence(self) -> str:
        """The same within a sentence."""
        return self.words if self is ReportKind.CROISSANT else self.words.lower()

    @property
    def endings(self) -> tuple[str, ...]:
        """Ends of the file names that it can be written under, the usual one first."""
        return KIND_ENDINGS[self]


KIND_WORDS = {
    ReportKind.REPORT: said_later("Report"),
    ReportKind.SUMMARY: said_later("Summary on one page"),
    ReportKind.MODEL_CARD: said_later("Model card"),
    ReportKind.DATASET_CARD: said_later("Dataset card"),
    ReportKind.CROISSANT: said_later("Croissant metadata"),
}

PAGES = (".html", ".pdf")

KIND_ENDINGS = {
    ReportKind.REPORT: PAGES,
    ReportKind.SUMMARY: PAGES,
    ReportKind.MODEL_CARD: (".md",),
    ReportKind.DATASET_CARD: (".md",),
    ReportKind.CROISSANT: (".json",),
}
