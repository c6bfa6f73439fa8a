"""The dialog of an export: it asks only for what the chosen thing needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QVBoxLayout, QWidget

from clipstudio.domain.exports import FOLDER, ExportWish, ImageCopies, Needs, What
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.language import tr
from clipstudio.services.exporting.choices import ExportChoices
from clipstudio.ui.dialog_buttons import dialog_buttons
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.place import muted
from clipstudio.ui.style import SPACE_AROUND, SPACE_BETWEEN

LETTERS = 36
FORMATS = {
    ".csv": tr("CSV (.csv)"),
    ".xlsx": tr("Excel (.xlsx)"),
    ".parquet": tr("Parquet (.parquet)"),
    ".jsonl": tr("JSON lines (.jsonl)"),
    ".npz": tr("NumPy (.npz)"),
    ".npy": tr("NumPy, the matrix alone (.npy)"),
    ".json": tr("JSON (.json)"),
    "": tr("a folder"),
}
COPIES = {
    ImageCopies.NONE: tr("stay where they are"),
    ImageCopies.COPY: tr("are copied into the folder"),
    ImageCopies.LINK: tr("are linked from the folder"),
}
NOT_THERE = {
    Needs.RUN: tr("There is no run of an audit yet."),
    Needs.REVIEW: tr("There is no review yet."),
    Needs.RUN_OR_REVIEW: tr("There is neither a run of an audit nor a review yet."),
    Needs.MODEL: tr("No model has embedded images yet."),
}
SAID = {
    What.LABEL_STUDIO: tr(
        "The model's labels as predictions, the answers of a review as annotations. Names of files "
        "may say what a blind review hides."
    ),
    What.IMAGEFOLDER: tr("A folder for Hugging Face's datasets: a table beside the images."),
    What.FIFTYONE: tr("The most probable label given to each image, with its probability."),
    What.COCO: tr(
        "COCO has no place for labels of whole images: each is written as one box over the whole image."
    ),
    What.PROV: tr("What a run was made from, by which program and when, as the W3C's PROV-JSON."),
}
EMPTY = tr("The folder holds no images, and datasets cannot load it until they are put there by hand.")
BY_PATHS = tr("FiftyOne finds images by their paths: let these be written, or the images be copied or linked.")
_OF_IMAGES = frozenset(What) - {What.RATES, What.GAPS, What.ANSWERS, What.PROV}
_WITH_RUN = {Needs.RUN, Needs.RUN_OR_REVIEW}
_WITH_PATHS = _OF_IMAGES - {What.COCO, What.IMAGEFOLDER} | {What.ANSWERS}


class ExportDialog(QDialog):
    """Asks what is exported; which file is asked for afterwards.

    Signals:
        wished: Export this (`ExportWish`) under a name with this ending ("" for a folder).
    """

    wished = Signal(object, str)

    def __init__(
        self,
        choices: ExportChoices,
        parent: QWidget,
        run: RunId | None = None,
        review: ReviewId | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._choices = choices
        self.what = _box(tr("What to export"), [(what.words, what) for what in What])
        self.run = _box(tr("Run"), choices.runs)
        self.review = _box(tr("Review"), choices.reviews)
        self.model = _box(tr("Model"), choices.models)
        self.images = _box(tr("Images"), [(tr("all images"), None), *choices.images])
        self.format = _box(tr("Format"), ())
        self.files = _box(tr("Image files"), [(words, how) for how, words in COPIES.items()])
        self.paths = QCheckBox(tr("with the absolute paths of the image files"))
        self.excel = QCheckBox(tr("for Excel: begin with a byte order mark"))
        self.said = muted()
        self._lay_out()
        self.what.currentIndexChanged.connect(self._propose)
        self.what.currentIndexChanged.connect(self._offer)
        self.format.currentIndexChanged.connect(self._offer_excel)
        self.run.currentIndexChanged.connect(self._check)
        self.review.currentIndexChanged.connect(self._check)
        self.files.currentIndexChanged.connect(self._check)
        self.paths.toggled.connect(self._check)
        if not choices.runs:
            self.what.setCurrentIndex(self.what.findData(What.ATTRIBUTES))  # which need nothing but images
        if review is not None:
            self.what.setCurrentIndex(self.what.findData(What.ANSWERS))
            self.review.setCurrentIndex(self.review.findData(review))
        if run is not None:
            self.run.setCurrentIndex(self.run.findData(run))
        self._with_none(review)
        self._offer()

    @property
    def chosen(self) -> What:
        """What is to be exported."""
        return What(self.what.currentData())  # Qt gives back a plain text

    def wish(self) -> ExportWish:
        """What is asked for."""
        what, needs = self.chosen, self.chosen.needs
        return ExportWish(
            what,
            run=self.run.currentData() if self._asks_run() else None,
            review=self.review.currentData() if needs in (Needs.REVIEW, Needs.RUN_OR_REVIEW) else None,
            model=self.model.currentData() or "" if needs is Needs.MODEL else "",
            images=self.images.currentData() if what in _OF_IMAGES else None,
            has_paths=what in _WITH_PATHS and self.paths.isChecked(),
            for_excel=self.format.currentData() == ".csv" and self.excel.isChecked(),
            files=ImageCopies(self.files.currentData()) if what.endings == FOLDER else ImageCopies.NONE,
        )

    def _with_none(self, review: ReviewId | None) -> None:
        """A run of one's own choice is none at first where a review was asked for, and the other way round."""
        for box in (self.run, self.review):
            box.insertItem(0, tr("none"), None)
        if review is None:
            self.review.setCurrentIndex(0)

    def _propose(self) -> None:
        """A folder of images is to hold them, unless asked for otherwise."""
        if self.chosen is What.IMAGEFOLDER:
            self.files.setCurrentIndex(self.files.findData(ImageCopies.COPY))

    def _asks_run(self) -> bool:
        return self.chosen.needs in _WITH_RUN or self.chosen is What.IMAGEFOLDER

    def _offer(self) -> None:
        """Show what the chosen thing needs, and nothing else."""
        what, needs = self.chosen, self.chosen.needs
        shown = {
            self.run: self._asks_run(),
            self.review: needs in (Needs.REVIEW, Needs.RUN_OR_REVIEW),
            self.model: needs is Needs.MODEL,
            self.images: what in _OF_IMAGES,
            self.files: what.endings == FOLDER,
            self.paths: what in _WITH_PATHS,
        }
        for widget, is_shown in shown.items():
            self._form.setRowVisible(widget, is_shown)
        for box, is_needed in ((self.run, needs is Needs.RUN), (self.review, needs is Needs.REVIEW)):
            if is_needed and box.currentData() is None and box.count() > 1:
                box.setCurrentIndex(1)
        self.format.clear()
        for ending in what.endings:
            self.format.addItem(FORMATS[ending], ending)
        self._form.setRowVisible(self.format, len(what.endings) > 1)
        self._offer_excel()
        self._check()
        self.adjustSize()

    def _offer_excel(self) -> None:
        self._form.setRowVisible(self.excel, self.format.currentData() == ".csv")

    def _check(self, _changed: object = None) -> None:
        """What is needed must be there."""
        needs, run, review = self.chosen.needs, self.run.currentData(), self.review.currentData()
        is_there = {
            Needs.NOTHING: True,
            Needs.RUN: run is not None,
            Needs.REVIEW: review is not None,
            Needs.RUN_OR_REVIEW: run is not None or review is not None,
            Needs.MODEL: self.model.currentData() is not None,
        }[needs]
        held = {
            Needs.RUN: self._choices.runs,
            Needs.REVIEW: self._choices.reviews,
            Needs.RUN_OR_REVIEW: (*self._choices.runs, *self._choices.reviews),
            Needs.MODEL: self._choices.models,
        }
        wish = self.wish()
        is_empty = self.chosen is What.IMAGEFOLDER and wish.files is ImageCopies.NONE
        is_found = self.chosen is not What.FIFTYONE or wish.has_paths or wish.files is not ImageCopies.NONE
        self.ok.setEnabled(is_there and is_found)
        lacks = needs in held and not held[needs]
        said = EMPTY if is_empty else SAID.get(self.chosen, "")
        words = NOT_THERE[needs] if lacks else said if is_found else BY_PATHS
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _accept(self) -> None:
        self.wished.emit(self.wish(), self.format.currentData())
        self.accept()

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for words, field in (
            (tr("What"), self.what),
            (tr("Run"), self.run),
            (tr("Review"), self.review),
            (tr("Model"), self.model),
            (tr("Images"), self.images),
            (tr("Image files"), self.files),
            (tr("Format"), self.format),
            ("", self.paths),
            ("", self.excel),
        ):
            self._form.addRow(words, field)
        self.buttons = dialog_buttons(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr("Export…"))
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(SPACE_AROUND,) * 4)
        layout.setSpacing(SPACE_BETWEEN)
        layout.addLayout(self._form)
        layout.addWidget(self.said)
        layout.addWidget(self.buttons)


def _box(name: str, entries: Sequence[tuple[str, Any]]) -> ComboBox:
    box = ComboBox(name)
    box.keep_width(LETTERS)
    for words, value in entries:
        box.addItem(words, value)
    return box
