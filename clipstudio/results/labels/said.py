"""What the lists of the most tied labels and the sweep of thresholds say in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clipstudio.domain.audits import Comparison, Rate, RunResult
from clipstudio.domain.group_names import ALL_OTHERS
from clipstudio.domain.language import numeral, tr
from clipstudio.results.labels.result import ComparedLabels, LabelsResult, TiedGroup, TiedLabel
from clipstudio.results.limits import everyone_passes, not_compared
from clipstudio.results.meaning import further_group, how_many, of_group, sentence
from clipstudio.results.words import counted, number, percent
from clipstudio.statistics.multiplicity import LEVEL


def given_words(label: str, name: str, count: int, n: int) -> str:
    """How many of a group are given a label, without a full stop."""
    whose = tr("of {n} in all other groups", n=number(n)) if name == ALL_OTHERS else of_group(name, n)
    share = f", {percent(count / n)}" if count and n else ""
    return tr(
        "{whose}, {how_many} {value} given “{label}”{share}",
        whose=whose,
        how_many=how_many(count, n),
        value=tr("was") if count == 1 else tr("were"),
        label=label,
        share=share,
    )


def tied_meaning(
    lists: tuple[Sequence[TiedLabel], Sequence[TiedLabel]], names: tuple[str, str], texts: Sequence[str]
) -> str:
    """To whom no label is clearly tied; the first label listed with its counts; how many are clear."""
    listed = (*lists[0], *lists[1])
    if not listed:
        return tr("No label is listed for either of the two.")
    unclear = [name for name, labels in zip(names, lists, strict=True) if not any(map(_is_clear, labels))]
    doubt = (
        tr(
            "No label is clearly tied to {groups}: none has a Holm p under {level}. ",
            groups=tr(" or ").join(unclear),
            level=numeral(str(LEVEL)),
        )
        if unclear
        else ""
    )
    top, text = listed[0], texts[listed[0].label]
    one = given_words(text, names[0], top.rate.count, top.rate.n)
    other = further_group(names[1], top.against.count, top.against.n)
    counts = f"{doubt}{sentence(f'{one}; {other}')}"
    return counts if len(unclear) == 2 else f"{counts} {_clear_words(listed)}"


def tied_limits(comparison: Comparison, compared: ComparedLabels, shown: TiedGroup) -> Iterator[str]:
    """What the lists of the most tied labels do not show."""
    if shown.family_size > 1:
        yield (
            tr(
                "The labels listed were picked from {family_size} of every label in every group; p "
                "is adjusted for all of them (Holm).",
                family_size=counted(shown.family_size, "test"),
            )
        )
    left = [(comparison.group_names[place], comparison.groups[place].labels[0]) for place in compared.left_out]
    if left:
        among = tr(" “All others” leaves them out too.") if len(compared.others(shown)) > 1 else ""
        yield f"{not_compared(left)}{among}"


def threshold_limits(run: RunResult, result: LabelsResult, threshold: float | None = None) -> Iterator[str]:
    """That a threshold lies below 1/K, where labels compete."""
    labels = None if result.uniform is None else len(run.label_set.texts)
    if words := everyone_passes(result.threshold if threshold is None else threshold, labels):
        yield words


def sweep_meaning(label: str, groups: Sequence[tuple[str, Rate]], rule: str) -> str:
    """The groups with the highest and the lowest share at a threshold, with their counts."""
    known = [(rate.rate, name, rate) for name, rate in groups if rate.rate is not None]
    if not known:
        return tr("No group has enough images for a share to be given.")
    high, low = (pick(known, key=lambda each: each[0])[1:] for pick in (max, min))
    if high[1].rate == low[1].rate and len(known) > 1:
        same = tr("none of the images") if not high[1].count else percent(high[1].rate or 0.0)
        return sentence(
            tr(
                "{rule}, “{label}” is given to {same} in each of the {known} groups",
                rule=rule,
                label=label,
                same=same,
                known=number(len(known)),
            )
        )
    one = given_words(label, high[0], high[1].count, high[1].n)
    if len(known) == 1:
        return sentence(f"{rule}, {one}")
    return sentence(f"{rule}, {one}; {further_group(low[0], low[1].count, low[1].n)}")


def sweep_limits(groups: Sequence[tuple[str, Rate]]) -> Iterator[str]:
    """Whether the groups differ clearly at a threshold, by their intervals, and who is not compared."""
    known = [rate for _, rate in groups if rate.rate is not None]
    if len(known) > 1:
        high, low = (pick(known, key=lambda rate: rate.rate or 0.0) for pick in (max, min))
        overlap = low.high is not None and high.low is not None and high.low <= low.high
        if high.rate != low.rate and overlap:
            yield tr("No clear difference at this threshold: the intervals of the two groups overlap.")
    if words := not_compared(groups):
        yield words


def _is_clear(label: TiedLabel) -> bool:
    return label.test.is_clear


def _clear_words(listed: Sequence[TiedLabel]) -> str:
    clear = sum(label.test.is_clear for label in listed)
    be = tr("is") if clear == 1 else tr("are")
    are = f"{how_many(clear, len(listed))} {be}"
    return tr(
        "Of {listed} listed, {are} clearly associated with one side.",
        listed=counted(len(listed), "label"),
        are=are,
    )
