"""A loaded model: images and prompts in, unit vectors out."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from clipstudio.domain.errors import ImageError, ModelError
from clipstudio.domain.models import CanaryReport, DeviceChoice, ModelCard
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.domain.unreadable_words import TOO_THIN
from clipstudio.engine.label_reading import tokenize
from clipstudio.engine.preprocessing import geometry, quick_geometry
from clipstudio.engine.tokenizing import tokenizer

if TYPE_CHECKING:
    import torch
    from PIL.Image import Image

MAX_ASPECT = 200
"""Longer, thinner images are refused: resizing their short side to the model's would fill the memory."""

PROMPTS_AT_ONCE = 128

_STEP_OPERATIONS = 2e10
"""Arithmetic that two cores do in well under half a second: so much of it is one step of reading prompts."""


class OutOfDeviceMemory(ModelError):  # noqa: N818 - named after torch's own OutOfMemoryError
    """The device has too little memory for a batch; a smaller one may fit."""


class ClipModel:
    """A model in evaluation mode, ready to encode.

    One thread at a time may encode; `preprocess` may run in many.

    Attributes:
        card: The registered model this is.
        choice: Where it runs and in which precision.
        logit_scale: What cosines are multiplied by before the softmax; the exponential is already taken.
        logit_bias: What is added before the sigmoid, for a SigLIP-type model; 0 for others.
        canary: How it compares with its canary; None where there is none.
        tokenizer: What turns prompts into tokens.
        prompts_at_once: Prompts encoded in one step. The model and its device decide it, not the clock: the last
            digits of a vector depend on it.
    """

    def __init__(
        self, card: ModelCard, choice: DeviceChoice, module: Any, logit_scale: float, logit_bias: float
    ) -> None:
        """Take a module that is on its device already; `preparing` brings one there."""
        import torch

        self.card = card
        self.choice = choice
        self.canary: CanaryReport | None = None
        self.logit_scale = logit_scale
        self.logit_bias = logit_bias
        self._module = module
        # What the layers take from outside: packed ones round where they multiply.
        self._dtype = next(self._module.visual.parameters()).dtype
        self.prompts_at_once = _prompts_at_once(self._module, choice.device, card.architecture_config)
        self._geometry = geometry(card.preprocessing)
        # Float32 is to equal open_clip to the last pixel.
        self._quick_geometry = None if choice.precision == "float32" else quick_geometry(card.preprocessing)
        self._mean, self._std = (
            torch.tensor(channels, device=choice.device).view(3, 1, 1)
            for channels in (card.preprocessing.mean, card.preprocessing.std)
        )
        self.tokenizer = tokenizer(card.architecture, card.architecture_config, card.tokenizer)

    @classmethod
    def preparing(
        cls, card: ModelCard, choice: DeviceChoice, module: Any, as_built: bool = False
    ) -> Work[ClipModel]:
        """Take a module whose weights are loaded, in float32 on the CPU, and bring it to its device.

        Yields progress in layers.

        Args:
            card: The registered model.
            choice: Where to run it.
            module: open_clip's module.
            as_built: Leave every layer as open_clip built it, as the reference that quicker ones are held against.

        Raises:
            OutOfDeviceMemory: The graphics card has too little memory for it.
        """
        import torch

        # Before the cast: the scale is one number on which every probability hangs.
        scale = float(module.logit_scale.detach().float().exp())
        bias = getattr(module, "logit_bias", None)
        added = 0.0 if bias is None else float(bias.detach().float())
        module.eval().requires_grad_(False)
        dtype: torch.dtype = getattr(torch, choice.precision)
        packed = 0 if as_built else (yield from _quicken(module.visual, choice.device, dtype))
        if not packed:
            # Part by part; the last is the module itself, with what belongs to no part.
            parts = [child for _, child in module.named_modules() if not any(child.children())]
            for done, part in enumerate([*parts, module]):
                yield Progress("Preparing the model", done, len(parts) + 1, "layers")
                with _memory_in_words():
                    part.to(device=choice.device, dtype=dtype)
        return cls(card, choice, module, scale, added)

    @property
    def recipe(self) -> str:
        """All but the model itself that decides an embedding; embeddings of different recipes are kept apart."""
        return self.choice.precision

    @property
    def resizer(self) -> str:
        """What brings images to the model's size: "Pillow", as in open_clip's own functions, or "torchvision"."""
        return "Pillow" if self._quick_geometry is None else "torchvision"

    @property
    def preparation(self) -> tuple[Hashable, ...]:
        """All that decides how an image is prepared: models in which it is equal can share what was prepared."""
        return self.resizer, self.card.preprocessing

    def preprocess(self, image: Image) -> torch.Tensor:
        """Bring an RGB image to the model's size: (3, height, width) uint8 on the CPU.

        The arithmetic on pixels is left to `encode_images`: torch would start a team of threads for it in every
        decoding thread, and those get in the way of the model.

        Raises:
            ImageError: The image is more than `MAX_ASPECT` times as long as it is thin.
        """
        import torch

        if max(image.size) > MAX_ASPECT * min(image.size):
            raise ImageError(
                TOO_THIN,
                width=image.width,
                height=image.height,
            )
        if self._quick_geometry is not None:
            return self._quick_geometry(torch.from_numpy(np.array(image)).permute(2, 0, 1))
        return torch.from_numpy(np.array(self._geometry(image))).permute(2, 0, 1)

    def encode_images(self, batch: torch.Tensor) -> NDArray[np.float32]:
        """Encode prepared images, (b, 3, height, width) uint8, to (b, d) float32, unit rows.

        Raises:
            OutOfDeviceMemory: The graphics card has too little memory for so many.
        """
        import torch

        if batch.dtype != torch.uint8:
            raise TypeError(f"images come as uint8 from preprocess(), not as {batch.dtype}")
        with torch.inference_mode(), _memory_in_words():
            pixels = batch.to(self.choice.device).float().div_(255)
            pixels.sub_(self._mean).div_(self._std)
            return _unit_rows(self._module.encode_image(pixels.to(self._dtype)))

    def encode_prompts(self, prompts: Sequence[str]) -> NDArray[np.float32]:
        """Encode prompts to (p, d) float32, unit rows; prompts that are read alike have equal rows.

        A prompt longer than the model's context is cut at its end, as open_clip cuts it.
        """
        tokenized = finish(tokenize(self.tokenizer, prompts))
        return finish(self.encode_tokens(tokenized.tokens))[tokenized.rows]

    def encode_tokens(self, tokens: torch.Tensor, task: str = "Reading the labels") -> Work[NDArray[np.float32]]:
        """Encode tokens, (q, context length) int64, to (q, d) float32, unit rows; yields progress in prompts.

        Raises:
            OutOfDeviceMemory: The graphics card has too little memory.
        """
        import torch

        parts = [np.empty((0, self.card.embedding_width), np.float32)]
        for start in range(0, len(tokens), self.prompts_at_once):
            yield Progress(task, start, len(tokens), "prompts")
            part = tokens[start : start + self.prompts_at_once].to(self.choice.device)
            with torch.inference_mode(), _memory_in_words():
                parts.append(_unit_rows(self._module.encode_text(part)))
        return np.concatenate(parts)


