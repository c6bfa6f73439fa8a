"""What a result rests on in words, and what the file of its figure is called."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from clipstudio.domain.audits import Boundary
from clipstudio.domain.ids import ImageId, RunId
from clipstudio.domain.images import (
    AttributeFilter,
    CopyState,
    FileState,
    FoundBy,
    ImageQuery,
    LabelFilter,
    TopLabelFilter,
)
from clipstudio.domain.searching import SearchQuery
from clipstudio.results.basis import SAMPLE_NOTE, basis_of, selection_words
from clipstudio.results.file_names import LONGEST, file_stem
from clipstudio.results.line_breaks import unbroken
from clipstudio.results.when import when_words
from clipstudio.results.words import preview_words

MADE_AT = datetime(2026, 11, 29, 14, 12, tzinfo=UTC)
RUN: dict[str, Any] = {
    "model": {"name": "clipstudio-sample", "weights_sha256": "0de79c642430", "origin": "sample"},
    "images": {"n": 478},
    "label_set": {"name": "sample-words", "version": 1},
    "scoring": {"rule": "top1", "threshold": None},
    "interval": {"method": "Wilson score", "confidence": 0.95, "clusters": {"asked": False, "used": False}},
    "versions": {"clipstudio": "0.1.0"},
}


def test_a_run_says_all_that_it_rests_on() -> None:
    basis = basis_of(RUN, MADE_AT, selection="kind: person", total=800, is_drawn=True)
    assert basis.sentence == (
        "Model clipstudio-sample (sha256 0de79c64…), 478 of 800 images (kind: person), sample-words version 1, "
        f"top-1, Wilson score 95 % intervals, images taken as independent, {when_words(MADE_AT)}, local time, "
        "clipstudio 0.1.0"
    )
    assert basis.lines[-1] == SAMPLE_NOTE
    assert basis.facts == (
        f"478 of 800 images (kind: person) · clipstudio-sample · sample-words version 1 · {when_words(MADE_AT)}"
    )
    assert when_words(MADE_AT).startswith(f"{MADE_AT.astimezone().day} November 2026 ")


def test_a_probe_names_the_label_sets_of_its_runs_and_a_threshold_its_rule() -> None:
    other = {"label_set": {"name": "more", "version": 3}}
    assert basis_of({"model": {}}, MADE_AT, (RUN, other)).labels == "sample-words version 1 and more version 3"
    held = RUN | {
        "scoring": {"rule": "threshold", "threshold": 0.005, "boundary": "at-least"},
        "model": {"name": "m"},
    }
    assert basis_of(held, MADE_AT).rule == "every label of at least 0.50 % (softmax)"
    assert basis_of(held, MADE_AT).remarks == ()
    bare = basis_of({}, MADE_AT)
    assert (bare.models, bare.images, bare.labels, bare.rule, bare.interval) == ("", "", "", "", "")


def test_which_images_were_selected() -> None:
    query = ImageQuery(attributes=(AttributeFilter("kind", frozenset({"person", None})),), text="p1")
    assert selection_words(query, "faces") == "collection faces; kind: missing or person; name holds “p1”"
    stored = {"attributes": [{"attribute": "age", "values": ["old"]}], "ids": [1, 2]}
    assert selection_words(stored) == "age: old; a chosen list"
    assert selection_words(ImageQuery()) == ""
    others = ImageQuery(
        clusters=frozenset({"Ann", None}),
        folders=frozenset({"/p", None}),
        files=frozenset({FileState.MISSING}),
        no_collection=True,
    )
    assert selection_words(others) == "in no collection; cluster: Ann or none; folder: /p or none; file missing"
    stored = {"clusters": ["Ann"], "folders": [], "files": ["several"]}
    assert selection_words(stored) == "cluster: Ann; several copies"


def test_labels_and_searches_are_said_of_a_plan_and_of_one_that_is_stored() -> None:
    query = ImageQuery(
        label=LabelFilter(RunId(1), "thief", 0.5),
        top_label=TopLabelFilter(RunId(1), frozenset({"thief", None})),
        copies=frozenset({CopyState.KEPT}),
        ids=(ImageId(1),),
        found_by=FoundBy(SearchQuery("m", picture=Path("/p/x.png")), 0.25, MADE_AT),
    )
    words = (
        "“thief”: 50.0 % to 100.0 % in a run; top label in a run: none or thief; duplicates: kept, with copies "
        "left out; found like “x.png”, by m, cosine 0.250 or more, 29 November 2026"
    )
    assert selection_words(query) == words
    assert selection_words(TypeAdapter(ImageQuery).dump_python(query, mode="json")) == words


@pytest.mark.parametrize(
    ("result", "title", "stem"),
    [
        (
            "denigration-21",
            "images labelled “crime-related”, by gender   n = 478",
            "denigration-21-crime-related-by-gender",
        ),
        ("a/b: ?", "Größe & Co   n = 3", "a-b-größe-co"),
        ("images", "given", "images-given"),
        ("…", "", "figure"),
    ],
)
def test_a_file_is_called_after_result_figure_and_grouping(result: str, title: str, stem: str) -> None:
    assert file_stem(result, title) == stem
    assert len(file_stem("x" * 300, title)) <= LONGEST


def test_no_line_ends_between_a_number_and_its_unit() -> None:
    text = "8.2 % of n = 36, p < 0.001, −28.0 points, 2.00 times as high"
    assert unbroken(text).replace("\u00a0", "_") == "8.2_% of n_=_36, p_<_0.001, −28.0_points, 2.00_times as high"


def test_a_preview_says_both_thresholds() -> None:
    own = preview_words(0.005, 0.005, Boundary.ABOVE, None)
    assert own == "The run's own threshold: a label counts with a probability above 0.50 %."
    other = preview_words(0.0023, 0.005, Boundary.ABOVE, 300)
    assert other.startswith("Preview at 0.23 %. The saved run uses 0.50 %. Under 1/300 = 0.33 %")
