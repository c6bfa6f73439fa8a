"""What a map offers to be made of and colored by."""

from __future__ import annotations

from clipstudio.domain.images import AttributeOrder
from clipstudio.domain.language import tr
from clipstudio.services.image_captions import AnswerOf, TopLabelOf
from clipstudio.services.mapping.coloring import ByCluster, ColorWish, ProbabilityOf
from clipstudio.ui.places.images.offer import FilterOffer

MOST_LABELS = 40
"""Labels of the latest run whose probability is offered; of others the label of the filter."""


def color_wishes(offer: FilterOffer, label: ProbabilityOf | None) -> dict[ColorWish, str]:
    """What points can be colored by, with its words; ``label`` is the one that the filter asks for."""
    wishes: dict[ColorWish, str] = {AttributeOrder(name): name for name in offer.attribute_names}
    if offer.has_clusters:
        wishes[ByCluster()] = tr("Cluster")
    for review in offer.reviews:
        for question in (each for each in review.questions if each.takes_one):
            wishes[AnswerOf(review.id, question.name)] = f"{question.name}, {review.name}"
    wishes |= {TopLabelOf(run.run): tr("Top label, {title}", title=run.title) for run in offer.runs}
    titles = {run.run: run.title for run in offer.runs}
    asked = [label] if label is not None and label.run in titles else []
    asked += [ProbabilityOf(run.run, text) for run in offer.runs[:1] for text in run.labels[:MOST_LABELS]]
    return wishes | {
        each: tr("Probability of “{label}”, {titles}", label=each.label, titles=titles[each.run]) for each in asked
    }
