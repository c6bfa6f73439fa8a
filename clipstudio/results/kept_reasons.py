"""Why a number is not given: results keep it in English, and it is said in the language of whoever reads it."""

from __future__ import annotations

from clipstudio.domain.kept_words import KeptWords, things
from clipstudio.domain.language import said_later

TEXTS = (
    said_later("n = {n}, minimum {minimum}"),
    said_later("no images"),
    said_later("all images are of one cluster"),
    said_later("{n} clusters, minimum {minimum}"),
    said_later("the clusters are equivalent to {n} of equal size, minimum {minimum}"),
    said_later("by weight the clusters are equivalent to {n} of equal size, minimum {minimum}"),
    said_later("too few clusters in the groups"),
    said_later("fewer than two groups"),
    said_later("a group without images"),
    said_later("fewer than two groups are estimable"),
    said_later("{n} of {all} groups are not estimable"),
    said_later("images of one cluster may be in several of the groups"),
    said_later("no image has the label"),
    said_later("every image has the label"),
    said_later("approximate: an expected count is under 5"),
    said_later("the lowest rate is 0"),
    said_later("a rate of 0 has no logarithm"),
    said_later("both rates are 100 %: their logarithms show no spread"),
    said_later("every answer is the same"),
    said_later("it is of two auditors, and {n} answered"),
    said_later("no judged image shows what the label says"),
    said_later("of the images without the label: {open}"),
    said_later("{n} of {all} images are of strata of which none was judged"),
    said_later("{n} verdicts of one kind, minimum {minimum}: too few to hold the scores against"),
    said_later("the scores do not follow the verdicts closely enough: nothing is gained"),
    said_later("every image was judged: there is nothing left for the scores to say"),
    said_later("it could not have come down to {c}, whatever it showed"),
    said_later("it could not have come down to {c} ({level} over {n} tests), whatever it showed"),
    said_later("another test says the same: it is counted once"),
    said_later("from {n} random turns, seed {seed}"),
    said_later("no image is answered"),
    said_later("no image is answered by both label sets"),
    said_later("no image is answered by both models"),
    said_later("no image can change: both sets have the same labels"),
    said_later("images can only enter the category: {open}"),
    said_later("images can only leave the category: {open}"),
    said_later("a label of it is left out"),
    said_later("a label of another is left out"),
    said_later("a label of it is added"),
    said_later("a label of another is added"),
    said_later("“{name}” adds and drops labels on one side only"),
    said_later("the split is the one that “{name}” says"),
    said_later("splits share images, so they give a spread and no interval"),
    # Of linear probes.
    said_later(
        "With C = {c} the training stopped before it had converged to a gradient of {tolerance}, at the latest "
        "after {n} steps: its accuracy may be a little too low."
    ),
    said_later("The largest C that was tried is the best: with a larger one the probe might do better still."),
    said_later("Clusters with images on two sides of the split that the table gives: {n}."),
    said_later("Not in training, validation and test alike, or on no side, so left out: {names}."),
    said_later(
        "Fewer than two values have images in training, validation and test: the linear probe needs five people, "
        "or images without a cluster, of each value."
    ),
)
"""What statistics and probes write."""


def reason_words(reason: str | None) -> str:
    """Why a number is not given, in the language of this thread; "" where it is."""
    return _KEPT.retold(str(reason)) if reason else ""


_NUMBERS = ("n", "minimum", "all", "c", "tolerance", "seed", "level")
_KEPT = KeptWords(TEXTS, {"open": reason_words, **dict.fromkeys(_NUMBERS, things)})
