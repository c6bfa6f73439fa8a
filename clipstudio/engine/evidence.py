"""What a weight file's digest, name and neighbouring files say about the model it belongs to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.decisions import Choice, Question
from clipstudio.domain.language import later
from clipstudio.engine.architectures import Architecture, twin
from clipstudio.engine.catalogue import Offer, offer_of_digest

_QUICK_NAMES = re.compile(r"quickgelu|quick-gelu|quick_gelu|openai|metaclip|dfn[25]b", re.IGNORECASE)
"""In file names: the activation itself, or publishers all of whose CLIP weights have it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the activation that weights were trained with.

    Attributes:
        quick_gelu: Whether it is QuickGELU; None where nothing tells.
        sign: What tells it, as the subject of a sentence.
        offer: The published model that the file is; None where it is none that is known.
    """

    quick_gelu: bool | None
    sign: str = ""
    offer: Offer | None = None


def evidence_of(
    weights: Path, sha256: str, neighbour: Architecture | None, offer: Offer | None = None
) -> Evidence:
    """Look for the activation: in open_clip's list, the publisher's configuration, the file's name.

    Args:
        weights: The weight file.
        sha256: Its digest.
        neighbour: What the configuration beside it states; None where there is none.
        offer: The published model that was asked for; None where the digest has to tell.
    """
    if offer is not None:
        return Evidence(offer.quick_gelu, later("open_clip's list, under “{name}”,", name=offer.id), offer)
    if (offer := offer_of_digest(sha256)) is not None:
        return Evidence(
            offer.quick_gelu, later("The digest says that this file is “{name}”, which", name=offer.id), offer
        )
    if neighbour is not None:
        return Evidence(neighbour.quick_gelu, later("The publisher's configuration beside the weights"))
    if _QUICK_NAMES.search(weights.name):
        return Evidence(True, later("The file's name, {name},", name=weights.name))
    return Evidence(None)


def activation_question(architecture: Architecture, evidence: Evidence, stated: bool) -> Question | None:
    """What to ask about the activation; None where the files leave nothing open.

    Args:
        architecture: As the user named it.
        evidence: What the files tell.
        stated: Whether the architecture came from a configuration file, which states the activation itself.
    """
    other = None if stated else twin(architecture.name)
    named = "yes" if architecture.quick_gelu else "no"
    says = {"yes": "QuickGELU", "no": "GELU"}
    if evidence.quick_gelu is not None and evidence.quick_gelu != architecture.quick_gelu:
        text = later(
            "{sign} asks for {says}, but the architecture “{name}” computes with {says_2}. The wrong "
            "one runs and gives wrong results.",
            sign=evidence.sign,
            says=says["yes" if evidence.quick_gelu else "no"],
            name=architecture.name,
            says_2=says[named],
        )
        return Question("quickgelu", text, _choices(architecture, other))
    if other is None or architecture.quick_gelu or evidence.quick_gelu is not None:
        return None
    text = later(
        "Nothing in the file says which activation it was trained with: “{name}” has GELU, "
        "“{other_name}” has QuickGELU, as the weights by OpenAI, MetaCLIP and DFN need it. The "
        "wrong one runs and gives wrong results.",
        name=architecture.name,
        other_name=other.name,
    )
    return Question("quickgelu", text, _choices(architecture, other), assumed=named)


def _choices(architecture: Architecture, other: Architecture | None) -> tuple[Choice, ...]:
    named = architecture.name
    opposite = other.name if other else later("{named} with the other activation", named=named)
    with_it, without = (named, opposite) if architecture.quick_gelu else (opposite, named)
    return (
        Choice("no", later("{which}: {how}", which="GELU", how=without)),
        Choice("yes", later("{which}: {how}", which="QuickGELU", how=with_it)),
    )
