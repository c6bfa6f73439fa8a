"""Models as values: what a model is known by, apart from the code that runs it."""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from clipstudio.domain.decisions import answer_of
from clipstudio.domain.language import number, said_later, tr


class ScoringFamily(StrEnum):
    """What a model was trained to do with a label, and so how it is scored."""

    SOFTMAX = "softmax"
    """CLIP-type: the labels of a set compete, their probabilities sum to 1."""
    SIGMOID = "sigmoid"
    """SigLIP-type: every label has a probability of its own."""
    EXTERNAL = "external"
    """Predictions from elsewhere: probabilities are taken as their table has them."""


_RESIZING = {
    "shortest": said_later("shorter side resized, then cut to the centre"),
    "longest": said_later("longer side resized, then padded"),
    "squash": said_later("both sides resized, whatever the proportions"),
}


@dataclass(frozen=True, slots=True)
class Preprocessing:
    """How an image becomes the model's input, as open_clip's preprocessing configuration states it.

    Attributes:
        size: (height, width) in pixels.
        mean: Subtracted per channel, after scaling to [0, 1].
        std: Divided by per channel.
        interpolation: "bicubic" or "bilinear".
        resize_mode: "shortest" (resize, then centre crop), "longest" (then pad) or "squash".
        fill_color: Padding value for "longest".
    """

    size: tuple[int, int]
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    interpolation: str = "bicubic"
    resize_mode: str = "shortest"
    fill_color: int = 0

    def in_words(self) -> str:
        """How images are prepared: size, resizing, and what is done to the colours."""
        height, width = self.size
        resizing = tr(_RESIZING.get(self.resize_mode, self.resize_mode))
        fill = tr(" with value {fill_color}", fill_color=self.fill_color) if self.resize_mode == "longest" else ""
        return tr(
            "{width} × {height} pixels, {interpolation}, {resizing}{fill}; mean {numbers}, "
            "standard deviation {numbers2}",
            width=number(width),
            height=number(height),
            interpolation=self.interpolation,
            resizing=resizing,
            fill=fill,
            numbers=_numbers(self.mean),
            numbers2=_numbers(self.std),
        )


@dataclass(frozen=True, slots=True)
class ModelCard:
    """A registered model: an open_clip architecture plus weights plus preprocessing, known by hashes.

    Attributes:
        name: How the user calls it; unique in the registry.
        architecture: open_clip architecture name.
        architecture_config: The architecture's full configuration as open_clip reads it.
        weights: Where the weight file lies; of weights in several files, the index that names them.
        weights_sha256: Hex digest of the weights' bytes.
        weights_bytes: Size of the weights.
        preprocessing: How images are prepared.
        embedding_width: Length of an embedding.
        origin: "sample" for the model that ships with clipstudio, "file" for one the user added, "download".
        family: How labels are scored.
        tokenizer: Folder of the tokenizer's files; None for CLIP's own tokenizer.
        tokenizer_sha256: Hex digest of the tokenizer's files; empty for CLIP's own.
        decisions: What the files left open and the user decided when adding the model, such as "quickgelu" to
            "no"; "no, assumed" where nobody was asked.
        source: Where a downloaded model came from, with its revision; empty for others.
        licence: As the source states it; empty where it states none.
    """

    name: str
    architecture: str
    architecture_config: Mapping[str, Any] = field(repr=False)
    weights: Path
    weights_sha256: str
    weights_bytes: int
    preprocessing: Preprocessing
    embedding_width: int
    origin: str = "file"
    family: ScoringFamily = ScoringFamily.SOFTMAX
    tokenizer: Path | None = None
    tokenizer_sha256: str = ""
    decisions: Mapping[str, str] = field(default_factory=dict)
    source: str = ""
    licence: str = ""

    @property
    def weight_set(self) -> str:
        """Which of several sets of weights in the file was chosen; empty where there is but one."""
        return answer_of(self.decisions.get("weights", ""))

    @property
    def fingerprint(self) -> str:
        """Hex digest of all that decides an embedding but the numeric precision: the model's identity."""
        content: dict[str, Any] = {
            "architecture": self.architecture,
            "config": self.architecture_config,
            "weights": self.weights_sha256,
            "preprocessing": asdict(self.preprocessing),
        }
        if self.tokenizer_sha256:
            content["tokenizer"] = self.tokenizer_sha256
        if self.weight_set:
            content["weight_set"] = self.weight_set
        return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class DeviceChoice:
    """Where a model runs and why, in a sentence or two for the user.

    Attributes:
        device: As torch names it ("cuda", "mps", "cpu").
        precision: "float32", "bfloat16" or "float16".
        reason: Why this device was chosen, and this precision where it was not asked for.
    """

    device: str
    precision: str
    reason: str


@dataclass(frozen=True, slots=True)
class CanaryReport:
    """How a model, as it runs now, compares with the float32 embeddings kept since it was added.

    Attributes:
        images: Lowest cosine between then and now over the canary's pictures; NaN where there is no vector.
        texts: Lowest cosine over its texts; likewise.
        tolerance: The least cosine that raises no flag.
        kept_with: Versions of Python, the system and the packages that the kept embeddings were made with.
    """

    images: float
    texts: float
    tolerance: float
    kept_with: Mapping[str, str]

    @property
    def has_numbers(self) -> bool:
        """Whether the model gave vectors at all; a cosine with none is no number."""
        return math.isfinite(self.images) and math.isfinite(self.texts)

    @property
    def flagged(self) -> bool:
        """Whether this machine, precision or version gives other embeddings than those kept."""
        # Written so that a cosine which is no number is flagged too.
        return not (self.images >= self.tolerance and self.texts >= self.tolerance)


def _numbers(values: tuple[float, ...]) -> str:
    return ", ".join(f"{value:.4g}" for value in values)
