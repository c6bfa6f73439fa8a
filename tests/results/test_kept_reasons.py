"""Reasons that results keep in English are read in the reader's language, whoever wrote them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from clipstudio.domain.language import ENGLISH, Language, speak
from clipstudio.probes.one_way import adding, leaving_out
from clipstudio.results.kept_reasons import TEXTS, reason_words
from clipstudio.statistics.averages import SHARED, average
from clipstudio.statistics.clusters import Clustering
from clipstudio.statistics.intervals import rates, too_few
from clipstudio.statistics.multiplicity import REPEATS, left_out_words
from clipstudio.statistics.prediction_powered import ALL_JUDGED, NO_GAIN
from clipstudio.statistics.strata import unreached

FEW = rates([1], 3, 10)


@pytest.fixture
def foreign() -> Iterator[str]:
    mark = "§"
    speak(Language(lambda text, _count: f"{mark}{text}" if text in TEXTS else text, grouping=".", point=","))
    yield mark
    speak(ENGLISH)


@pytest.mark.parametrize(
    "reason",
    [
        too_few(3, 10),
        too_few(0, 10),
        Clustering.of(np.zeros(9, np.int32)).too_few(),
        Clustering.of(np.arange(3)).too_few(),
        average([*FEW, *FEW]).reason,
        SHARED,
        REPEATS,
        left_out_words(0.05),
        left_out_words(0.0125),
        NO_GAIN,
        ALL_JUDGED,
        unreached(900, 1_000),
        adding(is_inside=True),
        leaving_out(is_inside=False),
    ],
)
def test_a_reason_is_said_in_the_language(reason: str | None, foreign: str) -> None:
    assert reason
    assert reason_words(reason).startswith(foreign)


def test_numbers_in_a_reason_are_written_as_the_language_writes_them(foreign: str) -> None:
    assert reason_words("n = 1,204, minimum 2,000") == f"{foreign}n = 1.204, minimum 2.000"


@pytest.mark.usefixtures("foreign")
def test_what_is_not_known_stays_and_nothing_is_nothing() -> None:
    assert reason_words("a reason of old") == "a reason of old"
    assert reason_words(None) == ""
