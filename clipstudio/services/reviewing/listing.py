"""The reviews of a project as a list shows them: what is asked, how far everybody is, where answers differ."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.results.review.progress import AuditorProgress, auditor_progress
from clipstudio.results.words import counted, number
from clipstudio.services.reviewing.disagreements import disputed_items
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
        """How far it is, in a few words."""
        done, assigned = sum(each.done for each in self.progress), sum(each.assigned for each in self.progress)
        told = [counted(self.record.item_count, "item")]
        if not done:
            told.append("not begun")
        elif done >= assigned:
            told.append("finished")
        else:
            told.append(f"{number(done)} of {number(assigned)} judged")
        if self.open:
            told.append(f"{number(self.open)} disputed")
        return " · ".join(told)

    @property
    def progress_words(self) -> str:
        """How far each auditor is, by name."""
        if not self.progress:
            return "Nobody has judged yet."
        return " · ".join(f"{each.name} {number(each.done)} of {number(each.assigned)}" for each in self.progress)


def listed_reviews(project: ProjectReader) -> tuple[ListedReview, ...]:
    """Every review, the newest first, those that are archived after all others."""
    records = (*project.reviews.reviews(), *project.reviews.reviews(archived=True))
    return tuple(listed_review(project, id) for id in dict.fromkeys(each.id for each in records))


def listed_review(project: ProjectReader, review: ReviewId) -> ListedReview:
    """One review as a list shows it.

    Raises:
        ReviewError: There is none.
    """
    reading = read_review(project, review)
    open_items = sum(not each.is_settled for each in disputed_items(reading))
    return ListedReview(reading.record, auditor_progress(reading), open_items, len(reading.entries))
