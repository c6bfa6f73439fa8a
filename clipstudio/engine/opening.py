"""Opening a model: its device, its precision and how its images are decoded, each held against the canary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clipstudio.domain.models import CanaryReport, Decoding, DeviceChoice, ModelCard
from clipstudio.engine import canary
from clipstudio.engine.canary import Canary
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.devices import choose_device
from clipstudio.engine.loading import load_model
from clipstudio.engine.precision import faster_precisions


def open_model(folder: Path, card: ModelCard, device: str = "auto", precision: str = "float32") -> ClipModel:
    """Load a registered model, with `ClipModel.canary` and `ClipModel.decoding` settled.

    The precision "auto" is the fastest of this device whose embeddings stay within the canary's tolerance. Float32
    decodes every pixel, so that results equal open_clip's; a lower precision decodes no more than the model needs
    where the canary stays within its tolerance.

    Args:
        folder: Where the registry keeps its entries and canaries.
        card: The model.
        device: As `choose_device` takes it.
        precision: As `choose_device` takes it.

    Raises:
        ModelError: The device is not there, or the model cannot be loaded.
    """
    choice = choose_device(device, precision)
    reference = canary.kept(folder, card.fingerprint)
    if reference is None:
        reference = canary.sing(load_model(card, canary.AS_KEPT, as_built=True))
        canary.keep(folder, card.fingerprint, reference)
    return _fastest(card, choice, reference) if precision == "auto" else _settled(card, choice, reference)


def _fastest(card: ModelCard, choice: DeviceChoice, reference: Canary) -> ClipModel:
    tried = []
    for precision in faster_precisions(choice.device):
        model = _settled(card, replace(choice, precision=precision), reference)
        assert model.canary is not None
        if not model.canary.flagged:
            model.choice = replace(
                model.choice, reason=f"{choice.reason} It computes in {precision}, and {_in_words(model.canary)}."
            )
            return model
        tried.append(f"in {precision} {_in_words(model.canary)}")
    why = "; ".join(tried) or "no precision is known to be faster here"
    return _settled(card, replace(choice, reason=f"{choice.reason} It computes in float32: {why}."), reference)


def _settled(card: ModelCard, choice: DeviceChoice, reference: Canary) -> ClipModel:
    """The model, with reduced decoding where that is within the tolerance."""
    model = load_model(card, choice)
    model.canary = canary.compare(reference, model)
    if choice.precision != "float32" and not model.canary.flagged:
        model.decoding = Decoding.REDUCED
        reduced = canary.compare(reference, model) if canary.shows_reduction(model.at_least or 0) else None
        if reduced is None or reduced.flagged:
            model.decoding = Decoding.FULL
        else:
            model.canary = reduced
    return model


def _in_words(report: CanaryReport) -> str:
    side = "within" if not report.flagged else "beyond"
    lowest = min(report.images, report.texts)
    return f"its canary is {side} the tolerance (cosine {lowest:.5f}, at least {report.tolerance} is asked for)"
