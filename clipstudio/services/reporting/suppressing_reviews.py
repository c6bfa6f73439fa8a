"""Reviews as a report tells them: without groups that could identify people, auditors numbered unless named."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from clipstudio.results.review.answer import asked
from clipstudio.results.review.reading import MAJORITY, ReviewReading, agreed_codes
from clipstudio.results.suppression import Scopes, Suppression
from clipstudio.services.reviewing.page import ReviewPage
from clipstudio.statistics.groups import Grouping


def report_review(
    page: ReviewPage, suppression: Suppression, attributes: Sequence[str], *, is_named: bool
) -> ReviewPage:
    """A review as a report may tell it.

    Groups that the report withholds stay withheld; so are groups of which few images were judged, or that such
    groups could be worked out by.

    Args:
        page: The review.
        suppression: What the report withholds.
        attributes: By which it is told.
        is_named: Whether auditors keep their names.
    """
    names = page.reading.names if is_named else _numbers(page)
    if not suppression.is_asked:
        return page.without(suppression, names)
    groupings = [page.group_of(name) for name in attributes]
    scopes = Scopes()
    for rows in _counted(page.reading):
        images, first = np.unique(page.reading.images[rows], return_index=True)
        places = np.flatnonzero(rows)[first][images >= 0]
        scopes.add(
            images[images >= 0],
            [Grouping(each.attributes, each.codes[places], each.groups) for each in groupings],
        )
    return page.without(scopes.suppression(suppression.minimum, suppression.groups), names)


def judged_images(page: ReviewPage) -> int:
    """How many images were judged by anybody."""
    answered = {
        item
        for places in page.reading.by_auditor().values()
        for (item, _), standing in places.items()
        if standing.replies
    }
    numbered = np.array([each.number in answered for each in page.reading.items], np.bool_)
    judged = numbered & page.reading.counts
    items = (page.reading.items[place].sha256 for place in np.flatnonzero(judged).tolist())
    return len(set(items))


def _counted(reading: ReviewReading) -> Iterator[NDArray[np.bool_]]:
    """(N,) the items that each kind of figure counts: all, those judged, those that two have judged."""
    yield reading.counts
    for about in asked(reading):
        if not about.question.has_options:
            continue
        table = reading.table(about.question, about.option)
        yield reading.counts & (reading.codes(table, MAJORITY) >= 0)
        yield reading.counts & ((agreed_codes(table) >= 0).sum(axis=1) >= 2)


def _numbers(page: ReviewPage) -> Mapping[str, str]:
    people = [each.uuid for each in page.progress()]
    settled = [each for each in page.reading.names if each not in people]
    return {uuid: f"auditor {place}" for place, uuid in enumerate([*people, *settled], start=1)}
