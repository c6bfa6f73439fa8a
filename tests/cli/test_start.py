"""What happens before a verb runs."""

from __future__ import annotations

import gc

import pytest

from clipstudio.cli.start import without_collecting


def test_the_collector_rests_only_while_a_verb_is_imported() -> None:
    before = gc.get_threshold()
    inside = []

    def broken() -> None:
        with without_collecting():
            inside.append(gc.get_threshold()[0])
            raise ImportError

    with pytest.raises(ImportError):
        broken()
    assert inside == [0]
    assert gc.get_threshold() == before != (0, *before[1:])
