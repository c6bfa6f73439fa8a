"""Which files make a model: found in a folder as a hub gives it, or beside a single weight file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import ModelError
from clipstudio.domain.on_disk import written_path
from clipstudio.engine.architectures import CONFIG_NAME, Architecture, find_architecture, read_config
from clipstudio.engine.hub_tokenizer import TOKENIZER_FILE

INDEX_SUFFIX = ".safetensors.index.json"
"""Ends the name of the file that tells which of several safetensors files holds which weight."""

PREFERRED = (
    "open_clip_model.safetensors",
    "open_clip_pytorch_model.safetensors",
    f"open_clip_model{INDEX_SUFFIX}",
    "open_clip_pytorch_model.bin",
    "open_clip_pytorch_model.pt",
)
"""Names under which publishers store weights in open_clip's form, the best first."""

_SUFFIXES = (".safetensors", ".bin", ".pt", ".pth", ".ckpt")


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """The files of one model.

    Attributes:
        weights: The weight file, or the index of weights in several files.
        config: The publisher's configuration; None where there is none.
        tokenizer: Folder of the tokenizer's files; None where there are none.
    """

    weights: Path
    config: Path | None
    tokenizer: Path | None


def find_files(path: Path) -> ModelFiles:
    """The files of the model at ``path``: a weight file with its neighbours, or a folder that holds one model.

    Raises:
        ModelError: Nothing is there, or a folder holds no weights or several.
    """
    path = written_path(str(path)).resolve()
    weights = _weights_in(path) if path.is_dir() else path
    if not weights.is_file():
        raise ModelError("The weight file {weights} is not there.", weights=weights)
    folder = weights.parent
    config, tokenizer = folder / CONFIG_NAME, folder / TOKENIZER_FILE
    return ModelFiles(weights, config if config.is_file() else None, folder if tokenizer.is_file() else None)


def read_architecture(named: str | None, files: ModelFiles) -> tuple[Architecture, Architecture | None]:
    """The architecture as the user names it, and as the publisher's configuration beside the weights states it.

    Args:
        named: A name or a configuration file; None takes the configuration beside the weights.
        files: The model's files.

    Raises:
        ModelError: None is named and none is stated, or both are and they are different models.
    """
    neighbour = read_config(files.config) if files.config else None
    if named is None:
        if neighbour is None:
            raise ModelError(
                "There is no {config_name} beside {weights}, so the architecture has to be named, such as "
                "ViT-B-32.",
                config_name=CONFIG_NAME,
                weights=files.weights,
            )
        return neighbour, neighbour
    found = find_architecture(named)
    if neighbour is not None and neighbour.config["vision_cfg"] != found.config["vision_cfg"]:
        raise ModelError(
            "The file {config} describes another model than “{name}”. Give that file as the architecture, "
            "or move the weights to a folder of their own.",
            config=files.config,
            name=found.name,
        )
    return found, neighbour


def parts(weights: Path) -> tuple[Path, ...]:
    """The files that hold the weights: the file itself, or an index and the files it names, in order.

    Raises:
        ModelError: The index is damaged, or names a file outside its folder.
    """
    if not weights.name.endswith(INDEX_SUFFIX):
        return (weights,)
    try:
        names = sorted(set(json.loads(weights.read_text(encoding="utf-8"))["weight_map"].values()))
        if not names or any(Path(name).name != name for name in names):
            raise ValueError(names)
    except OSError as error:
        raise ModelError("The weight file {weights} cannot be read.", weights=weights) from error
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError("The index of weights {weights} is damaged. Fetch it again.", weights=weights) from error
    return (weights, *(weights.with_name(name) for name in names))


def _weights_in(folder: Path) -> Path:
    for name in PREFERRED:
        if (folder / name).is_file():
            return folder / name
    indexes = sorted(folder.glob(f"*{INDEX_SUFFIX}"))
    single = sorted(path for path in folder.iterdir() if path.suffix in _SUFFIXES)
    candidates = indexes or single
    if not candidates:
        raise ModelError(
            "The folder {folder} holds no weights: give one with a .safetensors, .bin or .pt file.", folder=folder
        )
    if len(candidates) > 1:
        names = ", ".join(path.name for path in candidates[:4])
        raise ModelError(
            "The folder {folder} holds several weight files ({names}). Give the one that is meant.",
            folder=folder,
            names=names,
        )
    return candidates[0]
