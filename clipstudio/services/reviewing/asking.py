"""What a command line asks of a new review, as the same wish that the form makes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from clipstudio.domain.errors import ReviewError, system_reason
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
from clipstudio.domain.reviewing.reviews import CalibrationOrder
from clipstudio.domain.reviewing.schemes import AnswerScheme
from clipstudio.domain.run_list import RunKind, find_run
from clipstudio.results.words import counted
from clipstudio.services.auditing.labelled_runs import labelled_runs
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.reviewing.new_review import NewReview
from clipstudio.services.reviewing.sampling import Given, SampleRequest
from clipstudio.services.reviewing.sources import ChosenImages, RunSample
from clipstudio.storage.project_reader import ProjectReader

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
        calibration: Name of a review whose settled items are shown for calibration; empty for none.
        order: When these are shown.
        words: What is asked, of a rating or of tags; empty for the usual words.
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
    calibration: str = ""
    order: CalibrationOrder = CalibrationOrder.MIXED
    words: str = ""


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
        by_label: Whether each label makes strata of its own.
    """

    run: str
    by: str
    given: str
    per_group: int
    collection: str
    number: int
    by_label: bool = False


def wished(project: ProjectReader, asked: Asked, wish: SourceWish, auditors: Sequence[str]) -> NewReview:
    """A review as the words of a command line ask for it; `make_wished` makes it, as it does for a form.

    Raises:
        ReviewError: Something is missing or does not go together.
        AuditError: There is no such run.
    """
    scheme = scheme_of(project, asked)
    return NewReview(
        name=asked.name,
        preset=asked.preset,
        scheme=scheme,
        source=_sample(project, asked, wish) if wish.run else _images(project, asked, wish, scheme),
        auditors=tuple(auditors),
        overlap=asked.overlap,
        is_blind=asked.is_blind,
        repeats=asked.repeats,
        calibration=project.reviews.find(asked.calibration).id if asked.calibration else None,
        order=asked.order,
        seed=asked.seed,
    )


def scheme_of(project: ProjectReader, asked: Asked) -> AnswerScheme:
    """The scheme that is asked for.

    Raises:
        ReviewError: Something that it needs is missing.
    """
    if asked.words and asked.preset not in (Preset.RATING, Preset.TAGS):
        raise ReviewError("--words are those of a rating or of tags; for other questions write a --scheme.")
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
            return rating_scheme(asked.words) if asked.words else rating_scheme()
        case Preset.TAGS:
            return tags_scheme(asked.words) if asked.words else tags_scheme()
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
        raise ReviewError(
            "“{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "the file"
        raise ReviewError(
            "“{name}” is no answer scheme: {where}: {first}.", name=path.name, where=where, first=first["msg"]
        ) from error


def _perceived(project: ProjectReader, asked: Asked) -> AnswerScheme:
    if not asked.attribute.strip():
        raise ReviewError("Name the attribute that is perceived by --attribute.")
    values = asked.values
    if not values:
        known = {each.name: each for each in project.attributes.summaries()}
        if asked.attribute not in known:
            raise ReviewError("“{attribute}” is new: name its values by --value.", attribute=asked.attribute)
        values = tuple(value for value, _ in known[asked.attribute].values)
    return perceived_scheme(asked.attribute, values)


def _sample(project: ProjectReader, asked: Asked, wish: SourceWish) -> RunSample:
    # The form calls runs by their audit and number: this name leads to one here too.
    shown = {each.title: str(each.run) for each in labelled_runs(project)}
    listed = find_run(project.run_list.all(), shown.get(wish.run, wish.run))
    if listed.key.kind is not RunKind.RUN:
        raise ReviewError("“{run}” is a probe's result: name a run of an audit.", run=wish.run)
    record = project.runs.record(RunId(listed.key.id))
    comparison = None
    if wish.by:
        names = tuple(part.strip() for part in wish.by.split(","))
        compared = [each.attributes for each in record.comparisons]
        if names not in compared:
            offered = ", ".join(",".join(each) for each in compared) or "none"
            raise ReviewError(
                "The run was not compared by {by}. Comparisons: {offered}.", by=wish.by, offered=offered
            )
        comparison = compared.index(names)
    sides: dict[str, Given] = {"given": "given", "not-given": "not given", "both": "both"}
    if wish.given not in sides:
        raise ReviewError("--given takes given, not-given or both, and not “{given}”.", given=wish.given)
    is_named = asked.labels and asked.preset is not Preset.LABELS
    labels = _of_set(record.label_set, asked.labels) if is_named else harmful_or_all(record.label_set)
    request = SampleRequest(
        labels=labels,
        comparison=comparison,
        given=sides[wish.given],
        by_label=wish.by_label,
        per_stratum=wish.per_group,
        seed=asked.seed,
    )
    return RunSample(record.id, request, f"drawn from {listed.title}: {_labels_words(labels)}")


def _images(project: ProjectReader, asked: Asked, wish: SourceWish, scheme: AnswerScheme) -> ChosenImages:
    if scheme.has_label and len(asked.labels) != 1:
        raise ReviewError(
            "The question speaks of a label: name the run that gave it by --run, or by --label the one label that "
            "is judged of every image."
        )
    collection = project.collections.find(wish.collection) if wish.collection else None
    ids = select_images(project, ImageQuery(collection=collection))
    of = f"the collection {wish.collection}" if wish.collection else "all images"
    is_drawn = 0 < wish.number < len(ids)
    words = f"{counted(wish.number, 'image')} drawn from {of}" if is_drawn else of
    label = asked.labels[0] if scheme.has_label else ""
    return ChosenImages(tuple(ids.tolist()), words, label, wish.number, asked.seed)


def _of_set(label_set: LabelSet, words: Sequence[str]) -> tuple[str, ...]:
    """Labels by their texts, or by the category that they are of."""
    found: list[str] = []
    for word in words:
        own = [label.text for label in label_set.labels if label.category == word]
        found += own if own and word not in label_set.texts else [word]
    return tuple(dict.fromkeys(found))


def harmful_or_all(label_set: LabelSet) -> tuple[str, ...]:
    """The labels that are to be treated with care; all of a set without any."""
    harmful = tuple(label.text for label in label_set.labels if label.category in HARMFUL_CATEGORIES)
    return harmful or label_set.texts


def _labels_words(labels: tuple[str, ...]) -> str:
    return ", ".join(f"“{label}”" for label in labels[:3]) + (
        f" and {len(labels) - 3} more" if len(labels) > 3 else ""
    )
