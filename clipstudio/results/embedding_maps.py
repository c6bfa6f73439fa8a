"""Words on embedding maps."""

from __future__ import annotations

from clipstudio.domain.language import number, numeral, said_later, tr
from clipstudio.domain.maps import EmbeddingMap, MapMethod
from clipstudio.results.words import images, percent

NEAR_AND_FAR = said_later(
    "Images that lie close together are similar to this model. How far apart distant groups lie, and how large "
    "they are drawn, means nothing."
)
FAR = said_later("The distance between groups that are far apart means nothing.")
BRIEF = (
    (0.95, said_later("very good")),
    (0.90, said_later("good")),
    (0.80, said_later("fair")),
    (0.0, said_later("poor")),
)
"""Trustworthiness in a word."""
LEVELS = (
    (0.95, said_later("almost all images lie next to images that the model finds similar")),
    (0.90, said_later("most images lie next to images that the model finds similar")),
    (
        0.80,
        said_later(
            "many images lie next to images that the model finds less similar: check groups by their images"
        ),
    ),
    (0.0, said_later("neighbors on this map are often not similar to the model: do not read groups off it")),
)
"""Trustworthiness from which on something is said of it."""


def trust_in_words(made: EmbeddingMap) -> str:
    """How far the map can be trusted: "Trustworthiness 0.93 (10 neighbors of each of 2,000 images): …"."""
    if not made.neighbours:
        return tr("Too few images to say how far this map can be trusted.")
    of = tr(
        "{neighbours} neighbors of each of {judged_on}",
        neighbours=made.neighbours,
        judged_on=images(made.judged_on),
    )
    said = next(tr(words) for least, words in LEVELS if made.trustworthiness >= least)
    drawn = tr(" drawn at random") if made.judged_on < len(made.images) else ""
    return tr(
        "Trustworthiness {trustworthiness} ({of}{drawn}): {said}.",
        trustworthiness=numeral(f"{made.trustworthiness:.2f}"),
        of=of,
        drawn=drawn,
        said=said,
    )


def trust_in_brief(made: EmbeddingMap) -> str:
    """How far the map can be trusted, in a few words: "Trustworthiness 0.93: good."."""
    if not made.neighbours:
        return ""
    word = next(tr(word) for least, word in BRIEF if made.trustworthiness >= least)
    return tr(
        "Trustworthiness {trustworthiness}: {word}.",
        trustworthiness=numeral(f"{made.trustworthiness:.2f}"),
        word=word,
    )


def method_in_words(made: EmbeddingMap) -> str:
    """How the map was made."""
    if made.method is MapMethod.PCA:
        return tr(
            "The first two principal components, with {explained} of the variance.",
            explained=percent(made.explained),
        )
    laid = int(made.is_sampled.sum())
    if laid == len(made.images):
        return tr("Laid out by PaCMAP from 50 principal components.")
    by = tr(", stratified by “{by}”", by=made.plan.by) if made.plan.by else ""
    return tr(
        "{laid} laid out by PaCMAP from 50 principal components{by}; {images} placed beside "
        "the five of them that are nearest.",
        laid=images(laid),
        by=by,
        images=number(len(made.images) - laid),
    )


def share_in_words(on_map: int, without: int, model: str) -> str:
    """How many images are on the map, and why the others are not."""
    whole = on_map + without
    if not without:
        return (
            tr("{value} {whole} on the map.", value=tr("All") if whole > 1 else tr("The"), whole=images(whole))
            if whole
            else tr("No images.")
        )
    share = percent(on_map / whole)
    return tr(
        "{on_map} of {whole} ({share}) on the map: {without} not embedded with “{model}” yet.",
        on_map=number(on_map),
        whole=images(whole),
        share=share,
        without=number(without),
        model=model,
    )
