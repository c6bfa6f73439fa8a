"""Words on embedding maps."""

from __future__ import annotations

from clipstudio.domain.maps import EmbeddingMap, MapMethod
from clipstudio.results.words import images, percent

NEAR_AND_FAR = (
    "Images that lie close together are similar to this model. How far apart distant groups lie, and how large "
    "they are drawn, means nothing."
)
FAR = "The distance between groups that are far apart means nothing."
BRIEF = ((0.95, "very good"), (0.90, "good"), (0.80, "fair"), (0.0, "poor"))
"""Trustworthiness in a word."""
LEVELS = (
    (0.95, "almost all images lie next to images that the model finds similar"),
    (0.90, "most images lie next to images that the model finds similar"),
    (0.80, "many images lie next to images that the model finds less similar: check groups by their images"),
    (0.0, "neighbors on this map are often not similar to the model: do not read groups off it"),
)
"""Trustworthiness from which on something is said of it."""


def trust_in_words(made: EmbeddingMap) -> str:
    """How far the map can be trusted: "Trustworthiness 0.93 (10 neighbors of each of 2,000 images): …"."""
    if not made.neighbours:
        return "Too few images to say how far this map can be trusted."
    of = f"{made.neighbours} neighbors of each of {images(made.judged_on)}"
    said = next(words for least, words in LEVELS if made.trustworthiness >= least)
    drawn = " drawn at random" if made.judged_on < len(made.images) else ""
    return f"Trustworthiness {made.trustworthiness:.2f} ({of}{drawn}): {said}."


def trust_in_brief(made: EmbeddingMap) -> str:
    """How far the map can be trusted, in a few words: "Trustworthiness 0.93: good."."""
    if not made.neighbours:
        return ""
    word = next(word for least, word in BRIEF if made.trustworthiness >= least)
    return f"Trustworthiness {made.trustworthiness:.2f}: {word}."


def method_in_words(made: EmbeddingMap) -> str:
    """How the map was made."""
    if made.method is MapMethod.PCA:
        return f"The first two principal components, with {percent(made.explained)} of the variance."
    laid = int(made.is_sampled.sum())
    if laid == len(made.images):
        return "Laid out by PaCMAP from 50 principal components."
    by = f", stratified by “{made.plan.by}”" if made.plan.by else ""
    return (
        f"{images(laid)} laid out by PaCMAP from 50 principal components{by}; "
        f"{len(made.images) - laid:,} placed beside the five of them that are nearest."
    )


def share_in_words(on_map: int, without: int, model: str) -> str:
    """How many images are on the map, and why the others are not."""
    whole = on_map + without
    if not without:
        return f"{'All' if whole > 1 else 'The'} {images(whole)} on the map." if whole else "No images."
    share = percent(on_map / whole)
    return f"{on_map:,} of {images(whole)} ({share}) on the map: {without:,} not embedded with “{model}” yet."
