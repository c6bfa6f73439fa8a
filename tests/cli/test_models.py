"""Verbs on models: what is open is asked or said, the network is used by one of them only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipstudio.engine.architectures import CONFIG_NAME, build
from tests.cli.conftest import Command
from tests.engine.conftest import TINY
from tests.hub import Hub, serving


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The tiny model as a hub folder."""
    import torch
    from safetensors.torch import save_file

    torch.manual_seed(1)
    made = tmp_path / "tiny"
    made.mkdir()
    save_file(build("tiny", TINY).state_dict(), made / "open_clip_model.safetensors")
    stated = {"model_cfg": TINY, "preprocess_cfg": {"mean": [0.5, 0.5, 0.5]}}
    (made / CONFIG_NAME).write_text(json.dumps(stated))
    return made


@pytest.fixture
def hub(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    with serving() as hub:
        hub.repositories["lab/tiny"] = {path.name: path.read_bytes() for path in folder.iterdir()}
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        yield hub


def test_a_folder_states_all_that_is_needed(folder: Path, command: Command) -> None:
    done = command("models", "add", "mine", "--weights", folder)
    assert (done.code, done.err) == (0, "")
    shown = command("models", "show", "mine").out
    assert "Labels are scored: by softmax" in shown
    assert f"Weights: {folder / 'open_clip_model.safetensors'}" in shown
    assert "Decided when added" not in shown
    assert "“mine” is as recorded" in command("models", "verify", "mine").out


def test_a_changed_file_is_told(folder: Path, command: Command) -> None:
    assert command("models", "add", "mine", "--weights", folder).code == 0
    weights = folder / "open_clip_model.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    done = command("models", "verify", "mine")
    assert (done.code, "the file has changed" in done.err) == (1, True)
    weights.unlink()
    assert "no longer at" in command("models", "verify", "mine").err
    assert "(missing)" in command("models", "show", "mine").out


def test_a_bare_file_is_taken_with_what_is_assumed_said_and_recorded(folder: Path, command: Command) -> None:
    config = folder / "tiny-own.json"
    config.write_text(json.dumps(TINY))
    (folder / CONFIG_NAME).unlink()
    arguments = ("--arch", config, "--weights", folder / "open_clip_model.safetensors")
    done = command("models", "add", "bare", *arguments)
    assert done.code == 0
    assert "it is not known how images were prepared" in done.err
    assert "--accept preprocessing=default" in done.err
    assert "Decided when added: preprocessing = default, assumed" in command("models", "show", "bare").out

    done = command("models", "add", "sure", *arguments, "--accept", "preprocessing=default")
    assert (done.code, done.err) == (0, "")
    assert "Decided when added: preprocessing = default\n" in command("models", "show", "sure").out

    named = (folder / "open_clip_model.safetensors").rename(folder / "metaclip.safetensors")
    done = command("models", "add", "doubt", "--arch", config, "--weights", named)
    assert (done.code, "Decide with --accept quickgelu=no or --accept quickgelu=yes" in done.err) == (1, True)
    done = command("models", "add", "doubt", "--arch", config, "--weights", named, "--accept", "quickgelu=yes")
    assert done.code == 0
    assert "quickgelu = yes" in command("models", "show", "doubt").out


def test_an_answer_that_nobody_asked_for_is_told(folder: Path, command: Command) -> None:
    done = command("models", "add", "mine", "--weights", folder, "--accept", "quickgelu=no")
    assert (done.code, "The answer about quickgelu was not needed" in done.err) == (0, True)
    assert command("models", "add", "other", "--weights", folder, "--accept", "quickgelu").code == 2


def test_what_can_be_downloaded_is_listed_without_the_network(command: Command) -> None:
    listed = command("models", "list", "--available", "siglip", "384")
    assert listed.code == 2  # two words need quotation marks
    listed = command("models", "list", "--available", "siglip 384")
    lines = listed.out.splitlines()
    assert any(
        line.startswith("ViT-B-16-SigLIP-384/webli  384 px  768 wide  203.4 million weights  sigmoid  timm/")
        for line in lines
    )
    assert all("SigLIP" in line and "384" in line for line in lines)
    assert command("models", "list", "something").code == 2


@pytest.mark.network
@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_model_is_downloaded_and_deleted(hub: Hub, command: Command) -> None:
    done = command("models", "download", "hf-hub:lab/tiny", "--name", "fetched")
    assert done.code == 0
    assert "The network is used now" in done.err
    assert "licence mit" in done.out
    assert "Licence: mit" in command("models", "show", "fetched").out
    weights = Path(command("models", "list").out.split("fetched")[1].splitlines()[0].split("  ")[-1])
    assert weights.is_file()
    assert "is deleted" in command("models", "remove", "fetched", "--delete-files").out
    assert not weights.exists()


@pytest.mark.network
@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_refused_download_takes_one_line(hub: Hub, command: Command) -> None:
    done = command("models", "download", "lab/none")
    assert done.code == 1
    assert done.err.splitlines()[1:] == [
        "clipstudio: The hub has no “lab/none”. Check the spelling and the revision."
    ]


def test_removed_models_of_one_name_are_told_apart(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    removed = (("3", "mine"), ("2", "other"), ("1", "mine"))
    monkeypatch.setattr("clipstudio.engine.registry.ModelRegistry.aside", lambda _registry: removed)
    listed = command("models", "list", "--removed").out.splitlines()
    assert listed == ["mine  (restored first)", "other", "mine  (removed earlier)"]


def test_files_of_the_user_are_never_deleted(folder: Path, command: Command) -> None:
    assert command("models", "add", "mine", "--weights", folder).code == 0
    done = command("models", "remove", "mine", "--delete-files")
    assert (done.code, "were not downloaded by clipstudio" in done.err) == (1, True)
    assert command("models", "remove", "mine").code == 0
    assert (folder / "open_clip_model.safetensors").exists()
    assert "mine" not in command("models", "list").out
    assert command("models", "list", "--removed").out.split() == ["mine"]
    assert "“mine” is in the list again" in command("models", "restore", "mine").out
    assert "mine" in command("models", "list").out
    assert "No removed model is called “mine”" in command("models", "restore", "mine").err
