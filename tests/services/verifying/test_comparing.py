"""What is said of two values that differ."""

from __future__ import annotations

from clipstudio.services.verifying.comparing import differences


def test_of_long_texts_the_part_is_quoted_in_which_they_differ() -> None:
    before = "a word that both begin with, " * 8
    (fault,) = differences({"text": f"{before}chief of all"}, {"text": f"{before}thief of all"})
    assert "chief of all” in the pack" in fault
    assert ", expected “…" in fault
    assert fault.endswith("thief of all”")
    (fault,) = differences(before, f"{before}and more")
    assert fault.endswith("and more”")
