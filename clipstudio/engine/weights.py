"""Weight files: hashed, and read without running any code that may be in them."""

from __future__ import annotations

import hashlib
import pickle
import re
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later, said_later
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.engine.model_files import parts
from clipstudio.engine.plain_values import plain_values
from clipstudio.engine.weight_sets import WeightSets, sets_in

if TYPE_CHECKING:
    from torch import Tensor

_CHUNK = 16 * 1024**2
_ZIP = b"PK\x03\x04"
_PICKLE = b"\x80"
_ASKED_FOR = re.compile(r"GLOBAL (\S+)")
_MISTAKEN = {
    b"<": said_later("The file {path} is a web page, not weights: the download went wrong. Fetch the file again."),
    b"version https://git-lfs": said_later(
        "The file {path} is only a pointer to weights kept by Git LFS. Fetch the file itself."
    ),
}


def digest(path: Path) -> Work[str]:
    """Hash a weight file, or an index and all its parts one after the other.

    Yields progress in bytes, returns the SHA-256 in lower-case hex.

    Raises:
        ModelError: A file is not there or cannot be read.
    """
    files = parts(path)
    total = size_of(files)
    state = hashlib.sha256()
    done = 0
    for each in files:
        try:
            with each.open("rb") as file:
                while chunk := file.read(_CHUNK):
                    state.update(chunk)
                    done += len(chunk)
                    yield Progress("Checking the weights", done, total, "bytes")
        except OSError as error:
            raise ModelError("The weight file {each} cannot be read.", each=each) from error
    return state.hexdigest()


def size_of(files: Iterable[Path]) -> int:
    """Bytes in all.

    Raises:
        ModelError: A file is not there.
    """
    total = 0
    for file in files:
        try:
            total += file.stat().st_size
        except OSError as error:
            raise ModelError("The weight file {file} is not there.", file=file) from error
    return total


def read_weights(path: Path, which: str = "") -> dict[str, Tensor]:
    """Read weights to the CPU: a safetensors file, an index of several, or a torch checkpoint of weights alone.

    Args:
        path: The file.
        which: Name of one of several sets of weights; empty takes the first.

    Raises:
        ModelError: A file is of another kind, damaged, or would run code on being opened.
    """
    sets = finish(read_sets(path))
    return sets.take(which)


def read_sets(path: Path) -> Work[WeightSets]:
    """Read the set of weights of a file, or the several that it holds; yields progress in bytes.

    Raises:
        ModelError: As `read_weights`.
    """
    first, *others = parts(path)
    files = others or [first]
    total = size_of(files)
    weights: dict[str, Tensor] = {}
    done = 0
    for file in files:
        with file.open("rb") as opened:
            head = opened.read(64)
        # safetensors first: it begins with a length, whose bytes may happen to look like any other beginning.
        if not (others or head[8:9] == b"{"):
            yield Progress("Reading the weights", 0, total, "bytes", file.name)
            return sets_in(path, _read_checkpoint(path, head))
        part = yield from _read_safetensors(file, done, total)
        if twice := weights.keys() & part.keys():
            raise ModelError(
                "The weight {min} is in two of the files that {path} names. Fetch it again.",
                min=min(twice),
                path=path,
            )
        weights.update(part)
        done += file.stat().st_size
    return sets_in(path, weights)


def shapes_in(path: Path) -> dict[str, tuple[int, ...]]:
    """Name of each weight to its shape; of safetensors only the headers are read.

    Raises:
        ModelError: As `read_weights`.
    """
    from safetensors import SafetensorError, safe_open

    first, *others = parts(path)
    shapes: dict[str, tuple[int, ...]] = {}
    try:
        for file in others or [first]:
            with safe_open(file, "pt") as opened:
                shapes.update({name: tuple(opened.get_slice(name).get_shape()) for name in opened.keys()})  # noqa: SIM118 - it is no mapping
    except (SafetensorError, OSError):
        return {name: tuple(value.shape) for name, value in read_weights(path).items()}
    return shapes


def _read_safetensors(path: Path, before: int, total: int) -> Work[dict[str, Tensor]]:
    """The weights of one file, with a step for each `_CHUNK` of it."""
    from safetensors import SafetensorError, safe_open

    weights: dict[str, Tensor] = {}
    done = told = 0
    try:
        with safe_open(path, "pt") as file:
            for name in file.keys():  # noqa: SIM118 - it is no mapping
                weights[name] = file.get_tensor(name)
                done += weights[name].nbytes
                if done - told >= _CHUNK:
                    told = done
                    yield Progress("Reading the weights", min(before + done, total), total, "bytes", path.name)
    except SafetensorError as error:
        raise ModelError(
            "The safetensors file {path} is damaged or cut short. Fetch it again.", path=path
        ) from error
    return weights


def _read_checkpoint(path: Path, head: bytes) -> Any:
    import torch

    if not head.startswith((_ZIP, _PICKLE)):
        for start, fault in _MISTAKEN.items():
            if head.lstrip().startswith(start):
                raise ModelError(fault, path=path)
        raise ModelError(
            "The file {path} holds no weights: give a safetensors file or a torch checkpoint.", path=path
        )
    is_archive = zipfile.is_zipfile(path)
    if is_archive:
        with zipfile.ZipFile(path) as archive:
            if any(name.endswith("/constants.pkl") for name in archive.namelist()):
                raise ModelError(
                    "The file {path} is a TorchScript program, not weights alone, and is not run. Convert its "
                    "weights to safetensors first.",
                    path=path,
                )
    try:
        with warnings.catch_warnings(), torch.serialization.safe_globals(plain_values()):
            warnings.simplefilter(
                "ignore", UserWarning
            )  # remarks on how it was pickled are of no use to its reader
            # Mapped, an archive is read where its weights are copied, in steps; a pickle has to be read at once.
            return torch.load(path, map_location="cpu", weights_only=True, mmap=is_archive)
    except pickle.UnpicklingError as error:
        raise ModelError(_refusal(path, str(error))) from error
    except (RuntimeError, EOFError, ValueError, LookupError, OSError, TypeError, AttributeError) as error:
        raise ModelError("The checkpoint {path} is damaged or cut short. Fetch it again.", path=path) from error


def _refusal(path: Path, reason: str) -> str:
    """Why torch did not unpickle a file, in a sentence."""
    asked = _ASKED_FOR.search(reason)
    if asked is not None:
        return later(
            "The file {path} holds more than weights and plain values: it asks for “{asked}”. "
            "Opening it could run a program hidden in it, so it was not opened. Ask for the weights "
            "as safetensors.",
            path=path,
            asked=asked[1],
        )
    if "Unsupported operand" in reason:
        return later(
            "The file {path} was pickled in a way that only Python's own unpickling reads, which "
            "could run a program hidden in it, so it was not opened. Ask for the weights as "
            "safetensors.",
            path=path,
        )
    if "invalid load key" in reason or "truncated" in reason or "unpack" in reason:
        return later("The checkpoint {path} is damaged or cut short. Fetch it again.", path=path)
    return later(
        "The file {path} holds more than weights and plain values, and was not opened: what it "
        "holds could be a program. Ask for the weights as safetensors.",
        path=path,
    )
