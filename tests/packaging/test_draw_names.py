"""The invented names: the script gives the shipped file, and draws from every manner of sound alike."""

from __future__ import annotations

from types import ModuleType

import pytest

from tests.scripts import PACKAGING, module_of


@pytest.fixture(scope="module")
def script() -> ModuleType:
    return module_of(PACKAGING / "draw_names.py")


def test_the_script_gives_the_shipped_file_byte_for_byte(script: ModuleType) -> None:
    assert script.text().encode() == script.FILE.read_bytes()


def test_every_manner_gives_as_many_names_to_the_whole_and_about_as_many_to_a_short_list(
    script: ModuleType,
) -> None:
    manner_of = {word: k for k, (given, _) in enumerate(script.MANNERS) for word in given.split()}
    manners = [manner_of[name.split()[0]] for name in script.names()]
    count = len(script.MANNERS)
    assert [manners.count(k) for k in range(count)] == [script.PER_MANNER] * count
    # 280 of 2,450 without putting back: 20 expected of each manner, standard deviation 4.1.
    assert all(4 <= manners[:280].count(k) <= 36 for k in range(count))
