"""The form that adds a model."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipstudio.domain.decisions import Choice, Question
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine import canary, candidates, loading
from clipstudio.engine.architectures import build_unfilled
from clipstudio.ui.places.models.add_form import AddModelForm
from clipstudio.ui.places.models.place import ModelsPlace
from clipstudio.ui.places.models.questions_panel import QuestionsPanel
from clipstudio.ui.ranked_completer import ranked
from clipstudio.ui.session import Session
from tests.engine.conftest import TINY

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def form(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> AddModelForm:
    """The form, shown and open; the names of the architectures come without open_clip."""
    monkeypatch.setattr(
        "clipstudio.ui.places.models.add_form.architecture_names", lambda: ("RN50", "ViT-B-16", "ViT-B-32")
    )
    made = AddModelForm(session)
    qtbot.addWidget(made)
    made.show()
    made.open()
    qtbot.waitUntil(lambda: made.fields.architecture.count() == 3)
    return made


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """The configuration file of a tiny architecture."""
    path = tmp_path / "tiny-test.json"
    path.write_text(json.dumps(TINY), encoding="utf-8")
    return path


def test_it_says_what_is_still_missing(qtbot: QtBot, form: AddModelForm) -> None:
    assert form.words.text() == "Give the model a name."
    qtbot.keyClicks(form.fields.name, "mine")
    assert form.words.text() == "Choose the weight file or the folder."
    qtbot.keyClicks(form.fields.weights, "/weights/mine.pt")
    assert form.words.text() == "Choose the architecture that the weights were made for."
    assert not form.add_button.isEnabled()
    edit = form.fields.architecture.lineEdit()
    assert edit is not None
    qtbot.keyClicks(edit, "ViT-B-32")
    assert form.words.text() == ""
    assert form.add_button.isEnabled()


def test_a_part_of_a_name_finds_the_architecture_the_closest_first(qtbot: QtBot, form: AddModelForm) -> None:
    edit = form.fields.architecture.lineEdit()
    completer = form.fields.architecture.completer()
    assert edit is not None
    qtbot.keyClicks(edit, "b-32")
    assert [completer.model().index(row, 0).data() for row in range(completer.model().rowCount())] == ["ViT-B-32"]
    names = ("roberta-ViT-B-32", "ViT-B-32-quickgelu", "ViT-B-32", "RN50")
    assert ranked("vit-b-32", names) == ["ViT-B-32", "ViT-B-32-quickgelu", "roberta-ViT-B-32"]


def test_a_name_that_cannot_be_used_is_refused_while_it_is_typed(qtbot: QtBot, form: AddModelForm) -> None:
    qtbot.keyClicks(form.fields.name, "My small CLIP")
    assert form.words.text().startswith("“My small CLIP” cannot be used as a model name: use up to 64 letters")
    assert not form.add_button.isEnabled()


def test_the_architectures_that_weights_fit_are_one_click_away(
    qtbot: QtBot, form: AddModelForm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fitting = {"a.pt": ("ViT-S-32-alt",), "b.pt": ()}
    monkeypatch.setattr(
        "clipstudio.ui.places.models.add_form.fitting_architectures", lambda path: fitting[path.name]
    )
    for name in fitting:
        (tmp_path / name).touch()
    form.fields.take_file(tmp_path / "a.pt")
    qtbot.waitUntil(form.fields.fitting.isVisible)
    (button,) = form.fields.fitting.buttons
    assert button.text() == "Use ViT-S-32-alt"
    qtbot.mouseClick(button, LEFT)
    assert form.fields.architecture.currentText() == "ViT-S-32-alt"
    form.fields.take_file(tmp_path / "b.pt")
    assert not form.fields.fitting.isVisible(), "what is said of other weights goes at once"


def test_an_only_answer_is_a_box_to_tick(qtbot: QtBot) -> None:
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.ask((Question("surplus", "There is more.", (Choice("ignore", "leave it out"),)),))
    panel.show()
    assert panel.answers() == {}
    assert panel.missing() == "Answer the question above first."
    box = panel.button("surplus", "ignore")
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    assert panel.answers() == {"surplus": "ignore"}
    qtbot.mouseClick(box, LEFT, pos=QPoint(10, box.height() // 2))
    assert panel.answers() == {}, "what was ticked by a slip can be taken back"


def test_the_words_of_an_answer_wrap_and_press_it(qtbot: QtBot) -> None:
    words = "as it is done by default, with every number of it: " + "0.4815, " * 30
    panel = QuestionsPanel()
    qtbot.addWidget(panel)
    panel.ask((Question("preprocessing", "How?", (Choice("default", words), Choice("published", "else"))),))
    panel.resize(400, 300)
    panel.show()
    assert panel.minimumSizeHint().width() < 400, "long words ask for lines, not for a wider page"
    label = next(each for each in panel.findChildren(QLabel) if each.text() == words)
    assert label.height() >= label.heightForWidth(label.width())
    qtbot.mouseClick(label, LEFT)
    assert panel.answers() == {"preprocessing": "default"}


def test_names_that_come_late_leave_what_was_typed(form: AddModelForm) -> None:
    form.fields.architecture.setEditText("my-own")
    form.fields.offer_architectures(("ViT-L-14",))
    assert form.fields.architecture.currentText() == "my-own"


def test_files_go_where_they_belong(form: AddModelForm, tmp_path: Path, config: Path) -> None:
    form.fields.take_file(config)
    form.fields.take_file(tmp_path / "tiny (best).safetensors")
    assert form.fields.architecture.currentText() == str(config)
    assert form.fields.weights.text() == str(tmp_path / "tiny (best).safetensors")
    assert form.fields.name.text() == "tiny-best"


def test_files_can_be_browsed_for(
    qtbot: QtBot, form: AddModelForm, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form.fields, "ask_file", lambda title, kinds: config)
    qtbot.mouseClick(form.fields.config_button, LEFT)
    assert form.fields.architecture.currentText() == str(config)
    monkeypatch.setattr(form.fields, "ask_file", lambda title, kinds: None)
    qtbot.mouseClick(form.fields.weights_button, LEFT)
    assert form.fields.weights.text() == ""


def test_a_fault_stays_in_the_form(qtbot: QtBot, form: AddModelForm, config: Path, tmp_path: Path) -> None:
    form.fields.take_file(config)
    form.fields.take_file(tmp_path / "nowhere.pt")
    qtbot.mouseClick(form.add_button, LEFT)
    assert not form.add_button.isEnabled()
    qtbot.waitUntil(form.fault.isVisible)
    assert form.fault.text() == f"The weight file {tmp_path / 'nowhere.pt'} is not there."
    assert form.add_button.isEnabled()
    with qtbot.waitSignal(form.closed):
        qtbot.mouseClick(form.cancel, LEFT)
    assert not form.fault.isVisible()


@pytest.fixture(scope="module")
def random_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random weights of the tiny architecture."""
    from safetensors.torch import save_file

    from clipstudio.engine.architectures import build

    path = tmp_path_factory.mktemp("tiny") / "tiny.safetensors"
    save_file(build("tiny", TINY).state_dict(), path)
    return path


