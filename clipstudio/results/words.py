"""Numbers in words: the one way in which a rate, an interval, a p and a count are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clipstudio.domain import language
from clipstudio.domain.audits import Boundary, Comparison, GroupRates, Rate, Scoring
from clipstudio.domain.estimates import CONFIDENCE, SUPPRESSED, Association, AssociationTest, Disparity
from clipstudio.domain.language import numeral, said_later, tr, tr_count
from clipstudio.domain.percents import exact_percent, level_percent
from clipstudio.results.kept_reasons import reason_words
from clipstudio.statistics.multiplicity import left_out_words

NOT_ESTIMABLE = said_later("not estimable")
"""What is said where a number is not given; a reason may follow it."""


def suppressed_words(minimum: int) -> str:
    """Why the numbers of a group are withheld.

    It is one reason for small groups and for those that are withheld beside them: told apart, the larger ones
    would tell how large the small ones can be.
    """
    return tr(
        "{suppressed} (fewer than {minimum}, or needed to hide such a group)",
        suppressed=SUPPRESSED,
        minimum=images(minimum),
    )


def percent(fraction: float) -> str:
    """A fraction as "8.2 %"."""
    return numeral(f"{fraction:.1%}".replace("%", " %"))


def level_in_words(fraction: float) -> str:
    """A level such as guessing as "4.8 %", with more digits where it is small: "0.33 %", "0.033 %"."""
    return percent(fraction) if fraction >= 0.01 or not fraction else level_percent(fraction)


def confidence_in_words(confidence: float) -> str:
    """The level of intervals as "95 %" or "99.9 %"; one of many pairs has as many digits as keep it under 100."""
    told = (f"{100 * confidence:.{digits}g}" for digits in range(4, 12))
    return numeral(f"{next((each for each in told if float(each) < 100), '100')} %")


def interval(low: float, high: float) -> str:
    """An interval of fractions as "(5.1–12.9)", in percent."""
    return numeral(f"({100 * low:.1f}–{100 * high:.1f})")


def points(difference: float) -> str:
    """A difference of two fractions as "38.9 points"."""
    return tr("{value} points", value=numeral(f"{100 * difference:.1f}"))


def number(count: int) -> str:
    """A count with thousands separators."""
    return language.number(count)


def value_in_words(value: object) -> str:
    """A value of a figure's data as one hears it: a count, a share in [0, 1] to four digits, words as they are."""
    if value is None:
        return tr("no value")
    if isinstance(value, float):
        return numeral(f"{value:.4g}".replace("-", "−"))
    return number(value) if isinstance(value, int) and not isinstance(value, bool) else str(value)


def probability_of(label: str) -> str:
    """What a number under a picture is: "probability of “thief”"."""
    return tr("probability of “{label}”", label=label)


def counted(count: int, thing: str) -> str:
    """A count with its noun, "1 row" or "1,204 rows"."""
    return tr_count(f"{{count}} {thing}", f"{{count}} {thing}s", count)


def compared_by(comparison: Comparison) -> str:
    """The attributes that rates are compared by, "gender and age"; a comparison's `title` is in English."""
    return tr(" and ").join(comparison.attributes)


def more_groups(count: int) -> str:
    """What a list leaves out, "1 more group" or "12 more groups"."""
    return counted(count, "more group")


def images(count: int) -> str:
    """A count of images, "1 image" or "1,204 images"."""
    return counted(count, "image")


def pairs(count: int) -> str:
    """A count of pairs, "115 pairs of image and label"."""
    return tr("{count} of image and label", count=counted(count, "pair"))


def group_size(n: int) -> str:
    """The number of images in a group as "n = 356"."""
    return f"n = {number(n)}"


def size_in_words(group: GroupRates) -> str:
    """The number of images in a group as "n = 356", or that it is suppressed."""
    return SUPPRESSED if group.suppressed else group_size(group.n)


def counts_of(rate: Rate) -> tuple[int | None, int | None]:
    """What counts and of how many, for data; nothing where they are withheld."""
    return (None, None) if rate.is_suppressed else (rate.count, rate.n)


def size_of(n: int, whole: int) -> str:
    """The number of images that are in groups, of all: "n = 478 of 800", or "n = 800" where all are."""
    return (
        group_size(n)
        if n >= whole
        else tr("{group_size} of {whole}", group_size=group_size(n), whole=number(whole))
    )


def share_in_words(*shares: tuple[int, int]) -> str:
    """How much of some images is selected, as (selected, count): "12 of 47 selected"."""
    return tr(
        "{value} selected",
        value=" · ".join(
            tr("{selected} of {count}", selected=number(selected), count=number(count))
            for selected, count in shares
        ),
    )


