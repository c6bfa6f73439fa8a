"""Projects in a folder that cannot be written: they can be looked at, and nothing is left beside them."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp

import pytest

from clipstudio.storage.project_file import ProjectFile, needs_upgrade
from tests.storage.conftest import add_images

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="permissions are taken away as Linux does it")

NOBODY = 65534


@pytest.fixture
def shut() -> Iterator[Path]:
    """A project of three images in a folder in which this process may not write while the test runs."""
    # Not below tmp_path, into which only its owner may look.
    folder = Path(mkdtemp())
    with ProjectFile.create(folder / "shut") as project:
        add_images(project, 3)
        # All modules are loaded while they may be read.
        with ProjectFile.open(project.path, read_only=True) as reader:
            assert reader.images.count() == 3
    folder.chmod(0o555)
    is_root = os.geteuid() == 0
    if is_root:
        os.setresuid(NOBODY, NOBODY, 0)
    try:
        yield project.path
    finally:
        if is_root:
            os.setresuid(0, 0, 0)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_project_in_a_folder_that_cannot_be_written_can_be_looked_at(shut: Path) -> None:
    assert not os.access(shut.parent, os.W_OK)
    assert not needs_upgrade(shut)
    with ProjectFile.open(shut, read_only=True) as project:
        assert project.images.count() == 3
    assert list(shut.parent.glob("shut*")) == [shut]
