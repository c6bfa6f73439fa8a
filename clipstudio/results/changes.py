"""A rate before and after a change, over the same images, in words: the same in window, terminal and report."""

from __future__ import annotations

from collections.abc import Iterable

from clipstudio.domain.estimates import ChangeTest, PairedChange
from clipstudio.domain.language import numeral, said_later, tr
from clipstudio.probes.one_way import ONLY_GAIN, ONLY_LOSE
from clipstudio.results.adjusted import Adjusted
from clipstudio.results.kept_reasons import reason_words
from clipstudio.results.words import (
    counted,
    group_size,
    images,
    number,
    p_value,
    percent,
    signed_interval,
    signed_points,
)
from clipstudio.statistics.multiplicity import REPEATS, left_out_words

TESTS = {
    ChangeTest.MCNEMAR: said_later("exact McNemar test"),
    ChangeTest.SIGN_FLIP: said_later("permutation test by cluster"),
}
"""What the tests of a change are called."""


def rates_of(change: PairedChange) -> tuple[float, float] | None:
    """The rates before and after, fractions; None where not estimable."""
    return None if change.change is None else (change.before / change.n, change.after / change.n)


def refusal(change: PairedChange) -> str:
    """That a change is not given, and why."""
    if change.is_suppressed:
        return reason_words(change.reason)
    return tr("not estimable ({value})", value=reason_words(change.reason) or group_size(change.n))


def change_parts(change: PairedChange) -> tuple[str, str]:
    """A change in percentage points and its interval; empty where not estimable."""
    if change.change is None or change.low is None or change.high is None:
        return "", ""
    return signed_points(change.change), signed_interval(change.low, change.high)


def change_words(change: PairedChange) -> str:
    """A change in percentage points with its interval, or that it is not estimable."""
    return " ".join(filter(None, change_parts(change))) or refusal(change)


def rates_words(change: PairedChange) -> str:
    """The rates, "30.3 % → 2.3 %"; empty where not estimable."""
    return " → ".join(percent(rate) for rate in rates_of(change) or ())


def flip_counts_of(change: PairedChange) -> tuple[int | None, ...]:
    """Images, those counted before and after, gained and lost; nothing where they are withheld."""
    counts = (change.n, change.before, change.after, change.gained, change.lost)
    return (None,) * len(counts) if change.is_suppressed else counts


def flips_words(change: PairedChange) -> str:
    """How many images flipped, either way."""
    return tr("{gained} gained, {lost} lost", gained=number(change.gained), lost=number(change.lost))


def p_words(change: PairedChange) -> str:
    """The p by itself; empty where there is none."""
    return "" if change.p is None else p_value(change.p)


def no_p_words(reason: str | None) -> str:
    """Why a change has no p, in a sentence; empty where no reason is known."""
    if not reason:
        return ""
    for start, way in ((ONLY_LOSE, tr("out of")), (ONLY_GAIN, tr("into"))):
        if reason.startswith(start):
            return tr(
                "No p: such a change of labels can only move images {way} the category; a test would say nothing.",
                way=way,
            )
    return tr("No p: {reason}.", reason=reason_words(reason))


def change_test_words(changes: Iterable[PairedChange]) -> str:
    """The tests that gave the p of some changes."""
    tests = dict.fromkeys(tr(TESTS[change.test]) for change in changes if change.test is not None)
    return tr(" or ").join(tests) or tr(TESTS[ChangeTest.MCNEMAR])


def adjusted_words(change: PairedChange, test: Adjusted | None = None) -> str:
    """The p of a change, adjusted over its family where there is one, or why there is none."""
    if change.p is None:
        words = no_p_words(change.p_reason).rstrip(".")
        return f"{words[:1].lower()}{words[1:]}"
    parts = [tr("{p_value}, not adjusted", p_value=p_value(change.p))]
    if test is not None:
        parts += _family_words(test)
    return "; ".join([*parts, *([reason_words(change.p_reason)] if change.p_reason else [])])


def clusters_words(clusters: int | None, effective_n: float | None) -> str:
    """How many clusters an estimate rests on, and what its images are worth; empty where they are independent."""
    if clusters is None:
        return ""
    worth = (
        ""
        if effective_n is None
        else tr(", worth {effective_n} independent images", effective_n=numeral(f"{effective_n:,.0f}"))
    )
    return tr("{clusters} clusters{worth}", clusters=number(clusters), worth=worth)


def inference_words(change: PairedChange, test: Adjusted | None = None) -> str:
    """What is known of the test of a change, and how many clusters it allows for."""
    clusters = clusters_words(change.clusters, change.effective_n)
    return "; ".join(filter(None, (adjusted_words(change, test), clusters)))


def change_lines(
    change: PairedChange, test: Adjusted | None = None, ends: tuple[str, str] = ("before", "after")
) -> tuple[str, ...]:
    """All that is known of an estimable change, over several lines; ``ends`` says where it counts from and to."""
    return (
        f"{rates_words(change)}, {change_words(change)}",
        tr(
            "{before} {ends}, {after} {ends2}, of {n}",
            before=number(change.before),
            ends=ends[0],
            after=number(change.after),
            ends2=ends[1],
            n=images(change.n),
        ),
        "; ".join(filter(None, (flips_words(change), inference_words(change, test)))),
    )


def _family_words(test: Adjusted) -> list[str]:
    parts = []
    if test.p_holm is not None:
        over = (
            ""
            if test.family_size is None
            else tr(" for all {family_size}", family_size=counted(test.family_size, "test"))
        )
        both = [
            f"{p_value(p)} ({name})"
            for p, name in ((test.p_holm, tr("Holm")), (test.p_bh, "Benjamini-Hochberg"))
            if p is not None
        ]
        parts.append(tr("adjusted{over}: {both}", over=over, both=", ".join(both)))
    if test.needed_p is not None:
        parts.append(
            tr(
                "not counted among the tests: {left_out_words}",
                left_out_words=reason_words(left_out_words(test.needed_p)),
            )
        )
    return [*parts, reason_words(REPEATS)] if test.is_repeated else parts
