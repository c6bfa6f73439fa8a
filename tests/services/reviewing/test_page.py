"""The page of a review: every figure of it, and the images behind every mark, on a project on disk."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.ids import ImageId, ReviewId
from clipstudio.domain.reviewing.entries import EntryKind, Seen
from clipstudio.domain.reviewing.presets import verdict_scheme
from clipstudio.domain.reviewing.reviews import ReviewPlan, Stratum
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind
from clipstudio.results.answers import FORM, choose
from clipstudio.results.figures import RowFigure
from clipstudio.results.review.targets import ReviewTarget
from clipstudio.services.reviewing.disagreements import settle
from clipstudio.services.reviewing.listing import ReviewListing
from clipstudio.services.reviewing.making import items_of_drawn, make_review
from clipstudio.services.reviewing.page import ReviewPage, item_clusters
from clipstudio.services.reviewing.recording import Recorder, Step
from clipstudio.services.reviewing.sampling import Drawn
from clipstudio.storage.project_file import ProjectFile
from tests.storage.conftest import add_images

N = 24
SCHEME = AnswerScheme(
    (
        *verdict_scheme().questions,
        Question("why", "Why?", QuestionKind.TAGS, is_required=False),
    )
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ProjectFile]:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        yield project


@pytest.fixture
def images(project: ProjectFile) -> list[ImageId]:
    ids = add_images(project, N)
    source = project.attributes.add_source("a.csv", "1" * 64)
    project.attributes.record(source, "gender", {id: "fm"[place % 2] for place, id in enumerate(ids)})
    return ids


@pytest.fixture
def page(project: ProjectFile, images: list[ImageId]) -> ReviewPage:
    """Half of the images were given the label; two auditors judged all of them and differ on every fifth."""
    strata = tuple(Stratum((), 100, N // 2, is_given) for is_given in (True, False))
    drawn = Drawn(np.array(images), np.full(N, "thief"), np.repeat([0, 1], N // 2).astype(np.int32), strata)
    people = [project.reviews.add_auditor(name)[0] for name in ("Ada", "Bea")]
    plan = ReviewPlan("thieves", SCHEME, auditors=tuple(each.uuid for each in people), strata=strata, repeats=0)
    _, id = make_review(project, plan, items_of_drawn(project, drawn))
    record = project.reviews.record(id)
    for number in range(1, N + 1):
        for auditor in people:
            differs = auditor.name == "Bea" and not number % 5
            replies = {"verdict": ("wrong" if differs else "right",), "why": ("hat",) if number == 3 else ()}
            step = Step(item=number, kind=EntryKind.ANSWER, scheme_version=1, replies=replies, seconds=2.0)
            Recorder(project, record, auditor).write(step)
    return ReviewPage.read(project, id)


def test_every_figure_is_drawn_and_its_marks_count_their_images(page: ReviewPage, images: list[ImageId]) -> None:
    forms = [option.value for option in page.answer({}).choices[0].options]
    assert forms == ["judged", "shares", "agreement", "consistency", "confusion"]
    for form in forms:
        answer = page.answer({FORM: form, "compared": "gender"})
        if not isinstance(answer.figure, RowFigure):
            continue
        for row, line in zip(answer.figure.rows, answer.figure.lines(), strict=True):
            (part,) = row.parts
            assert part.target is not None
            found = page.images(part.target).ids.tolist()
            assert set(found) <= set(images)
            if form == "shares":
                assert len(found) == line[3]


def test_disputed_images_are_a_shortcut_and_an_image_says_who_judged_it_how(
    page: ReviewPage, images: list[ImageId]
) -> None:
    (disputed,) = page.answer({}).shortcuts
    assert disputed.words == "4 disputed items"
    assert page.images(disputed.target).ids.tolist() == [images[number - 1] for number in (5, 10, 15, 20)]
    assert page.words_of(images[4]) == "Ada: Right of “thief”; Bea: Wrong of “thief”"
    selected = np.array([images[4], images[0]])
    assert page.shares(selected, [disputed.target]) == {disputed.target: (1, 4)}


def test_what_was_settled_is_disputed_no_more_wherever_it_is_counted(
    project: ProjectFile, page: ReviewPage, images: list[ImageId]
) -> None:
    record, ada = page.reading.record, project.reviews.auditor("Ada")
    for number in (5, 10):
        settle(project, record.id, ada, number, {"verdict": ("right",)}, Seen(is_blind=False))
    since = ReviewPage.read(project, record.id)
    (disputed,) = since.answer({}).shortcuts
    (listed,) = ReviewListing(project).read()
    assert (disputed.words, listed.open) == ("2 disputed items", 2)
    assert listed.state.endswith("2 disputed")
    assert since.images(disputed.target).ids.tolist() == [images[number - 1] for number in (15, 20)]
    agreed = since.answer({FORM: "agreement"})
    assert agreed.figure.text.meaning == (
        "All answers are the same for 20 of 24 items that two or more have judged. Of the 4 others 2 are settled; "
        "agreement counts what was answered before."
    )
    assert agreed.figure.text.title.startswith("agreement on “Is ‘…’ right for this picture?”: Gwet's AC1")
    assert agreed.first is not None
    assert len(since.images(agreed.first).ids) == 4, "the answers differ all the same"


def test_words_of_ones_own_are_counted_with_their_images(page: ReviewPage, images: list[ImageId]) -> None:
    answer = page.answer({"question": "why"})
    (row,) = answer.figure.rows  # type: ignore[union-attr]

    assert row.cells == ("hat", "1", "2")
    assert page.images(row.target).ids.tolist() == [images[2]]  # type: ignore[arg-type]


def test_the_document_is_json_and_the_terminal_prints_the_same(page: ReviewPage) -> None:
    document = json.loads(json.dumps(page.document(), allow_nan=False))

    assert [each["done"] for each in document["auditors"]] == [N, N]
    verdict = document["questions"][0]
    assert verdict["agreement"][0]["percent"]["value"] == pytest.approx(20 / N)
    assert {each["group"] for each in verdict["by"]["gender"]["as_judged"]} == {"all images", "f", "m"}
    assert "recall" in {each["of"] for each in verdict["as_judged"]}
    assert page.printout(["gender"])


def test_the_images_shown_at_first_are_those_of_the_first_bar(page: ReviewPage) -> None:
    for form in ("judged", "shares"):
        answer = page.answer({FORM: form})
        assert isinstance(answer.figure, RowFigure)
        (part,) = answer.figure.rows[0].parts
        assert part.target is not None
        assert answer.first is not None
        assert page.images(answer.first).ids.tolist() == page.images(part.target).ids.tolist()


def test_choices_that_are_gone_fall_back(page: ReviewPage) -> None:
    answer = page.answer({"question": "gone", "compared": "gone", FORM: "gone", "value": "99", "whose": "nobody"})

    assert choose({}, FORM, answer.choices[0].options) == answer.choices[0].chosen


def test_items_of_one_image_or_person_lie_in_one_cluster(project: ProjectFile) -> None:
    images = np.array(add_images(project, 3), dtype=np.int64)

    assert item_clusters(project, images, ["a", "b", "c"]) is None
    assert item_clusters(project, images[[0, 1, 1]], ["a", "b", "b"]) is not None
    absent = np.array([-1, -1], dtype=np.int64)
    assert item_clusters(project, absent, ["a", "b"]) is None
    assert item_clusters(project, absent, ["a", "a"]) is not None


def test_nothing_is_behind_a_target_of_another_review_or_of_a_question_that_is_not_asked(page: ReviewPage) -> None:
    (disputed,) = page.answer({}).shortcuts
    assert isinstance(disputed.target, ReviewTarget)
    for target in (
        replace(disputed.target, review=ReviewId(99)),
        replace(disputed.target, question="gender"),
        replace(disputed.target, question="why"),
        replace(disputed.target, option="hat"),
    ):
        assert not page.rows(target).any()
        assert len(page.images(target).ids) == 0
        assert page.shares(page.reading.images[:3], [target]) == {target: (0, 0)}
