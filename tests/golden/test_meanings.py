"""What every figure of every experiment says in plain sentences, held against the figure's own data."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from clipstudio.domain.audits import Scoring
from clipstudio.results.answers import Answer
from clipstudio.results.figures import Figure, FigureText, HistogramFigure, LineFigure, RowFigure
from clipstudio.results.steps import StepKind
from clipstudio.results.targets import Target
from clipstudio.services.answers import AnswerSource
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.figure_files import figure_header
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.script_parts import PARTS
from clipstudio.storage.project_file import ProjectFile
from tests.golden.calls import CALLS, run_verb
from tests.golden.scripts import counts, one_of_each, told_by_scripts
from tests.results.behind import answers_of, targets_of

CLAUSE = re.compile(
    r"(?<!\d )(?<!none )\b[Oo]f (?P<n>[\d,]+) (?:images?|in all other groups)(?: [^,;.]*)?, ?"
    r"(?P<said>[^;]*?), (?P<percent>[\d.]+) %"
)
"""A share in a sentence: of how many, what was done with how many, and the percent that it is said to be."""

FURTHER = re.compile(
    r"(?:(?P<count>[\d,]+) of|all) (?P<n>[\d,]+) in (?:“[^”]*”|all other groups), (?P<percent>[\d.]+) %"
)
"""The share of another group behind the first: "4 of 34 in “female”, 11.8 %"."""

QUOTED = re.compile(r"“[^”]*”|\([^)]*\)|version \d+|first \d+ of [\d,]+ names|from [\d,]+ names")
"""Parts of a clause whose numbers are no counts: the user's words, and how long a list is."""

GAP = re.compile(r"points \((?P<low>[−+]?[\d.]+) to (?P<high>[−+]?[\d.]+)\)")
COUNTS = (
    ("count", "n"),
    ("before", "n"),
    ("after", "n"),
    ("first_count", "first_n"),
    ("second_count", "second_n"),
)
"""Columns of data that hold a count and what it is of."""


Pages = list[tuple[AnswerSource, list[Answer]]]


@dataclass(frozen=True, slots=True)
class Share:
    """A share that a sentence tells."""

    count: int
    n: int
    percent: float


@pytest.fixture(scope="module")
def pages(world: Path) -> Iterator[Pages]:
    """Every run and probe of the golden files, with its page for all that can be chosen on it."""
    files = {path.stem: str(path) for path in (*world.glob("*.json"), *world.glob("*.csv"))}
    for call in CALLS.values():
        verb, *options = (each.format_map(files) for each in call)
        run_verb(*verb.split(), str(world / "p.clipstudio"), *options)
    with ProjectFile.open(world / "p.clipstudio", read_only=True) as project:
        runs = [RunPage.read(project, run.id) for audit in project.runs.audits() for run in audit.runs]
        probes = [ProbePage.read(project, each.id) for each in project.probe_runs.all()]
        assert {each.record.probe.value for each in probes} == {
            *("denigration", "labels", "attributes", "scenes", "identity", "models")
        }
        yield [(source, list(answers_of(source.answer))) for source in (*runs, *probes)]


def test_every_figure_says_what_it_means_with_numbers_of_its_own(pages: Pages) -> None:
    told = 0
    for answer in every_answer(pages):
        known = shares_of(answer.figure)
        for text in texts_of(answer.figure):
            assert text.meaning, text.title
            assert text.title, text.meaning
            for share in shares_in(text.meaning):
                told += 1
                assert share.percent == pytest.approx(100 * share.count / share.n, abs=0.0501), text.meaning
                if known:
                    assert any(abs(share.count / share.n - rate) < 1e-9 for rate in known), (
                        text.title,
                        text.meaning,
                    )
    assert told > 200


def test_the_sentence_of_a_mark_counts_the_images_that_a_click_shows(pages: Pages) -> None:
    checked = 0
    for source, answers in pages:
        for answer in answers:
            for target in some(dict.fromkeys(target for target, _ in targets_of(answer.figure))):
                if isinstance(answer.figure, HistogramFigure) and not target.meaning:
                    continue
                assert target.meaning, target
                if not target.meaning.startswith("Of "):
                    continue
                checked += 1
                n, count = n_in(target.meaning), len(source.images(target).ids)
                assert {count, n - count} & counts_in(target.meaning), (target.meaning, count)
    assert checked > 200


def test_a_gap_whose_interval_includes_zero_is_said_to_be_unclear(pages: Pages) -> None:
    seen = {True: 0, False: 0}
    for answer in every_answer(pages):
        for text in texts_of(answer.figure):
            found = GAP.search(text.answer)
            if found is None or not text.answer.startswith("Largest gap"):
                continue
            low, high = (float(found[end].replace("−", "-")) for end in ("low", "high"))
            is_unclear = any(limit.startswith("No clear difference") for limit in text.limits)
            assert is_unclear == (low <= 0 <= high), text
            seen[is_unclear] += 1
    assert all(seen.values()), seen


