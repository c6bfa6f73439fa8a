"""What the run said of all pairs that a review's items were drawn from, for figures that let scores help."""

from __future__ import annotations

import numpy as np

from clipstudio.domain.errors import ClipstudioError
from clipstudio.results.review.population import Population
from clipstudio.results.review.reading import ReviewReading
from clipstudio.services.auditing.run import group_images
from clipstudio.services.auditing.run_images import RunImages
from clipstudio.services.reviewing.sampling import Given, SampleRequest, all_pairs
from clipstudio.storage.project_reader import ProjectReader


def read_population(project: ProjectReader, reading: ReviewReading) -> Population | None:
    """The pairs of a review's strata with the run's probabilities; None where the run cannot say them any more.

    The strata are made again as they were when the items were drawn, and must hold as many pairs as then.
    """
    plan = reading.record.plan
    if plan.run is None or not plan.strata:
        return None
    try:
        record = project.runs.record(plan.run)
    except ClipstudioError:
        return None
    labels = plan.labels or tuple(dict.fromkeys(each.label for each in reading.items if each.stratum is not None))
    attributes = tuple(name for name, _ in plan.strata[0].group)
    comparisons = [each.attributes for each in record.comparisons]
    if not set(labels) <= set(record.label_set.texts) or (attributes and attributes not in comparisons):
        return None
    sides = {stratum.is_given for stratum in plan.strata}
    given: Given = "both" if len(sides) > 1 else "given" if sides == {True} else "not given"
    request = SampleRequest(
        labels=labels,
        comparison=comparisons.index(attributes) if attributes else None,
        given=given,
        by_label=len(labels) > 1 and all(stratum.label for stratum in plan.strata),
    )
    run = RunImages.of(project, record)
    pairs = all_pairs(run, record, request)
    if len(pairs.images) != sum(stratum.population for stratum in plan.strata):
        # Images that were removed before the items were drawn were left out then.
        gone = project.images.removed_at(np.intersect1d(run.arrays.images, project.images.removed()))
        before = [ids for at, ids in gone.items() if at <= reading.record.created_at]
        pairs = all_pairs(run, record, request, np.concatenate([np.empty(0, np.int64), *before]))
    place_of = {(each.group, each.is_given, each.label): place for place, each in enumerate(plan.strata)}
    places = np.array(
        [place_of.get((each.group, each.is_given, each.label), -1) for each in pairs.described], dtype=np.int32
    )
    strata = places[pairs.strata]
    sizes = np.bincount(strata[strata >= 0], minlength=len(plan.strata))
    if (strata < 0).any() or sizes.tolist() != [stratum.population for stratum in plan.strata]:
        return None
    rows = np.searchsorted(run.arrays.images, pairs.images)
    column_of = {text: place for place, text in enumerate(record.label_set.texts)}
    columns = np.array([column_of[label] for label in labels])[_places(pairs.labels, labels)]
    drawn = {
        (int(image), item.label): row
        for row, (image, item) in enumerate(zip(reading.images.tolist(), reading.items, strict=True))
        if item.stratum is not None
    }
    # Of a million pairs few were drawn: only their rows are looked for.
    keys = zip(pairs.images.tolist(), pairs.labels.tolist(), strict=True)
    return Population(
        run.arrays.probabilities[rows, columns].astype(np.float64),
        strata,
        np.fromiter((drawn.get(key, -1) for key in keys), dtype=np.int32, count=len(strata)),
        lambda attribute: group_images(project, ((attribute,),), pairs.images)[0],
    )


def _places(texts: np.ndarray, known: tuple[str, ...]) -> np.ndarray:
    """(m,) place of each text among those known."""
    order = np.argsort(np.array(known))
    return order[np.searchsorted(np.array(known)[order], texts)]
