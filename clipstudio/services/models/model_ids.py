"""What the id of a model to download asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass

from clipstudio.domain.errors import ModelError
from clipstudio.engine.catalogue import Offer, find_offer

HUB_PREFIX = "hf-hub:"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an id asks for.

    Attributes:
        hub: Repository on the hub.
        revision: Branch, tag or commit.
        offer: The entry of open_clip's list, when the id names one.
    """

    hub: str
    revision: str = "main"
    offer: Offer | None = None

    @property
    def name(self) -> str:
        """A name that the registry takes."""
        text = self.offer.id if self.offer else self.hub.rpartition("/")[2]
        return re.sub(r"[^A-Za-z0-9._-]+", "-", text).strip("-._")[:64]


def understand(id: str) -> Wanted:
    """What an id asks for: ARCHITECTURE/TAG of open_clip's list, or org/name of the hub; @REVISION may follow.

    Raises:
        ModelError: It is none of these, or a tag under an architecture that it was not trained with.
    """
    text, _, revision = id.strip().removeprefix(HUB_PREFIX).partition("@")
    if not id.strip().startswith(HUB_PREFIX) and (offer := find_offer(text)) is not None:
        return Wanted(offer.hub, revision or "main", offer)
    if text.count("/") != 1:
        raise ModelError(
            "“{name}” is not a model to download: give ARCHITECTURE/TAG of open_clip's list, or org/name "
            "on the hub.",
            name=id,
        )
    return Wanted(text, revision or "main")
