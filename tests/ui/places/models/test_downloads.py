"""Browsing what can be downloaded, and downloading it on the user's word from a hub on this machine."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from clipstudio.engine import network
from clipstudio.engine.architectures import CONFIG_NAME, build
from clipstudio.ui.places.models.place import HERE, TO_DOWNLOAD, ModelsPlace
from clipstudio.ui.session import Session
from clipstudio.ui.window.job_bar import JobBar
from tests.engine.conftest import TINY
from tests.hub import Hub, serving

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def place(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelsPlace]:
    """The place, with the list of what can be downloaded open."""
    monkeypatch.setattr("clipstudio.ui.places.models.add_form.architecture_names", lambda: ("ViT-B-32",))
    made = ModelsPlace(session)
    QAbstractItemModelTester(made.downloads.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    made.show()
    qtbot.waitUntil(made.details.isVisible)
    qtbot.mouseClick(made.sides.button(TO_DOWNLOAD), LEFT)
    qtbot.waitUntil(lambda: made.downloads.model.rowCount() > 100, timeout=60_000)
    yield made
    session.background.shut_down()


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    """A hub with one model, "lab/tiny"."""
    from safetensors.torch import save_file

    path = tmp_path / "w.safetensors"
    save_file(build("tiny", TINY).state_dict(), path)
    stated = {"model_cfg": TINY, "preprocess_cfg": {"mean": [0.5, 0.5, 0.5]}}
    with serving() as hub:
        files = {CONFIG_NAME: json.dumps(stated).encode(), "open_clip_model.safetensors": path.read_bytes()}
        hub.repositories["lab/tiny"] = files
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        yield hub


def ask_for(qtbot: QtBot, place: ModelsPlace, id: str) -> None:
    """Write an id and say yes."""
    place.downloads.id.setText(id)
    qtbot.mouseClick(place.downloads.download.button, LEFT)
    qtbot.mouseClick(place.downloads.download.yes, LEFT)


def test_the_list_is_narrowed_by_words_and_a_row_fills_the_id(qtbot: QtBot, place: ModelsPlace) -> None:
    downloads = place.downloads
    assert not downloads.download.isEnabled()
    qtbot.keyClicks(downloads.filter, "so400m siglip-384/webli")
    cells = [downloads.model.index(0, column).data() for column in range(downloads.model.columnCount())]
    assert cells == [
        "ViT-SO400M-14-SigLIP-384",
        "webli",
        "about 3,512 MB",
        "384 px",
        "1,152",
        "sigmoid",
        cells[-1],
    ]
    downloads.table.selectRow(0)
    assert downloads.id.text() == "ViT-SO400M-14-SigLIP-384/webli"
    assert downloads.download.isEnabled()
    qtbot.waitUntil(lambda: "million weights, about 3,5" in downloads.words.text())
    qtbot.mouseClick(downloads.download.button, LEFT)
    question = downloads.download.words.text()
    assert "Download “ViT-SO400M-14-SigLIP-384/webli”, about 3,5" in question
    assert "from huggingface.co?" in question
    qtbot.mouseClick(downloads.download.no, LEFT)
    assert not network.is_open()


def test_the_papers_models_come_first_and_are_marked(place: ModelsPlace) -> None:
    model = place.downloads.model
    rows = [[model.index(row, column).data() for column in (0, 1)] for row in range(6)]
    assert {name.removesuffix("-quickgelu") for name, _ in rows[:4]} == {
        "ViT-L-14",
        "RN50x64",
        "RN50x16",
        "RN50x4",
    }
    assert {weights for _, weights in rows[:4]} == {"openai (used in the paper)"}
    assert {weights for _, weights in rows[4:]} == {"openai"}


def test_what_cannot_be_run_here_cannot_be_downloaded(qtbot: QtBot, place: ModelsPlace) -> None:
    qtbot.keyClicks(place.downloads.filter, "xlm-roberta-base")
    place.downloads.table.selectRow(0)
    assert "cannot be run here" in place.downloads.words.text()
    assert not place.downloads.download.isEnabled()


@pytest.mark.network
@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_download_ends_in_the_list_and_the_bar_says_that_the_network_is_on(
    qtbot: QtBot, place: ModelsPlace, hub: Hub, told: list[str]
) -> None:
    bar = JobBar(place.session.background)
    qtbot.addWidget(bar)
    seen: list[str] = []
    place.session.background.reported.connect(lambda _report: seen.append(bar.network))
    hub.stall.set()
    ask_for(qtbot, place, "lab/tiny")
    qtbot.waitUntil(lambda: "network: on" in seen)
    hub.stall.clear()
    qtbot.waitUntil(lambda: told != [], timeout=30_000)
    assert told == ["The model “tiny” is added: an audit can use it now."]
    assert place.sides.place == HERE
    qtbot.waitUntil(lambda: place.details.title.text() == "tiny")
    assert bar.network == "network: off"
    assert place.details.delete.isVisible()
    weights = place.session.shelf.registry.card("tiny").weights

    qtbot.mouseClick(place.details.check, LEFT)
    qtbot.waitUntil(lambda: "“tiny” is as recorded" in told[-1])
    qtbot.mouseClick(place.details.delete.button, LEFT)
    qtbot.mouseClick(place.details.delete.yes, LEFT)
    qtbot.waitUntil(lambda: "what was downloaded for it is deleted" in told[-1])
    assert not weights.exists()


@pytest.mark.network
@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_a_refusal_stays_beside_the_button(qtbot: QtBot, place: ModelsPlace, hub: Hub) -> None:
    ask_for(qtbot, place, "lab/none")
    qtbot.waitUntil(place.downloads.fault.isVisible)
    assert place.downloads.fault.text() == "The hub has no “lab/none”. Check the spelling and the revision."
    assert place.downloads.download.isEnabled()
    assert place.downloads.id.text() == "lab/none"


@pytest.mark.network
@pytest.mark.enable_socket
@pytest.mark.allow_hosts(["127.0.0.1"])
def test_what_a_download_leaves_open_is_asked_in_the_form(qtbot: QtBot, place: ModelsPlace, hub: Hub) -> None:
    hub.repositories["lab/tiny"][CONFIG_NAME] = json.dumps({"model_cfg": TINY}).encode()
    ask_for(qtbot, place, "lab/tiny")
    qtbot.waitUntil(place.form.questions.isVisible, timeout=30_000)
    place.form.questions.button("preprocessing", "default").click()
    qtbot.mouseClick(place.form.add_button, LEFT)
    qtbot.waitUntil(lambda: place.details.title.text() == "tiny")
    card = place.session.shelf.registry.card("tiny")
    assert (card.origin, card.decisions) == ("download", {"preprocessing": "default"})
