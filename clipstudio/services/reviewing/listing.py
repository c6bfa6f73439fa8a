"""The reviews of a project as a list shows them: what is asked, how far everybody is, where answers differ."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.results.review.progress import AuditorProgress, auditor_progress
from clipstudio.results.words import counted, number
from clipstudio.services.reviewing.disagreements import open_count
from clipstudio.services.reviewing.page import read_review
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class ListedReview:
    """A review in a list.

    Attributes:
        record: The review.
        progress: How far each auditor is.
        open: Items on which auditors differ and that nobody has settled.
        entries: Entries of its log: another number says that something was done since.
    """

    record: ReviewRecord
    progress: tuple[AuditorProgress, ...]
    open: int
    entries: int

    @property
    def state(self) -> str:
        """How far it is, in so few words that the list, which is narrow, does not cut them."""
        done, assigned = sum(each.done for each in self.progress), sum(each.assigned for each in self.progress)
        if not done:
            return tr("{item_count} · not begun", item_count=counted(self.record.item_count, "item"))
        is_finished, far = (
            done >= assigned,
            tr("{done} of {assigned}", done=number(done), assigned=number(assigned)),
        )
        if self.open:
            far = tr("finished") if is_finished else far
            return tr("{far} · {open} disputed", far=far, open=number(self.open))
        return (
            tr("{item_count} · finished", item_count=counted(self.record.item_count, "item"))
            if is_finished
            else tr("{far} judged", far=far)
        )

    @property
    def progress_words(self) -> str:
        """How far each auditor is, by name."""
        if not self.progress:
            return tr("Nobody has judged yet.")
        counts = ((each.name, number(each.done), number(each.assigned)) for each in self.progress)
        return " · ".join(
            tr("{name} {done} of {assigned}", name=name, done=done, assigned=assigned)
            for name, done, assigned in counts
        )


class ReviewListing:
    """Lists the reviews of a project; what was counted of one is kept until its log grows."""

    def __init__(self, project: ProjectReader) -> None:
        self._project = project
        self._counted: dict[ReviewId, tuple[tuple[int, int], tuple[AuditorProgress, ...], int]] = {}

    def read(self) -> tuple[ListedReview, ...]:
        """Every review, the newest first, those that are archived after all others."""
        reviews = self._project.reviews
        # An entry that comes after its log was measured is counted by the next reading.
        sizes = reviews.log_sizes()
        records = {each.id: each for each in (*reviews.reviews(), *reviews.reviews(archived=True))}
        return tuple(self._listed(record, sizes.get(id, 0)) for id, record in records.items())

    def _listed(self, record: ReviewRecord, entries: int) -> ListedReview:
        key, known = (entries, record.scheme_version), self._counted.get(record.id)
        if known is None or known[0] != key:
            reading = read_review(self._project, record.id)
            known = self._counted[record.id] = (key, auditor_progress(reading), open_count(reading))
        return ListedReview(record, known[1], known[2], entries)
