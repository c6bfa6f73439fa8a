"""Downloading a model on the user's explicit word: the only work that opens the network."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ModelError, system_reason
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.architectures import CONFIG_NAME, find_architecture, read_config, refuse_foreign_text
from clipstudio.engine.candidates import Candidate, examine
from clipstudio.engine.catalogue import Offer
from clipstudio.engine.download import fetch
from clipstudio.engine.hub import RemoteFile, Repository, read_repository
from clipstudio.engine.hub_tokenizer import TOKENIZER_FILE, TOKENIZER_FILES
from clipstudio.engine.model_files import PREFERRED, parts
from clipstudio.engine.network import Connection, open_network
from clipstudio.engine.registry import ModelRegistry
from clipstudio.engine.tokenizing import needs_files
from clipstudio.services.models.model_ids import HUB_PREFIX, Wanted, understand

WEIGHTS_FOLDER = "weights"
"""Below the registry: a folder for each downloaded model."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A model that was downloaded and not looked at yet.

    Attributes:
        weights: Where its weights lie.
        name: How it is to be called.
        source: Where it came from, with its revision.
        licence: As the source states it.
        offer: The published model that was asked for; None for one that open_clip does not list.
    """

    weights: Path
    name: str
    source: str
    licence: str
    offer: Offer | None


def fetch_model(registry: ModelRegistry, id: str, name: str = "") -> Work[Fetched]:
    """Fetch a model into the application's data folder: yields progress in bytes.

    Cancelled or cut, it goes on where it was when asked for again.

    Args:
        registry: Where the model is to be registered; weights lie in its folder.
        id: What to fetch, see `understand`.
        name: How it is to be called; empty calls it after its id.

    Raises:
        ModelError: The id or the name is not valid, the hub refuses or cannot be reached, or what came is not as
            described.
    """
    wanted = understand(id)
    name = name or wanted.name
    registry.check_name(name)
    if wanted.offer is not None:
        refuse_foreign_text(wanted.offer.architecture, find_architecture(wanted.offer.architecture).config)
    with open_network() as connection:
        repository = yield from read_repository(connection, wanted.hub, wanted.revision)
        folder = registry.folder / WEIGHTS_FOLDER / f"{wanted.hub.replace('/', '--')}--{repository.revision[:12]}"
        weights = yield from _fetch_all(connection, repository, wanted, folder)
    source = f"{HUB_PREFIX}{repository.id}@{repository.revision}"
    return Fetched(weights, name, source, repository.licence, wanted.offer)


def look_at_fetched(fetched: Fetched) -> Work[Candidate]:
    """Look at a downloaded model in full, on the thread that owns the models: yields progress.

    Raises:
        ModelError: It is no model that can be used.
    """
    candidate = yield from examine(None, fetched.weights, fetched.offer)
    return replace(
        candidate,
        suggested_name=fetched.name,
        origin="download",
        source=fetched.source,
        licence=fetched.licence,
    )


def _fetch_all(connection: Connection, repository: Repository, wanted: Wanted, folder: Path) -> Work[Path]:
    """The weights, after the small files: those tell early whether the model can be used at all."""
    weights = _weights_of(repository, wanted)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ModelError(
            "The folder {folder} cannot be made: {strerror}.", folder=folder, strerror=system_reason(error)
        ) from error
    if CONFIG_NAME in repository.files:
        yield from _fetch(connection, [repository.files[CONFIG_NAME]], folder)
    elif wanted.offer is not None:
        _write_config(wanted.offer, folder / CONFIG_NAME)
    else:
        raise ModelError(
            "“{name}” is not an open_clip model: it has no {config_name}.",
            name=repository.id,
            config_name=CONFIG_NAME,
        )
    architecture = read_config(folder / CONFIG_NAME)
    refuse_foreign_text(architecture.name, architecture.config)
    if needs_files(architecture.config):
        yield from _fetch_tokenizer(connection, repository, architecture.config, folder)
    yield from _fetch(connection, [weights], folder)
    others = [path.name for path in parts(folder / weights.name)[1:]]
    if missing := [each for each in others if each not in repository.files]:
        raise ModelError(
            "The index of “{name}” names “{missing}”, which is not there.", name=repository.id, missing=missing[0]
        )
    yield from _fetch(connection, [repository.files[each] for each in others], folder)
    return folder / weights.name


def _weights_of(repository: Repository, wanted: Wanted) -> RemoteFile:
    """The weight file to fetch: safetensors before others."""
    names = list(PREFERRED)
    if wanted.offer is not None and wanted.offer.file:
        names = [str(Path(wanted.offer.file).with_suffix(".safetensors")), wanted.offer.file]
    for name in names:
        if name in repository.files:
            return repository.files[name]
    raise ModelError(
        "“{name}” holds no weights in open_clip's form, such as {names}.", name=repository.id, names=names[0]
    )


def _fetch_tokenizer(
    connection: Connection, repository: Repository, config: Mapping[str, Any], folder: Path
) -> Work[None]:
    """The tokenizer's files, from the model's repository or from the one that its configuration names."""
    source = repository
    if TOKENIZER_FILE not in source.files:
        source = yield from read_repository(connection, config["text_cfg"]["hf_tokenizer_name"])
    if TOKENIZER_FILE not in source.files:
        raise ModelError(
            "“{name}” has no {tokenizer_file}, without which the model cannot read text.",
            name=source.id,
            tokenizer_file=TOKENIZER_FILE,
        )
    yield from _fetch(connection, [source.files[each] for each in TOKENIZER_FILES if each in source.files], folder)


def _fetch(connection: Connection, files: list[RemoteFile], folder: Path) -> Work[None]:
    """Fetch files one after the other, with one count of bytes for all."""
    total = sum(file.size for file in files)
    before = 0
    for file in files:
        yield from fetch(connection, file, folder, partial(_step, before, total, file.name))
        before += file.size


def _step(before: int, total: int, name: str, done: int) -> Progress:
    return Progress("Downloading", before + done, total, "bytes", name)


def _write_config(offer: Offer, path: Path) -> None:
    """State architecture and preprocessing beside weights whose publisher did not, as open_clip lists them."""
    document = {
        "model_cfg": find_architecture(offer.architecture).config,
        "preprocess_cfg": dict(offer.preprocessing),
    }
    path.write_text(json.dumps(document, indent=2), encoding="utf-8")
