"""Files overwritten after their import: told, and never taken for the image that was imported."""

from __future__ import annotations

import io
import os
import shutil
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import ChangedImageError
from clipstudio.domain.images import ImageQuery, ImageRow
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.domain.progress import finish
from clipstudio.engine import files
from clipstudio.engine.registry import SAMPLE_NAME
from clipstudio.services.auditing import run_audit
from clipstudio.services.auditing.embedding import EmbeddingReport, embed
from clipstudio.services.auditing.provenance import warnings_of
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.storage.project_file import ProjectFile
from tests.services.conftest import bring_in, save_picture


def embedded(project: ProjectFile, shelf: ModelCache) -> EmbeddingReport:
    model = shelf.load(shelf.registry.card(SAMPLE_NAME))
    return finish(embed(project, model, project.images.find(ImageQuery())))


def row_of(project: ProjectFile, name: str) -> ImageRow:
    (image,) = project.images.find(ImageQuery(text=name))
    (row,) = project.images.rows([int(image)])
    return row


def touch(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 5_000_000_000))


def test_an_overwritten_picture_is_a_failure_with_its_reason(
    project: ProjectFile, photos: Path, shelf: ModelCache
) -> None:
    bring_in(project, photos)
    save_picture(photos / "p0.png", 99)
    report = embedded(project, shelf)
    assert report.embedded == 5
    ((path, reason),) = report.failures
    assert path == photos / "p0.png"
    assert "changed since it was imported" in reason


def test_an_audit_counts_and_lists_it(project: ProjectFile, photos: Path, shelf: ModelCache) -> None:
    bring_in(project, photos)
    save_picture(photos / "p0.png", 99)
    label_set, _ = project.label_sets.save(LabelSet("two", (Label("thief"), Label("doctor"))))
    outcome = finish(run_audit(project, shelf, AuditPlan("a", SAMPLE_NAME, label_set.id)))
    told = project.runs.record(outcome.run).provenance
    assert (told["images"]["n"], told["images"]["not_scored"]) == (5, 1)
    assert [(path, "changed" in reason) for path, reason in outcome.failures] == [(photos / "p0.png", True)]


def test_imported_again_it_is_another_image(project: ProjectFile, photos: Path, shelf: ModelCache) -> None:
    bring_in(project, photos)
    before = row_of(project, "p0.png")
    save_picture(photos / "p0.png", 99)
    bring_in(project, photos)
    after = row_of(project, "p0.png")
    assert after.id != before.id
    report = embedded(project, shelf)
    assert report.embedded == 6
    assert [reason for _, reason in report.failures] == [f"image {before.id} is missing"]


def test_the_same_bytes_at_another_time_are_fine_and_remembered(
    project: ProjectFile, photos: Path, shelf: ModelCache, monkeypatch: pytest.MonkeyPatch
) -> None:
    bring_in(project, photos)
    touch(photos / "p0.png")
    report = embedded(project, shelf)
    assert (report.embedded, report.failures) == (6, [])
    mark = row_of(project, "p0.png").mark
    assert mark is not None
    assert mark.modified_ns == (photos / "p0.png").stat().st_mtime_ns
    monkeypatch.setattr(files.hashlib, "file_digest", None)  # not needed any more
    assert ImageBrowser(project).thumbnail(row_of(project, "p0.png"))


def test_a_copy_that_is_still_whole_stands_in(project: ProjectFile, photos: Path, shelf: ModelCache) -> None:
    shutil.copy(photos / "p0.png", photos / "sub" / "copy.png")
    bring_in(project, photos)
    save_picture(photos / "p0.png", 99)
    report = embedded(project, shelf)
    assert (report.embedded, report.failures) == (6, [])
    browser, row = ImageBrowser(project), row_of(project, "copy.png")
    assert row.path == photos / "p0.png"
    picture = browser.picture(row, 100)
    assert picture is not None
    shown = np.asarray(Image.open(io.BytesIO(picture)), np.int16)
    whole = np.asarray(Image.open(photos / "sub" / "copy.png"), np.int16)
    assert np.abs(shown - whole).mean() < 60  # noise loses colour in a JPEG; other noise would be at 85
    assert browser.thumbnail(row)


@pytest.mark.parametrize("cached", [True, False])
def test_tile_and_preview_say_it(project: ProjectFile, photos: Path, cached: bool) -> None:
    bring_in(project, photos)
    if not cached:
        shutil.rmtree(project.cache / "thumbnails")
    save_picture(photos / "p0.png", 99)
    browser, row = ImageBrowser(project), row_of(project, "p0.png")
    with pytest.raises(ChangedImageError):
        browser.thumbnail(row)
    with pytest.raises(ChangedImageError):
        browser.picture(row, 64)
    assert project.thumbnails.read(row.sha256) is None or cached


def test_a_file_that_is_gone_still_shows_its_thumbnail(project: ProjectFile, photos: Path) -> None:
    bring_in(project, photos)
    (photos / "p0.png").unlink()
    browser, row = ImageBrowser(project), row_of(project, "p0.png")
    assert browser.thumbnail(row) == project.thumbnails.read(row.sha256)
    assert browser.picture(row, 64) is None


def test_provenance_tells_which_pictures_open_clip_would_read_otherwise(
    project: ProjectFile, photos: Path, shelf: ModelCache
) -> None:
    cutout = Image.new("RGBA", (40, 40), (0, 0, 0, 255))
    cutout.paste((9, 9, 9, 0), (0, 0, 20, 40))
    cutout.save(photos / "cutout.png")
    Image.fromarray(np.linspace(0, 65535, 1600).astype(np.uint16).reshape(40, 40)).save(photos / "deep.png")
    turned = Image.new("RGB", (40, 30), "teal")
    exif = turned.getexif()
    exif[0x0112] = 6
    turned.save(photos / "turned.jpg", exif=exif)
    bring_in(project, photos)
    label_set, _ = project.label_sets.save(LabelSet("two", (Label("thief"), Label("doctor"))))
    plan = AuditPlan("a", SAMPLE_NAME, label_set.id)
    told = project.runs.record(finish(run_audit(project, shelf, plan)).run).provenance
    pixels = {key: value for key, value in told["pixels"].items() if isinstance(value, int)}
    assert pixels == {"on_white": 1, "greys_scaled": 1, "turned_upright": 1, "not_known": 0}
    (sentence,) = [each for each in warnings_of(told) if "open_clip's own pipeline" in each]
    assert "transparency laid on white (1)" in sentence


def test_what_an_earlier_version_did_not_record_is_learnt_when_embedding(
    project: ProjectFile, photos: Path, shelf: ModelCache
) -> None:
    bring_in(project, photos)
    ids = project.images.find(ImageQuery())
    project.images.learn_renderings(dict.fromkeys(ids.tolist()))
    assert project.images.pixel_counts(ids)[0] == {None: 6}
    embedded(project, shelf)
    assert None not in project.images.pixel_counts(ids)[0]
