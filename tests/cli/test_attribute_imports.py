"""The verbs that bring attributes in from the names of files and folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.storage.project_file import locked
from tests.cli.conftest import Command
from tests.services.conftest import save_picture


@pytest.fixture
def project(tmp_path: Path, command: Command) -> Path:
    """Three pictures in folders by sex, named by age; one without an age."""
    path = tmp_path / "one.clipstudio"
    for number, name in enumerate(("female/a_30.png", "female/b_x.png", "male/c_41.png")):
        save_picture(tmp_path / "photos" / name, number)
    command("new", path)
    command("import", path, tmp_path / "photos")
    return path


def test_a_level_and_a_pattern_become_attributes(project: Path, command: Command) -> None:
    verb = ("attributes", "from-path", project)
    done = command(*verb, "--level", 1, "--name", "sex", "--dry-run")
    assert (done.code, done.out.splitlines()) == (
        0,
        [
            "Each image gets the name of its folder at this level.",
            "3 images matched, 0 not matched.",
            "sex: 2 values: female (2), male (1)",
            "Nothing was written.",
        ],
    )
    done = command(*verb, "--level", 1, "--name", "sex", "--cluster")
    assert done.out.splitlines()[-2:] == ["Attributes: sex (3).", "Clusters: 3 images name theirs."]
    done = command(*verb, "--pattern", r"^(?P<who>[a-z])_(?P<age>\d+)")
    assert done.out.splitlines()[1:] == [
        "2 images matched, 1 not matched.",
        "who: 2 values: a (1), c (1)",
        "age: 2 values: 30 (1), 41 (1)",
        "Attributes: who (2), age (2).",
    ]
    pattern = r"“file names, pattern “^(?P<who>[a-z])_(?P<age>\d+)””"
    assert command("attributes", "list", project).out.splitlines() == [
        "sex: female (2), male (1); missing 0",
        "  Sources, the newest first: “folder names, level 1”.",
        "who: a (1), c (1); missing 1",
        f"  Sources, the newest first: {pattern}.",
        "age: 30 (1), 41 (1); missing 1",
        f"  Sources, the newest first: {pattern}.",
    ]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--name", "x"), "Give either --level or --pattern."),
        (("--level", 0, "--name", "x"), "There is no folder level 0"),
        (("--level", 1), "Give the attribute a name"),
        (("--level", 9, "--name", "x"), "No image of this project is matched by its folder names, level 9."),
        (("--pattern", "(", "--name", "x"), "is no regular expression"),
    ],
)
def test_what_cannot_be_done_is_said(
    project: Path, command: Command, options: tuple[object, ...], sentence: str
) -> None:
    done = command("attributes", "from-path", project, *options)
    assert done.code != 0
    assert sentence in " ".join(done.err.replace("│", " ").split())


def test_a_known_layout_is_imported_in_one_step(tmp_path: Path, project: Path, command: Command) -> None:
    (tmp_path / "fairface_label_val.csv").write_text(
        "file,age,gender,race,service_test\nfemale/a_30.png,3-9,Female,Black,True\nval/x.jpg,0-2,Male,White,True\n"
    )
    verb = ("attributes", "import", project, tmp_path)
    done = command(*verb, "--dry-run")
    assert done.out.splitlines()[:2] == [
        "fairface_label_val.csv: 2 rows, read as FairFace's tables.",
        "1 of 2 rows matched, 1 unmatched, 0 ambiguous; 2 images without a row. Read as FairFace's table: age in "
        "its ranges, gender and race; “service_test” is no group and is left out.",
    ]
    assert command("attributes", "list", project).out.startswith("There is no attribute")
    done = command(*verb)
    assert done.out.splitlines()[-1] == "Attributes: age (1), gender (1), race (1)."
    assert done.err.splitlines()[-1] == "row 3, “val/x.jpg”: no image has this name"
    (tmp_path / "other.csv").write_text("file,gender\nfemale/a_30.png,Male\n")
    told = "Other sources say something else: gender (1). The newest one counts."
    done = command("attributes", "import", project, tmp_path / "other.csv", "--attribute", "gender", "--dry-run")
    assert done.out.splitlines()[-3:] == ["Attributes: gender.", told, "Nothing was written."]
    done = command("attributes", "import", project, tmp_path / "other.csv", "--attribute", "gender")
    assert done.out.splitlines()[-2:] == ["Attributes: gender (1).", told]
    done = command("attributes", "import", project, "--layout", "utkface")
    assert (done.code, "No image of this project is matched" in done.err) == (1, True)
    done = command("attributes", "import", project, "--layout", "fiftyone")
    assert (done.code, "There is no layout “fiftyone”." in done.err) == (2, True)
    done = command("attributes", "import", project)
    assert (done.code, "Name the file or folder to read" in done.err) == (2, True)


def test_a_group_of_a_pattern_may_be_called_file(project: Path, command: Command) -> None:
    done = command("attributes", "from-path", project, "--pattern", "^(?P<file>[ab])_")
    assert (done.code, done.out.splitlines()[-1]) == (0, "Attributes: file (2).")
    assert command("attributes", "list", project).out.splitlines()[0] == "file: a (1), b (1); missing 1"


def test_names_are_not_looked_for_in_a_table(project: Path, tmp_path: Path, command: Command) -> None:
    done = command("attributes", "import", project, tmp_path / "x.csv", "--layout", "utkface")
    assert done.code == 2
    assert "is read from the names of the project's images, not from a file" in done.err


def test_a_table_of_names_alone_has_nothing_to_offer(project: Path, tmp_path: Path, command: Command) -> None:
    (tmp_path / "x.csv").write_text("file\na_30.png\n", encoding="utf-8")
    done = command("attributes", "import", project, tmp_path / "x.csv")
    assert done.code == 1
    assert "“x.csv” has no column beside “file”, which names the images." in done.err


def test_a_table_of_the_same_name_from_another_folder_is_told_apart(
    project: Path, tmp_path: Path, command: Command
) -> None:
    files = sorted(path.name for path in (tmp_path / "photos").rglob("*.png"))
    for folder, word in (("house", "f"), ("senate", "m"), ("court", "m")):
        table = tmp_path / folder / "votes.csv"
        table.parent.mkdir()
        table.write_text("\n".join(["file,sex", *(f"{name},{word}" for name in files)]), encoding="utf-8")
    verb = ("attributes", "import", project)
    assert "Another" not in command(*verb, tmp_path / "house" / "votes.csv").out
    told = "from “{}”: this one is a source of its own, “votes.csv (senate)”.".format(tmp_path.resolve() / "house")
    done = command(*verb, tmp_path / "senate" / "votes.csv", "--attribute", "sex")
    assert (done.code, told in done.out) == (0, True), done.err
    again = ("import", project, tmp_path / "photos", "--attributes", tmp_path / "court" / "votes.csv")
    assert "Another" not in command(*again, "--key", "file").out, "it has the same bytes as that of the senate"
    done = command("attributes", "agreement", project, "--attribute", "sex")
    assert "Both speak of 3 images and differ on 3." in " ".join((done.out + done.err).split())


def test_a_list_of_ones_own_is_read_back_without_what_is_derived(
    project: Path, tmp_path: Path, command: Command
) -> None:
    command("attributes", "from-path", project, "--level", 1, "--name", "sex", "--cluster")
    command("attributes", "derive", project, "--name", "woman", "--value", "yes: sex is female")
    exports = {"l.csv": ("images", "export-list"), "e.csv": ("export",)}
    for name, verb in exports.items():
        command(*verb, project, *(["attributes"] if name == "e.csv" else []), "--out", tmp_path / name)
        done = command("attributes", "import", project, tmp_path / name)
        taken = {"l.csv": "Attributes: sex (3).", "e.csv": "with --attribute: sex. “cluster” names persons"}[name]
        assert taken in done.out + done.err
        assert "Left out, since it is derived from other attributes here: “woman”." in done.out


def test_what_makes_no_groups_is_named_and_so_is_a_cluster_that_stands_alone(
    project: Path, tmp_path: Path, command: Command
) -> None:
    table = tmp_path / "x.csv"
    table.write_text("file,who,sex\na_30,Ann,f\nb_x,Bo,f\nc_41,Cy,\n", encoding="utf-8")
    done = command("attributes", "import", project, table)
    assert done.out.splitlines()[-1] == "Attributes: sex (2)."
    told = "Not taken, since their values hardly repeat: who. --attribute names what to take."
    assert told in done.err.splitlines()
    table.write_text("file,person\na_30,Ann\nb_x,Ann\nc_41,Bo\n", encoding="utf-8")
    done = command("attributes", "import", project, table)
    assert (done.code, "--cluster person makes clusters of it." in done.err) == (1, True)
    assert "--attribute" not in done.err
    table.write_text("file,sex\n", encoding="utf-8")
    assert "“x.csv” has no row below its header." in command("attributes", "import", project, table).err


def test_an_export_of_attributes_is_read_back_whatever_the_files_are_called(
    project: Path, tmp_path: Path, command: Command
) -> None:
    command("attributes", "from-path", project, "--level", 1, "--name", "sex")
    command("export", project, "attributes", "--out", tmp_path / "e.csv")
    for number, path in enumerate(sorted((tmp_path / "photos").rglob("*.png"))):
        path.rename(path.with_name(f"{number}.png"))
    other = tmp_path / "other.clipstudio"
    command("new", other)
    command("import", other, tmp_path / "photos")
    done = command("attributes", "import", other, tmp_path / "e.csv", "--attribute", "sex")
    assert (done.code, done.out.splitlines()[-1]) == (0, "Attributes: sex (3).")
    assert command("attributes", "list", other).out.splitlines()[0] == "sex: female (2), male (1); missing 0"


def test_what_is_only_looked_at_needs_no_project_that_can_be_written(
    project: Path, tmp_path: Path, command: Command
) -> None:
    (tmp_path / "t.csv").write_text("file,sex\na_30,f\nb_x,f\nc_41,\n", encoding="utf-8")
    (tmp_path / "l.txt").write_text("a_30.png\n", encoding="utf-8")
    with locked(project):
        for verb, options in (
            (("attributes", "import"), (tmp_path / "t.csv", "--dry-run")),
            (("attributes", "from-path"), ("--level", 1, "--name", "sex", "--dry-run")),
            (("images", "cluster"), ("--by-folder", "--preview")),
            (("images", "remove"), ("--list", tmp_path / "l.txt", "--preview")),
        ):
            done = command(*verb, project, *options)
            assert done.code == 0, (verb, done.err)
