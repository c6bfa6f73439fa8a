"""Weights put into a model: every one of them, exactly, or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later, later_all
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine.layouts import architectures_of
from clipstudio.engine.offline import open_clip
from clipstudio.engine.soundness import as_numbers, check_finite, check_scoring

if TYPE_CHECKING:
    from torch import Tensor, nn

_NOTES = ("input_resolution", "context_length", "vocab_size", "n_averaged")
"""Numbers that CLIP's first checkpoints, and torch's averages of weights, carry among the weights."""

_POSITIONS = "text.transformer.embeddings.position_ids"
"""A list of 0, 1, 2… that older versions of the transformers library stored with the weights."""

_AT_ONCE = 16
"""Weights copied between two steps of progress: some hundred megabytes of the largest models."""

_SCORING = frozenset({"logit_scale", "logit_bias"})
"""Without these, cosines would become other probabilities."""


def load_strictly(
    module: nn.Module,
    weights: Mapping[str, Tensor],
    architecture: str,
    path: Path,
    *,
    ignore_surplus: bool = False,
) -> tuple[str, ...]:
    """The same as `fill`, at once."""
    return finish(fill(module, weights, architecture, path, ignore_surplus=ignore_surplus))


def fill(
    module: nn.Module,
    weights: Mapping[str, Tensor],
    architecture: str,
    path: Path,
    *,
    ignore_surplus: bool = False,
) -> Work[tuple[str, ...]]:
    """Fill every weight of ``module``, and use every weight of the file; anything else is refused.

    Yields progress in weights.

    open_clip itself would resize position embeddings that do not fit: a model for other images than it was
    trained on. Here a shape that differs is a wrong architecture.

    Args:
        module: The model that is filled.
        weights: What the file holds.
        architecture: Its name.
        path: The file.
        ignore_surplus: Let weights be left over, unless they belong to the scoring.

    Returns:
        The weights left over.

    Raises:
        ModelError: Weights are missing, left over, or of another shape (architectures that would fit are named),
            or hold what is no number, or a scale with which no probability means anything.
    """
    renamed = _in_names_of(module, dict(weights))
    wanted = module.state_dict()
    missing = wanted.keys() - renamed.keys()
    surplus = renamed.keys() - wanted.keys()
    misshapen = [name for name, value in renamed.items() if name in wanted and value.shape != wanted[name].shape]
    faults = []
    if missing:
        faults.append(
            later(
                "{count} of the architecture are not in the file ({first})",
                count=len(missing),
                first=_first(missing),
            )
        )
    if surplus and (faults or misshapen or not ignore_surplus or surplus & _SCORING):
        faults.append(
            later("{count} in the file are not part of it ({first})", count=len(surplus), first=_first(surplus))
        )
    if misshapen:
        name = min(misshapen)
        have, want = (" × ".join(map(str, shape)) for shape in (renamed[name].shape, wanted[name].shape))
        faults.append(
            later(
                "{count} have another shape ({name} is {have}, not {want})",
                count=len(misshapen),
                name=name,
                have=have,
                want=want,
            )
        )
    if faults:
        raise ModelError(
            "The weights in {path} do not fit the architecture “{architecture}”: {faults}. Choose the "
            "architecture they were trained with{suggestion}.",
            path=path,
            architecture=architecture,
            faults=later_all(faults, ", "),
            suggestion=_suggestion(weights),
        )
    for done, (name, place) in enumerate(wanted.items()):
        if done % _AT_ONCE == 0:
            yield Progress("Loading the weights", done, len(wanted), "weights")
        place.copy_(as_numbers(renamed[name], place, name, path))
    yield from check_finite(module, path)
    check_scoring(module, path)
    return tuple(sorted(surplus))


def _in_names_of(module: nn.Module, weights: dict[str, Tensor]) -> dict[str, Tensor]:
    """The weights under the names that ``module`` uses, from the older spellings that open_clip knows."""
    library = open_clip()
    weights = {name: value for name, value in weights.items() if name not in (*_NOTES, _POSITIONS)}
    weights = library.convert.convert_state_dict(module, weights)
    if "positional_embedding" in weights and not hasattr(module, "positional_embedding"):
        weights = library.model.convert_to_custom_text_state_dict(weights)
    for name, value in module.state_dict().items():
        # One number has been saved both bare and in a list of one.
        if value.numel() == 1 and name in weights and weights[name].numel() == 1:
            weights[name] = weights[name].reshape(value.shape)
    return weights


def _suggestion(weights: Mapping[str, Tensor]) -> str:
    names = architectures_of({name: tuple(value.shape) for name, value in weights.items()})
    return later("; their layout is that of {names}", names=" or ".join(names[:3])) if names else ""


def _first(names: Iterable[str]) -> str:
    return later("the first is {min}", min=min(names))
