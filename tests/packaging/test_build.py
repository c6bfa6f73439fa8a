"""What the build of a bundle does with the environment of the last one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from tests.scripts import PACKAGING, module_of


@pytest.fixture
def build(tmp_path: Path) -> Iterator[ModuleType]:
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(PACKAGING / "bundle")  # as where it is run: it imports what stands beside it
        module = module_of(PACKAGING / "bundle" / "build.py")
        patch.setattr(module, "ENVIRONMENT", tmp_path / "environment")
        yield module


def test_an_environment_that_is_kept_gets_what_the_wheel_newly_needs(
    build: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit, match="no environment of an earlier build"):
        build.keep_environment()
    build.python().parent.mkdir(parents=True)
    build.python().touch()
    asked: list[str] = []
    monkeypatch.setattr(build, "make_wheel", lambda: "the.whl")
    monkeypatch.setattr(build, "run", lambda *command: asked.append(" ".join(map(str, command[3:]))))
    build.keep_environment()
    assert asked == [
        "install --quiet --no-deps --force-reinstall the.whl",
        "install --quiet the.whl",
        "check",
    ]