@pytest.fixture
def weights(config: Path, random_weights: Path) -> Path:
    """Those weights beside the configuration, for one test alone."""
    return Path(copyfile(random_weights, config.with_name(random_weights.name)))


def test_a_folder_that_states_its_architecture_needs_none(
    qtbot: QtBot, form: AddModelForm, config: Path, weights: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form.fields, "ask_folder", lambda title: weights.parent)
    qtbot.mouseClick(form.fields.folder_button, LEFT)
    assert form.words.text() == "Choose the architecture that the weights were made for."
    stated = {"model_cfg": TINY, "preprocess_cfg": {"mean": [0.5, 0.5, 0.5]}}
    weights.with_name("open_clip_config.json").write_text(json.dumps(stated))
    config.unlink()
    form.fields.take_file(weights)
    edit = form.fields.architecture.lineEdit()
    assert edit is not None
    assert edit.placeholderText() == "stated by the configuration beside the weights"
    assert form.words.text() == ""
    with qtbot.waitSignal(form.added, timeout=60_000) as caught:
        qtbot.mouseClick(form.add_button, LEFT)
    assert caught.args[0].decisions == {}
    assert caught.args[0].preprocessing.mean == (0.5, 0.5, 0.5)


def test_what_the_files_leave_open_is_asked_and_nothing_is_chosen_beforehand(
    qtbot: QtBot, form: AddModelForm, config: Path, weights: Path
) -> None:
    form.fields.take_file(config)
    form.fields.take_file(weights.rename(weights.with_name("tiny-openai.safetensors")))
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.questions.isVisible, timeout=60_000)
    assert form.words.text() == "Answer the questions above first."
    assert not form.add_button.isEnabled()
    assert form.questions.answers() == {}
    form.questions.button("quickgelu", "yes").click()
    assert form.words.text() == "Answer the question above first."
    form.questions.button("preprocessing", "default").click()
    assert form.add_button.isEnabled()
    with qtbot.waitSignal(form.added) as caught:
        qtbot.mouseClick(form.add_button, LEFT)
    card = caught.args[0]
    assert card.decisions == {"quickgelu": "yes", "preprocessing": "default"}
    assert card.architecture_config["quick_gelu"] is True
    assert not form.questions.isVisible()


def test_other_files_raise_other_questions(qtbot: QtBot, form: AddModelForm, config: Path, weights: Path) -> None:
    form.fields.take_file(config)
    form.fields.take_file(weights)
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.questions.isVisible, timeout=60_000)
    form.fields.name.setText("renamed")
    assert form.questions.isVisible()
    form.fields.weights.setText("/somewhere/else.pt")
    assert not form.questions.isVisible()


