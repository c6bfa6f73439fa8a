"""What auditors perceive becomes a source of the attribute, beside the tables' columns."""

from __future__ import annotations

from clipstudio.domain.attribute_views import ADJUDICATED
from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Question
from clipstudio.domain.reviewing.tables import answer_table
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.reviews import ABSENT


def publish_perceived(project: ProjectFile, review: ReviewRecord) -> Changes:
    """Let the attributes that a review asks for say what its answers say now.

    Each auditor is a source called "NAME, REVIEW", and so are the items that were settled. An image counts once,
    however often it was judged. What could not be told, or was not judged, is no value.
    """
    questions = [question for question in review.scheme.questions if question.attribute and question.takes_one]
    if not questions:
        return Changes.NONE
    entries = project.reviews.entries(review.id)
    images = project.reviews.images(review.id)
    names = {auditor.uuid: auditor.name for auditor in project.reviews.auditors()}
    changes = Changes.NONE
    for question in questions:
        table = answer_table(question, entries, review.item_count)
        said = {names[auditor]: table.said()[:, column] for column, auditor in enumerate(table.auditors)}
        for name, codes in (*sorted(said.items()), (ADJUDICATED, table.settled)):
            values = {
                ImageId(int(image)): table.values[code]
                for image, code in zip(images.tolist(), codes.tolist(), strict=True)
                if code >= 0 and image != ABSENT and table.is_value[code]
            }
            changes |= _record(project, question, f"{name}, {review.plan.name}", values)
    return changes


def _record(project: ProjectFile, question: Question, source: str, values: dict[ImageId, str]) -> Changes:
    if not values and not _spoke(project, question.attribute, source):
        return Changes.NONE
    id = project.attributes.add_source(source, None, kind="rater")
    return project.attributes.record_perceived(id, question.attribute, values)


def _spoke(project: ProjectFile, attribute: str, source: str) -> bool:
    """Whether a source said something of an attribute before."""
    return any(source in each.sources for each in project.attributes.summaries() if each.name == attribute)
