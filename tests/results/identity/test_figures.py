"""The figure of the identity probe: curves over the size of the list, and what is read at each of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipstudio.results.figures import Scale, Sign
from clipstudio.results.identity.figures import HEADER, naming_figure
from clipstudio.results.identity.result import ComparisonGroups, IdentityTarget, NamedAs, count_behind
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from tests.results.behind import count_in, targets_of
from tests.results.identity.readings import kept, without_means

RESULT = kept().result
GENDER, BOTH = RESULT.comparisons
WHOLE = naming_figure(RESULT, None, NamedAs.FOUND)
OVER = "Over all lists of 5 names that hold the image's own"
BY_GENDER = naming_figure(RESULT, GENDER, NamedAs.FOUND)


def test_all_images_have_top_1_and_dashed_top_5_with_whiskers() -> None:
    assert [(curve.name, curve.mark, curve.is_dashed, curve.has_band) for curve in WHOLE.curves] == [
        ("all images, top-1", NEUTRAL_MARK, False, False),
        ("all images, top-5", NEUTRAL_MARK, True, False),
    ]
    assert (WHOLE.text.title, WHOLE.scale, WHOLE.start) == (
        "accuracy of naming people by “who”, all images   n = 60",
        Scale.LOGARITHMIC,
        1,
    )
    assert [(place.at, place.tick, place.heading) for place in WHOLE.places] == [
        (5, "5", "With 5 names"),
        (20, "20", "With 20 names"),
    ]
    assert [round(point.value or 0, 3) for point in WHOLE.curves[0].points] == [0.357, 0.132]


def test_groups_have_top_1_alone_each_in_its_colour() -> None:
    assert [(curve.name, curve.mark) for curve in BY_GENDER.curves] == [
        ("female, top-1", Mark(0, 0)),
        ("male, top-1", Mark(1, 1)),
    ]
    assert BY_GENDER.text.title == "accuracy of naming people by “who”, by gender   n = 60"
    assert naming_figure(RESULT, BOTH, NamedAs.FOUND).text.title == (
        "accuracy of naming people by “who”, by race and gender   n = 60"
    )


def test_the_key_names_chance_and_the_published_model() -> None:
    assert [(entry.text, entry.sign) for entry in WHOLE.text.key] == [
        ("all images, top-1", Sign.LINE),
        ("all images, top-5", Sign.DASHED),
        ("chance, top-1 and top-5", Sign.DOTTED),
        ("published: ViT-L/14, top-1 (arXiv 2108.02818, table 1)", Sign.SMALL),
    ]
    assert WHOLE.text.note == "Dotted with small marks: published figures, arXiv 2108.02818, table 1."


def test_chance_and_published_figures_are_dotted() -> None:
    one, five, paper = WHOLE.dotted
    assert (one.sentences, five.sentences) == ((), ())
    assert one.points[0] == (pytest.approx(4), pytest.approx(0.25))
    assert five.points[0] == (pytest.approx(4), 1.0)
    assert one.points[-1] == (pytest.approx(2_500), pytest.approx(1 / 2_500))
    assert paper.points == ((100, 0.592), (1_000, 0.433), (2_000, 0.422))
    assert paper.sentences[0].splitlines() == [
        "published: ViT-L/14, top-1",
        "59.2 % with 100 names",
        "arXiv 2108.02818, table 1",
    ]


def test_a_list_is_read_with_chance_and_the_mean_over_all_lists_of_its_size() -> None:
    place = WHOLE.places[0]
    assert [(reading.entry.text, reading.words) for reading in place.readings] == [
        ("chance, top-1", "20.00 %"),
        ("chance, top-5", "100.00 %"),
    ]
    assert place.answer == (
        "With 5 names, top-1: all images 35.7 % (14.0–65.5); chance 20.00 %. "
        f"{OVER}, top-1 is 30.9 % (19.2–45.9) on average, of 53 images. "
        f"{OVER}, top-5 is 100.0 % (80.6–100.0) on average, of 53 images."
    )
    assert BY_GENDER.places[1].answer == (
        "With 20 names, top-1: highest female 15.4 % (4.4–41.6), lowest male 11.1 % (3.4–30.7); chance 5.00 %. "
        "Over all lists of 20 names that hold the image's own, top-1 is on average: "
        "highest female 15.4 % (4.4–41.6), lowest male 11.1 % (3.4–30.7)."
    )
    few = naming_figure(RESULT, BOTH, NamedAs.FOUND).places[0].answer
    assert few.startswith("With 5 names, top-1: not estimable for any group. Over all lists of 5 names")


def test_published_figures_for_as_many_names_are_read_beside() -> None:
    pools = (replace(RESULT.pools[0], names=100),)
    (place,) = naming_figure(replace(RESULT, pools=pools), None, NamedAs.FOUND).places
    reading = place.readings[-1]
    assert (reading.entry.text, reading.words) == ("published: ViT-L/14, top-1", "59.2 %")
    assert reading.sentence.endswith("arXiv 2108.02818, table 1")


def test_a_point_says_all_that_is_known_of_it() -> None:
    assert BY_GENDER.curves[0].points[0].sentence.splitlines() == [
        "female, top-1: 55.6 % (19.9–86.3)",
        "5 names, n = 9, chance 20.00 %",
        f"{OVER}, top-1 is 35.6 % (18.6–57.1) on average, of 26 images.",
        "5 of 9 images found",
        "Click or Enter: these images",
    ]
    few = naming_figure(RESULT, BOTH, NamedAs.MISSED).curves[0].points[0]
    assert (few.value, few.words) == (None, "not estimable (n = 3, minimum 5)")
    assert "1 of 3 images not found" in few.sentence


def test_results_of_the_first_program_have_no_means() -> None:
    figure = naming_figure(without_means().result, GENDER, NamedAs.FOUND)
    assert not any("Over all lists" in place.answer for place in figure.places)
    assert not any("Over all lists" in sentence for _, sentence in targets_of(figure))


def test_captions_say_which_images_a_point_opens() -> None:
    target = BY_GENDER.curves[1].points[1].target
    assert target == IdentityTarget(names=20, group=(("gender", "male"),), named=NamedAs.FOUND, top=1)
    assert target is not None
    assert target.caption == "found as the first of 20 names · male"
    missed = naming_figure(RESULT, None, NamedAs.MISSED).curves[1].points[0].target
    assert missed is not None
    assert missed.caption == "not found among the first 5 of 5 names · all images"


@pytest.mark.parametrize("named", [NamedAs.FOUND, NamedAs.MISSED])
@pytest.mark.parametrize("comparison", [None, GENDER, BOTH])
def test_every_point_says_the_count_of_its_target(comparison: ComparisonGroups | None, named: NamedAs) -> None:
    figure = naming_figure(RESULT, comparison, named)
    marks = list(targets_of(figure))
    assert len(marks) == sum(len(curve.points) for curve in figure.curves)
    for target, sentence in marks:
        assert isinstance(target, IdentityTarget)
        assert count_in(sentence.split("\n")[-2]) == count_behind(RESULT, target)


def test_the_data_has_a_line_for_every_group_list_and_published_figure() -> None:
    lines = [dict(zip(HEADER, line, strict=True)) for line in BY_GENDER.lines()]
    assert [(line["names"], line["measure"], line["group"], line["n"]) for line in lines[:4]] == [
        (5, "top-1", "female", 9),
        (20, "top-1", "female", 26),
        (5, "top-1", "male", 5),
        (20, "top-1", "male", 27),
    ]
    assert (lines[0]["accuracy"], lines[0]["chance"]) == (pytest.approx(5 / 9), 0.2)
    assert [(line["names"], line["accuracy"], line["chance"], line["source"]) for line in lines[4:5]] == [
        (100, 0.592, 0.01, "arXiv 2108.02818, table 1")
    ]
    few = dict(zip(HEADER, next(iter(naming_figure(RESULT, BOTH, NamedAs.FOUND).lines())), strict=True))
    assert few["note"] == "not estimable (n = 3, minimum 5)"


def test_nobodys_name_is_in_the_figure() -> None:
    said = f"{WHOLE.text} {WHOLE.places} {WHOLE.curves} {WHOLE.data}"
    assert not [name for name in RESULT.candidates if name in said]
