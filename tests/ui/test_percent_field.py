"""The field of a probability takes and shows every digit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from clipstudio.ui.percent_field import PercentField


@pytest.fixture
def field(qtbot: QtBot) -> PercentField:
    made = PercentField("Threshold in percent")
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("fraction", "text"),
    [(0.05, "5.00 %"), (0.0005, "0.05 %"), (0.0007, "0.07 %"), (0.00000125, "0.000125 %"), (0.9999, "99.99 %")],
)
def test_what_is_given_comes_back_and_is_shown(field: PercentField, fraction: float, text: str) -> None:
    field.set_fraction(fraction)
    assert (field.fraction, field.text()) == (fraction, text)


def test_what_is_typed_is_the_number_nearest_to_its_digits(qtbot: QtBot, field: PercentField) -> None:
    for typed in range(1, 1000, 7):
        field.setValue(typed / 1000)
        assert field.fraction == float(f"{typed}e-5")
    field.selectAll()
    qtbot.keyClicks(field, "0.0123")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.fraction == 0.000123


def test_a_number_with_more_digits_is_kept_until_another_is_typed(field: PercentField) -> None:
    field.set_fraction(1 / 3)
    assert (field.fraction, field.text()) == (1 / 3, "33.33333333 %")
    field.setValue(33.0)
    assert field.fraction == 0.33


def test_it_tells_of_a_change_once_and_with_the_new_fraction(field: PercentField) -> None:
    told: list[float] = []
    field.valueChanged.connect(lambda _value: told.append(field.fraction))
    field.set_fraction(0.0005)
    field.set_fraction(0.0005)
    assert told == [0.0005]


def test_it_reads_what_it_writes_in_another_language(field: PercentField) -> None:
    field.setLocale(QLocale(QLocale.Language.German))
    field.set_fraction(0.0005)
    assert field.text() == "0,05 %"
    assert field.valueFromText("0,07 %") == 0.07


@pytest.mark.parametrize("language", [QLocale.Language.English, QLocale.Language.German])
@pytest.mark.parametrize("typed", ["0.5", "0,5"])
def test_a_point_and_a_comma_both_begin_the_decimals(
    qtbot: QtBot, field: PercentField, language: QLocale.Language, typed: str
) -> None:
    """Qt takes the one that the language has not for a mark of thousands, and 0,5 for 5."""
    field.setLocale(QLocale(language))
    field.setValue(7)
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.fraction == 0.005
