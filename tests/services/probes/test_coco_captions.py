"""COCO's captions as captions of the scenes probe."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.domain.errors import TableError
from clipstudio.domain.progress import finish
from clipstudio.probes.scenes import CaptionKind
from clipstudio.services.probes.captions import match_captions
from clipstudio.services.probes.coco_captions import captions_of, read_captions
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images


def captions(folder: Path, said: dict[str, list[str]]) -> Path:
    """A file in which people wrote these of some images."""
    files = list(said)
    document = {
        "images": [{"id": place, "file_name": name} for place, name in enumerate(files)],
        "annotations": [
            {"id": 1, "image_id": files.index(name), "caption": text} for name in files for text in said[name]
        ],
    }
    path = folder / "captions_val.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def test_the_first_caption_is_true_and_those_of_others_are_false(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 3)
    path = captions(tmp_path, {"0000.jpg": ["A cat.", "Again a cat."], "0001.jpg": ["A bus."], "x.jpg": ["Sea."]})
    table = finish(read_captions(path, project))
    matched = match_captions(project, table)
    assert matched.captions.texts == ("A cat.", "A bus.")
    assert matched.captions.kinds[CaptionKind.TRUE].tolist() == [[True, False], [False, True]]
    assert matched.captions.kinds[CaptionKind.FALSE].tolist() == [[False, True], [True, False]]
    assert "Left out: 1 further captions of the same images." in matched.told
    assert captions_of(path).rows == 9  # of three images, each beside the two others


def test_a_caption_that_two_images_share_is_not_false_of_either(tmp_path: Path) -> None:
    path = captions(tmp_path, {"a.jpg": ["A cat."], "b.jpg": ["A cat."], "c.jpg": ["A bus."]})
    table = captions_of(path)
    rows = list(zip(table.column("image"), table.column("caption"), table.column("kind"), strict=True))
    assert rows[:2] == [("a.jpg", "A cat.", "true"), ("a.jpg", "A bus.", "false")]


def test_a_file_without_captions_of_these_images_says_so(tmp_path: Path, project: ProjectFile) -> None:
    add_images(project, 1)
    with pytest.raises(TableError, match="holds no caption of an image of this project"):
        finish(read_captions(captions(tmp_path, {"x.jpg": ["Sea."]}), project))
    with pytest.raises(TableError, match="holds no caption\\."):
        captions_of(captions(tmp_path, {"x.jpg": []}))
