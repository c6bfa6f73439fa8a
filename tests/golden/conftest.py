"""The made-up collection that golden files are written of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.golden.calls import run_verb
from tests.golden.world import write_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of the made-up collection, with its project."""
    folder = tmp_path_factory.mktemp("golden")
    write_world(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLIPSTUDIO_HOME", str(folder / "home"))
        patch.setenv("COLUMNS", "160")
        run_verb("new", str(folder / "p.clipstudio"))
        table = ["--attributes", str(folder / "attributes.csv"), "--key", "file", "--cluster", "sequence"]
        run_verb("import", str(folder / "p.clipstudio"), str(folder / "photos"), *table)
        for name in ("harm", "words", "genders", "names", "scenes", "harm-again"):
            run_verb(
                "import-predictions", str(folder / "p.clipstudio"), str(folder / f"{name}.csv"), "--name", name
            )
        yield folder
