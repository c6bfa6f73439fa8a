"""The models known to this installation, one file each in the application's data folder."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.domain.reading_threads import require_writing_allowed
from clipstudio.engine import canary
from clipstudio.engine.candidates import examine
from clipstudio.engine.card_files import read_card, write_card
from clipstudio.engine.loading import loading
from clipstudio.engine.sample_model import SAMPLE_NAME, sample_card

__all__ = ["SAMPLE_NAME", "ModelRegistry"]

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
NAME_RULE = said_later(
    "use up to 64 letters, digits, dots, hyphens and underscores, and begin with a letter or digit"
)


def is_model_name(name: str) -> bool:
    """Whether a model may be called so, wherever it is registered."""
    return _NAME.fullmatch(name) is not None


class ModelRegistry:
    """The registered models and the built-in sample.

    Weights are referred to where they lie; the registry neither copies nor deletes them.

    Attributes:
        folder: Where the entries are kept; made when the first model is added.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def cards(self) -> tuple[ModelCard, ...]:
        """Every model that can be read, sorted by name; `faults` names the others."""
        return self._read()[0]

    def faults(self) -> tuple[str, ...]:
        """A sentence for every entry that is damaged."""
        return self._read()[1]

    def card(self, name: str) -> ModelCard:
        """The model called ``name``.

        Raises:
            ModelError: No model is called so (those that are get named), or its entry is damaged.
        """
        if name == SAMPLE_NAME and (sample := sample_card()) is not None:
            return sample
        return read_card(self._entry(name))

    def add(
        self, name: str, architecture: str | None, path: Path, answers: Mapping[str, str] | None = None
    ) -> Work[ModelCard]:
        """Register a model: yields progress while its weights are hashed, read and tried, returns its card.

        Args:
            name: Up to 64 letters, digits, dots, hyphens and underscores; not taken, in whatever case.
            architecture: An open_clip architecture name, or the path of an open_clip configuration file; None
                takes the configuration beside the weights.
            path: A weight file, or a folder that holds one model.
            answers: Subject to answer, for what the files leave open.

        Raises:
            ModelError: The name, the architecture, the weights or the answers are not valid; the message says
                which and why.
        """
        self.check_name(name)
        candidate = yield from examine(architecture, path)
        card = candidate.card(name, answers or {})
        yield from self.keep(card)
        return card

    def keep(self, card: ModelCard) -> Work[None]:
        """Register a model from its card and keep its canary, for which it is loaded as open_clip builds it.

        Yields progress. Cancelled, it leaves nothing behind.

        Raises:
            ModelError: The name is taken or not valid, or the model cannot embed the canary.
        """
        require_writing_allowed()
        self.check_name(card.name)
        model = yield from loading(card, canary.AS_KEPT, as_built=True)
        reference = yield from canary.make_reference(model)
        self.check_name(card.name)  # again: meanwhile another one may have been called so
        canary.keep(self.folder, card.fingerprint, reference)
        write_card(self.folder / f"{card.name}.json", card)

    def set_aside(self, name: str, key: str = "") -> str:
        """Take a model out of the list, to be restored by `restore`; its weights stay where they are.

        Args:
            name: Which model.
            key: By what it is to be restored; by default a new one.

        Returns:
            The key.

        Raises:
            ModelError: It is the built-in sample, no model is called so, or the folder cannot be written to.
        """
        require_writing_allowed()
        entry = self._removable(name)
        key = key or datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        try:
            (self._aside / key).mkdir(parents=True)
            entry.rename(self._aside / key / entry.name)
        except OSError as error:
            raise ModelError(
                "The entry of the model “{name}” in {entry} cannot be moved.", name=name, entry=entry
            ) from error
        return key

    def aside(self) -> tuple[tuple[str, str], ...]:
        """The models that were taken out of the list, the latest first: (key, name)."""
        found: list[tuple[str, str]] = []
        with suppress(FileNotFoundError):
            for folder in self._aside.iterdir():
                # One may be deleted permanently while the others are looked at.
                with suppress(FileNotFoundError, NotADirectoryError):
                    found += [(folder.name, file.stem) for file in folder.iterdir() if file.suffix == ".json"]
        return tuple(sorted(found, reverse=True))

    def restore(self, key: str) -> str:
        """Put a model back that was set aside; returns its name.

        Raises:
            ModelError: It is not there any more, another model is called so by now, or the folder cannot be
                written to.
        """
        require_writing_allowed()
        entry = self._set_aside(key)
        self.check_name(entry.stem)
        try:
            entry.rename(self.folder / entry.name)
            entry.parent.rmdir()
        except OSError as error:
            raise ModelError(
                "The entry of the model “{stem}” in {entry} cannot be moved.", stem=entry.stem, entry=entry
            ) from error
        return entry.stem

    def forget(self, key: str) -> None:
        """Forget a model that was set aside, with its canary unless another model has the same.

        Raises:
            ModelError: It is not there any more, or its entry cannot be deleted.
        """
        require_writing_allowed()
        entry = self._set_aside(key)
        with suppress(ModelError):  # a damaged entry names no canary
            fingerprint = read_card(entry).fingerprint
            if all(card.fingerprint != fingerprint for card in self.cards()):
                canary.forget(self.folder, fingerprint)
        try:
            entry.unlink()
            entry.parent.rmdir()
        except OSError as error:
            raise ModelError(
                "The entry of the model “{stem}” in {entry} cannot be deleted.", stem=entry.stem, entry=entry
            ) from error

    def remove(self, name: str) -> None:
        """Forget a model for good; its weights stay where they are.

        Raises:
            ModelError: It is the built-in sample, or no model is called so.
        """
        require_writing_allowed()
        entry = self._removable(name)
        fingerprints = [card.fingerprint for card in self.cards() if card.name == name]
        try:
            entry.unlink()
            for fingerprint in fingerprints:  # one; none where the entry was damaged
                canary.forget(self.folder, fingerprint)
        except OSError as error:
            raise ModelError(
                "The entry of the model “{name}” in {entry} cannot be deleted.", name=name, entry=entry
            ) from error

    def check_name(self, name: str) -> None:
        """Make sure that a model can be called so.

        Raises:
            ModelError: The name is not valid, or is taken.
        """
        if not is_model_name(name):
            raise ModelError(
                "“{name}” cannot be used as a model name: {name_rule}.", name=name, name_rule=later(NAME_RULE)
            )
        # Regardless of case: on some systems two such names would be one file.
        taken = {SAMPLE_NAME, *(entry.stem for entry in self._entries())}
        if name.casefold() in {other.casefold() for other in taken}:
            raise ModelError(
                "There is already a model called “{name}”: choose another name, or remove that one first.",
                name=name,
            )

    def _read(self) -> tuple[tuple[ModelCard, ...], tuple[str, ...]]:
        readers: list[Callable[[], ModelCard | None]] = [sample_card]
        readers += [partial(read_card, entry) for entry in self._entries()]
        cards, faults = [], []
        for read in readers:
            try:
                card = read()
            except ModelError as error:
                faults.append(str(error))
            else:
                if card is not None:
                    cards.append(card)
        return tuple(sorted(cards, key=lambda card: card.name.casefold())), tuple(faults)

    @property
    def _aside(self) -> Path:
        """The folder of models that were set aside, a folder with one entry for each."""
        return self.folder / "removed"

    def _set_aside(self, key: str) -> Path:
        for file in self._aside.glob("*/*.json"):
            if file.parent.name == key:
                return file
        raise ModelError("This model was deleted permanently: it cannot be brought back.")

    def _removable(self, name: str) -> Path:
        if name == SAMPLE_NAME:
            raise ModelError("The sample model is part of clipstudio and cannot be removed.")
        return self._entry(name)

    def _entries(self) -> list[Path]:
        return sorted(self.folder.glob("*.json"))

    def _entry(self, name: str) -> Path:
        for entry in self._entries():
            if entry.stem == name:
                return entry
        known = ", ".join(card.name for card in self.cards()) or later("none yet")
        raise ModelError("There is no model called “{name}”. Known models: {known}.", name=name, known=known)