def test_every_figure_says_what_to_keep_in_mind_and_what_to_do_next(pages: Pages) -> None:
    for source, answers in pages:
        for answer in answers:
            kinds = [step.kind for step in answer.steps]
            assert kinds[0] is StepKind.LOOK, answer.figure.text.title
            assert StepKind.SAVE in kinds
            for step in answer.steps:
                if step.kind is StepKind.CHOOSE:
                    led = {choice.name: choice.chosen for choice in source.answer({step.name: step.value}).choices}
                    assert led[step.name] == step.value, step
    for source, answers in pages:
        if isinstance(source, RunPage) and source.result.record.plan.scoring is Scoring.TOP1:
            for answer in answers:
                if isinstance(answer.figure, RowFigure) and "labelled" in answer.figure.axis.words:
                    assert any("uessing gives" in limit for limit in answer.figure.text.limits), answer.figure.text


def test_what_a_result_rests_on_names_model_labels_images_interval_and_time(pages: Pages) -> None:
    for source, _ in pages:
        words, provenance = source.basis.sentence, source.provenance
        for model in provenance.get("models") or [provenance]:
            assert model["model"]["name"] in words
            assert model["model"]["sha256"][:8] in words
        assert f"{provenance['images']['n']} " in words
        assert "Wilson score 95 % intervals" in words
        assert re.search(r"\d{1,2} [A-Z][a-z]+ 20\d\d \d\d:\d\d, local time, clipstudio \d", words), words
        assert all(part in " ".join(source.basis.lines) for part in (source.basis.models, source.basis.when))
        if isinstance(source, RunPage):
            assert f"{source.result.label_set.name} version 1" in words


def test_a_script_without_clipstudio_computes_the_numbers_of_each_kind_of_figure_again(
    pages: Pages, tmp_path: Path
) -> None:
    figures = one_of_each(every_answer(pages))
    said = told_by_scripts(figures, tmp_path)
    used = set()
    for figure, words in zip(figures, said, strict=True):
        header = set(map(str, figure_header(figure)))
        parts = [part for part in PARTS if part.needs <= header]
        agree, differ = counts(words)
        assert (agree > 0) == bool(parts), words
        # Only what allows for clusters is not in the counts: intervals, and the tests of changes and associations.
        wrong = [line for line in words.splitlines() if line.endswith("DIFFERS")]
        assert len(wrong) == differ
        assert all(re.search(r": (low|high|p|statistic) ", line) for line in wrong), words
        used |= set(parts)
    assert [part.needs for part in PARTS if part not in used] == [
        {"images", "interval_at_10_percent", "interval_at_50_percent"}  # coverage is no result of a run
    ]


def every_answer(pages: Pages) -> Iterator[Answer]:
    for _, answers in pages:
        yield from answers


def texts_of(figure: Figure) -> Sequence[FigureText]:
    """What a figure says; of lines, at every place."""
    if isinstance(figure, LineFigure):
        return [figure.text_at(place) for place in range(len(figure.places))]
    return [figure.text]


def shares_in(meaning: str) -> Iterator[Share]:
    for found in CLAUSE.finditer(meaning):
        n = whole(found["n"])
        yield Share(max(counts_of(found["said"], n), default=0), n, float(found["percent"]))
    for found in FURTHER.finditer(meaning):
        n = whole(found["n"])
        yield Share(whole(found["count"] or found["n"]), n, float(found["percent"]))


def counts_of(said: str, n: int) -> list[int]:
    """The counts in a clause."""
    plain = QUOTED.sub("", said)
    return [n] * ("all" in plain.split()) + [
        whole(each) for each in re.findall(r"(?<![\d.])[\d,]*\d(?![\d.]* )?(?=\s|$)", plain)
    ]


def counts_in(meaning: str) -> set[int]:
    """Every number of a sentence that may be a count; none is 0."""
    plain = re.sub(r"[−+]?[\d.]+ (?:%|points)", "", QUOTED.sub("", meaning))
    return {whole(each) for each in re.findall(r"[\d,]*\d", plain)} | ({0} if "none" in plain else set())


def n_in(meaning: str) -> int:
    found = re.search(r"[Oo]f ([\d,]+) ", meaning)
    assert found is not None, meaning
    return whole(found[1])


def shares_of(figure: Figure) -> list[float]:
    """Every share in a figure's data, as a fraction."""
    header = [str(each) for each in figure.text.header]
    lines: list[dict[str, Any]] = [dict(zip(header, line, strict=False)) for line in figure.lines()]
    found: list[float] = []
    if header[:2] == ["true", "given"]:
        right = sum(line["count"] for line in lines if line["true"] == line["given"])
        found.append(right / sum(line["count"] for line in lines))
    for named in lines:
        found += [
            named[count] / named[n]
            for count, n in COUNTS
            if isinstance(named.get(count), int) and isinstance(named.get(n), int) and named[n]
        ]
        found += [named[name] for name in ("value", "accuracy") if isinstance(named.get(name), float)]
    return found


def some(targets: dict[Target, None], most: int = 5) -> list[Target]:
    """Targets from all over a figure: there may be thousands."""
    found = list(targets)
    return found[:: max(1, len(found) // most)]


def whole(text: str) -> int:
    return int(text.replace(",", ""))
