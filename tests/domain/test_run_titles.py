"""What runs are called by themselves: English in the file, and in the reader's language wherever they are read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from clipstudio.domain.language import ENGLISH, Language, in_english, speak
from clipstudio.domain.run_list import ListedRun, RunKey, RunKind
from clipstudio.domain.run_titles import TITLE, TITLE_OF_SENTENCE, name_and_number, retold_title, title_of

GERMAN = {TITLE: "{name}, Lauf {count}", TITLE_OF_SENTENCE: "{name} (Lauf {count})"}


@pytest.fixture(autouse=True)
def in_german() -> Iterator[None]:
    speak(Language(lambda text, _count: GERMAN.get(text, text), grouping=".", point=",", code="de"))
    yield
    speak(ENGLISH)


def test_a_run_is_called_in_the_language_and_kept_in_english() -> None:
    title = title_of(None, "Jobs", 2)

    assert str(title) == "Jobs, Lauf 2"
    assert json.loads(json.dumps({"title": title})) == {"title": "Jobs, run 2"}
    assert str(title_of("", "Who is called a thief?", 1)) == "Who is called a thief? (Lauf 1)"
    assert str(title_of("Mine, run 2", "Jobs", 2)) == "Mine, run 2", "a name that was given stays"


def test_a_kept_title_is_read_in_the_language() -> None:
    assert retold_title("Jobs, run 2") == "Jobs, Lauf 2"
    assert retold_title("Jobs, run wild") == "Jobs, run wild"
    with in_english():
        assert retold_title("Jobs, run 2") == "Jobs, run 2"


@pytest.mark.parametrize("title", ["Jobs, Lauf 2", "Jobs"])
def test_a_title_is_told_apart_into_name_and_number(title: str) -> None:
    assert name_and_number(title) == (("Jobs", "2") if "2" in title else (title, ""))


def test_a_title_is_taken_in_both_languages() -> None:
    run = ListedRun(
        RunKey(RunKind.RUN, 1), "Jobs", 2, "", None, ("m",), (("words", 1),), datetime(2026, 1, 1, tzinfo=UTC), 9
    )

    assert run.title == "Jobs, Lauf 2"
    assert run.titles == {"Jobs, run 2", "Jobs, Lauf 2"}
