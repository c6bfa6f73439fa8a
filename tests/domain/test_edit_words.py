"""What edits are called: English in the file, and in the reader's language wherever they are read."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clipstudio.domain.edit_words import (
    DELETE,
    INTO_CLUSTERS,
    MERGE_VALUES,
    OTHER_CLUSTER,
    PERMANENTLY_DELETED,
    RENAME_VALUE,
    RENAMED_RUN,
    retold,
)
from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import (
    ENGLISH,
    Language,
    in_english,
    later,
    later_all,
    later_by,
    later_count,
    number,
    speak,
    tr,
)
from clipstudio.domain.removals import NAMED, Kind, named
from clipstudio.domain.run_titles import TITLE

GERMAN = {
    DELETE: ("{things} löschen",),
    NAMED[Kind.RUN]: ("Lauf „{name}“",),
    INTO_CLUSTERS: ("{images} in Cluster einordnen",),
    RENAME_VALUE: ("„{value}“ in „{name}“ umbenennen ({attribute})",),
    MERGE_VALUES: ("{values} zu „{into}“ zusammenlegen ({attribute})",),
    TITLE: ("{name}, Lauf {count}",),
    PERMANENTLY_DELETED: ("{things} wurde endgültig gelöscht.",),
    RENAMED_RUN: ("Der Lauf heißt jetzt „{title}“.",),
    OTHER_CLUSTER[1]: (
        "{count} Bild kam in einen anderen Cluster.",
        "{count} Bilder kamen in einen anderen Cluster.",
    ),
    "This run was deleted.": ("Dieser Lauf wurde gelöscht.",),
    "“{name}”": ("„{name}“",),
    "{count} images": ("{count} Bild", "{count} Bilder"),
    "The model “{name}” has {count} weights.": ("Das Modell „{name}“ hat {count} Gewichte.",),
}


@pytest.fixture
def in_german() -> Iterator[None]:
    def translate(text: str, count: int) -> str:
        forms = GERMAN.get(text, (text,))
        return forms[0 if count in (1, -1) else -1]

    speak(Language(translate, grouping=".", point=",", code="de"))
    yield
    speak(ENGLISH)


@pytest.mark.usefixtures("in_german")
@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("delete run “Which?, run 2”", "Lauf „Which?, Lauf 2“ löschen"),
        ("delete run “Jobs, run 2”", "Lauf „Jobs, Lauf 2“ löschen"),
        ("delete run “Jobs, run wild”", "Lauf „Jobs, run wild“ löschen"),
        ("The run “Jobs, run 2” was deleted permanently.", "Lauf „Jobs, Lauf 2“ wurde endgültig gelöscht."),
        (
            "The run was renamed again meanwhile: it is called “Jobs, run 2”.",
            "Der Lauf heißt jetzt „Jobs, Lauf 2“.",
        ),
        ("1 image was put into another cluster meanwhile.", "1 Bild kam in einen anderen Cluster."),
        ("1,204 images were put into another cluster meanwhile.", "1.204 Bilder kamen in einen anderen Cluster."),
        ("This run was deleted.", "Dieser Lauf wurde gelöscht."),
        ("put 1,204 images into clusters", "1.204 Bilder in Cluster einordnen"),
        ("put 1 image into clusters", "1 Bild in Cluster einordnen"),
        ("rename “f” to “to “x”” in sex", "„f“ in „to “x”“ umbenennen (sex)"),
        ("merge “a”, “b” into “c” in kind", "„a“, „b“ zu „c“ zusammenlegen (kind)"),
        ("what no program says any more", "what no program says any more"),
    ],
)
def test_what_the_file_kept_in_english_is_read_in_the_language(kept: str, read: str) -> None:
    assert retold(kept) == read
    with in_english():
        assert retold(kept) == kept


@pytest.mark.usefixtures("in_german")
def test_an_edit_is_written_down_in_english_and_said_in_the_language() -> None:
    words = later(DELETE, things=named(Kind.RUN, "one"))

    assert str.__str__(words) == "delete run “one”", "what a database or a file takes"
    assert str(words) == f"{words}" == tr(words) == retold(words) == "Lauf „one“ löschen"
    with in_english():
        assert str(words) == "delete run “one”"


@pytest.mark.usefixtures("in_german")
def test_an_error_that_arose_in_english_is_read_in_the_language() -> None:
    with in_english():
        inner = ModelError("The model “{name}” has {count} weights.", name="one", count=1204)
        outer = ModelError("{error} {name}", error=inner, name="Really.")
        assert str(outer) == "The model “one” has 1,204 weights. Really."

    assert str(outer) == "Das Modell „one“ hat 1.204 Gewichte. Really."
    assert str(ModelError("with {braces} as they are")) == "with {braces} as they are"


@pytest.mark.usefixtures("in_german")
def test_numbers_and_parts_of_a_text_wait_for_the_language_too() -> None:
    with in_english():
        several = later_all(
            ["", later("“{name}”", name="a"), later_count("{count} image", "{count} images", 2)], ", "
        )
        size = later_by(number, 5000)

    assert (str(several), str(size)) == ("„a“, 2 Bilder", "5.000")
    assert (str.__str__(several), str.__str__(size)) == ("“a”, 2 images", "5,000")
