"""The form that makes a review: what is asked, of which images, by whom; all of it on one page."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.ids import ReviewId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import number, tr
from clipstudio.domain.reviewing.presets import Preset
from clipstudio.domain.reviewing.reviews import DEFAULT_REPEATS, CalibrationOrder, ReviewPlan, ReviewRecord
from clipstudio.results.review.plan_words import (
    EXPECTED_RATE,
    burden_in_words,
    precision_in_words,
    strata_in_words,
)
from clipstudio.results.selections import selection_in_words
from clipstudio.results.words import counted
from clipstudio.services.auditing.labelled_runs import LabelledRun, labelled_runs
from clipstudio.services.auditing.selecting import select_images
from clipstudio.services.reversible import Reversible
from clipstudio.services.reviewing.new_review import NewReview, calibrating, make_wished
from clipstudio.services.reviewing.sources import (
    ChosenImages,
    MarkImages,
    RunChoices,
    Source,
    SourceFacts,
    Sources,
    removed_in_words,
)
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.actions import press_by
from clipstudio.ui.elided import ElidedCheckBox
from clipstudio.ui.fields import ComboBox, NumberBox
from clipstudio.ui.forms.form_page import FormRows, add_foot, lay_out_page
from clipstudio.ui.forms.note import Note
from clipstudio.ui.latest import Latest
from clipstudio.ui.percent_field import PercentField
from clipstudio.ui.place import heading, muted, primary_button
from clipstudio.ui.places.review.making.auditors_part import AuditorsPart
from clipstudio.ui.places.review.making.images_part import SAMPLED, ImagesPart
from clipstudio.ui.places.review.making.scheme_part import SchemePart
from clipstudio.ui.session import Session

MOST_STRATA = 8
"""Parts of a sample that are told one by one."""
MOST_VALUES = 12
"""Values that somebody can tell apart at a glance: attributes with more, such as names, are not proposed."""
NAMES = {
    Preset.VERDICT: tr("Label check"),
    Preset.LABELS: tr("Fitting labels"),
    Preset.PERCEIVED: tr("Perceived attribute"),
    Preset.RATING: tr("Rating"),
    Preset.TAGS: tr("Tags"),
    Preset.OWN: tr("Review"),
}
"""What reviews are called until the user gives them a name."""
BLIND = tr("no probabilities, groups, file names or others' answers while judging")
SEEDS = 1_000_000


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the form can offer, read off the main thread."""

    attributes: tuple[tuple[str, tuple[str, ...]], ...]
    runs: tuple[LabelledRun, ...]
    filtered: ChosenImages
    auditors: tuple[str, ...]
    names: frozenset[str]


