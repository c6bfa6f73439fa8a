"""What a search through folders leaves out is told, and nothing keeps it waiting forever."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from clipstudio.domain.progress import Progress, finish
from clipstudio.services.importing import image_files
from clipstudio.services.importing.image_files import LINKED_FOLDER, LOST_LINK, ImportPaths, list_images
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links, pipes and modes as Unix has them")


def listed(folder: Path) -> tuple[list[str], dict[str, str]]:
    """Names of the files found, and of what was left out with the reason."""
    seen, left_out = finish(list_images(ImportPaths((folder,))))
    return [file.path.name for file in seen], {path.name: reason for path, reason in left_out}


def test_a_folder_that_may_not_be_read_is_listed(
    project: ProjectFile, photos: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scandir = os.scandir

    def refusing(folder: Path) -> object:
        if Path(folder).name == "sub":
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(image_files.os, "scandir", refusing)
    report = bring_in(project, photos)
    assert (report.found, report.added) == (4, 4)
    assert report.unreadable == [(photos / "sub", "The folder cannot be read: its permissions forbid it.")]
    assert "1 could not be opened" in report.in_words()


@pytest.mark.skipif(shutil.which("setpriv") is None, reason="setpriv takes root's right to read everything")
def test_the_system_itself_refuses_a_folder(photos: Path) -> None:
    (photos / "sub").chmod(0)
    code = (
        "import sys; from pathlib import Path; from clipstudio.domain.progress import finish;"
        "from clipstudio.services.importing.image_files import ImportPaths, list_images;"
        "seen, left = finish(list_images(ImportPaths((Path(sys.argv[1]),))));"
        "print(len(seen), left[0][0].name, left[0][1])"
    )
    drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    drop.append("--inh-caps=-dac_override,-dac_read_search")
    command = [*(drop if os.geteuid() == 0 else []), sys.executable, "-c", code, str(photos)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    finally:
        (photos / "sub").chmod(0o755)
    assert done.stdout.strip() == "4 sub The folder cannot be read: its permissions forbid it."


def test_pipes_devices_and_links_to_them_are_no_files(photos: Path) -> None:
    os.mkfifo(photos / "pipe.png")
    (photos / "zero.png").symlink_to("/dev/zero")
    seen, left_out = listed(photos)
    assert len(seen) == 6
    assert set(left_out) == {"pipe.png", "zero.png"}
    assert all("not an ordinary file" in reason for reason in left_out.values())


def test_a_pipe_named_by_itself_is_told_too(photos: Path) -> None:
    os.mkfifo(photos / "pipe")
    assert set(listed(photos / "pipe")[1]) == {"pipe"}


def test_links_are_followed_to_files_but_not_into_folders(photos: Path, tmp_path: Path) -> None:
    save_picture(tmp_path / "elsewhere" / "far.png", 70)
    (photos / "near.png").symlink_to(tmp_path / "elsewhere" / "far.png")
    (photos / "people").symlink_to(tmp_path / "elsewhere")
    (photos / "round").symlink_to(photos)
    seen, left_out = listed(photos)
    assert "near.png" in seen
    assert len(seen) == 7
    assert left_out == {"people": LINKED_FOLDER, "round": LINKED_FOLDER}


def test_links_that_lead_nowhere_are_told(photos: Path, tmp_path: Path) -> None:
    (photos / "gone.png").symlink_to(tmp_path / "not there.png")
    (photos / "unplugged").symlink_to(tmp_path / "drive" / "people")
    (photos / "a.png").symlink_to(photos / "b.png")
    (photos / "b.png").symlink_to(photos / "a.png")
    left_out = listed(photos)[1]
    assert left_out["gone.png"] == "A link to a file that is not there."
    assert left_out["unplugged"] == LOST_LINK
    assert left_out["a.png"] == left_out["b.png"] == "The file cannot be reached: links that form a loop."


def test_a_linked_folder_that_is_named_itself_is_searched(photos: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(photos)
    assert len(listed(tmp_path / "linked")[0]) == 6


def test_a_search_through_folders_without_images_can_be_cancelled(tmp_path: Path) -> None:
    for number in range(20):
        (tmp_path / "empty" / str(number)).mkdir(parents=True)
    steps: list[Progress] = []
    finish(list_images(ImportPaths((tmp_path / "empty",))), steps.append)
    assert len(steps) > 20
