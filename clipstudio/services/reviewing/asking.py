"""What is asked of a new review, turned into its plan and its items."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from pydantic import TypeAdapter, ValidationError

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.labels import HARMFUL_CATEGORIES, LabelSet
from clipstudio.domain.reviewing.presets import (
    Preset,
    labels_scheme,
    perceived_scheme,
    rating_scheme,
    tags_scheme,
    verdict_scheme,
)
from clipstudio.domain.reviewing.reviews import ReviewItem, ReviewPlan, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.domain.run_list import RunKind, find_run
from clipstudio.results.words import counted, number, percent
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.reviewing.making import items_of_drawn, items_of_images
from clipstudio.services.reviewing.sampling import Given, SampleRequest, draw, draw_places
from clipstudio.statistics.stratified import expected_share
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader

EXPECTED_RATE = 0.1
"""The share for which the interval to be expected is said, unless another one is asked for."""

_SCHEME = TypeAdapter(AnswerScheme)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be judged, and how.

    Attributes:
        name: What to call the review.
        preset: Which scheme.
        labels: The labels that are judged, or that can fit.
        attribute: The attribute that is perceived.
        values: Its values; empty for those that the project knows.
        scheme: JSON file of an own scheme; None for a preset.
        overlap: How many auditors judge each item; 0 for all.
        repeats: Share of items that come a second time.
        is_blind: Whether scores, groups, names and others' answers are hidden.
        seed: Of the draw and of everyone's order.
    """

    name: str
    preset: Preset
    labels: tuple[str, ...]
    attribute: str
    values: tuple[str, ...]
    scheme: Path | None
    overlap: int
    repeats: float
    is_blind: bool
    seed: int


@dataclass(frozen=True, slots=True)
class SourceWish:
    """Where the items are to come from.

    Attributes:
        run: Code or name of a run to draw from; empty for none.
        by: Comparison of the run whose groups make strata, "gender" or "gender,age"; empty for none.
        given: "given", "not-given" or "both".
        per_group: How many to draw from each stratum.
        collection: Name of a collection; empty for all images.
        number: How many images to draw from them; 0 to take all.
    """

    run: str
    by: str
    given: str
    per_group: int
    collection: str
    number: int


def plan_review(
    project: ProjectFile, asked: Asked, wish: SourceWish, auditors: tuple[str, ...]
) -> tuple[ReviewPlan, tuple[ReviewItem, ...], tuple[str, ...]]:
    """The plan and items of a review, and what its sample will show, in sentences.

    Auditors that the project does not have are added.

    Raises:
        ReviewError: Something is missing or does not go together.
        AuditError: There is no such run.
    """
    scheme = scheme_of(project, asked)
    known = {each.name: each for each in project.reviews.auditors()}
    people = [known[name] if name in known else project.reviews.add_auditor(name)[0] for name in auditors]
    plan = ReviewPlan(
        asked.name,
        scheme,
        asked.preset,
        tuple(dict.fromkeys(each.uuid for each in people)),
        asked.overlap,
        asked.is_blind,
        asked.repeats,
        seed=asked.seed,
    )
    if wish.run:
        return _drawn_from_run(project, plan, asked, wish)
    if scheme.has_label:
        raise ReviewError("The question speaks of a label: name the run that gave it by --run.")
    return _drawn_from_images(project, plan, asked, wish)


def scheme_of(project: ProjectReader, asked: Asked) -> AnswerScheme:
    """The scheme that is asked for.

    Raises:
        ReviewError: Something that it needs is missing.
    """
    match asked.preset:
        case Preset.VERDICT:
            return verdict_scheme()
        case Preset.LABELS:
            if not asked.labels:
                raise ReviewError("Name the labels that can fit by --label.")
            return labels_scheme(asked.labels)
        case Preset.PERCEIVED:
            return _perceived(project, asked)
        case Preset.RATING:
            return rating_scheme()
        case Preset.TAGS:
            return tags_scheme()
    if asked.scheme is None:
        raise ReviewError("Name the file with the questions by --scheme.")
    return read_scheme(asked.scheme)


