"""The verbs on images and attributes."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from clipstudio.domain.duplicates import Verdict
from clipstudio.domain.images import AttributeFilter, ImageQuery
from clipstudio.services.duplicates.deciding import Choice, decide
from clipstudio.services.edits.recording import make
from clipstudio.services.saved_filters import save_filter
from clipstudio.storage.project_file import ProjectFile
from tests.cli.conftest import THIEVES, Command
from tests.engine.test_perceptual import picture
from tests.services.conftest import save_picture


def test_changes_on_disk_are_listed_written_and_imported(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    for number in range(3):
        save_picture(photos / f"{number}.png", number)
    command("new", project)
    command("import", project, photos)
    done = command("images", "changes", project)
    assert (done.code, done.out) == (0, "Nothing changed on disk: 3 files are as they were.\n")
    (photos / "0.png").rename(photos / "moved.png")
    (photos / "1.png").unlink()
    save_picture(photos / "new.png", 9)
    done = command("images", "changes", project, "--json", tmp_path / "changes.json")
    assert done.out.splitlines()[0] == "On disk: 1 new, 1 moved, 1 missing; 1 file is as it was."
    assert json.loads((tmp_path / "changes.json").read_text()) == {
        "unchanged": 1,
        "new": [str(photos / "new.png")],
        "changed": [],
        "moved": [{"from": str(photos / "0.png"), "to": str(photos / "moved.png")}],
        "missing": [str(photos / "1.png")],
        "skipped": [],
    }
    done = command("images", "changes", project, "--import")
    assert "3 image files: 1 new, 1 already here, 1 moved" in done.out


def test_a_moved_folder_is_found_by_the_bytes_of_its_files(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    save_picture(photos / "0.png", 1)
    command("new", project)
    command("import", project, photos)
    photos.rename(tmp_path / "elsewhere")
    missed = command(
        "images", "relocate", project, tmp_path / "one.clipstudio"
    ).out  # nothing was looked at before
    assert missed == "Found 0 images again; 1 file still missing.\n"
    done = command("images", "relocate", project, tmp_path / "elsewhere")
    assert done.out == "Found 1 image again; 0 files still missing.\n"
    assert "Nothing changed on disk" in command("images", "changes", project).out


def test_search_lists_the_nearest_images_and_says_whose_idea_it_is(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    for number in range(3):
        save_picture(photos / f"{number}.png", number)
    command("new", project)
    command("import", project, photos)
    refused = command("images", "search", project, "a face")
    assert refused.code == 1
    assert "No image is embedded with “clipstudio-sample” yet" in refused.err
    command("embed", project, "--model", "clipstudio-sample")
    done = command("images", "search", project, "--like", photos / "1.png", "--json", tmp_path / "found.json")
    assert done.out.splitlines()[0] == f"1.0000  {photos / '1.png'}"
    assert "3 images searched: this is the model's own idea of similar" in done.err
    found = json.loads((tmp_path / "found.json").read_text())
    assert (found["searched"], len(found["images"])) == (3, 3)
    assert command("images", "search", project, "a face", "--like", photos / "1.png").code == 2


def test_attributes_are_listed_and_their_groups_counted(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    rows = ["file,sex"]
    for number in range(4):
        save_picture(photos / f"{number}.png", number)
        rows.append(f"{number}.png,{'fm'[number % 2]}")
    (tmp_path / "table.csv").write_text("\n".join(rows), encoding="utf-8")
    command("new", project)
    assert "There is no attribute in this project yet" in command("attributes", "list", project).out
    command("import", project, photos, "--attributes", tmp_path / "table.csv", "--key", "file")
    listed = command("attributes", "list", project).out.splitlines()
    assert listed == ["sex: f (2), m (2); missing 0", "  Sources, the newest first: “table.csv”."]
    done = command("attributes", "coverage", project, "--by", "sex", "--json", tmp_path / "coverage.json")
    assert "2, too few" in done.out
    assert "2 groups have fewer than 10 images and would not be estimated." in done.err
    cells = json.loads((tmp_path / "coverage.json").read_text())["cells"]
    assert cells == [{"values": [value], "images": 2, "clusters": None} for value in "fm"]


def test_images_that_look_alike_are_listed_in_groups(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    photos.mkdir()
    for number in range(3):
        picture(number).save(photos / f"{number}.png")
    picture(1).resize((128, 96)).save(photos / "1 small.png")
    command("new", project)
    command("import", project, photos)
    done = command("images", "duplicates", project, "--json", tmp_path / "found.json")
    assert done.out == "1 group of images that look alike: 1 image beyond one of each. 4 images compared.\n"
    written = json.loads((tmp_path / "found.json").read_text())
    assert written["groups"][0]["images"] == [str(photos / "1.png"), str(photos / "1 small.png")]
    assert (written["distance"], written["compared"]) == (10, 4)
    assert command("images", "duplicates", project, "--distance", "16").code == 2
    with ProjectFile.open(project) as opened:
        ids = opened.images.find(ImageQuery(text=f"{photos}/1")).tolist()
        decide(opened, [Choice(tuple(ids), Verdict.KEEP_ONE, ids[0])])
    done = command("images", "duplicates", project)
    assert done.out == "No images look alike at this distance; 4 images compared.\n"
    assert "Decided so far, and not asked again: 1 pair. Audits leave out 1 image." in done.err
    assert "1 group" in command("images", "duplicates", project, "--ask-again").out


def test_clusters_are_shown_before_they_are_set(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    for number, name in enumerate(("ann_1.png", "ann_2.png", "bob_1.png")):
        save_picture(photos / name, number)
    command("new", project)
    command("import", project, photos)
    asked = ("images", "cluster", project, "--pattern", "^[a-z]+")
    done = command(*asked, "--preview")
    assert done.out == "2 clusters of 3 images. Alone in their cluster: 1 image.\n"
    assert "cluster: ann: 2 images, ann_1.png, ann_2.png" in done.err
    assert "Nothing was changed" in done.err
    command(*asked)
    assert "Nothing had to be changed" in command(*asked).err
    assert command("images", "cluster", project).code == 2
    assert "1 cluster of 3 images" in command("images", "cluster", project, "--by-folder", "--preview").out
    assert "No image would" in command("images", "cluster", project, "--from-duplicates").out


def test_a_list_of_images_is_written(tmp_path: Path, command: Command) -> None:
    photos, project = tmp_path / "photos", tmp_path / "one.clipstudio"
    save_picture(photos / "0.png", 1)
    command("new", project)
    command("import", project, photos)
    done = command("images", "export-list", project, "--out", tmp_path / "list.csv")
    assert done.out == f"1 image in “{tmp_path / 'list.csv'}”.\n"
    assert (tmp_path / "list.csv").read_text(encoding="utf-8").splitlines()[
        0
    ] == "file,sha256,width,height,cluster"
    done = command("images", "export-list", project, "--filter", "women", "--out", tmp_path / "none.csv")
    assert done.code == 1
    assert "There is no collection “women” in this project." in done.err


def test_a_list_is_of_what_the_parts_of_a_filter_ask_for(thieves: Path, tmp_path: Path, command: Command) -> None:
    audit = ("audit", thieves, "--labels", tmp_path / "base.json", "--model", "first", "--by", "gender")
    assert command(*audit).code == 0

    def listed(*parts: object) -> list[str]:
        done = command("images", "export-list", thieves, "--out", tmp_path / "list.csv", *parts)
        assert done.code == 0, done.err
        with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
            return [Path(row["file"]).stem for row in csv.DictReader(file)]

    assert listed("--run", 1, "--top-label", "thief", "--where", "gender=male") == ["00", "02", "04"]
    assert len(listed("--run", 1, "--top-label", "thief", "--top-label", "person")) == 12
    assert listed("--run", "1", "--top-label", "none") == []
    assert len(listed("--run", 1, "--label", "thief=0.75..")) == len(THIEVES["first"])
    assert len(listed("--where", "gender=male", "--where", "gender=female")) == 12, "any value of one attribute"
    assert len(listed("--no-collection")) == len(listed("--folder", thieves.parent / "photos")) == 12
    assert listed("--folder", "none") == []
    assert listed("--path", "03", "--cluster", "none", "--files", "one", "--copies", "neither") == ["03"]
    done = command("images", "export-list", thieves, "--out", tmp_path / "l.csv", "--where", "gender=male")
    assert done.out == f"6 images in “{tmp_path / 'l.csv'}”: gender: male.\n"
    for parts, reason in (
        (("--top-label", "thief"), "Say of which run: --run"),
        (("--run", 9, "--top-label", "thief"), "There is no run “9” in this project"),
        (
            ("--run", 1, "--top-label", "x"),
            "--top-label: The run has no label “x”. Labels: “person”, “thief”.",
        ),
        (("--run", 1, "--label", "x=0.1.."), "--label: The run has no label “x”. Labels: “person”, “thief”."),
        (("--where", "nope=x"), "--where: There is no attribute “nope” in this project. Attributes: “gender”."),
        (
            ("--where", "gender=male", "--where", "gender=femal"),
            "--where: “gender” has no value “femal”. Values: “female”, “male”.",
        ),
        (("--cluster", "nope"), "--cluster: There is no cluster “nope”. Clusters: none yet."),
        (("--folder", "/nowhere"), "--folder: No image has a file right in “/nowhere”. Folders: “"),
        (("--run", 1, "--label", "thief=0.1"), "Write it as LABEL=LOW..HIGH"),
        (("--where", "gender"), "Write it as ATTR=VALUE"),
    ):
        refused = command("images", "export-list", thieves, "--out", tmp_path / "no.csv", *parts)
        assert refused.code == 1
        assert reason in refused.err
        assert not (tmp_path / "no.csv").exists()


def test_former_names_typed_in_a_filter_are_understood_and_saved_filters_stay_as_they_are(
    thieves: Path, tmp_path: Path, command: Command
) -> None:
    asked = ImageQuery(attributes=(AttributeFilter("gender", frozenset({"other"})),))
    with ProjectFile.open(thieves) as project:
        make(project, lambda file: save_filter(file, "others", asked))
    command("attributes", "rename", thieves, "--attribute", "gender", "--value", "male", "--to", "man")
    command("attributes", "rename", thieves, "--attribute", "gender", "--to", "sex")
    for parts, count in (
        (("--where", "gender=male"), 6),
        (("--where", "sex=man"), 6),
        (("--where", "sex=unknown", "--where", "sex=missing"), 0),
        (("--filter", "others"), 0),
    ):
        done = command("images", "export-list", thieves, "--out", tmp_path / "l.csv", *parts)
        assert (done.code, done.out.split()[0]) == (0, str(count)), done.err


def test_a_map_is_written_and_says_how_far_it_can_be_trusted(tmp_path: Path, command: Command) -> None:
    path = tmp_path / "one.clipstudio"
    for number in range(6):
        save_picture(tmp_path / "photos" / f"{number}.png", number)
    command("new", path)
    command("import", path, tmp_path / "photos")
    refused = command("images", "map", path, "--out", tmp_path / "map.xlsx")
    assert (refused.code, refused.out) == (1, "")
    assert "use .csv, .parquet or .json" in refused.err
    refused = command("images", "map", path, "--out", tmp_path / "map.csv")
    assert (refused.code, (tmp_path / "map.csv").exists()) == (1, False)
    assert "None of 6 images is embedded with “clipstudio-sample” yet" in refused.err
    command("embed", path, "--model", "clipstudio-sample")
    assert command("images", "map", path, "--out", tmp_path / "map.csv", "--stratify", "age").code == 2
    done = command("images", "map", path, "--out", tmp_path / "map.csv")
    assert (done.code, done.out.splitlines()[0]) == (0, "All 6 images on the map.")
    assert done.out.splitlines()[1].startswith("Trustworthiness 1.00 (2 neighbors of each of 6 images)")
    assert len((tmp_path / "map.csv").read_text().splitlines()) == 7


def test_verbs_that_read_work_while_a_window_has_the_project_open(tmp_path: Path, command: Command) -> None:
    path, photos, table = tmp_path / "one.clipstudio", tmp_path / "photos", tmp_path / "list.csv"
    save_picture(photos / "0.png", 1)
    command("new", path)
    command("import", path, photos)
    (tmp_path / "t.csv").write_text("file,width,attribute: width\n0.png,wide,x\n", encoding="utf-8")
    columns = ("--attribute", "width", "--attribute", "attribute: width")
    assert command("attributes", "import", path, tmp_path / "t.csv", *columns).code == 0
    picture = (photos / "0.png").read_bytes()
    with ProjectFile.open(path):
        assert command("images", "export-list", path, "--out", table).code == 0
        assert command("images", "duplicates", path).code == 0
        assert "is embedded with" in command("images", "map", path, "--out", tmp_path / "map.csv").err
        assert command("images", "duplicates", path, "--ask-again").code == 1
        done = command("images", "export-list", path, "--out", photos / "0.png")
    assert (done.code, "name the file .csv" in done.err) == (2, True)
    assert (photos / "0.png").read_bytes() == picture
    with table.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    assert len(set(lines[0])) == len(lines[0])
    told = dict(zip(lines[0], lines[1], strict=True))
    assert (told["attribute: width"], told["attribute: attribute: width"]) == ("wide", "x")
