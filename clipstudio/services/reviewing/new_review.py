"""A review that is about to be made: what was wished for becomes items, auditors and a plan."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.reviewing.presets import Preset
from clipstudio.domain.reviewing.reviews import CalibrationOrder, ReviewItem, ReviewPlan, ReviewRecord
from clipstudio.domain.reviewing.schemes import AnswerScheme, Reply
from clipstudio.services.reversible import Reversible
from clipstudio.services.reviewing.making import make_review
from clipstudio.services.reviewing.page import read_review
from clipstudio.services.reviewing.sources import RunSample, Source, Sources, removed_in_words
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True, kw_only=True)
class NewReview:
    """A review as the user wishes it.

    Attributes:
        name: What it is to be called.
        preset: What the scheme was made from.
        scheme: What is asked.
        source: Where its items come from.
        auditors: Names of those who judge; who is not known yet is added to the project.
        overlap: How many of them judge each item; 0 for all.
        is_blind: Whether labels' probabilities, groups, names and others' answers are hidden.
        repeats: Share of the items that come twice.
        calibration: A review whose settled items are shown for calibration; None for none.
        order: When these are shown.
        seed: Of the order.
    """

    name: str
    preset: Preset
    scheme: AnswerScheme
    source: Source
    auditors: tuple[str, ...]
    overlap: int = 0
    is_blind: bool = True
    repeats: float = 0.05
    calibration: ReviewId | None = None
    order: CalibrationOrder = CalibrationOrder.FIRST
    seed: int = 0


def make_wished(project: ProjectFile, sources: Sources, wish: NewReview) -> tuple[Reversible, ReviewId]:
    """Find its items, and keep the review with those of its auditors that are new, or nothing of both.

    Raises:
        ReviewError: There are no items, or a review in use has its name.
    """
    found = sources.find(wish.source)
    items = found.items
    if wish.calibration is not None:
        items = (*items, *_agreed_items(project, wish.calibration, wish.scheme, items))
    known = {each.name: each.uuid for each in project.reviews.auditors()}
    names = dict.fromkeys(name.strip() for name in wish.auditors)
    people = {known.get(name) or str(uuid.uuid4()): name for name in names}
    plan = ReviewPlan(
        name=wish.name,
        scheme=wish.scheme,
        preset=wish.preset,
        auditors=tuple(people),
        overlap=wish.overlap,
        is_blind=wish.is_blind,
        repeats=wish.repeats,
        calibration=wish.order,
        seed=wish.seed,
        is_harmful=found.is_harmful,
        run=found.run,
        strata=found.strata,
        source=wish.source.words,
        labels=wish.source.request.labels if isinstance(wish.source, RunSample) else (),
    )
    newcomers = {who: name for who, name in people.items() if name not in known}
    step, id = make_review(project, plan, items, newcomers)
    return replace(step, said=" ".join(filter(None, (step.said, removed_in_words(found.removed))))), id


def calibrating(project: ProjectReader, scheme: AnswerScheme) -> tuple[tuple[ReviewRecord, int], ...]:
    """The reviews with settled items that this scheme can ask of, and how many each has."""
    asked = {question.name for question in scheme.questions}
    found = []
    for record in project.reviews.reviews():
        if asked & {question.name for question in record.scheme.questions}:
            count = len(_settled_items(project, record.id, scheme))
            if count:
                found.append((record, count))
    return tuple(found)


def _agreed_items(
    project: ProjectReader, review: ReviewId, scheme: AnswerScheme, items: Sequence[ReviewItem]
) -> tuple[ReviewItem, ...]:
    """Settled items of another review, after those that are judged; none that is judged here already."""
    judged = {(item.sha256, item.label) for item in items}
    settled = [
        (item, agreed)
        for item, agreed in _settled_items(project, review, scheme)
        if (item.sha256, item.label) not in judged
    ]
    if not settled:
        raise ReviewError("Every settled item of the review for calibration is among those to be judged.")
    return tuple(
        replace(item, number=len(items) + place, stratum=None, agreed=agreed)
        for place, (item, agreed) in enumerate(settled, start=1)
    )


def _settled_items(
    project: ProjectReader, review: ReviewId, scheme: AnswerScheme
) -> list[tuple[ReviewItem, dict[str, Reply]]]:
    """Items with what was settled of them, of the questions that the scheme asks too."""
    reading = read_review(project, review)
    agreed: dict[int, dict[str, Reply]] = {}
    for asked in scheme.questions:
        theirs = next((each for each in reading.record.scheme.questions if each.name == asked.name), None)
        if theirs is None or not theirs.takes_one or not asked.takes_one:
            continue
        table = reading.table(theirs)
        for place, code in enumerate(table.settled.tolist()):
            if code >= 0 and asked.option(table.values[code]) is not None:
                agreed.setdefault(place, {})[asked.name] = (table.values[code],)
    return [(reading.items[place], replies) for place, replies in sorted(agreed.items())]