def read_scheme(path: Path) -> AnswerScheme:
    """An own scheme from a JSON file: {"questions": [{"name": ..., "text": ..., "kind": ..., "options": [...]}]}.

    Raises:
        ReviewError: The file cannot be read, or is no scheme, naming the field.
    """
    try:
        return _SCHEME.validate_json(path.read_bytes())
    except OSError as error:
        raise ReviewError(f"“{path}” cannot be read: {error.strerror or error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ReviewError(f"“{path.name}” is no answer scheme: {where}: {first['msg']}.") from error


def expected_words(strata: tuple[Stratum, ...], rate: float = EXPECTED_RATE) -> str:
    """How wide the interval will be for a share of all images, or of those given their label, in a sentence."""
    strata = tuple(stratum for stratum in strata if stratum.is_given is not False) or strata
    sizes = np.array([stratum.population for stratum in strata], dtype=np.int64)
    judged = np.array([stratum.sampled for stratum in strata], dtype=np.int64)
    told = expected_share(sizes, judged, np.full(len(strata), rate))
    points = 100 * told.half_width
    sides = {stratum.is_given for stratum in strata}
    known = {True: "the images given their label", False: "the images not given their label"}
    of = known.get(sides.pop() is True, "all of them") if sides in ({True}, {False}) else "all of them"
    return f"A share of {percent(rate)} of {of} will be known to about ±{points:.1f} points."


def _perceived(project: ProjectReader, asked: Asked) -> AnswerScheme:
    if not asked.attribute.strip():
        raise ReviewError("Name the attribute that is perceived by --attribute.")
    values = asked.values
    if not values:
        known = {each.name: each for each in project.attributes.summaries()}
        if asked.attribute not in known:
            raise ReviewError(f"“{asked.attribute}” is new: name its values by --value.")
        values = tuple(value for value, _ in known[asked.attribute].values)
    return perceived_scheme(asked.attribute, values)


def _drawn_from_run(
    project: ProjectFile, plan: ReviewPlan, asked: Asked, wish: SourceWish
) -> tuple[ReviewPlan, tuple[ReviewItem, ...], tuple[str, ...]]:
    listed = find_run(project.run_list.all(), wish.run)
    if listed.key.kind is not RunKind.RUN:
        raise ReviewError(f"“{wish.run}” is a probe's result: name a run of an audit.")
    record = project.runs.record(RunId(listed.key.id))
    comparison = None
    if wish.by:
        names = tuple(part.strip() for part in wish.by.split(","))
        compared = [each.attributes for each in record.comparisons]
        if names not in compared:
            offered = ", ".join(",".join(each) for each in compared) or "none"
            raise ReviewError(f"The run was not compared by {wish.by}. Comparisons: {offered}.")
        comparison = compared.index(names)
    sides: dict[str, Given] = {"given": "given", "not-given": "not given", "both": "both"}
    if wish.given not in sides:
        raise ReviewError(f"--given takes given, not-given or both, and not “{wish.given}”.")
    labels = (
        asked.labels if asked.labels and asked.preset is not Preset.LABELS else harmful_or_all(record.label_set)
    )
    request = SampleRequest(
        labels=labels,
        comparison=comparison,
        given=sides[wish.given],
        per_stratum=wish.per_group,
        seed=asked.seed,
    )
    drawn = draw(RunImages.of(project, record), record, request)
    strata = drawn.described
    plan = replace(
        plan,
        run=record.id,
        strata=strata,
        is_harmful=record.label_set.is_harmful,
        source=f"drawn from {listed.title}: {_labels_words(labels)}",
        labels=labels,
    )
    lines = [f"  {_stratum_words(each)}: {number(each.sampled)} of {number(each.population)}" for each in strata]
    words = expected_words(strata)
    return plan, items_of_drawn(project, drawn), (*lines, *([words] if words else []))


def _drawn_from_images(
    project: ProjectFile, plan: ReviewPlan, asked: Asked, wish: SourceWish
) -> tuple[ReviewPlan, tuple[ReviewItem, ...], tuple[str, ...]]:
    collection = project.collections.find(wish.collection) if wish.collection else None
    ids = select_images(project, ImageQuery(collection=collection))
    of = f"the collection {wish.collection}" if wish.collection else "all images"
    if not wish.number or wish.number >= len(ids):
        return replace(plan, source=of), items_of_images(project, ids.tolist()), ()
    chosen = ids[draw_places(np.zeros(len(ids), dtype=np.int32), (wish.number,), asked.seed)]
    stratum = Stratum((), len(ids), wish.number)
    items = tuple(replace(item, stratum=0) for item in items_of_images(project, chosen.tolist()))
    plan = replace(plan, strata=(stratum,), source=f"{counted(wish.number, 'image')} drawn from {of}")
    return plan, items, (expected_words((stratum,)),)


def harmful_or_all(label_set: LabelSet) -> tuple[str, ...]:
    """The labels that are to be treated with care; all of a set without any."""
    harmful = tuple(label.text for label in label_set.labels if label.category in HARMFUL_CATEGORIES)
    return harmful or label_set.texts


def _labels_words(labels: tuple[str, ...]) -> str:
    return ", ".join(f"“{label}”" for label in labels[:3]) + (
        f" and {len(labels) - 3} more" if len(labels) > 3 else ""
    )


def _stratum_words(stratum: Stratum) -> str:
    group = ", ".join(value for _, value in stratum.group) or "all images"
    side = {True: "given", False: "not given", None: ""}[stratum.is_given]
    return " · ".join(filter(None, (group, f"“{stratum.label}”" if stratum.label else "", side)))