def not_estimable(rate: Rate) -> str:
    """That a rate is not given, and why: "not estimable (n = 3, minimum 10)", or that it is suppressed.

    Where it is for want of clusters, the group is large enough for its count to be told.
    """
    if rate.is_suppressed:
        return str(rate.reason)
    words = f"{tr(NOT_ESTIMABLE)} ({reason_words(rate.reason) or group_size(rate.n)})"
    is_for_clusters = rate.clusters is not None and bool(rate.reason) and "cluster" in str(rate.reason)
    return (
        tr("{count} of {n}, {words}", count=number(rate.count), n=number(rate.n), words=words)
        if is_for_clusters
        else words
    )


def rate_in_words(rate: Rate) -> str:
    """A rate with its interval, "8.2 % (5.1–12.9)", or that it is not estimable."""
    if rate.rate is None or rate.low is None or rate.high is None:
        return not_estimable(rate)
    return f"{percent(rate.rate)} {interval(rate.low, rate.high)}"


def signed_points(difference: float) -> str:
    """A change of a fraction as "−28.0 points" or "+0.6 points"; no change has no sign."""
    return tr("{signed} points", signed=_signed(difference))


def signed_interval(low: float, high: float) -> str:
    """The interval of a change as "(−33.1 to −23.3)", in points."""
    return tr("({signed} to {signed2})", signed=_signed(low), signed2=_signed(high))


def p_value(p: float) -> str:
    """A p as "p = 0.041", "p = 0.27" or "p < 0.001"."""
    if p < 0.001:
        return numeral("p < 0.001")
    return numeral(f"p = {p:.3f}" if p < 0.0995 else f"p = {p:.2f}")


def cosine(value: float) -> str:
    """A cosine as "0.213" or "−0.457"."""
    text = f"{abs(value):.3f}"
    return numeral(f"−{text}" if value < 0 and text != "0.000" else text)


def threshold_in_words(threshold: float) -> str:
    """A threshold in percent with every digit that it has: 0.05 % is not 0.1 %."""
    return exact_percent(threshold)


def why_unanswered(scoring: Scoring) -> str:
    """Why images are not answered under a rule, in words that follow "not answered"."""
    nothing = tr("nothing is known of them")
    return nothing if scoring.has_threshold else tr("{nothing}, or their first labels tie", nothing=nothing)


def assignment_in_words(scoring: Scoring, threshold: float | None, boundary: Boundary) -> str:
    """Which labels an image is given, "every label with a probability above 0.50 %"."""
    if threshold is None or not scoring.has_threshold:
        return tr("the one label with the highest probability")
    return tr("every label with a probability {rule_in_words}", rule_in_words=rule_in_words(threshold, boundary))


def rule_in_words(threshold: float, boundary: Boundary) -> str:
    """Which probabilities a threshold lets pass, "above 0.50 %" or "of at least 0.50 %"."""
    words = threshold_in_words(threshold)
    above = boundary is Boundary.ABOVE
    return tr("above {threshold}", threshold=words) if above else tr("of at least {threshold}", threshold=words)


def uniform_in_words(labels: int) -> str:
    """The uniform baseline of a softmax over K labels, "1/300 = 0.33 %"."""
    return f"1/{number(labels)} = {level_percent(1 / labels)}"


def preview_words(shown: float, own: float, boundary: Boundary, labels: int | None) -> str:
    """At which threshold a run is shown: its own, or another as a preview.

    Args:
        shown: The threshold shown, a probability.
        own: The run's own.
        boundary: Which probabilities pass it.
        labels: K, to warn of one under the uniform level; None where that has no meaning.
    """
    if shown == own:
        words = tr(
            "The run's own threshold: a label counts with a probability {rule_in_words}.",
            rule_in_words=rule_in_words(own, boundary),
        )
    else:
        words = tr(
            "Preview at {threshold_in_words}. The saved run uses {threshold_in_words2}.",
            threshold_in_words=threshold_in_words(shown),
            threshold_in_words2=threshold_in_words(own),
        )
    return f"{words} {under_uniform(shown, labels)}".rstrip()


def under_uniform(threshold: float, labels: int | None) -> str:
    """That a threshold lies under the uniform level; empty where it does not, or where that has no meaning."""
    if labels is None or threshold >= 1 / labels:
        return ""
    return tr(
        "Under {uniform_in_words}, what pure guessing gives each label: most images get many labels.",
        uniform_in_words=uniform_in_words(labels),
    )


TESTS = {
    AssociationTest.CHI2: said_later("chi-squared test"),
    AssociationTest.FISHER: said_later("Fisher's exact test"),
    AssociationTest.RAO_SCOTT: said_later("chi-squared test corrected for clusters"),
}
"""What each test of association is called."""


