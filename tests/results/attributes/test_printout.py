"""What the terminal shows of the attributes probe: the same as before results were typed."""

from __future__ import annotations

import pytest

from clipstudio.cli.printer import print_printout
from clipstudio.results.answers import Remark
from clipstudio.results.attributes.printout import printout
from tests.results.attributes.readings import KEPT, NAMES, reading


@pytest.mark.parametrize("name", NAMES)
def test_tables_and_lines_are_those_of_the_terminal(
    name: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    print_printout(printout(reading(name)))
    printed = [line.rstrip() for line in capsys.readouterr().out.splitlines()]
    assert printed == [line.rstrip() for line in (KEPT / f"{name}.txt").read_text("utf-8").splitlines()]


def test_what_stands_beside_the_result_is_a_remark() -> None:
    remarks = {name: [item.text for item in printout(reading(name)) if isinstance(item, Remark)] for name in NAMES}
    assert remarks["zero_shot"] == []
    assert remarks["linear"][0].startswith("The features are the model's image embeddings")
    (few,) = remarks["few"]
    assert few.startswith("Fewer than two values have images in training, validation and test")
