"""The published models that can be downloaded, as people look for them."""

from __future__ import annotations

from clipstudio.engine.catalogue import Offer, offers, parameters

__all__ = ["Offer", "available_models", "parameters", "weights_in_words"]


def available_models(text: str = "") -> tuple[Offer, ...]:
    """Published models of which every word of ``text`` occurs in the id or the hub's name, in open_clip's order.

    The first call takes seconds, since it imports open_clip; the network is not asked.
    """
    words = text.casefold().split()
    return tuple(
        offer for offer in offers() if all(word in f"{offer.id} {offer.hub}".casefold() for word in words)
    )


def weights_in_words(count: int | None) -> str:
    """A number of weights, "151.3 million"."""
    return "unknown" if count is None else f"{count / 1e6:,.1f} million"
