"""Which images a query means, the label part included."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import AuditError, NothingLeftError
from clipstudio.domain.ids import RunId
from clipstudio.domain.images import AttributeOrder, CopyState, ImageQuery, LabelFilter, SortKey
from clipstudio.domain.language import tr
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.auditing.top_labels import has_top_label
from clipstudio.services.reviewing.answer_filters import is_answered
from clipstudio.storage.project_reader import ProjectReader

_STATES = tuple(CopyState)


def select_images(project: ProjectReader, query: ImageQuery) -> NDArray[np.int64]:
    """Ids of the images that a query keeps, in its order.

    Raises:
        AuditError: If the query sorts by probability without a label, or the label is not in its run.
    """
    ids = project.images.find(query)
    if query.ids is not None:
        ids = ids[np.isin(ids, np.fromiter(query.ids, dtype=np.int64, count=len(query.ids)))]
    if query.answer is not None:
        ids = ids[is_answered(project, query.answer, ids)]
    if query.without_copies:
        ids = ids[~np.isin(ids, project.look_alikes.left_out())]
    if query.copies:
        ids = ids[np.isin(copy_states(project, ids), [_STATES.index(state) for state in query.copies])]
    if query.top_label is not None:
        ids = ids[
            _of_run(project, query, query.top_label.run, partial(has_top_label, project, query.top_label, ids))
        ]
    if isinstance(query.sort, AttributeOrder):
        ids = _in_order(project, query.sort, ids, query.descending)
    if query.label is None:
        if query.sort is SortKey.PROBABILITY:
            raise AuditError("Sorting by probability needs a label of a run: choose one in the label filter.")
        return ids
    label = query.label
    probability = _of_run(project, query, label.run, partial(label_probabilities, project, label, ids))
    # An image that the run did not score compares false with everything: it is left out.
    kept = (probability >= query.label.minimum) & (probability <= query.label.maximum)
    ids, probability = ids[kept], probability[kept]
    if query.sort is SortKey.PROBABILITY:
        order = np.argsort(-probability if query.descending else probability, kind="stable")
        ids = ids[order]
    return ids


def _of_run(
    project: ProjectReader, query: ImageQuery, run: RunId, read: Callable[[], NDArray[Any]]
) -> NDArray[Any]:
    """What a filter asks of a run.

    Raises:
        AuditError: The run was deleted, naming it and the filter; or what ``read`` raises.
    """
    try:
        return read()
    except AuditError as error:
        if any(each.id == run for audit in project.runs.audits() for each in audit.runs):
            raise
        try:
            name = f" “{project.removals.find(Thing(Kind.RUN, int(run)))[0]}”"
        except NothingLeftError:
            name = ""  # deleted permanently
        what = tr("The filter “{saved_as}”", saved_as=query.saved_as) if query.saved_as else tr("The filter")
        raise AuditError(
            "{what} asks for a label of the run{name}, which was deleted. Restore the run, or choose a "
            "label of another run in the filter.",
            what=what,
            name=name,
        ) from error


def copy_states(project: ProjectReader, ids: NDArray[np.int64]) -> NDArray[np.int32]:
    """What was decided of each of ``ids``, (n,): its place among the members of `CopyState`."""
    kept, copies = project.look_alikes.kept_and_left_out()
    states = np.full(len(ids), _STATES.index(CopyState.NEITHER), np.int32)
    states[np.isin(ids, kept)] = _STATES.index(CopyState.KEPT)
    states[np.isin(ids, copies)] = _STATES.index(CopyState.COPY)
    return states


def _in_order(
    project: ProjectReader, order: AttributeOrder, ids: NDArray[np.int64], descending: bool
) -> NDArray[np.int64]:
    """Images by the values of an attribute; as they came where there is none of that name any more."""
    if order.attribute not in project.attributes.names():
        return ids
    held = project.attributes.codes(order.attribute, ids)
    place = -held.codes if descending else held.codes
    place[held.codes < 0] = len(held.values)
    return ids[np.argsort(place, kind="stable")]


def label_probabilities(
    project: ProjectReader, wanted: LabelFilter, ids: NDArray[np.int64]
) -> NDArray[np.floating]:
    """The probability of a run's label for each image, (n,) as the run has it; nan where it did not score it.

    Raises:
        AuditError: If the run is not there any more, or has no such label.
    """
    labels = project.runs.label_sets([wanted.run]).get(wanted.run)
    if labels is None:
        raise AuditError("The run of the label filter was deleted. Choose another run.")
    if wanted.label not in labels.texts:
        raise AuditError("The run has no label “{label}”. Choose one of its own labels.", label=wanted.label)
    column = project.runs.label_column(wanted.run, labels.texts.index(wanted.label))
    result = np.full(len(ids), np.nan, dtype=column.probabilities.dtype)
    if len(column.images):
        place = np.minimum(np.searchsorted(column.images, ids), len(column.images) - 1)
        found = column.images[place] == ids
        result[found] = column.probabilities[place[found]]
    return result