def gap_in_words(gap: Disparity, largest: tuple[str, str], smallest: tuple[str, str]) -> str:
    """The size of the largest gap, its interval, and how many pairs of groups that interval allows for.

    Args:
        gap: The gap.
        largest: Name and rate, in words, of the group with the highest rate.
        smallest: The same of the group with the lowest.
    """
    if gap.difference is None:
        return tr("No gap can be given: {reason}.", reason=reason_words(gap.reason))
    if gap.difference == 0:
        return tr(
            "No gap: {largest} and every other group have {largest2}.", largest=largest[0], largest2=largest[1]
        )
    words = tr(
        "Largest gap: {largest} against {smallest}: {points}",
        largest=" ".join(largest),
        smallest=" ".join(smallest),
        points=points(gap.difference),
    )
    if gap.low is not None and gap.high is not None:
        words += f" {signed_interval(gap.low, gap.high)}"
    if gap.ratio is not None:
        words += tr(", {ratio_in_words} as high", ratio_in_words=ratio_in_words(gap))
    return f"{words}.{_level_in_words(gap)}"


def ratio_in_words(gap: Disparity) -> str:
    """The highest rate over the lowest, "26.0 times (8.2–82.5)"; empty where the lowest is none."""
    if gap.ratio is None:
        return ""
    if gap.ratio_low is None or gap.ratio_high is None:
        return tr("{times} times", times=_times(gap.ratio))
    return tr(
        "{times} times ({times2}–{times3})",
        times=_times(gap.ratio),
        times2=_times(gap.ratio_low),
        times3=_times(gap.ratio_high),
    )


def overall_test_in_words(gap: Disparity) -> str:
    """The test over all groups of the comparison, with its p; empty where none was made."""
    test: Association | None = gap.test
    if test is None or test.test is None or test.p is None:
        return ""
    p, adjusted = (test.p, "") if gap.p_holm is None else (gap.p_holm, _over(gap))
    if gap.needed_p is not None:
        adjusted = tr(
            "; not adjusted: {left_out_words}", left_out_words=reason_words(left_out_words(gap.needed_p))
        )
    return tr(
        "All groups together: {p_value} ({tests}{adjusted}).",
        p_value=p_value(p),
        tests=tr(TESTS[test.test]),
        adjusted=adjusted,
    )


def _over(gap: Disparity) -> str:
    size = gap.family_size
    if size == 1:
        return ""
    if size is None:
        return tr(", adjusted by Holm for all tested with it")
    return tr(", adjusted by Holm over {size} tests", size=number(size))


def chance_in_words(gap: Disparity) -> str:
    """The gap that chance alone gives; empty where there is none or it was not computed."""
    chance = gap.chance
    if chance is None or not gap.difference:
        return ""
    return tr(
        "Chance alone gives groups of these sizes a largest gap of {points} on average, and "
        "of up to {points2} in 95 of 100 cases.",
        points=points(chance.mean),
        points2=points(chance.high),
    )


def confidence_of(provenance: Mapping[str, Any]) -> float:
    """Level of the intervals of a result; results of the first versions do not tell it."""
    return float((provenance.get("interval") or {}).get("confidence", CONFIDENCE))


def allowance_in_words(provenance: Mapping[str, Any]) -> str | None:
    """Whether intervals allow for clusters, and for how many; None where the provenance does not say."""
    facts = provenance.get("interval", {}).get("clusters")
    if facts is None or "used" not in facts:
        return None
    if not facts["used"]:
        if not facts["asked"]:
            return tr("Images are taken as independent, as requested.")
        return None
    count, weight = facts["clusters"], facts["effective_clusters"]
    clusters = tr("1 cluster") if count == 1 else tr("{count} clusters", count=number(count))
    unequal = (
        ""
        if round(weight) >= count
        else tr(", equivalent to {weight} of equal size", weight=numeral(f"{weight:,.0f}"))
    )
    return tr(
        "Intervals and tests allow for images that belong together: {clusters}{unequal}.",
        clusters=clusters,
        unequal=unequal,
    )


def _level_in_words(gap: Disparity) -> str:
    if gap.level is None or gap.pairs is None or gap.pairs < 2:
        return ""
    return tr(
        " The interval holds for all {pairs} pairs of groups at once (each at {level}).",
        pairs=number(gap.pairs),
        # Of many pairs it lies close to 100 %, which it never is.
        level=percent(gap.level) if gap.level < 0.9995 else confidence_in_words(gap.level),
    )


def _times(ratio: float) -> str:
    return numeral(f"{ratio:,.0f}" if ratio >= 100 else f"{ratio:.1f}" if ratio >= 10 else f"{ratio:.2f}")


def _signed(fraction: float) -> str:
    text = f"{abs(100 * fraction):.1f}"
    if text == "0.0":
        return numeral(text)
    return numeral(f"+{text}" if fraction > 0 else f"−{text}")
