"""Which images a review is of: marks that have labels of their own, and marks that do not."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import RunId
from clipstudio.domain.run_list import RunKey, RunKind
from clipstudio.results.run.outcomes import OutcomeKind
from clipstudio.results.run.targets import RunTarget
from clipstudio.services.reviewing.sources import MarkImages
from clipstudio.ui.places.review.making.images_part import ImagesPart

MARK = MarkImages(
    RunTarget(run=RunId(1), kind=OutcomeKind.UNANSWERED, index=0), RunKey(RunKind.RUN, 1), "not answered"
)


def test_a_label_is_asked_for_only_where_the_mark_has_none(qtbot: QtBot) -> None:
    part = ImagesPart()
    qtbot.addWidget(part)
    part.bring(MARK)
    part.need_label(True)
    assert part.label.isHidden()
    assert part.source(3, True) == MarkImages(MARK.target, MARK.shown, MARK.words, seed=3)

    part.tell_labels(False)
    part.need_label(True)
    assert not part.label.isHidden()
    with pytest.raises(ReviewError, match="write the label"):
        part.source(3, True)
    part.label.setText("thief")
    source = part.source(3, True)
    assert isinstance(source, MarkImages)
    assert source.label == "thief"
    assert part.source(3, False) == MarkImages(MARK.target, MARK.shown, MARK.words, seed=3)
