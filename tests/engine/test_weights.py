"""Weight files: only weights are read, and only those that fit."""

from __future__ import annotations

import os
import pickle
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import finish
from clipstudio.engine.architectures import build
from clipstudio.engine.fitting import load_strictly
from clipstudio.engine.weights import digest, read_weights
from tests.engine.conftest import TINY


class Intruder:
    """An object whose unpickling would make a folder: a harmless stand-in for a program in a weight file."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (self.folder,)


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_torch_checkpoint_reads_like_safetensors(checkpoint: Path, tmp_path: Path, wrapped: bool) -> None:
    weights = load_file(checkpoint)
    path = tmp_path / "weights.pt"
    torch.save({"epoch": 3, "state_dict": weights} if wrapped else weights, path)
    read = read_weights(path)
    assert read.keys() == weights.keys()
    assert all(torch.equal(read[name], weights[name]) for name in weights)


@pytest.mark.parametrize("legacy", [False, True])
def test_a_pickle_with_a_program_in_it_is_not_run(tmp_path: Path, legacy: bool) -> None:
    path = tmp_path / "weights.pt"
    trace = tmp_path / "it-ran"
    if legacy:
        path.write_bytes(pickle.dumps({"weight": Intruder(trace)}))
    else:
        torch.save({"weight": Intruder(trace)}, path)
    with pytest.raises(ModelError, match="could run a program hidden in it, so it was not opened"):
        read_weights(path)
    assert not trace.exists()


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\n<!DOCTYPE html><html><body>404</body></html>", "is a web page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "pointer to weights kept by Git LFS"),
        (b"plain words, nothing more", "holds no weights"),
        (b"", "holds no weights"),
        (b"PK\x03\x04 and then nothing", "damaged or cut short"),
    ],
)
def test_other_files_are_told_apart(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=fault):
        read_weights(path)


def test_safetensors_cut_short_are_refused(checkpoint: Path, tmp_path: Path) -> None:
    path = tmp_path / "half.safetensors"
    path.write_bytes(checkpoint.read_bytes()[:100_000])
    with pytest.raises(ModelError, match=r"half\.safetensors is damaged or cut short"):
        read_weights(path)


def test_safetensors_whose_length_begins_like_a_web_page_are_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.safetensors"
    header = b'{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}'.ljust(ord("<"))
    path.write_bytes(len(header).to_bytes(8, "little") + header + bytes(4))
    assert path.read_bytes().startswith(b"<")
    assert read_weights(path)["a"].tolist() == [0.0]


def test_a_checkpoint_without_weights_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "settings.pt"
    torch.save({"epoch": 3, "rate": 0.1}, path)
    with pytest.raises(ModelError, match="not of a model's weights"):
        read_weights(path)


def test_a_torchscript_program_is_refused(tmp_path: Path) -> None:
    import zipfile

    path = tmp_path / "scripted.pt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("scripted/constants.pkl", b"")
    with pytest.raises(ModelError, match="TorchScript program"):
        read_weights(path)


def test_hashing_tells_its_progress_in_bytes(checkpoint: Path) -> None:
    import hashlib

    seen = []
    assert finish(digest(checkpoint), seen.append) == hashlib.sha256(checkpoint.read_bytes()).hexdigest()
    assert seen[-1].done == seen[-1].total == checkpoint.stat().st_size
    assert seen[-1].unit == "bytes"


def test_missing_surplus_and_misshapen_weights_are_all_named(checkpoint: Path) -> None:
    weights = load_file(checkpoint)
    del weights["text_projection"]
    weights["tail.weight"] = torch.zeros(2)
    weights["visual.proj"] = torch.zeros(3, 4)
    with pytest.raises(ModelError) as raised:
        load_strictly(build("tiny", TINY), weights, "tiny", checkpoint)
    message = str(raised.value)
    assert "1 of the architecture are not in the file (the first is text_projection)" in message
    assert "1 in the file are not part of it (the first is tail.weight)" in message
    assert "1 have another shape (visual.proj is 3 × 4, not 64 × 32)" in message


def test_position_embeddings_are_never_resized(checkpoint: Path) -> None:
    larger = {**TINY, "vision_cfg": {**TINY["vision_cfg"], "image_size": 96}}
    with pytest.raises(ModelError, match=r"visual\.positional_embedding is 17 × 64, not 37 × 64"):
        load_strictly(build("larger", larger), load_file(checkpoint), "larger", checkpoint)


def test_older_spellings_of_the_names_fit(checkpoint: Path) -> None:
    weights = load_file(checkpoint)
    custom = build("custom", {**TINY, "custom_text": True})
    noted = {**weights, "context_length": torch.tensor(77), "logit_scale": weights["logit_scale"].reshape(1)}
    load_strictly(custom, noted, "custom", checkpoint)
    assert torch.equal(custom.state_dict()["text.text_projection"], weights["text_projection"])
