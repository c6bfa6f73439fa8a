"""The published models that can be downloaded, as people look for them."""

from __future__ import annotations

from collections.abc import Iterable

from clipstudio.domain.language import numeral, tr
from clipstudio.engine.catalogue import Offer, offers, parameters
from clipstudio.engine.hub import endpoint

__all__ = ["Offer", "available_models", "endpoint", "matching", "parameters", "weights_in_words"]

BYTES_EACH = 4
"""Of a weight as most publishers store it."""


def available_models(text: str = "") -> tuple[Offer, ...]:
    """Published models of which every word of ``text`` occurs in the id or the hub's name.

    The paper's come first, then OpenAI's others, then the rest in open_clip's order.

    The first call takes seconds, since it imports open_clip; the network is not asked.
    """
    found = sorted(offers(), key=lambda offer: (not offer.is_the_papers, offer.tag != "openai"))
    return matching(found, text)


def matching(found: Iterable[Offer], text: str) -> tuple[Offer, ...]:
    """Those of some published models in which every word of ``text`` occurs."""
    words = text.casefold().split()
    return tuple(offer for offer in found if all(word in f"{offer.id} {offer.hub}".casefold() for word in words))


def weights_in_words(count: int | None) -> str:
    """A number of weights, "151.3 million"."""
    return "unknown" if count is None else f"{count / 1e6:,.1f} million"


def size_in_words(count: int | None) -> str:
    """What so many weights take in a file, "about 605 MB"; empty while that is not known."""
    return "" if count is None else tr("about {size} MB", size=numeral(f"{BYTES_EACH * count / 1e6:,.0f}"))
