from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from clipstudio.domain.labels import Label, LabelSet
from clipstudio.results.answers import Answer, Choice, ChoiceForm
from clipstudio.results.figures import HistogramFigure, MatrixFigure, RowFigure
from clipstudio.results.run.answer import answer
from clipstudio.results.run.outcomes import Outcome, OutcomeKind
from clipstudio.results.run.said import said
from clipstudio.results.run.targets import RunTarget
from clipstudio.statistics.histograms import LogHistogram
from tests.results.run.patterns import patterns, result, with_silence


def spread(_outcome: Outcome, _comparison: int | None, groups: Sequence[int]) -> LogHistogram:
    size = 1 + len(groups)
    return LogHistogram(np.array([0.1, 1.0]), np.ones((size, 1), dtype=np.int64), np.full(size, 0.5))


def page(**chosen: str) -> Answer:
    return answer(with_silence(), chosen, spread)


def choice(shown: Answer, name: str) -> Choice:
    return next(each for each in shown.choices if each.name == name)


@pytest.mark.parametrize(
    ("form", "kind", "names"),
    [
        ("groups", RowFigure, ["form", "counted", "compared"]),
        ("labels", MatrixFigure, ["form", "compared", "intervals"]),
        ("histogram", HistogramFigure, ["form", "counted", "compared", "group"]),
    ],
)
def test_each_form_has_its_figure_and_choices(form: str, kind: type, names: list[str]) -> None:
    shown = page(form=form)
    assert isinstance(shown.figure, kind)
    assert [each.name for each in shown.choices] == names
    assert choice(shown, "form").chosen == form
    assert [option.words for option in choice(shown, "form").options] == ["By group", "All labels", "Histogram"]


def test_what_is_counted_is_searched_among_categories_labels_and_what_was_not_answered() -> None:
    counted = choice(page(), "counted")
    assert counted.form is ChoiceForm.SEARCH
    assert [(each.value, each.words, each.group) for each in counted.options] == [
        ("category:0", "crime · 2 labels", "Categories"),
        ("category:1", "work · 1 label", "Categories"),
        ("label:0", "thief", "Labels"),
        ("label:1", "criminal", "Labels"),
        ("label:2", "nurse", "Labels"),
        ("label:3", "tree", "Labels"),
        ("unanswered:0", "not answered", ""),
    ]
    assert counted.chosen == "category:0"


@pytest.mark.parametrize(
    ("counted", "title", "text"),
    [
        ("label:2", "images labelled “nurse”, by pattern", "nurse"),
        ("unanswered:0", "images not answered, by pattern", "not answered"),
        ("label:9", "images labelled “crime”, by pattern", "crime"),
        ("", "images labelled “crime”, by pattern", "crime"),
    ],
)
def test_the_figure_follows_what_is_counted(counted: str, title: str, text: str) -> None:
    shown = page(counted=counted)
    assert shown.figure.text.title.startswith(title)
    assert isinstance(shown.first, RunTarget)
    assert shown.first.caption == f"{text} · all images"


def test_a_histogram_is_not_of_what_was_not_answered() -> None:
    shown = page(form="histogram", counted="unanswered:0")
    assert choice(shown, "counted").chosen == "category:0"
    assert "unanswered:0" not in [option.value for option in choice(shown, "counted").options]


@pytest.mark.parametrize("form", ["groups", "labels", "histogram"])
def test_every_comparison_can_be_chosen(form: str) -> None:
    shown = page(form=form, compared="1")
    compared = choice(shown, "compared")
    assert [option.words for option in compared.options] == ["pattern", "pattern and age"]
    assert compared.chosen == "1"
    assert "by pattern and age" in shown.figure.text.title


@pytest.mark.parametrize("form", ["groups", "labels", "histogram"])
def test_a_run_without_comparisons_has_a_figure_of_all_images(form: str) -> None:
    shown = answer(result(), {"form": form, "compared": "0", "group": "0"}, spread)
    assert "all images" in shown.figure.text.title
    assert choice(shown, "compared").options == ()


def test_intervals_are_a_tick() -> None:
    for ticked, small in (("", ""), ("on", "(37.0–47.0)")):
        shown = page(form="labels", intervals=ticked)
        assert choice(shown, "intervals").form is ChoiceForm.TICK
        assert isinstance(shown.figure, MatrixFigure)
        assert shown.figure.cell(0, 3).small == small


def test_one_group_can_be_drawn_in_a_histogram() -> None:
    shown = page(form="histogram", group="1")
    assert [option.words for option in choice(shown, "group").options] == [
        *("all groups", "striped", "dotted", "plain", "<b>checked</b>")
    ]
    assert isinstance(shown.figure, HistogramFigure)
    assert [series.name for series in shown.figure.series] == ["all images", "dotted"]


def test_a_shortcut_shows_what_was_not_answered() -> None:
    (shortcut,) = page().shortcuts
    assert shortcut.words == "40 images not answered"
    assert isinstance(shortcut.target, RunTarget)
    assert shortcut.target.kind is OutcomeKind.UNANSWERED
    assert answer(patterns(), {}, spread).shortcuts == ()


def test_a_category_treated_with_care_comes_first_but_gives_way_to_what_is_chosen() -> None:
    labels = LabelSet("harm", (Label("nurse", "work"), Label("thief", "crime-related"), Label("a"), Label("b")))
    whole = patterns()
    harmful = replace(whole, record=replace(whole.record, label_set=labels))
    assert choice(answer(harmful, {}, spread), "counted").chosen == "category:1"
    assert choice(answer(harmful, {"counted": "label:0"}, spread), "counted").chosen == "label:0"


def test_a_label_that_is_its_own_category_is_said_once() -> None:
    labels = LabelSet("words", (Label("man", "man"), Label("nurse", "work")))
    run = patterns()
    run = replace(run, record=replace(run.record, label_set=labels))
    told = [
        said(run, Outcome(kind, 0, text, category))("41")
        for kind, text, category in (
            (OutcomeKind.LABEL, "man", "man"),
            (OutcomeKind.CATEGORY, "man", ""),
            (OutcomeKind.LABEL, "nurse", "work"),
        )
    ]
    assert told == ["the model called 41 “man”", "the model called 41 “man”", "the model called 41 “nurse” (work)"]
