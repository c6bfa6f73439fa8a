"""The list of licences is read as it is written where a bundle is built."""

from __future__ import annotations

from pathlib import Path

from clipstudio.services.licences import LINE, Licence, licences


def test_each_entry_has_its_title_its_licence_and_its_text(tmp_path: Path) -> None:
    file = tmp_path / "licences.txt"
    file.write_text(
        f"Words.\n\na 1: MIT\nb 2: BSD\n\n{LINE}\na 1\nMIT\n{LINE}\n\nDo as you like.\n\n"
        f"{LINE}\nb 2\nBSD\n{LINE}\n\nDo as you like,\n\n==== but say so.\n",
        encoding="utf-8",
    )
    assert licences(file) == (
        Licence("a 1", "MIT", "Do as you like."),
        Licence("b 2", "BSD", "Do as you like,\n\n==== but say so."),
    )


def test_without_such_a_list_every_package_that_is_installed_says_its_own(tmp_path: Path) -> None:
    first, *others = licences(tmp_path / "none.txt")
    assert first.title.startswith("clipstudio ")
    assert "Permission is hereby granted" in first.text
    names = {licence.title.partition(" ")[0].lower() for licence in others}
    assert {"torch", "open_clip_torch", "shiboken6"} <= names, "also what a package needs that clipstudio needs"
    assert "pytest" not in names, "only developers need it"
