"""What takes long to read is read by the first who needs it."""

from __future__ import annotations

import pytest

from clipstudio.domain.errors import ProjectError
from clipstudio.services.read_once import ReadOnce


def test_what_is_read_once_is_read_again_only_after_a_failure() -> None:
    tries: list[int] = []

    def read() -> str:
        tries.append(len(tries))
        if len(tries) == 1:
            raise ProjectError("The file is locked.")
        return "figures"

    once = ReadOnce(read)
    with pytest.raises(ProjectError):
        once()
    assert [once(), once()] == ["figures", "figures"]
    assert tries == [0, 1]