def test_a_downloaded_model_waits_while_another_is_asked_about(
    qtbot: QtBot, session: Session, config: Path, weights: Path
) -> None:
    place = ModelsPlace(session)
    qtbot.addWidget(place)
    place.show()
    place.open_form()
    form = place.form
    form.fields.take_file(config)
    form.fields.take_file(weights)
    form.fields.name.setText("mine")
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.questions.isVisible, timeout=60_000)
    form.questions.button("preprocessing", "default").click()
    candidate = form._candidate
    place.downloads.undecided.emit("downloaded", candidate)
    assert (form.fields.name.text(), form._candidate) == ("mine", candidate)
    assert form.questions.answers()["preprocessing"] == "default"
    form.cancel.click()
    assert (form.isVisible(), form.fields.name.text()) == (True, "downloaded")
    assert form.questions.answers() == {}
    form.cancel.click()
    assert not form.isVisible()


@pytest.mark.slow
def test_a_model_is_added_from_its_files(
    qtbot: QtBot, session: Session, config: Path, weights: Path, told: list[str]
) -> None:
    place = ModelsPlace(session)
    qtbot.addWidget(place)
    place.show()
    # What is shown has no height until it is laid out: a click on its middle would go beside it.
    qtbot.waitUntil(lambda: not place.hint_button.visibleRegion().isEmpty())
    qtbot.mouseClick(place.hint_button, LEFT)
    assert place.form.isVisible()
    place.form.fields.take_file(config)
    place.form.fields.take_file(weights)
    qtbot.mouseClick(place.form.add_button, LEFT)
    qtbot.waitUntil(place.form.questions.isVisible, timeout=60_000)
    place.form.questions.button("preprocessing", "default").click()
    qtbot.mouseClick(place.form.add_button, LEFT)
    qtbot.waitUntil(lambda: place.details.isVisible() and place.details.title.text() == "tiny")
    assert told == ["The model “tiny” is added: an audit can use it now."]
    assert session.shelf.registry.card("tiny").embedding_width == TINY["embed_dim"]
    assert place.form.fields.name.text() == ""
    # The real names came meanwhile.
    qtbot.waitUntil(lambda: place.form.fields.architecture.findText("ViT-B-32") >= 0, timeout=60_000)


@pytest.fixture
def loaded_on(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the threads that build a model."""
    names: list[str] = []

    def build(*arguments: Any) -> Any:
        names.append(threading.current_thread().name)
        return build_unfilled(*arguments)

    for module in (candidates, loading):
        monkeypatch.setattr(module, "build_unfilled", build)
    return names


def test_models_are_loaded_by_the_thread_that_owns_them_alone(
    qtbot: QtBot, form: AddModelForm, config: Path, weights: Path, loaded_on: list[str]
) -> None:
    form.fields.take_file(config)
    form.fields.take_file(weights)
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.questions.isVisible, timeout=60_000)
    form.questions.button("preprocessing", "default").click()
    with qtbot.waitSignal(form.added, timeout=60_000):
        qtbot.mouseClick(form.add_button, LEFT)
    assert len(loaded_on) == 2
    assert {name.rpartition("_")[0] for name in loaded_on} == {"clipstudio-model"}


def test_a_model_that_is_tried_can_be_cancelled_and_leaves_nothing(
    qtbot: QtBot,
    form: AddModelForm,
    config: Path,
    weights: Path,
    session: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def endless(_model: object) -> Work[None]:
        while True:
            time.sleep(0.02)
            yield Progress("Trying", 0, 1, "samples")

    monkeypatch.setattr(canary, "embedding_canary", endless)
    form.fields.take_file(config)
    form.fields.take_file(weights)
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.questions.isVisible, timeout=60_000)
    form.questions.button("preprocessing", "default").click()
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(lambda: "Trying" in form.words.text(), timeout=60_000)
    assert not form.add_button.isEnabled()
    qtbot.mouseClick(form.cancel, LEFT)
    qtbot.waitUntil(form.add_button.isEnabled)
    assert not form.fault.isVisible()
    assert not list(session.shelf.registry.folder.glob("*"))


def test_a_model_without_numbers_is_refused_in_the_form(
    qtbot: QtBot, form: AddModelForm, config: Path, weights: Path
) -> None:
    import torch
    from safetensors.torch import load_file, save_file

    spoilt = load_file(weights)
    spoilt["logit_scale"] = torch.tensor(float("inf"))
    save_file(spoilt, weights)
    form.fields.take_file(config)
    form.fields.take_file(weights)
    qtbot.mouseClick(form.add_button, LEFT)
    qtbot.waitUntil(form.fault.isVisible, timeout=60_000)
    assert "(logit_scale: infinite)" in form.fault.text()
