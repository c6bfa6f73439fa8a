"""What auditors perceive becomes a source of the attribute, beside the tables' columns."""

from __future__ import annotations

import hashlib

from clipstudio.domain.attribute_views import ADJUDICATED
from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ImageId
from clipstudio.domain.reviewing.reviews import ReviewRecord
from clipstudio.domain.reviewing.schemes import Question
from clipstudio.domain.reviewing.tables import answer_table
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.review_reader import ABSENT


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
    called = _called(project, review)
    changes = Changes.NONE
    for question in questions:
        table = answer_table(question, entries, review.item_count)
        said = {auditor: table.said()[:, column] for column, auditor in enumerate(table.auditors)}
        people = sorted(said, key=lambda auditor: (names[auditor], auditor))
        sources = [(auditor, f"{_unmistakable(names[auditor])}, {called}", said[auditor]) for auditor in people]
        for who, name, codes in (*sources, (ADJUDICATED, f"{ADJUDICATED}, {called}", table.settled)):
            values = {
                ImageId(int(image)): table.values[code]
                for image, code in zip(images.tolist(), codes.tolist(), strict=True)
                if code >= 0 and image != ABSENT and table.is_value[code]
            }
            identity = hashlib.sha256(f"{review.uuid}/{who}/{question.name}".encode()).hexdigest()
            changes |= _record(project, question, name, identity, values)
    return changes


def _record(
    project: ProjectFile, question: Question, name: str, identity: str, values: dict[ImageId, str]
) -> Changes:
    # Who it is decides, not the name: other reviews and auditors may be called the same.
    if not values and not project.attributes.has_source("rater", name, identity):
        return Changes.NONE
    id = project.attributes.add_source(name, identity, kind="rater")
    return project.attributes.record_perceived(id, question.attribute, values)


def _unmistakable(name: str) -> str:
    """An auditor's name that is not taken for the word that stands before what was settled."""
    return f"{name} (auditor)" if name == ADJUDICATED else name


def _called(project: ProjectFile, review: ReviewRecord) -> str:
    """The review's name, with the start of its UUID where another one has the name too."""
    everyone = (*project.reviews.reviews(), *project.reviews.reviews(archived=True))
    is_alone = sum(each.plan.name == review.plan.name for each in everyone) < 2
    return review.plan.name if is_alone else f"{review.plan.name} ({review.uuid[:4]})"