class ReviewForm(QWidget):
    """Asks what a review needs, says beside its button what that comes to, and makes it.

    Signals:
        made: The review is in the project (`ReviewId`).
        closed: Go back without making one.
    """

    made = Signal(object)
    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sources = Sources(session.project)
        self._facts: SourceFacts | None = None
        self._trouble, self._is_writing, self._is_named = "", False, False
        self._names: frozenset[str] = frozenset()
        self._settled: dict[ReviewId, int] = {}
        self._offering, self._reading_run, self._counting, self._calibrating = (
            Latest(session.background, self, self._refuse) for _ in range(4)
        )
        self.title = heading(tr("New review"))
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the review"))
        self.scheme, self.images, self.auditors = SchemePart(), ImagesPart(), AuditorsPart()
        self.numbers = Note()
        self.rate = PercentField(tr("Share that is expected"), 0.0, 1.0)
        self.rate.set_fraction(EXPECTED_RATE)
        self.overlap = NumberBox(tr("How many judge each image"))
        self.overlap.setSpecialValueText(tr("all of them"))
        self.overlap.setRange(0, 99)
        self.blind = ElidedCheckBox(BLIND)
        self.blind.setChecked(True)
        self.repeats = PercentField(tr("Share of images that come twice"), 0.0, 0.5)
        self.repeats.set_fraction(DEFAULT_REPEATS)
        self.calibration = ComboBox(tr("Items for calibration"))
        self.order = ComboBox(tr("When they are shown"))
        self.order.addItem(tr("before all others"), CalibrationOrder.FIRST)
        self.order.addItem(tr("among the others"), CalibrationOrder.MIXED)
        self.seed = NumberBox(tr("Seed of the draw and of the order"))
        self.seed.setRange(0, SEEDS)
        self.make = primary_button(tr("Make the review"), self._make)
        press_by(self.make, "Ctrl+Return")
        self.make.setToolTip(tr("Make the review (Ctrl+Enter)"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        self.words = muted()
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self._rows = form = FormRows()
        form.add("name", tr("Name"), self.name)
        form.add("scheme", tr("Question"), self.scheme)
        form.add("images", tr("Images"), self.images)
        guess = tr("How often you expect the answer; it only serves to say how sure the result will be.")
        form.add("rate", tr("Expected share"), self.rate, guess)
        form.addRow("", self.numbers)
        form.add("auditors", tr("Auditors"), self.auditors)
        form.add("overlap", tr("Each image is judged by"), self.overlap)
        form.add("blind", tr("Blind"), self.blind, term="blind")
        note = tr("They come again unannounced, and measure how consistent each auditor is.")
        form.add("repeats", tr("Repeats"), self.repeats, note, is_detail=True, term="repeats")
        agreed = tr("Items that were settled in another review, to compare each auditor with what was agreed on.")
        form.add("calibration", tr("Calibration"), self.calibration, agreed, is_detail=True, term="calibration")
        form.add("order", tr("They are shown"), self.order, is_detail=True)
        form.add(
            "seed",
            tr("Seed"),
            self.seed,
            tr("The same seed draws the same images, in the same order."),
            is_detail=True,
            term="seed",
        )
        form.need("rate", False)
        form.call_details(tr("Repeats, calibration, seed"))
        page = lay_out_page(self, (self.title,), form)
        add_foot(page, self.make, self.cancel, self.words)

    def _connect(self) -> None:
        self.name.textEdited.connect(self._named)
        self.name.textChanged.connect(self._check)
        self.scheme.changed.connect(self._asked)
        self.images.changed.connect(self._count)
        self.images.run_chosen.connect(self._read_run)
        self.rate.valueChanged.connect(self._tell_numbers)
        self.auditors.changed.connect(self._check)
        self.overlap.valueChanged.connect(self._check)
        self.repeats.valueChanged.connect(self._check)
        self.calibration.currentIndexChanged.connect(self._check)
        self.seed.valueChanged.connect(self._count)

    def open(self, query: ImageQuery, brought: ChosenImages | MarkImages | None = None) -> None:
        """Begin a review of what is brought, or of the images of the filter; what was filled in before stays."""
        self._is_named = self._is_named and bool(self.name.text().strip())
        self.seed.setValue(random.randrange(SEEDS))
        if brought is None:
            self.images.forget()
        else:
            self.images.bring(brought)
            self.scheme.choose(Preset.VERDICT if _has_label(brought) else Preset.PERCEIVED)
            self.images.need_label(self._has_label)
        self.refresh(query)
        self.name.setFocus()
        self.name.selectAll()  # a name that was given for another review is written over at once

    def refresh(self, query: ImageQuery) -> None:
        """Read again what there is to choose from."""
        self._offering.ask(query, partial(_read_offer, self._session.project, query), self._offer)

    def _offer(self, _query: ImageQuery, offer: _Offer) -> None:
        self._names = offer.names
        self.scheme.offer(offer.attributes)
        self.images.offer(offer.filtered, offer.runs)
        self.auditors.offer(offer.auditors)
        self._asked()

    def _read_run(self, run: RunId) -> None:
        self._reading_run.ask(run, partial(self._sources.choices, run), self._take_run)

    def _take_run(self, _run: RunId, choices: RunChoices) -> None:
        self.images.offer_choices(choices)

    def _asked(self) -> None:
        """Another question: whether it speaks of a label decides what the images need."""
        self.images.need_label(self._has_label)
        self.scheme.offer_labels(self.images.sampled_labels if self.images.way.place == SAMPLED else ())
        if not self._is_named:
            self._propose_name()
        try:
            scheme = self.scheme.scheme()
        except ClipstudioError:
            self._offer_calibration(None, ())
        else:
            read = partial(calibrating, self._session.project, scheme)
            self._calibrating.ask(scheme, read, self._offer_calibration)
        self._count()

    @property
    def _has_label(self) -> bool:
        try:
            return self.scheme.scheme().has_label
        except ClipstudioError:
            return False

    def _propose_name(self) -> None:
        """A name that no review has, until the user gives one."""
        base = self.scheme.attribute.currentText() if self.scheme.kind is Preset.PERCEIVED else ""
        base = tr("Perceived {base}", base=base) if base else NAMES[self.scheme.kind]
        number, name = 1, base
        while name in self._names:
            number += 1
            name = f"{base} {number}"
        self.name.setText(name)

    def _named(self) -> None:
        self._is_named = True

    def _offer_calibration(self, _scheme: object, found: tuple[tuple[ReviewRecord, int], ...]) -> None:
        chosen = self.calibration.currentData()
        self._settled = {record.id: count for record, count in found}
        with QSignalBlocker(self.calibration):
            self.calibration.clear()
            self.calibration.addItem(tr("none"), None)
            for record, count in found:
                self.calibration.addItem(
                    tr("{count} settled in “{name}”", count=counted(count, "item"), name=record.plan.name),
                    record.id,
                )
            self.calibration.setCurrentIndex(max(0, self.calibration.findData(chosen)))

    def _count(self) -> None:
        """Ask what the source gives."""
        self._facts = None
        try:
            source = self.images.source(self.seed.value(), self._has_label)
        except ClipstudioError as error:
            self._counting.withdraw()
            self._trouble = str(error)
            self.numbers.setText("")
        else:
            self._trouble = ""
            self._counting.ask(source, partial(self._sources.facts, source), self._take_facts)
        self._check()

    def _take_facts(self, source: Source, facts: SourceFacts) -> None:
        self._facts, self._trouble = facts, ""
        if isinstance(source, MarkImages):
            self.images.tell_labels(facts.has_labels)
            self.images.need_label(self._has_label)
            if self._has_label and not (facts.has_labels or source.label):
                self._count()  # which says that a label is to be written
                return
        self._tell_numbers()
        self._check()

    def _refuse(self, reason: str) -> None:
        self._trouble = reason
        self.numbers.setText("")
        self._check()

    def _tell_numbers(self) -> None:
        """What is drawn of how many, and how sure a share of them will be."""
        facts = self._facts
        if facts is None:
            return
        self._rows.need("rate", facts.items < facts.population)
        rate, parts = self.rate.fraction, len(facts.strata)
        told = strata_in_words(facts.strata, rate)
        lines = [*told[: min(parts, MOST_STRATA)]]
        if parts > MOST_STRATA:
            lines.append(tr("and {parts} more parts", parts=number(parts - MOST_STRATA)))
        lines += told[parts:]
        if not parts and facts.items < facts.population:
            lines.append(precision_in_words(facts.items, facts.population, rate))
        if facts.removed:
            lines.append(removed_in_words(facts.removed))
        self.numbers.setText("\n".join(lines))

    def _fault(self) -> str:
        """What keeps the review from being made, as a sentence."""
        if self._is_writing:
            return tr("Making the review…")
        try:
            scheme = self.scheme.scheme()
            wished = self.auditors.chosen()
            ReviewPlan(
                self.name.text().strip(), scheme, auditors=wished, overlap=self.overlap.value() if wished else 0
            )
        except ClipstudioError as error:
            return str(error)
        if self.name.text().strip() in self._names:
            return tr("Another review has this name: give it another one.")
        if self._trouble:
            return self._trouble
        return "" if self._facts is not None else tr("Counting the images…")

    def _check(self) -> None:
        fault = self._fault()
        self.make.setEnabled(not fault)
        if fault or self._facts is None:
            self.words.setText(fault)
            return
        people = self.auditors.chosen()
        self.words.setText(
            burden_in_words(
                self._facts.items,
                people,
                self.overlap.value() if people else 0,
                self.repeats.fraction,
                have_labels=self._has_label,
                calibration=self._settled.get(self.calibration.currentData(), 0),
            )
        )

    def _make(self) -> None:
        if self._fault():
            return
        people = self.auditors.chosen()
        wish = NewReview(
            name=self.name.text().strip(),
            preset=self.scheme.kind,
            scheme=self.scheme.scheme(),
            source=self.images.source(self.seed.value(), self._has_label),
            auditors=people,
            overlap=self.overlap.value() if people else 0,
            is_blind=self.blind.isChecked(),
            repeats=self.repeats.fraction,
            calibration=self.calibration.currentData(),
            order=CalibrationOrder(self.order.currentData()),
            seed=self.seed.value(),
        )
        sources, made = self._sources, []

        def make(project: ProjectFile) -> Reversible:
            step, id = make_wished(project, sources, wish)
            made.append(id)
            return step

        self._session.history.do(make, self, lambda: self._done(made[0]), is_kept=False)

    def _done(self, id: ReviewId) -> None:
        self.auditors.name.clear()
        self.images.forget()
        self._is_named = False
        self.made.emit(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _has_label(source: ChosenImages | MarkImages) -> bool:
    return isinstance(source, MarkImages) or bool(source.label)


def _read_offer(project: ProjectReader, query: ImageQuery) -> _Offer:
    ids = select_images(project, query)
    collections = {int(each.id): each.name for each in project.collections.all()}
    words = selection_in_words(query, None, collections, is_filter=True)
    records = (*project.reviews.reviews(), *project.reviews.reviews(archived=True))
    return _Offer(
        tuple(
            (each.name, tuple(value for value, _ in each.values))
            for each in project.attributes.summaries()
            if len(each.values) <= MOST_VALUES
        ),
        labelled_runs(project),
        ChosenImages(tuple(ids.tolist()), words),
        tuple(each.name for each in project.reviews.auditors()),
        frozenset(each.plan.name for each in records if not each.is_archived),
    )