def _quicken(visual: Any, device: str, dtype: torch.dtype) -> Work[int]:
    """Leave out what no embedding needs, and give a processor its weights as it likes them; yields progress.

    Returns:
        How many layers of the encoder compute in ``dtype`` now, so that it is not to be brought there as a whole.
    """
    from clipstudio.engine.first_token import shorten
    from clipstudio.engine.packed import packing

    shorten(visual)
    return (yield from packing(visual, dtype)) if device == "cpu" else 0


def _prompts_at_once(module: Any, device: str, config: Mapping[str, Any]) -> int:
    """How many prompts make a step that a person need not wait for when cancelling."""
    if device != "cpu":
        return PROMPTS_AT_ONCE
    # A product for each weight and token, but for the table of tokens, which is only looked up.
    weights = sum(
        value.numel()
        for name, value in module.named_parameters()
        if not name.startswith("visual.") and "token_embedding" not in name
    )
    length = int(config["text_cfg"].get("context_length", 77))
    return max(1, min(PROMPTS_AT_ONCE, int(_STEP_OPERATIONS / (2 * max(1, weights) * length))))


@contextmanager
def _memory_in_words() -> Iterator[None]:
    import torch

    try:
        yield
    except torch.OutOfMemoryError as error:
        raise OutOfDeviceMemory(
            "The graphics card has too little free memory. Choose a smaller batch, or the processor."
        ) from error


def _unit_rows(features: torch.Tensor) -> NDArray[np.float32]:
    from torch.nn.functional import normalize

    # Normalised in float32 whatever the model computes in: rounding there would be rounding of every cosine.
    rows: NDArray[np.float32] = normalize(features.float(), dim=-1).cpu().numpy()
    return rows
