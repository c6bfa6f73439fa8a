"""The made-up collection of a folder as a project with one audit, for tests that need its pictures."""

from __future__ import annotations

from pathlib import Path

from tests.golden.calls import run_verb


def audited_world(folder: Path, *options: str, name: str = "p") -> Path:
    """Import what `tests.golden.world.write_world` wrote, and audit it by gender.

    Args:
        folder: Where it was written, and where the project is made.
        options: More of the audit's.
        name: Of the project.
    """
    path = folder / f"{name}.clipstudio"
    run_verb("new", str(path))
    table = ["--attributes", str(folder / "attributes.csv"), "--key", "file"]
    run_verb("import", str(path), str(folder / "photos"), *table)
    run_verb("import-predictions", str(path), str(folder / "harm.csv"), "--name", "harm")
    run_verb(
        "audit", str(path), "--model", "harm", "--labels", str(folder / "base.json"), "--by", "gender", *options
    )
    return path
