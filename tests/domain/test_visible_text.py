"""What cannot be seen in names is written out where they are shown, and refused where they are given."""

from __future__ import annotations

import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.visible_text import check_visible, visible, written_out

FINE = ("teacher", "a\tb\nc", "عربي\u200f", "خانه\u200cها", "👩\u200d🔬", "e\u0301", "naïve – “x”", "\u00a0")


@pytest.mark.parametrize("text", FINE)
def test_what_people_write_stays_and_is_the_same_object(text: str) -> None:
    assert visible(text) is text


def test_what_cannot_be_seen_is_written_out() -> None:
    assert visible("gnp.\u202egpj") == "gnp.\\u202egpj"
    assert visible("a\x1b[2J\x07\x9b\r") == "a\\u001b[2J\\u0007\\u009b\\u000d"
    assert (
        visible("\u2066x\u2069\ufeff\ud800\U000e0041\u2028") == "\\u2066x\\u2069\\ufeff\\ud800\\U000e0041\\u2028"
    )
    assert written_out("a\tb\nc\u200b") == "a\\u0009b\\u000ac\\u200b"


@pytest.mark.parametrize("name", ["a\u202eb", "a\nb", "a\x00b", "a\tb", "a\u200bb"])
def test_a_name_with_it_is_refused_with_the_name_as_it_can_be_seen(name: str) -> None:
    with pytest.raises(ProjectError, match=r"The name “a\\u00\w\wb”|The name “a\\u20\w\wb”") as refusal:
        check_name(name, ProjectError)
    assert str(refusal.value).endswith(f"cannot be seen (U+{ord(name[1]):04X}). Type it again without it.")


def test_a_description_may_have_lines() -> None:
    check_visible("one\ntwo\tthree", "The description", ProjectError, may_wrap=True)
    with pytest.raises(ProjectError, match="U\\+202E"):
        check_visible("one\n\u202etwo", "The description", ProjectError, may_wrap=True)
