"""The verbs that edit write it down: `history` lists it, and undoes and redoes; collections are merged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Command
from tests.services.conftest import save_picture


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """Four pictures in two collections, three of them with a value."""
    path = tmp_path / "one.clipstudio"
    for number in range(4):
        save_picture(tmp_path / ("a" if number < 2 else "b") / f"{number}.png", number)
    (tmp_path / "t.csv").write_text("file,sex\n0.png,M\n1.png,man\n2.png,F\n", encoding="utf-8")
    command("new", path)
    command("import", path, tmp_path / "a", "--collection", "faces")
    table = ("--attributes", tmp_path / "t.csv", "--key", "file", "--auditor", "Ann")
    command("import", path, tmp_path / "b", "--collection", "people", *table)
    return path


def test_collections_are_merged_and_taken_apart_again(project: Path, command: Command) -> None:
    done = command("collections", "merge", project, "faces", "people", "--into", "everybody", "--auditor", "Ann")
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Done: merge collections “faces”, “people” into “everybody”.",
        "everybody: 4 images",
    ]
    assert command("collections", "list", project).out == "everybody: 4 images\n"
    assert command("history", project, "--undo").out.startswith("Undone: merge collections")
    assert command("collections", "list", project).out == "faces: 2 images\npeople: 2 images\n"
    assert command("history", project, "--redo").code == 0
    assert command("collections", "list", project).out == "everybody: 4 images\n"


def test_a_collection_is_merged_into_another_renamed_deleted_and_restored(project: Path, command: Command) -> None:
    assert command("collections", "merge", project, "faces", "--into", "people").out.endswith("people: 4 images\n")
    assert command("collections", "rename", project, "people", "--to", "all").code == 0
    assert command("collections", "delete", project, "all").out == "Done: delete collection “all”.\n"
    assert command("collections", "list", project).out == "There is no collection in this project yet.\n"
    assert command("collections", "restore", project, "all").code == 0
    assert command("collections", "list", project).out == "all: 4 images\n"
    done = command("collections", "restore", project, "gone")
    assert "No collection “gone” was deleted in this project. Deleted: “faces”." in done.err
    done = command("collections", "merge", project, "all", "--into", "new")
    assert "There is no collection “new” to merge “all” into. Rename it instead." in done.err
    done = command("collections", "merge", project, "all", "--into", "all")
    assert "Choose two collections at least to merge." in done.err


def test_the_history_names_who_did_what_and_undoes_down_to_an_edit(
    project: Path, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_AUDITOR", "Ben")
    sex = ("--attribute", "sex")
    command("attributes", "merge", project, *sex, "--value", "M", "--value", "man", "--into", "male")
    command("attributes", "describe", project, *sex, "--text", "As written.", "--auditor", "Cid")
    command("attributes", "set", project, *sex, "--auditor", "Dan", "--value", "F", "--image", "3.png")
    command("images", "cluster", project, "--by-folder")
    document = tmp_path / "history.json"
    done = command("history", project, "--json", document)
    assert "Merge “M”, “man” into “male” in sex" in done.out
    edits = json.loads(document.read_text(encoding="utf-8"))["edits"]
    assert [(each["auditor"], each["what"], each["changed"]) for each in edits][:5] == [
        ("Ben", "put 4 images into clusters", ["clusters"]),
        ("Dan", "enter sex “F” for 1 image", ["attributes"]),
        ("Cid", "describe “sex”", ["attributes"]),
        ("Ben", "merge “M”, “man” into “male” in sex", ["attributes"]),
        ("Ann", "import attributes from “t.csv”", ["attributes"]),
    ]
    assert all(each["can_be_undone"] and each["state"] == "stands" for each in edits[:5])
    done = command("history", project, "--undo-to", edits[2]["number"])
    assert (done.code, done.out) == (0, "3 undone.\n")
    assert command("attributes", "list", project).out.startswith("sex: F (1), male (2); missing 1\n")
    done = command("history", project, "--find", "cid describe")
    assert "Undone by Ben" in done.out
    assert "Merge" not in done.out
    done = command("history", project, "--redo")
    assert done.out == "Redone: describe “sex”.\n"
    done = command("history", project, "--undo-to", edits[0]["number"])
    assert (done.code, done.out) == (1, "")
    assert f"Edit {edits[0]['number']} is undone already: put 4 images into clusters." in done.err
    done = command("history", project, "--undo-to", 999)
    assert (done.code, done.out) == (1, "")
    assert "There is no edit 999 in this project" in done.err
    assert command("history", project, "--undo-to", 0).code == 2


def test_a_project_without_edits_says_so(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "one.clipstudio"
    command("new", path)
    assert command("history", path).out == "Nothing was edited in this project.\n"
    assert "There is nothing to undo in this project." in command("history", path, "--undo").err


def test_images_are_removed_listed_and_brought_back_and_no_file_is_touched(
    project: Path, tmp_path: Path, command: Command
) -> None:
    listing = tmp_path / "out.csv"
    listing.write_text("file\n0.png\nb/3.png\n", encoding="utf-8")
    done = command("images", "remove", project, "--list", listing, "--preview")
    assert done.out == (
        "2 images would be removed from the project. 1 attribute keeps what it says of these images.\n"
    )
    done = command("images", "remove", project, "--list", listing, "--auditor", "Ann")
    assert done.out == "Done: remove 2 images from the project.\n"
    assert command("collections", "list", project).out == "faces: 1 image\npeople: 1 image\n"
    assert command("attributes", "list", project).out.startswith("sex: F (1), man (1); missing 0")
    assert command("images", "changes", project).out == "Nothing changed on disk: 4 files are as they were.\n"
    assert "2 removed from the project before" in command("import", project, tmp_path / "a", tmp_path / "b").out
    done = command("images", "removed", project, "--json", tmp_path / "removed.json")
    assert done.out == "2 images removed from this project.\n"
    removed = json.loads((tmp_path / "removed.json").read_text(encoding="utf-8"))["images"]
    assert sorted(Path(each["path"]).name for each in removed) == ["0.png", "3.png"]
    assert all(Path(each["path"]).exists() for each in removed)
    done = command("images", "remove", project, "--list", listing)
    assert (done.code, "2 lines of 2 name no single image of those looked among" in done.err) == (1, True)
    listing.write_text("0.png\n", encoding="utf-8")
    assert command("images", "restore", project, "--list", listing).out == "Done: bring back 1 image.\n"
    assert command("images", "remove", project, "--filter", "people").code == 0
    assert command("images", "restore", project, "--all").out == "Done: bring back 2 images.\n"
    assert command("images", "restore", project, "--all").out == "No image was removed from this project.\n"
    assert command("collections", "list", project).out == "faces: 2 images\npeople: 2 images\n"


def test_an_import_is_undone(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "one.clipstudio"
    command("new", path)
    assert "nothing to undo" in command("history", path, "--undo").err
    save_picture(tmp_path / "a" / "0.png", 0)
    command("import", path, tmp_path / "a")
    done = command("history", path, "--undo")
    assert (done.code, done.out) == (0, "Undone: import 1 image from “a”.\n")
    assert command("images", "removed", path).out.startswith("1 image")
    assert (tmp_path / "a" / "0.png").exists()
    assert command("history", path, "--redo").out == "Redone: import 1 image from “a”.\n"
    assert command("images", "removed", path).out.startswith("0 images")
