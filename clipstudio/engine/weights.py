"""Weight files: hashed, and read without running any code that may be in them."""

from __future__ import annotations

import hashlib
import pickle
import warnings
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.model_files import parts

if TYPE_CHECKING:
    from torch import Tensor

_CHUNK = 16 * 1024**2
_ZIP = b"PK\x03\x04"
_PICKLE = b"\x80"
_MISTAKEN = {
    b"<": "is a web page, not weights: the download went wrong. Fetch the file again.",
    b"version https://git-lfs": "is only a pointer to weights kept by Git LFS. Fetch the file itself.",
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
            raise ModelError(f"The weight file {each} cannot be read.") from error
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
            raise ModelError(f"The weight file {file} is not there.") from error
    return total


def read_weights(path: Path) -> dict[str, Tensor]:
    """Read weights to the CPU: a safetensors file, an index of several, or a torch checkpoint of weights alone.

    Raises:
        ModelError: A file is of another kind, damaged, or would run code on being opened.
    """
    first, *others = parts(path)
    if not others:
        return _read_file(first)
    weights: dict[str, Tensor] = {}
    for part in others:
        weights.update(_tensors(part, _read_safetensors(part)))
    return weights


def _read_file(path: Path) -> dict[str, Tensor]:
    with path.open("rb") as file:
        head = file.read(64)
    # safetensors first: it begins with a length, whose bytes may happen to look like any other beginning.
    if head[8:9] == b"{":
        return _tensors(path, _read_safetensors(path))
    if head.startswith((_ZIP, _PICKLE)):
        return _tensors(path, _read_checkpoint(path))
    for start, fault in _MISTAKEN.items():
        if head.lstrip().startswith(start):
            raise ModelError(f"The file {path} {fault}")
    raise ModelError(f"The file {path} holds no weights: give a safetensors file or a torch checkpoint.")


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    try:
        return load_file(path)
    except SafetensorError as error:
        raise ModelError(f"The safetensors file {path} is damaged or cut short. Fetch it again.") from error


def _read_checkpoint(path: Path) -> Any:
    import torch

    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            if any(name.endswith("/constants.pkl") for name in archive.namelist()):
                raise ModelError(
                    f"The file {path} is a TorchScript program, not weights alone, and is not run. "
                    "Convert its weights to safetensors first."
                )
    try:
        with warnings.catch_warnings():  # remarks on how the file was pickled are of no use to its reader
            warnings.simplefilter("ignore", UserWarning)
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise ModelError(
            f"The file {path} holds more than weights: opening it could run a program hidden in it, so it was not "
            "opened. Ask for the weights as safetensors."
        ) from error
    except (RuntimeError, EOFError, ValueError, LookupError, OSError) as error:
        raise ModelError(f"The checkpoint {path} is damaged or cut short. Fetch it again.") from error


def _tensors(path: Path, content: Any) -> dict[str, Tensor]:
    import torch

    if isinstance(content, dict) and isinstance(content.get("state_dict"), dict):
        content = content["state_dict"]
    weights = {}
    if isinstance(content, dict):
        weights = {name: value for name, value in content.items() if isinstance(value, torch.Tensor)}
    if not weights or len(weights) != len(content):
        raise ModelError(f"The file {path} is a checkpoint, but not of a model's weights.")
    return weights
