"""Opening a model: its device, its precision and how its images are decoded, each checked against the canary."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later
from clipstudio.domain.models import CanaryReport, DeviceChoice, ModelCard
from clipstudio.domain.progress import Work, finish
from clipstudio.engine import canary
from clipstudio.engine.canary import Canary
from clipstudio.engine.clip_model import ClipModel
from clipstudio.engine.devices import choose_device, known_precision
from clipstudio.engine.loading import loading
from clipstudio.engine.precision import faster_precisions


def open_model(folder: Path, card: ModelCard, device: str = "auto", precision: str = "float32") -> ClipModel:
    """The same as `opening`, at once."""
    return finish(opening(folder, card, device, precision))


def opening(folder: Path, card: ModelCard, device: str = "auto", precision: str = "float32") -> Work[ClipModel]:
    """Load a registered model, with `ClipModel.canary` settled; yields progress.

    The precision "auto" is the fastest of this device whose embeddings stay within the canary's tolerance.

    Args:
        folder: Where the registry keeps its entries and canaries.
        card: The model.
        device: As `choose_device` takes it.
        precision: As `choose_device` takes it.

    Raises:
        ModelError: The device is not there, the model cannot be loaded, or it gives no vectors in the precision
            that was asked for.
    """
    choice = choose_device(device, precision)
    reference = yield from _reference(folder, card)
    if known_precision(precision) == "auto":
        return (yield from _fastest(card, choice, reference))
    model = yield from _settled(card, choice, reference)
    _refuse_no_vectors(model)
    return model


def hold_again(folder: Path, model: ClipModel) -> Work[None]:
    """Hold a model that is loaded already against its canary, as `opening` did; yields progress.

    Raises:
        ModelError: The model gives no vectors any more.
    """
    reference = yield from _reference(folder, model.card)
    model.canary = yield from canary.comparing(reference, model)
    _refuse_no_vectors(model)


def _reference(folder: Path, card: ModelCard) -> Work[Canary]:
    """The canary that is kept; one that is missing is made and kept now."""
    reference = canary.kept(folder, card.fingerprint)
    if reference is None:
        model = yield from loading(card, canary.AS_KEPT, as_built=True)
        reference = yield from canary.make_reference(model)
        canary.keep(folder, card.fingerprint, reference)
    return reference


def _fastest(card: ModelCard, choice: DeviceChoice, reference: Canary) -> Work[ClipModel]:
    tried = []
    for precision in faster_precisions(choice.device):
        model = yield from _settled(card, replace(choice, precision=precision), reference)
        assert model.canary is not None
        if not model.canary.flagged:
            model.choice = replace(
                model.choice, reason=f"{choice.reason} It computes in {precision}, and {_in_words(model.canary)}."
            )
            return model
        tried.append(f"in {precision} {_in_words(model.canary)}")
    why = "; ".join(tried) or "no precision is known to be faster here"
    reason = f"{choice.reason} It computes in float32: {why}."
    model = yield from _settled(card, replace(choice, reason=reason), reference)
    _refuse_no_vectors(model)
    return model


def _settled(card: ModelCard, choice: DeviceChoice, reference: Canary) -> Work[ClipModel]:
    """The model, held against its canary."""
    model = yield from loading(card, choice)
    model.canary = yield from canary.comparing(reference, model)
    return model


def _refuse_no_vectors(model: ClipModel) -> None:
    report = model.canary
    if report is not None and not report.has_numbers:
        other = "" if model.choice.precision == "float32" else later(" Choose float32, or another precision.")
        raise ModelError(
            "In {precision} on {device}, the model “{name}” gives no vectors: its numbers grow beyond "
            "what the precision holds.{other}",
            precision=model.choice.precision,
            device=model.choice.device,
            name=model.card.name,
            other=other,
        )


def _in_words(report: CanaryReport) -> str:
    if not report.has_numbers:
        return later("it gives no vectors for its canary")
    side = later("within") if not report.flagged else later("beyond")
    lowest = min(report.images, report.texts)
    return later(
        "its canary is {side} the tolerance (cosine {lowest}, at least {tolerance} is asked for)",
        side=side,
        lowest=f"{lowest:.5f}",
        tolerance=report.tolerance,
    )
