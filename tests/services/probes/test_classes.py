"""Which labels stand for which values, and how far a set is the paper's."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.domain.errors import AuditError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.services.label_files import find_label_set
from clipstudio.services.probes.classes import match_classes, propose_classes, standing
from clipstudio.storage.project_file import ProjectFile
from tests.services.probes.conftest import IMAGES, image_ids, predict


def give(project: ProjectFile, name: str, values: list[str]) -> None:
    source = project.attributes.add_source("t.csv", None)
    each = {id: values[place % len(values)] for place, id in enumerate(image_ids(project))}
    project.attributes.record(source, name, each)


def test_the_papers_set_is_taken_when_its_labels_are_the_values(known: ProjectFile) -> None:
    give(known, "gender", ["male", "woman"])
    found = propose_classes(known, "gender", "any")
    assert found.content.name == "fairface-gender"
    assert standing(found.content)["status"] == "as published"
    assert match_classes(found.content, "gender", ["male", "woman"]) == (0, 1)


def test_else_every_value_becomes_a_label(known: ProjectFile) -> None:
    give(known, "gender", ["male", "woman", "other"])
    found = propose_classes(known, "gender", "any")
    assert found.content.name == "gender, one label per value"
    assert (set(found.content.texts), found.content.templates) == (
        {"male", "woman", "other"},
        ("a photo of a {label} person",),
    )
    assert standing(found.content)["status"] == "reconstruction"
    assert propose_classes(known, "gender", "any").id == found.id


def test_predictions_are_asked_in_their_own_words(known: ProjectFile, tmp_path: Path) -> None:
    give(known, "gender", ["male", "female"])
    predict(known, tmp_path, [{"Man": 0.7, "Woman": 0.3, "dog": 0.0}] * IMAGES, "service")
    assert set(propose_classes(known, "gender", "service").content.texts) == {"Man", "Woman"}


def test_a_value_that_two_labels_could_mean_has_none(known: ProjectFile) -> None:
    labels = LabelSet("both", (Label("Man"), Label("Men"), Label("female")))
    with pytest.raises(AuditError, match="no label for “male”"):
        match_classes(labels, "gender", ["male", "female"])
    assert match_classes(labels, "gender", ["Men", "female"]) == (1, 2)


def test_an_edited_set_is_no_longer_the_papers(known: ProjectFile) -> None:
    published = find_label_set(known, "fairface-gender").content
    edited = LabelSet(published.name, (*published.labels, Label("Other")), published.templates)
    assert standing(edited)["status"] == "reconstruction"


def test_what_cannot_be_told_apart_is_refused(known: ProjectFile) -> None:
    give(known, "only", ["one"])
    with pytest.raises(AuditError, match="fewer than two values"):
        propose_classes(known, "only", "any")
    with pytest.raises(AuditError, match="no attribute “shoe”"):
        propose_classes(known, "shoe", "any")


def test_a_hair_colour_is_no_race(known: ProjectFile) -> None:
    labels = LabelSet("people", (Label("African American"), Label("Caucasian")))
    assert match_classes(labels, "race", ["black", "white"]) == (0, 1)
    with pytest.raises(AuditError, match="no label for “black”, “white” of “hair”"):
        match_classes(labels, "hair", ["black", "white"])
