"""Counts beside the values of a filter: each equals what choosing the value would find."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from clipstudio.domain.changes import Changes
from clipstudio.domain.duplicates import Verdict
from clipstudio.domain.errors import AuditError
from clipstudio.domain.ids import CollectionId, ReviewId, RunId
from clipstudio.domain.images import (
    AnswerFilter,
    AttributeFilter,
    CopyState,
    FileState,
    ImageFacts,
    ImageQuery,
    LabelFilter,
    TopLabelFilter,
)
from clipstudio.domain.reviewing.reviews import ReviewItem
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, QuestionKind
from clipstudio.services.attribute_editing import rename_attribute, rename_value
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.edits.recording import make
from clipstudio.services.facets import EVERY, AnswersTo, Facet, FacetCounter, FacetKind
from clipstudio.storage.images import SeenFile
from clipstudio.storage.project_file import ProjectFile
from tests.domain.reviewing.made import Log
from tests.storage.conftest import add_images
from tests.storage.test_reviews import PLAN, auditors
from tests.storage.test_runs import save_run

GENDER, AGE = Facet(FacetKind.ATTRIBUTE, "gender"), Facet(FacetKind.ATTRIBUTE, "age")
CLUSTER, FOLDER = Facet(FacetKind.CLUSTER), Facet(FacetKind.FOLDER)
FILES, COLLECTION = Facet(FacetKind.FILES), Facet(FacetKind.COLLECTION)
COPIES = Facet(FacetKind.COPIES)
TOP_LABEL = Facet(FacetKind.TOP_LABEL, run=RunId(1))
MAJORITY, BO, TAGS = (
    Facet(FacetKind.ANSWER, answers=AnswersTo(ReviewId(1), *asked))
    for asked in (("verdict", "majority"), ("verdict", "bo"), ("tags", "majority"))
)
ALL = (GENDER, AGE, CLUSTER, FOLDER, FILES, COLLECTION, COPIES, TOP_LABEL, MAJORITY, BO, TAGS)
ONE = AttributeFilter("age", frozenset({"1"}))
QUERIES = [
    ImageQuery(),
    ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f"})),)),
    ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f", None})), ONE)),
    ImageQuery(text="b/", clusters=frozenset({"c1", None})),
    ImageQuery(files=frozenset({FileState.SEVERAL, FileState.MISSING})),
    ImageQuery(folders=frozenset({"/p/a"}), collection=CollectionId(1)),
    ImageQuery(folders=frozenset({"/p"})),
    ImageQuery(folders=frozenset({"/p/a", None}), no_collection=True),
    ImageQuery(folders=frozenset({None}), clusters=frozenset({None})),
    ImageQuery(collection=CollectionId(1), no_collection=True),
    ImageQuery(top_label=TopLabelFilter(RunId(1), frozenset({"a", None})), attributes=(ONE,)),
    ImageQuery(copies=frozenset({CopyState.KEPT, CopyState.NEITHER}), label=LabelFilter(RunId(1), "b", 0.2, 0.9)),
    ImageQuery(answer=AnswerFilter(ReviewId(1), "verdict", "right"), copies=frozenset({CopyState.COPY})),
    ImageQuery(answer=AnswerFilter(ReviewId(1), "tags", "smiles", "ada"), text="p/a"),
    ImageQuery(answer=AnswerFilter(ReviewId(1), "verdict", None, "bo"), without_copies=True),
]


@pytest.fixture(scope="module")
def varied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProjectFile]:
    """A project that no test changes."""
    with ProjectFile.create(tmp_path_factory.mktemp("facets") / "varied.clipstudio") as project:
        yield vary(project)


def vary(project: ProjectFile) -> ProjectFile:
    """60 images that differ in every facet: some at two places, some missing, one in no folder."""
    for number in range(60):
        facts = ImageFacts(f"{number:064x}", 10, "PNG", 8, 6)
        folders = ["/p/a", "/p/b"] if number % 7 == 0 else [("/p", "/p/a", "/p/b", "/p/b/c")[number % 4]]
        files = [(SeenFile(Path(f"{folder}/{number}.png"), 10, 1), facts) for folder in folders]
        ((image, *_), _new) = project.images.add(files)
        if number % 5 == 0:
            project.images.mark_missing([Path(f"{folders[0]}/{number}.png")])
        if number % 3:
            project.images.set_clusters({image: f"c{number % 3}"})
    project.images.add_known([ImageFacts("f" * 64, 10, "PNG", 8, 6)])
    ids = project.facets.all_ids().tolist()
    source = project.attributes.add_source("t.csv", None)
    project.attributes.record(source, "gender", {image: "fm"[image % 2] for image in ids if image % 4})
    project.attributes.record(source, "age", {image: str(image % 3) for image in ids if image % 5})
    project.collections.add("some", ids[::2])
    project.collections.add("none", ())
    digests = [f"{number:064x}" for number in range(60)]
    keep = [(digests[0], copy) for copy in digests[1:9]] + [(digests[10], digests[11])]
    project.look_alikes.decide([(pair, Verdict.KEEP_ONE, pair[0]) for pair in keep])
    project.look_alikes.decide([((digests[20], digests[21]), Verdict.DIFFERENT, None)])
    save_run(project, rows=40, ties=4)
    answer_some(project, digests)
    return project


def answer_some(project: ProjectFile, digests: list[str]) -> None:
    """Ada and Bo judge 20 images and differ on some; Ada writes tags too. One image stands in two items."""
    auditors(project.reviews)
    scheme = AnswerScheme((*PLAN.scheme.questions, Question("tags", "What else?", QuestionKind.TAGS)))
    items = [ReviewItem(n + 1, digest, "thief") for n, digest in enumerate([*digests[:19], digests[0]])]
    project.reviews.create(replace(PLAN, scheme=scheme, strata=()), items, "review")
    log = Log()
    for item in range(1, 21):
        tags = ("smiles", "tie") if item % 3 == 0 else ("smiles",) if item % 2 else ()
        said = ("right", "wrong", "harmful")[item % 3]
        log.add(item, replies={"verdict": (said,), "tags": tags})
        if item % 4:
            log.add(item, auditor="bo", replies={"verdict": ("right",)})
    project.reviews.append(log.entries)


def chosen(query: ImageQuery, facet: Facet, value: str | int | None) -> ImageQuery:
    """The query with one value of a facet in place of what it asks of that facet."""
    if facet.kind is FacetKind.ATTRIBUTE:
        others = tuple(each for each in query.attributes if each.attribute != facet.name)
        return replace(query, attributes=(*others, AttributeFilter(facet.name, frozenset({value}))))  # type: ignore[arg-type]
    if facet == COPIES:
        return replace(query, copies=frozenset({CopyState.NEITHER if value is None else CopyState(value)}))
    if facet == TOP_LABEL:
        return replace(query, top_label=TopLabelFilter(RunId(1), frozenset({value})))  # type: ignore[arg-type]
    if (of := facet.answers) is not None:
        wanted = AnswerFilter(of.review, of.question, value, of.whose)  # type: ignore[arg-type]
        return replace(query, answer=wanted)
    if facet == COLLECTION:
        if value == EVERY:
            return replace(query, collection=None, no_collection=False)
        return replace(query, collection=value, no_collection=value is None)  # type: ignore[arg-type]
    if facet == FILES:
        return replace(query, files=frozenset({FileState.MISSING if value is None else FileState(value)}))
    what = "clusters" if facet == CLUSTER else "folders"
    return replace(query, **{what: frozenset({value})})  # type: ignore[arg-type]


@pytest.mark.parametrize("query", QUERIES)
def test_a_count_is_what_choosing_its_value_finds(varied: ProjectFile, query: ImageQuery) -> None:
    counter = FacetCounter(varied)
    for _again in range(2):
        counts = counter.counts(query, ALL)
        for facet in ALL:
            for value, number in counts[facet].items():
                assert number == len(select_images(varied, chosen(query, facet, value))), (facet, value)
    assert set(counts[GENDER]) == {"f", "m", None}
    assert set(counts[FOLDER]) == {"/p", "/p/a", "/p/b", "/p/b/c", None}
    assert set(counts[COLLECTION]) == {1, 2, None, EVERY}
    assert set(counts[FILES]) == {FileState.ONE, FileState.SEVERAL, None}
    assert set(counts[COPIES]) == {CopyState.KEPT, CopyState.COPY, None}
    assert set(counts[TOP_LABEL]) == {"a", "b", None}
    assert set(counts[BO]) == {"right", "wrong", "harmful", "cannot tell", None}
    assert list(counts[TAGS]) == ["smiles", "tie", None]


def test_once_paths_are_read_a_text_is_counted_as_before_and_asked_of_nobody(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    vary(project)
    queries = [ImageQuery(text=text) for text in ("b/", "P/A", "1", "c/7.png ", "nothing", "ä")]
    expected = [FacetCounter(project).counts(query, ALL) for query in queries]
    counter = FacetCounter(project)
    counter.read_paths()
    with monkeypatch.context() as patch:
        patch.setattr("clipstudio.services.facets.select_images", lambda *_: pytest.fail("it was asked again"))
        assert [counter.counts(query, ALL) for query in queries] == expected
    whole = ImageQuery(text="/p/a")
    assert counter.counts(whole, ALL) == FacetCounter(project).counts(whole, ALL)
    assert counter.after(Changes.ATTRIBUTES)._paths is counter._paths
    assert counter.after(Changes.IMAGES)._paths is None


def test_what_was_not_scored_and_what_ties_has_no_top_label(varied: ProjectFile) -> None:
    counts = FacetCounter(varied).counts(ImageQuery(), [TOP_LABEL, COPIES, TAGS])
    assert counts[TOP_LABEL][None] == 61 - 36
    assert sum(counts[TOP_LABEL].values()) == 61
    assert counts[COPIES] == {CopyState.KEPT: 2, CopyState.COPY: 9, None: 50}
    assert counts[TAGS][None] == 61 - 13, "the first image has no tag as item 20, but one as item 1"


def test_a_run_or_label_that_is_gone_is_told_of(project: ProjectFile) -> None:
    add_images(project, 3)
    run, *_ = save_run(project, rows=3)
    with pytest.raises(AuditError, match="The run has no label “c”"):
        select_images(project, ImageQuery(top_label=TopLabelFilter(run, frozenset({"c"}))))
    project.runs.remove(run)
    with pytest.raises(
        AuditError, match="The filter asks for a label of the run, which was deleted. Restore the run"
    ):
        select_images(project, ImageQuery(top_label=TopLabelFilter(run, frozenset({"a"}))))
    assert FacetCounter(project).counts(ImageQuery(), [TOP_LABEL]) == {TOP_LABEL: {None: 3}}


def test_counts_stay_within_what_a_search_found(varied: ProjectFile) -> None:
    within = np.array([3, 4, 8, 4_000], dtype=np.int64)
    counts = FacetCounter(varied).counts(ImageQuery(), [GENDER, COLLECTION], within)
    assert counts[GENDER] == {"f": 0, "m": 1, None: 2}
    assert counts[COLLECTION] == {1: 1, 2: 0, None: 2, EVERY: 3}


def test_an_attribute_that_is_gone_counts_nothing_but_missing(varied: ProjectFile) -> None:
    counts = FacetCounter(varied).counts(ImageQuery(), [Facet(FacetKind.ATTRIBUTE, "no such")])
    assert list(counts.values()) == [{None: 61}]


def test_a_filter_that_says_former_names_counts_as_one_that_says_those_of_today(project: ProjectFile) -> None:
    vary(project)
    before = select_images(project, ImageQuery(attributes=(AttributeFilter("gender", frozenset({"f"})),)))
    (gender, _age) = project.attributes.summaries()
    make(project, lambda file: rename_value(file, "gender", "f", "woman"))
    make(project, lambda file: rename_attribute(file, "gender", "sex"))
    sex = Facet(FacetKind.ATTRIBUTE, "sex")
    counter = FacetCounter(project)
    whole = counter.counts(ImageQuery(), [sex])[sex]
    assert whole == {"m": dict(gender.values)["m"], "woman": len(before), None: gender.missing}
    for attribute in ("gender", "sex"):
        for value in ("f", "woman"):
            query = ImageQuery(attributes=(AttributeFilter(attribute, frozenset({value})),))
            counts = counter.counts(query, [sex, COLLECTION])
            assert counts[sex] == whole, "the facet's own part is lifted"
            assert counts[COLLECTION][EVERY] == len(before)


def test_after_a_change_only_what_it_touched_is_read_again(
    project: ProjectFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    vary(project)
    before = FacetCounter(project)
    before.counts(ImageQuery(), ALL)
    ids = project.facets.all_ids().tolist()
    source = project.attributes.add_source("later.csv", None)
    changes = project.attributes.record(source, "gender", dict.fromkeys(ids[:9], "x"))[0]
    after = before.after(changes)
    with monkeypatch.context() as patch:
        for name in ("clusters", "folders", "present_files", "collections", "all_ids"):
            patch.setattr(project.facets, name, lambda: pytest.fail("it was read again"))
        assert after.counts(ImageQuery(), ALL)[GENDER]["x"] == 9
    for query in QUERIES:
        assert after.counts(query, ALL) == FacetCounter(project).counts(query, ALL)
    changes = project.images.mark_missing(project.images.known_files())
    again = after.after(changes)
    for query in (ImageQuery(), ImageQuery(files=frozenset({FileState.MISSING}))):
        assert again.counts(query, ALL) == FacetCounter(project).counts(query, ALL)
    assert again.counts(ImageQuery(), ALL)[FILES] != after.counts(ImageQuery(), ALL)[FILES]
