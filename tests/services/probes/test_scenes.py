"""The scenes probe on a made sequence set whose answers are known, and the faults of its tables."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError, TableError
from clipstudio.domain.probes import ScenesPlan
from clipstudio.domain.progress import finish
from clipstudio.results.scenes.figures import answer_table, rate_figure
from clipstudio.results.scenes.result import AnswerKind, Question, ScenesTarget
from clipstudio.services.importing.tables import read_table
from clipstudio.services.models.model_cache import ModelCache
from clipstudio.services.probes.asked_captions import told_captions
from clipstudio.services.probes.captions import caption_rows, match_captions, with_proposals, write_proposals
from clipstudio.services.probes.kept_arrays import KeptArrays
from clipstudio.services.probes.registry import SCENES
from clipstudio.services.probes.scenes import run_scenes, scenes_images
from clipstudio.storage.project_file import ProjectFile
from tests.results.behind import count_in, targets_of
from tests.services.probes.conftest import IMAGES, image_ids, predict
from tests.services.probes.kept import document_of

TRUE, CLOSE, FALSE = (
    "a lot with a red car",
    "a lot with a white car",
    ("a street", "a park", "a lobby", "a shop", "a pier"),
)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Captions of every sequence "person 0" to "person 11", and a small thing of two images."""
    rows = ["sequence,image,caption,kind"]
    for person in range(IMAGES // 2):
        rows.append(f"person {person},,{TRUE},true")
        rows.append(f"person {person},,{CLOSE},close")
        rows += [f"person {person},,{each},false" for each in FALSE]
    for image in ("k00.png", "k01"):
        rows += [f",{image},somebody in the corner,fine-true", f",{image},nobody in the corner,fine-false"]
    return write(tmp_path, *rows)


def write(folder: Path, *rows: str, name: str = "captions.csv") -> Path:
    path = folder / name
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def predicted(known: ProjectFile, folder: Path, silent: Sequence[int] = ()) -> None:
    """k00 to k03 see a street; k04 to k09 take the close caption; the rest are right. k00 sees somebody.

    Args:
        known: The project.
        folder: Where the table is written.
        silent: Images whose captions are all as probable.
    """
    told = []
    for place in range(IMAGES):
        each = dict.fromkeys((TRUE, CLOSE, *FALSE, "somebody in the corner", "nobody in the corner"), 0.01)
        each["a street" if place < 4 else CLOSE if place < 10 else TRUE] = 0.8
        if 4 <= place < 10:
            each[TRUE] = 0.1
        each["somebody in the corner" if place == 0 else "nobody in the corner"] = 0.05
        each = dict.fromkeys(each, 0.01) if place in silent else each
        told.append(each)
    predict(known, folder, told)


def plan(table: Path, model: str = "oracle", **changes: object) -> ScenesPlan:
    return ScenesPlan(name="scenes", model=model, table=str(table), **changes)  # type: ignore[arg-type]


def test_what_was_put_in_comes_out(known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path) -> None:
    predicted(known, tmp_path)
    outcome = finish(run_scenes(known, shelf, plan(table)))
    document = document_of(known, outcome.probe_run)
    assert json.loads(json.dumps(document, allow_nan=False)) == document
    coarse, stress, fine = document["coarse"], document["stress"], document["fine"]
    assert (coarse["count"], coarse["n"], coarse["accuracy"]) == (20, 24, pytest.approx(20 / 24))
    assert (stress["count"], stress["errors"], stress["close_errors"]) == (14, 10, 6)
    assert (stress["close_share"], stress["close_rate"]) == (0.6, 0.25)
    assert [stress[f"close_share_{each}"] for each in ("n", "clusters")] == [10, 5]
    for key in ("close_share", "close_rate"):
        assert stress[f"{key}_low"] < stress[key] < stress[f"{key}_high"]
    # k00 and k01 are of one person.
    assert (fine["count"], fine["n"], fine["accuracy"], fine["reason"]) == (
        *(1, 2, None),
        "all images are of one cluster",
    )
    assert (coarse["by"], coarse["clusters"], coarse["unanswered"]) == ("sequences", 12, 0)
    assert coarse["low"] < coarse["accuracy"] < coarse["high"]
    assert coarse["few_false"] == 0
    assert [each["rate"] for each in document["published"]["rates"]] == [0.918, 0.511, 0.407]
    reading, ids = SCENES.read(known, outcome.probe_run), image_ids(known)
    for question, answer, behind in (
        (Question.COARSE, AnswerKind.WRONG, ids[:4]),
        (Question.STRESS, AnswerKind.CLOSE, ids[4:10]),
        (Question.FINE, AnswerKind.RIGHT, ids[:1]),
    ):
        target = ScenesTarget(question=question, answer=answer)
        assert scenes_images(KeptArrays(known, reading), reading, target).tolist() == behind


def test_an_image_tells_its_captions_and_which_the_model_took(
    known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path
) -> None:
    predicted(known, tmp_path)
    reading = SCENES.read(known, finish(run_scenes(known, shelf, plan(table))).probe_run)
    kept, ids = KeptArrays(known, reading), image_ids(known)
    words, captions = told_captions(kept, reading, ids[5])
    assert words == f"The model chose: {CLOSE} (close, but not true); {TRUE} (true)."
    assert captions[:2] == [
        (f"{CLOSE} (close, but not true)", pytest.approx(0.8 / 0.95), True),
        (f"{TRUE} (true)", pytest.approx(0.1 / 0.95), True),
    ]
    assert {text for text, _, _ in captions[2:]} == {f"{each} (of another scene)" for each in FALSE}
    # Of the first image a street is taken instead, and a detail of it was asked too.
    words, captions = told_captions(kept, reading, ids[0])
    assert words.startswith("The model chose: a street (of another scene); somebody in the corner (detail, true).")
    assert words.endswith(f"True: {TRUE}.")
    assert told_captions(kept, reading, 10**6) == ("", [])


def test_what_earlier_versions_kept_tells_the_caption_taken_alone(
    known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    predicted(known, tmp_path)
    monkeypatch.setattr("clipstudio.services.probes.scenes.asked_arrays", lambda *_: {})
    reading = SCENES.read(known, finish(run_scenes(known, shelf, plan(table))).probe_run)
    words, captions = told_captions(KeptArrays(known, reading), reading, image_ids(known)[12])
    assert (words, captions) == (f"The model chose: {TRUE}.", [])


def test_every_mark_opens_as_many_images_as_it_says(
    known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path
) -> None:
    predicted(known, tmp_path, silent=(2, 20))
    reading = SCENES.read(known, finish(run_scenes(known, shelf, plan(table))).probe_run)
    marks = {
        mark
        for figure in (rate_figure(reading.result), answer_table(reading.result))
        for mark in targets_of(figure)
    }
    assert len(marks) == 9
    for target, sentence in marks:
        assert isinstance(target, ScenesTarget)
        assert len(scenes_images(KeptArrays(known, reading), reading, target)) == count_in(sentence)
    for question in Question:
        right, wrong, unanswered = (
            set(
                scenes_images(
                    KeptArrays(known, reading), reading, ScenesTarget(question=question, answer=answer)
                ).tolist()
            )
            for answer in (AnswerKind.RIGHT, AnswerKind.WRONG, AnswerKind.UNANSWERED)
        )
        assert len(right | wrong | unanswered) == len(right) + len(wrong) + len(unanswered)
        assert len(unanswered) == (0 if question is Question.FINE else 2)


def test_without_clusters_the_interval_is_of_images(
    known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path
) -> None:
    predicted(known, tmp_path)
    outcome = finish(run_scenes(known, shelf, plan(table, use_clusters=False)))
    coarse = document_of(known, outcome.probe_run)["coarse"]
    assert (coarse["by"], "clusters" in coarse) == ("images", False)


def test_a_real_model_reads_the_captions(known: ProjectFile, shelf: ModelCache, table: Path) -> None:
    document = document_of(
        known, finish(run_scenes(known, shelf, plan(table, model="clipstudio-sample"))).probe_run
    )
    assert document["coarse"]["n"] == IMAGES
    assert document["run"]["captions"]["distinct"] == 9


def test_captions_that_are_written_count_as_the_table_that_they_make(
    known: ProjectFile, shelf: ModelCache, table: Path, tmp_path: Path
) -> None:
    predicted(known, tmp_path)
    rows = caption_rows(read_table(table))
    written = ScenesPlan(name="scenes", model="oracle", table="", captions=rows)
    results = [finish(run_scenes(known, shelf, each)).probe_run for each in (plan(table), written)]
    from_table, from_rows = (SCENES.read(known, each) for each in results)
    assert from_rows.result == from_table.result
    kept = from_rows.record.provenance["captions"]
    assert (kept["table"], len(kept["sha256"])) == ("captions written here", 64)
    assert from_rows.record.plan["captions"] == [list(row) for row in rows], "they are kept with the run"


def test_nothing_is_proposed_that_is_there_already() -> None:
    rows = (("p", "", "a red car", "true"), ("p", "", "A blue car", "close"), ("q", "", "a red car", "true"))
    proposed = with_proposals(rows)
    captions = {name: [row[2].lower() for row in proposed if row[0] == name] for name in ("p", "q")}
    assert all(len(set(each)) == len(each) for each in captions.values())
    assert "a blue car" in captions["q"], "what another image has is no reason"
    assert with_proposals(proposed) == proposed


def test_proposals_are_written_below_their_true_caption(known: ProjectFile, table: Path, tmp_path: Path) -> None:
    out = tmp_path / "proposed.csv"
    assert write_proposals(read_table(table), out) > 0
    again = match_captions(known, read_table(out))
    assert "a lot with a blue car" in again.captions.texts
    assert len(again.images) == IMAGES


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (("image,caption", "k00,a"), "has no column “kind”"),
        (("caption,kind", "a,true"), "neither a column “image” nor one “sequence”"),
        (("image,caption,kind", "k00,a,nearly"), "row 2: the kind “nearly” is unknown"),
        (("image,caption,kind", "k00,,true"), "row 2: the caption is empty"),
        (("image,sequence,caption,kind", "k00,person 0,a,true"), "row 2 names both an image and a sequence"),
        (("image,caption,kind", ",a,true"), "row 2 names neither"),
        (("image,caption,kind", "nobody,a,true"), "no row names an image or a sequence"),
        (
            ("image,caption,kind", "k00,a,true", "k00,b,true"),
            "two different captions of the kind “true” for “k00",
        ),
        (
            ("image,caption,kind", "k00,a,true", "k00,a,close"),
            "the caption “a” both as true and as close for “k00",
        ),
        (("image,caption,kind", "k00,a,fine_true", "k00,a,fine-false"), "both as fine-true and as fine-false"),
    ],
)
def test_what_is_wrong_with_a_table_is_said(
    known: ProjectFile, tmp_path: Path, rows: tuple[str, ...], sentence: str
) -> None:
    with pytest.raises(TableError, match=sentence):
        match_captions(known, read_table(write(tmp_path, *rows)))


def test_names_that_nothing_answers_to_are_told(known: ProjectFile, shelf: ModelCache, tmp_path: Path) -> None:
    table = write(tmp_path, "image,caption,kind", "k00,a,true", "stranger,b,false")
    assert match_captions(known, read_table(table)).unmatched == ((3, "stranger"),)
    single = write(tmp_path, "image,caption,kind", "k00,a,true", name="one.csv")
    with pytest.raises(AuditError, match="single caption"):
        finish(run_scenes(known, shelf, plan(single, model="clipstudio-sample")))


def test_paths_of_another_place_are_matched_by_their_ends_and_told(known: ProjectFile, tmp_path: Path) -> None:
    path = next(path for _, path in known.images.paths(image_ids(known)[:1]))
    assert path is not None
    table = write(tmp_path, "image,caption,kind", f"/elsewhere/{path.name},a,true")
    matched = match_captions(known, read_table(table))
    assert (matched.images.tolist(), matched.unmatched) == (image_ids(known)[:1], ())
    assert "1 name is a path of another place" in matched.told[0]
