"""What open_clip knows of published models: every pretrained tag of every architecture."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from clipstudio.domain.errors import ModelError
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.resources import resource
from clipstudio.engine.architectures import build, find_architecture, refuse_foreign_text, twin
from clipstudio.engine.offline import open_clip

_PUBLISHED_DIGEST = re.compile(r"openaipublic.*/([0-9a-f]{64})/|mlfoundations/.*-([0-9a-f]{8})\.pth?$")
"""Where the addresses of OpenAI's and of open_clip's own weight files carry the SHA-256, or its beginning."""

PAPER_ARCHITECTURES = frozenset({"ViT-L-14", "RN50x64", "RN50x16", "RN50x4"})
"""Whose weights by OpenAI the paper's experiments were made with."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A published model that can be downloaded.

    Attributes:
        architecture: open_clip architecture name.
        tag: Which weights of it.
        image_size: Side of the images the model sees, in pixels.
        embedding_width: Length of an embedding.
        family: How labels are scored.
        quick_gelu: Whether the weights were trained with OpenAI's approximate activation.
        hub: Repository on the hub ("org/name").
        file: Name of the weight file there; empty for the publisher's usual names.
        usable: Whether clipstudio can run it; False where the text part needs another library.
        preprocessing: How its images are prepared, as open_clip states it.
    """

    architecture: str
    tag: str
    image_size: int
    embedding_width: int
    family: ScoringFamily
    quick_gelu: bool
    hub: str
    file: str
    usable: bool
    preprocessing: Mapping[str, Any] = field(repr=False)

    @property
    def is_the_papers(self) -> bool:
        """Whether the experiments of "Evaluating CLIP" were made with this model."""
        return self.tag == "openai" and self.architecture.removesuffix("-quickgelu") in PAPER_ARCHITECTURES

    @property
    def id(self) -> str:
        """What it is asked for by."""
        return f"{self.architecture}/{self.tag}"


@cache
def offers() -> tuple[Offer, ...]:
    """Every published model, each under the one architecture that has its activation."""
    pairs = ((name, tag, tag_config(name, tag)) for name, tag in open_clip().list_pretrained())
    return tuple(_offer(name, tag, stated) for name, tag, stated in pairs if _fits(name, stated))


def find_offer(id: str) -> Offer | None:
    """The published model of an id such as "ViT-B-32/laion2b_s34b_b79k".

    Raises:
        ModelError: The tag's weights need the architecture's other activation.
    """
    name, _, tag = id.strip().rpartition("/")
    stated = tag_config(name, tag)
    if stated and not _fits(name, stated) and (other := twin(name)) is not None:
        activation = "QuickGELU" if stated.get("quick_gelu") else "GELU"
        raise ModelError(
            "The weights “{tag}” were trained with {activation}: ask for “{name}/{tag}”.",
            tag=tag,
            activation=activation,
            name=other.name,
        )
    return _offer(name, tag, stated) if stated else None


def tag_config(architecture: str, tag: str) -> Mapping[str, Any]:
    """What open_clip states of a tag: addresses, preprocessing, activation; empty for none."""
    stated: Mapping[str, Any] = open_clip().get_pretrained_cfg(architecture, tag)
    return stated


def offer_of_digest(sha256: str) -> Offer | None:
    """The published model whose weight file has this digest, as far as addresses tell digests."""
    for offer in offers():
        found = _PUBLISHED_DIGEST.search(tag_config(offer.architecture, offer.tag).get("url", ""))
        if found and sha256.startswith(found.group(1) or found.group(2)):
            return offer
    return None


def published_preprocessing(architecture: str) -> Mapping[str, Any]:
    """How every published model of an architecture prepares images; empty where there is none or they differ."""
    tags = open_clip().list_pretrained_tags_by_model(architecture)
    found = [_preparing(tag_config(architecture, tag)) for tag in tags]
    return found[0] if found and all(each == found[0] for each in found) else {}


@cache
def _counted() -> Mapping[str, int]:
    """Architecture to its number of weights, as `packaging/count_parameters.py` wrote them down."""
    counts: dict[str, int] = json.loads(resource("architectures", "parameters.json").read_text(encoding="utf-8"))
    return counts


def parameters(architecture: str) -> int | None:
    """How many weights an architecture has; None where that was never counted."""
    return _counted().get(architecture)


def count_parameters(architecture: str) -> int | None:
    """Build an architecture to count its weights, which takes seconds; None where it needs another library."""
    import torch

    try:
        with torch.device("meta"):  # shapes alone, no memory
            module = build(architecture, find_architecture(architecture).config)
    except ModelError:
        return None
    return sum(weight.numel() for weight in module.parameters())


def _fits(name: str, stated: Mapping[str, Any]) -> bool:
    """Whether a tag's activation is the architecture's, where open_clip has the architecture with both."""
    wanted = bool(stated.get("quick_gelu"))
    return wanted == find_architecture(name).quick_gelu or twin(name) is None


def _offer(name: str, tag: str, stated: Mapping[str, Any]) -> Offer:
    config = find_architecture(name).config
    owner, repository, file = (*stated["hf_hub"].split("/", 2), "")[:3]
    try:
        refuse_foreign_text(name, config)
    except ModelError:
        usable = False
    else:
        usable = True
    size = config["vision_cfg"].get("image_size", 224)
    return Offer(
        architecture=name,
        tag=tag,
        image_size=size if isinstance(size, int) else max(size),
        embedding_width=int(config["embed_dim"]),
        family=ScoringFamily.SIGMOID if "init_logit_bias" in config else ScoringFamily.SOFTMAX,
        quick_gelu=bool(config.get("quick_gelu")),
        hub=f"{owner}/{repository}",
        file=file,
        usable=usable,
        preprocessing=_preparing(stated),
    )


def _preparing(stated: Mapping[str, Any]) -> dict[str, Any]:
    return {key: stated[key] for key in ("mean", "std", "interpolation", "resize_mode")}
