"""Making a review in the form: of a selection, of a filter; the numbers beside the button; taken back by undo."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipstudio.domain.reviewing.presets import Preset
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.services.reviewing.sources import MarkImages
from clipstudio.ui.places.review.making.form import ReviewForm
from clipstudio.ui.places.review.place import ReviewPlace
from clipstudio.ui.window.main_window import MainWindow

PATIENCE = 20_000


def ready(qtbot: QtBot, form: ReviewForm) -> None:
    qtbot.waitUntil(form.make.isEnabled, timeout=PATIENCE)


def test_a_selection_of_images_is_reviewed(qtbot: QtBot, window: MainWindow, place: ReviewPlace) -> None:
    assert window.project_view is not None
    ids = place.session.project.reviews.images(place.list.in_use[0].record.id)
    window.project_view.go_to(0)
    window.project_view.images.commands.review_asked.emit(np.asarray(ids[:4]))
    assert window.project_view.place is place
    form = place.form
    assert form.images.brought.text() == "4 images selected in Images"
    qtbot.waitUntil(
        lambda: "Give at least two values" in form.words.text() or "Name the attribute" in form.words.text()
    )
    form.scheme.attribute.setEditText("beard")
    form.scheme.values.setText("yes, no")
    QTest.keyClicks(form.auditors.name, "Cleo")
    QTest.keyClick(form.auditors.name, Qt.Key.Key_Return)
    ready(qtbot, form)
    assert form.words.text() == "Cleo judges 4 images and sees 4."
    form.name.setText("Beards")
    ready(qtbot, form)
    QTest.mouseClick(form.make, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.shown is not None and place.shown.record.plan.name == "Beards", timeout=PATIENCE)
    made = place.shown
    assert made is not None
    assert made.record.item_count == 4
    assert made.record.plan.preset is Preset.PERCEIVED
    assert [each.name for each in made.progress] == ["Cleo"]
    assert place.list.current is made
    qtbot.waitUntil(lambda: place.window().focusWidget() is place.bar.judge, timeout=PATIENCE)
    place.session.history.undo()
    qtbot.waitUntil(lambda: [each.record.plan.name for each in place.list.in_use] == ["Thieves"], timeout=PATIENCE)


def test_what_is_missing_or_taken_is_said_beside_the_button(qtbot: QtBot, place: ReviewPlace) -> None:
    place.open_form()
    form = place.form
    form.scheme.choose(Preset.VERDICT)
    qtbot.waitUntil(lambda: "write the label" in form.words.text(), timeout=PATIENCE)
    form.images.label.setText("thief")
    ready(qtbot, form)
    assert form.name.text() == "Label check"
    assert form.words.text().startswith("6 pairs of image and label. Nobody is named")
    form.name.setText("Thieves")
    assert form.words.text() == "Another review has this name: give it another one."
    form.name.setText("Others")
    form.auditors.ticks["Ada"].setChecked(True)
    form.overlap.setValue(2)
    assert form.words.text() == "Each item is to be judged by 2 auditors, but there are only 1."
    form.overlap.setValue(0)
    form.images.draws.setChecked(True)
    form.images.most.setValue(3)
    ready(qtbot, form)
    assert form.words.text() == "Ada judges 3 pairs of image and label and sees 3."
    assert form.numbers.text().startswith("all images: 3 of 6")
    QTest.keyClick(form.name, Qt.Key.Key_Escape)
    assert place.shown is not None


def test_questions_of_ones_own_have_answers_keys_colours_and_help(qtbot: QtBot, place: ReviewPlace) -> None:
    place.open_form()
    form = place.form
    form.scheme.choose(Preset.OWN)
    question = form.scheme.questions[0]
    question.words.setText("Is the face covered?")
    for row, (text, key) in enumerate((("Yes", "y"), ("No", "y"))):
        question.options.item(row, 0).setText(text)
        question.options.item(row, 1).setText(key)
    qtbot.waitUntil(lambda: "same key" in form.words.text(), timeout=PATIENCE)
    question.options.item(1, 1).setText("n")
    question.options.item(1, 3).setText("Eyes, nose and mouth are seen.")
    second = form.scheme.begin_question()
    second.kind.setCurrentIndex(3)
    second.words.setText("What covers it?")
    second.required.setChecked(False)
    ready(qtbot, form)
    first, other = form.scheme.scheme().questions
    assert [(each.value, each.key, each.color) for each in first.options] == [("Yes", "y", 0), ("No", "n", 1)]
    assert first.options[1].help == "Eyes, nose and mouth are seen."
    assert (other.text, other.options, other.is_required) == ("What covers it?", (), False)


def test_a_review_in_use_is_added_to_in_the_window_and_nothing_else(qtbot: QtBot, place: ReviewPlace) -> None:
    QTest.mouseClick(place.bar.extend, Qt.MouseButton.LeftButton)
    form = place.pages.extending
    held = form.questions.questions[0]
    assert [each.isEnabled() for each in (held.words, held.called, held.kind, held.required)] == [False] * 4
    assert not held.remove.isVisible()
    assert (form.add.isEnabled(), form.words.text()) == (False, "Nothing is added yet.")
    editable = [bool(held.options.item(0, column).flags() & Qt.ItemFlag.ItemIsEditable) for column in (0, 1, 3)]
    assert editable == [False, False, True]
    QTest.mouseClick(held.drop, Qt.MouseButton.LeftButton)
    assert held.options.rowCount() == 4

    QTest.mouseClick(held.add, Qt.MouseButton.LeftButton)
    held.options.item(4, 0).setText("Unsure")
    QTest.mouseClick(form.questions.add_question, Qt.MouseButton.LeftButton)
    assert "needs a name and its words" in form.words.text()
    added = form.questions.questions[1]
    QTest.keyClicks(added.words, "Is the face covered?")
    for row, text in enumerate(("Yes", "No")):
        added.options.item(row, 0).setText(text)
    assert form.words.text() == (
        "Adds the answer “Unsure” to “verdict”; the question “Is the face covered?”. Items that are judged "
        "already come again for the question that must be answered, with the answers that they have."
    )
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: place.shown is not None and place.shown.record.scheme_version == 2, timeout=PATIENCE)
    assert place.shown is not None
    first, second = place.shown.record.scheme.questions
    assert [option.value for option in first.options][-2:] == ["cannot tell", "Unsure"]
    assert (second.name, second.is_required) == ("Is the face covered", True)
    qtbot.waitUntil(
        lambda: place.answer.is_read and place.answer.source.reading.record.scheme_version == 2, timeout=PATIENCE
    )


def test_a_mark_brings_its_labels_and_none_is_asked_for(qtbot: QtBot, place: ReviewPlace) -> None:
    assert place.shown is not None
    review, shown = place.shown.record.id, place.answer.requested
    assert shown is not None
    mark = ReviewTarget(review=review, among=Among.FLAGGED, question="verdict", caption="flagged items")
    place.open_form(MarkImages(mark, shown, "flagged items"))
    form = place.form
    assert form.scheme.kind is Preset.VERDICT
    assert form.images.label.isHidden()
    qtbot.waitUntil(lambda: "No image is behind this mark" in form.words.text(), timeout=PATIENCE)
