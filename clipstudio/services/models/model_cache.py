"""Models at hand: the registry, and the one model that is loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work, finish
from clipstudio.engine.registry import ModelRegistry
from clipstudio.services.folders import models_folder

if TYPE_CHECKING:
    from clipstudio.engine.clip_model import ClipModel


class ModelCache:
    """Loads models by name and keeps the last one, since the next audit mostly asks for it again.

    Used on one thread: the one that owns the model.

    Attributes:
        registry: The models that are known.
        device: Where a model runs that is asked for on "auto".
        threads: Of the processor, for models that are loaded from now on; 0 for as many as it has.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.registry = ModelRegistry(folder or models_folder())
        self.device = "auto"
        self.threads = 0
        self._key: tuple[str, str, str] | None = None
        self._model: ClipModel | None = None

    def load(self, card: ModelCard, device: str = "auto", precision: str = "float32") -> ClipModel:
        """The same as `loading`, at once."""
        return finish(self.loading(card, device, precision))

    def loading(self, card: ModelCard, device: str = "auto", precision: str = "float32") -> Work[ClipModel]:
        """The model, ready to run and held against its canary; "auto" is the fastest precision that passes.

        Yields progress. A model that is at hand is compared with its canary again: a run tells how it was then.

        Raises:
            ModelError: If the weights are gone, changed or do not fit, or the device is not there.
        """
        # Imported late: torch takes seconds, and a window that only opens does not need it.
        from clipstudio.engine.devices import choose_device, known_precision
        from clipstudio.engine.opening import hold_again, opening
        from clipstudio.engine.threads import use_threads

        device = self.device if device == "auto" else device
        use_threads(self.threads)
        key = (card.fingerprint, choose_device(device, precision).device, known_precision(precision))
        if self._model is not None and self._key == key and self._model.card == card:
            yield from hold_again(self.registry.folder, self._model)
        else:
            self._model = None
            self._model = yield from opening(self.registry.folder, card, device, precision)
            self._key = key
        return self._model

    def at_hand(self, card: ModelCard) -> Work[ClipModel]:
        """The model as it is loaded, on whatever device, and not held against its canary again; else `loading`.

        For what is only looked at: nothing that is kept may come from it.
        """
        if self._model is not None and self._model.card == card:
            return self._model
        return (yield from self.loading(card))
