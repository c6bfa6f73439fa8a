"""The form of a report: title, runs, reviews, sections, and the auditor's own words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made_with
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName
from clipstudio.domain.run_list import ListedRun, RunKey
from clipstudio.results.when import day_words
from clipstudio.services.reporting.titles import TITLES
from clipstudio.storage.reports import ReportVersion
from clipstudio.ui.actions import make_action
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.fields import LineField, NumberBox
from clipstudio.ui.find_field import FindField
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.forms.note import Note
from clipstudio.ui.measure import FORM_LETTERS, Measure
from clipstudio.ui.place import muted, primary_button, row, surface
from clipstudio.ui.places.reports.check_list import CheckList
from clipstudio.ui.places.reports.forms_menu import FormsMenu
from clipstudio.ui.places.reports.own_words import OwnWords
from clipstudio.ui.places.reports.pictures_choice import PicturesChoice
from clipstudio.ui.single_click import SingleClickButton
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.terms import TermButton, TermLabel
from clipstudio.ui.user_words import plain_label

MOST_LEAST = 10_000
WHY_LEAST = tr(
    "Groups with fewer images are left out, and with them any whose numbers would give them away. Gaps and tests "
    "compare the groups that are left, and so may differ from those on the page of the result."
)
MANY_RUNS = 12
"""From so many runs on there is a field to find one."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a report can hold: the runs and reviews of the project, the latest runs first.

    Attributes:
        runs: The runs.
        reviews: The reviews with their names.
        deleted: Runs that reports hold and that were deleted, with their names; "" where that was permanently.
    """

    runs: tuple[ListedRun, ...] = ()
    reviews: tuple[tuple[ReviewId, str], ...] = ()
    deleted: Mapping[RunKey, str] = made_with(default_factory=dict)


class ReportForm(QWidget):
    """Fills in what a report holds; what is missing is said below the fields.

    Signals:
        edited: Something was changed by hand.
        section_chosen: Another section is highlighted, to be written in and looked at (`SectionName`).
        html_asked, pdf_asked: Write the report to a file.
        pack_asked: Write it with every count behind it.
        other_asked: Write it as something else (`ReportKind`, the ending of the file, the model of a model card).
    """

    edited = Signal()
    section_chosen = Signal(object)
    html_asked = Signal()
    pdf_asked = Signal()
    pack_asked = Signal()
    other_asked = Signal(object, str, str)

    def __init__(self) -> None:
        super().__init__()
        self.title, self.author = LineField(tr("Title of the report")), LineField(tr("Author of the report"))
        self.author.setPlaceholderText(tr("who answers for it"))
        self.runs: CheckList[RunKey] = CheckList(tr("Results in the report"))
        self.finder = FindField(self.runs, tr("Find a result"))
        self.reviews: CheckList[ReviewId] = CheckList(tr("Reviews in the report"))
        self.sections: CheckList[SectionName] = CheckList(tr("Sections of the report, in order"))
        self.up = SingleClickButton(tr("Move up"), lambda: self.sections.move_current(-1))
        self.down = SingleClickButton(tr("Move down"), lambda: self.sections.move_current(1))
        self.least = NumberBox()
        self.least.setRange(0, MOST_LEAST)
        self.least.setSpecialValueText(tr("all are shown"))
        self.least.setSuffix(tr(" images"))
        self.least.setAccessibleName(tr("Smallest group that the report shows"))
        self.pictures = PicturesChoice(self)
        self.named = ElidedCheckBox(tr("Auditors by name, not by number"))
        self.words = OwnWords()
        self.trouble = plain_label()
        self.trouble.setProperty("role", "warning")
        self.trouble.setWordWrap(True)
        self.versions = muted()
        self.html = primary_button(tr("Save as HTM&L…"), self.html_asked.emit)
        self.pdf = QPushButton(tr("Save as &PDF…"))
        self.pdf.clicked.connect(lambda _checked=False: self.pdf_asked.emit())
        self.pack = QPushButton(tr("Save evidence pac&k…"))
        self.pack.clicked.connect(lambda _checked=False: self.pack_asked.emit())
        self.others = FormsMenu()
        self.others.asked.connect(self.other_asked)
        self._models: dict[RunKey, tuple[str, ...]] = {}
        for name, step, keys in ((tr("Move up"), -1, "Alt+Up"), (tr("Move down"), 1, "Alt+Down")):
            action = make_action(self.sections, name, partial(self.sections.move_current, step), keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.sections.addAction(action)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        pane, page = surface()
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_BETWEEN)
        page.addLayout(Measure(column, letters=FORM_LETTERS).at_left(), 1)
        fields = QFormLayout()
        fields.setVerticalSpacing(SPACE_INSIDE)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        fields.addRow(tr("&Title"), self.title)
        fields.addRow(tr("&Author"), self.author)
        fields.addRow(TermLabel(tr("&Smallest group"), "smallest group", self.least), self.least)
        fields.addRow("", Note(WHY_LEAST))
        layout.addLayout(fields)
        self.pictures.add_to(fields)
        self._reviews_heading = muted(tr("Reviews, which say what people judged:"))
        for heading, widget in (
            (muted(tr("Results, in the order of the report:")), self.runs),
            (self._reviews_heading, self.reviews),
        ):
            layout.addWidget(heading)
            if widget is self.runs:
                layout.addWidget(self.finder)
            layout.addWidget(widget)
        layout.addWidget(self.named)
        layout.addWidget(muted(tr("Sections: choose one to look at it and to write in it.")))
        layout.addWidget(self.sections)
        layout.addLayout(row(self.up, self.down))
        layout.addWidget(self.words)
        layout.addWidget(self.versions)
        layout.addStretch(1)
        # The buttons have no room side by side where text is large.
        foot, below = surface()
        line = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.html, self.pdf):
            line.addWidget(button)
        for button, term in ((self.others, "card"), (self.pack, "evidence pack")):
            explained = QWidget()  # so that a line never ends between a button and its question mark
            beside = row(button, TermButton(term, button), stretch=False)
            beside.setContentsMargins(0, 0, 0, 0)
            explained.setLayout(beside)
            line.addWidget(explained)
        below.addLayout(line)
        below.addWidget(self.trouble)
        scroll_page(self, pane).addWidget(foot)

    def _connect(self) -> None:
        for field in (self.title, self.author):
            field.textEdited.connect(lambda _text: self.edited.emit())
        self.least.valueChanged.connect(lambda _value: self.edited.emit())
        for ticks in (self.runs, self.reviews, self.sections):
            ticks.ticked.connect(self.edited)
        self.runs.ticked.connect(self._offer_models)
        self.words.written.connect(self.edited)
        self.pictures.edited.connect(self.edited)
        self.named.toggled.connect(lambda _on: self.edited.emit())
        self.sections.currentItemChanged.connect(self._choose_section)

    def set_may_write(self, may: bool) -> None:
        """Let it be changed, or only looked at; a report of a read-only project can be saved all the same."""
        for field in (self.title, self.author, self.words.field):
            field.setReadOnly(not may)
        for widget in (
            self.least,
            *self.pictures.fields,
            self.named,
            self.runs,
            self.reviews,
            self.sections,
            self.up,
            self.down,
        ):
            widget.setEnabled(may)

    def offer(self, offered: Offered, plan: ReportPlan) -> None:
        """Show a report, with what else it could hold; emits no signal."""
        for field, text in ((self.title, plan.title), (self.author, plan.author)):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)  # of what is too long for the field, its beginning is seen
        with QSignalBlocker(self.least), QSignalBlocker(self.named):
            self.named.setChecked(plan.names_auditors)
            self.least.setValue(plan.minimum_cell)
        self.pictures.show_wish(plan.pictures)
        # What the report holds keeps its order and comes first.
        listed = {run.key: _run_words(run) for run in offered.runs}
        # What was deleted stays in the list where it can be unticked, and comes back with the run.
        listed |= {key: _deleted_words(key, offered.deleted[key]) for key in plan.runs if key in offered.deleted}
        self._models = {run.key: run.models for run in offered.runs}
        held = [key for key in plan.runs if key in listed]
        self.runs.offer([(key, listed[key]) for key in dict.fromkeys([*held, *listed])], plan.runs)
        self._offer_models()
        self.finder.setVisible(len(listed) >= MANY_RUNS)
        self.reviews.offer(offered.reviews, plan.reviews)
        for widget in (self._reviews_heading, self.reviews, self.named):
            widget.setVisible(bool(offered.reviews))
        order = dict.fromkeys((*plan.sections, *SectionName))
        with QSignalBlocker(self.sections):
            self.sections.offer([(name, tr(TITLES[name])) for name in order], plan.sections)
        self.words.show_texts(dict(plan.texts))
        self._choose_section()
        self.show_trouble("")

    def plan(self) -> ReportPlan:
        """The report as the form has it.

        Raises:
            ReportError: Nothing is ticked that it could hold.
        """
        if not self.title.text().strip():
            raise ReportError("The report needs a title.")
        return ReportPlan(
            title=self.title.text().strip(),
            runs=self.runs.ticks(),
            author=self.author.text().strip(),
            reviews=self.reviews.ticks(),
            sections=self.sections.ticks(),
            texts=dict(self.words.texts),
            minimum_cell=self.least.value(),
            pictures=self.pictures.wish(),
            names_auditors=self.named.isChecked(),
        )

    def show_trouble(self, words: str) -> None:
        """Say why the report cannot be made as it stands; "" where it can."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        for button in (self.html, self.pdf, self.others, self.pack):
            button.setEnabled(not words)

    def show_versions(self, versions: Sequence[ReportVersion]) -> None:
        """Say what was written of it."""
        told = [
            tr(
                "version {number} ({kind}), {day_words}, {file}",
                number=each.number,
                kind=each.plan.kind.in_a_sentence,
                day_words=day_words(each.written_at),
                file=each.file,
            )
            for each in versions[-3:]
        ]
        self.versions.setText(
            tr("Saved before: {reversed}.", reversed="; ".join(reversed(told)))
            if told
            else tr("Not saved to a file yet.")
        )

    def _offer_models(self) -> None:
        """A model card is of one of the models of the results that are ticked."""
        named = (name for key in self.runs.ticks() for name in self._models.get(key, ()))
        self.others.offer(tuple(dict.fromkeys(named)))

    def _choose_section(self) -> None:
        section = self.sections.current()
        if section is not None:
            self.words.show_section(section)
            self.section_chosen.emit(section)


def _deleted_words(key: RunKey, name: str) -> str:
    if not name:
        return tr("{code} · deleted permanently", code=key.code)
    return tr("{name} · deleted; Audits brings it back", name=name)


def _run_words(run: ListedRun) -> str:
    return f"{run.title} · {', '.join(run.models)} · {day_words(run.created_at)}"
