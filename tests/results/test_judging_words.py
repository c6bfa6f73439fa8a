from __future__ import annotations

import pytest

from clipstudio.results.judging_words import (
    break_in_words,
    exposure_in_words,
    left_in_words,
    pace_in_words,
    progress_in_words,
    question_in_words,
)


def test_progress_and_pace() -> None:
    assert progress_in_words(1041, 2000) == "1,041 of 2,000 judged"
    assert (pace_in_words(None), pace_in_words(12.4), pace_in_words(3.26)) == ("", "12 a minute", "3.3 a minute")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0, ""),
        (59, "less than a minute left"),
        (780, "about 13 min left"),
        (9000, "about 2.5 h left"),
    ],
)
def test_time_left(seconds: float | None, words: str) -> None:
    assert left_in_words(seconds) == words


def test_exposure() -> None:
    where = "seen on this computer, in all projects"
    assert exposure_in_words(64, 70) == f"64 harmful words {where}"
    assert exposure_in_words(1, 1) == f"1 harmful word {where}"
    assert exposure_in_words(0, 3) == f"3 harmful pictures {where}"
    assert exposure_in_words(0, 0) == ""


def test_a_hidden_word_is_left_out_of_the_question() -> None:
    asked = "Is “{label}” right?"
    assert question_in_words(asked, "thief", is_hidden=True) == "Is “…” right?"
    assert question_in_words(asked, "{label}", is_hidden=False) == "Is “{label}” right?"


def test_a_break_says_why() -> None:
    assert break_in_words(25, 0).startswith("25 minutes of judging without a break")
    assert break_in_words(3, 60).startswith("60 harmful items seen without a break")
