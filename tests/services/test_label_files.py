"""Label set files: read, written, shipped, and what is said of a bad one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipstudio.domain.errors import LabelSetError
from clipstudio.domain.labels import Label, LabelSet
from clipstudio.services.label_files import find_label_set, read_label_set, shipped_label_sets, write_label_set
from clipstudio.storage.project_file import ProjectFile


def test_a_set_comes_back_as_it_was_written(tmp_path: Path) -> None:
    content = LabelSet("täst", (Label("a", "x", ("one {label}", "two")), Label("b")), ("the {label}",), "why")
    write_label_set(content, tmp_path / "set.json")
    assert read_label_set(tmp_path / "set.json") == content


def test_the_published_classes_ship_with_and_without_child() -> None:
    shipped = {each.name: each for each in shipped_label_sets()}
    default, child = shipped["denigration-21"], shipped["denigration-22-child"]
    assert len(default.labels) == 21
    assert set(child.texts) - set(default.texts) == {"child"}
    count = {name: sum(label.category == name for label in default.labels) for name in default.categories}
    assert count == {"person": 14, "non-human": 4, "crime-related": 3}
    assert default.is_harmful
    assert {"gender", "scenes-small", "sample-words"} <= set(shipped)
    assert not shipped["gender"].is_harmful


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "not valid JSON: line 1"),
        ('{"name": ' + "1" * 5_000 + "}", "a number with too many digits"),
        ("[]", "one JSON object"),
        ('{"name": "x"}', "“labels”.* must be a list"),
        ('{"name": "x", "labels": ["a"]}', "at least two labels"),
        ('{"name": "x", "labels": ["a", "a"]}', "“a” appears twice"),
        ('{"name": "x", "labels": ["a", " "]}', "label 2 is empty"),
        ('{"name": " ", "labels": ["a", "b"]}', "has no name"),
        ('{"name": "x", "labels": ["a", {"category": "c"}]}', "Entry 2"),
        ('{"name": "x", "labels": ["a", "b"], "templates": ["a photo"]}', "“a photo” lacks {label}"),
        ('{"name": "x", "labels": ["a", "b"], "templates": []}', "has no template"),
        ('{"name": 3, "labels": ["a", "b"]}', "“name”.* must be text"),
        ('{"name": "x", "labels": ["a", {"label": "b", "prompts": [""]}]}', "empty prompt"),
    ],
)
def test_a_bad_file_is_named_with_what_is_wrong(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "bad.json"
    path.write_text(content)
    with pytest.raises(LabelSetError, match=sentence) as caught:
        read_label_set(path)
    assert "bad.json" in str(caught.value)


def test_a_set_is_found_in_the_project_among_the_shipped_and_as_a_file(
    project: ProjectFile, tmp_path: Path
) -> None:
    assert find_label_set(project, "gender").content.name == "gender"
    assert find_label_set(project, "sample-words").content.name == "sample-words"
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({"name": "mine", "labels": ["a", "b"]}))
    assert find_label_set(project, str(path)).content.templates == ("a photo of a {label}",)
    assert find_label_set(project, "mine").number == 1
    with pytest.raises(LabelSetError, match="no label set and no file “yours”.*“mine”"):
        find_label_set(project, "yours")


def test_prompts_stand_in_place_of_templates() -> None:
    content = LabelSet(
        "x", (Label("cat"), Label("dog", "", ("my {label}", "a hound"))), ("a {label}", "the {label}")
    )
    assert content.prompts(content.labels[0]) == ("a cat", "the cat")
    assert content.prompts(content.labels[1]) == ("my dog", "a hound")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("[" * 100_000, "its lists are nested too deeply"),
        ('{"name": "n", "labels": ["\\ud800", "b"]}', "half a character"),
        ('{"name": "n", "labels": ["a", "b"], "labels": ["c", "d"]}', "“labels” appears 2 times"),
        (
            '{"name": "n", "labels": ["a", "b"], "template": ["x {label}"]}',
            "“template” is unknown. Write “templates”",
        ),
        (
            '{"name": "n", "labels": [{"label": "a", "prompt": ["x"]}, "b"]}',
            "“prompt” is unknown. Write “prompts”",
        ),
        ('{"name": "n", "labels": ["\u00e4", "a\u0308"]}', "“\u00e4” appears twice"),
    ],
)
def test_what_would_be_lost_or_read_otherwise_is_refused(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "set.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LabelSetError, match=sentence):
        read_label_set(path)


def test_a_remark_in_a_label_set_file_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "set.json"
    path.write_text('{"name": "n", "source": "mine", "labels": ["a", "b"]}', encoding="utf-8")
    assert read_label_set(path).texts == ("a", "b")


def test_a_label_set_is_not_written_under_the_name_of_a_table(tmp_path: Path) -> None:
    with pytest.raises(LabelSetError, match=r"Choose a name that ends in \.json"):
        write_label_set(LabelSet("a", (Label("x"), Label("y"))), tmp_path / "a.csv")
    assert not (tmp_path / "a.csv").exists()
