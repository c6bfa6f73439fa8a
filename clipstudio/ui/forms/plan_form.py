"""The form of a plan, made from it: the question first, then what it is put to; details are folded."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from clipstudio.domain.asked_plan import AskedPlan
from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.errors import AuditError, ClipstudioError
from clipstudio.domain.given_names import check_name
from clipstudio.domain.labels import LabelSet
from clipstudio.domain.language import tr
from clipstudio.domain.merging import MergedValues
from clipstudio.domain.models import ScoringFamily
from clipstudio.domain.plan_fields import AskedField, FieldKind
from clipstudio.domain.plan_locks import PlanLock, Primary
from clipstudio.domain.probe_materials import ProbeMaterials
from clipstudio.results.basis import SAMPLE_MODEL_NOTE
from clipstudio.results.plan_locks import LockState
from clipstudio.results.questions import Asked, NamedLabels
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.models.prompt_reading import ModelsReading
from clipstudio.services.plan_kind import PlanKind
from clipstudio.storage.label_sets import VersionedLabelSet
from clipstudio.ui.actions import press_by
from clipstudio.ui.forms.comparison_picker import ComparisonPicker
from clipstudio.ui.forms.comparisons_editor import ComparisonsEditor
from clipstudio.ui.forms.editor import FieldEditor, FormState
from clipstudio.ui.forms.editors import EDITORS
from clipstudio.ui.forms.form_foot import FormFoot
from clipstudio.ui.forms.form_page import FormRows, lay_out_page
from clipstudio.ui.forms.images_editor import ImagesEditor
from clipstudio.ui.forms.label_set_editors import LabelSetEditor
from clipstudio.ui.forms.lock_bar import LockBar
from clipstudio.ui.forms.model_editors import families_of
from clipstudio.ui.forms.note import Note
from clipstudio.ui.forms.plain_editors import TextEditor
from clipstudio.ui.forms.rule_editor import TemplatesEditor
from clipstudio.ui.forms.runs_on import RunsOn
from clipstudio.ui.place import grow, heading, muted, primary_button, surface
from clipstudio.ui.prompt_check import Wanted, sentences_of
from clipstudio.ui.user_words import set_tooltip

LOADING = tr("Loading…")
NOTHING_PROPOSED = ProbeMaterials((), ())

Hindrance = Callable[[AskedPlan, str], str]
"""Why a plan at a precision cannot be run now, as a sentence; empty when it can."""

Compared = tuple[Sequence[tuple[str, ...]], Sequence[MergedValues]]
"""Comparisons, and values taken together."""

E = TypeVar("E", bound=FieldEditor)


class PlanForm(QWidget):
    """Makes a plan. Beside the button stands the question that it asks, or what keeps it from being run.

    Args:
        kind: Of plan.
        proposed: Label sets and templates to begin with.

    Attributes:
        editors: Of the plan's fields, by their names.
        hindrance: Why a plan cannot be run now.

    Signals:
        checked: Something else is planned.
        compared: The user compares by something else (comparisons, values taken together).
        run_asked: Run this plan (`AskedPlan`).
        closed: Go back without running.
        asked: A question for a reading thread: a function without arguments, and what takes its answer.
        lock_asked: Lock this plan (`AskedPlan`, `Primary`, author).
        withdrawal_asked: Withdraw the lock of this plan (`AskedPlan`, author, reason).
        write_asked: Write a file off the main thread: a function without arguments that does, and the file (Path).
    """

    checked = Signal()
    compared = Signal(object)
    run_asked = Signal(object)
    closed = Signal()
    asked = Signal(object, object)
    write_asked = Signal(object, object)
    lock_asked = Signal(object, object, str)
    withdrawal_asked = Signal(object, str, str)

    def __init__(self, kind: PlanKind[Any], proposed: ProbeMaterials = NOTHING_PROPOSED) -> None:
        super().__init__()
        self.kind = kind
        self._proposed = proposed
        self._families: Mapping[str, ScoringFamily] = {}
        self.hindrance: Hindrance = lambda _plan, _precision: ""
        self._after_offer: Callable[[], object] | None = None
        self._is_offered = False
        self._fields = tuple(each for each in kind.plan.asked() if not each.asked.asked_with)
        self.editors = {each.name: EDITORS[each.asked.kind](each) for each in self._fields}
        self.runs_on = RunsOn(self)
        self.prompts = Note(role="warning")
        self.drawn = Note(tr(SAMPLE_MODEL_NOTE), role="warning")
        self._drawn_models: frozenset[str] = frozenset()
        self.words = muted()
        grow(self.words)
        self.run = primary_button(tr("Run {noun}", noun=tr(kind.noun)), self._ask_run)
        press_by(self.run, "Ctrl+Return")
        set_tooltip(self.run, tr("Run this {noun} (Ctrl+Enter)", noun=tr(kind.noun)))
        self.locking = LockBar()
        self.lock = self.locking.lock
        self.lock.clicked.connect(self._ask_lock)
        self.locking.lock_asked.connect(self._lock)
        self.locking.changed.connect(self.check)
        self.locking.panel.closed.connect(self._end_locking)
        self.locking.withdrawal_asked.connect(self._withdraw)
        self.locking.withdraw_panel.closed.connect(self._end_withdrawing)
        self.back = QPushButton(tr("Back"))
        self.back.clicked.connect(self.closed)
        self.rows = FormRows()
        head = (heading(tr(kind.title)), muted(tr(kind.question)))
        page = lay_out_page(self, head, self.rows)
        self._add_rows()
        below, layout = surface()
        layout.addWidget(self.locking)
        layout.addWidget(FormFoot(self.run, self.lock, self.back, words=self.words))
        page.addWidget(below)  # after the rows, so that Tab comes to it last
        for editor in self.editors.values():
            editor.changed.connect(self.check)
            editor.failed.connect(self.words.setText)
            editor.asked.connect(self.asked)
            editor.write_asked.connect(self.write_asked)
        self.runs_on.changed.connect(self.check)
        if (picker := self.comparisons) is not None:
            picker.picked.connect(lambda: self.compared.emit((picker.chosen(), picker.merged())))
        self.show_prompts(())
        self._wait_for_offer()

    def editor(self, name: str, kind: type[E]) -> E:
        """The editor of a field, which must be of this kind."""
        made = self.editors[name]
        assert isinstance(made, kind)
        return made

    @property
    def comparisons(self) -> ComparisonPicker | None:
        """What is compared; None where no groups are."""
        editor = self.editors.get("comparisons")
        return editor.picker if isinstance(editor, ComparisonsEditor) else None

    @property
    def images(self) -> ImagesEditor:
        """The images that are looked at."""
        return self.editor("images", ImagesEditor)

    def offer(self, choices: PlanChoices) -> None:
        """Offer what the project has; what was chosen stays chosen where it still exists."""
        self._families = families_of(choices)
        drawn = () if choices.is_drawn else (each.name for each in choices.models if each.origin == "sample")
        self._drawn_models = frozenset(drawn)
        for editor in self.editors.values():
            editor.offer(choices, self._proposed)
        self._is_offered = True
        do, self._after_offer = self._after_offer, None
        if do is not None:
            do()
        self.check()

    def choose(self, plan: AskedPlan) -> None:
        """Show an earlier plan, to be run again or changed, as far as the project still has what it names."""
        values = {each.name: getattr(plan, each.name) for each in fields(plan)}  # type: ignore[arg-type]
        for editor in self.editors.values():
            editor.choose_from(values)
        self.check()

    def begin_like(self, plan: AuditPlan) -> None:
        """Take the model and the label set of a result that is looked at, where they are asked for."""
        values = {
            "model": plan.model,
            "models": (plan.model,),
            "label_set": plan.label_set,
            "label_sets": (plan.label_set,),
        }
        for name, value in values.items():
            if name in self.editors:
                self.editors[name].choose(value)
        self.check()

    def choose_label_set(self, name: str) -> None:
        """Take the newest version of the label set of that name."""
        for editor in self.editors.values():
            if isinstance(editor, LabelSetEditor):
                editor.choose_by_name(name)

    def compare(self, compared: Compared | None) -> None:
        """Compare by what was compared in another form."""
        if compared is not None and (picker := self.comparisons) is not None:
            picker.choose(compared[0])
            picker.choose_merged(compared[1])

    def take_usual(self, name: str, before: object, now: object) -> None:
        """Begin with another value of a field, or "precision", unless another than the usual one was chosen."""
        editor = self.editors.get(name)
        if name == "precision":
            self.runs_on.take_usual(before, now)
        elif editor is not None and editor.value() == before:
            with QSignalBlocker(editor):
                editor.choose(now)
            if self._is_offered:
                self.check()

    def focus_first(self) -> None:
        """Put the cursor into the first field."""
        first = min(self._fields, key=_place_in_form)
        self.editors[first.name].focus()

    def after_offer(self, do: Callable[[], object]) -> None:
        """Do this once the project is offered anew; only what was asked for last is done."""
        self._after_offer = do
        self._wait_for_offer()

    def _wait_for_offer(self) -> None:
        """Run nothing until what can be chosen is read: what would run is not what will be shown then."""
        self._is_offered = False
        self.run.setEnabled(False)
        self.lock.setEnabled(False)
        self.words.setText(LOADING)

    def plan(self) -> AskedPlan | None:
        """What is planned; None while something is missing."""
        return None if self._fault() else self._made()

    @property
    def precision(self) -> str:
        """At what precision the model is to run."""
        return self.runs_on.precision

    def check(self) -> None:
        """Say what is asked, or what is missing, and let the button wait for that."""
        state = self._settle()
        for name, editor in self.editors.items():
            self.rows.need(name, editor.is_needed(state))
        has_model = not all(map(self._is_from_elsewhere, self._models()))
        for name in ("speed", "device"):
            self.rows.need(name, has_model)
        self.rows.need("drawn", not self._drawn_models.isdisjoint(self._models()))
        self.rows.name_details(self.runs_on.in_words() if has_model else "")
        self.editor("name", TextEditor).line.setPlaceholderText(self._name())
        made = self._made()
        fault = self._fault() or self.hindrance(made, self.precision)
        self.locking.follow(made)
        # A plan that is being locked is not run meanwhile: its results would be seen before.
        is_free = not fault and not self.locking.is_asking
        self.run.setEnabled(is_free)
        self.lock.setEnabled(is_free and not self.locking.is_locked(made))
        self.words.setText(fault or self._question())
        self.checked.emit()

    def label_sets(self) -> tuple[LabelSet, ...]:
        """The label sets that the model will read, where they are known before the run."""
        templates = self.editors.get("templates")
        own = templates.written() if isinstance(templates, TemplatesEditor) else ()
        contents = (each.content for each in self._versions())
        return tuple(replace(each, templates=own) if own else each for each in contents)

    def prompts_to_read(self) -> Wanted | None:
        """The label sets and the model that would read them; None while something is missing."""
        if self._fault() or not self.isVisible():
            return None
        # Of several models every registered one is asked.
        return self.label_sets(), self._models()[0] if "model" in self.editors else ""

    def show_prompts(self, readings: Sequence[ModelsReading]) -> None:
        """Say which prompts the model would cut or read alike."""
        sentences = sentences_of(readings)
        self.prompts.setText(sentences)
        self.rows.need("prompts", bool(sentences))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.rows.invalidate()  # rows that wrap have another height

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.rows.invalidate()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.checked.emit()  # so that the prompts are read once the form is looked at

    def _values(self) -> dict[str, Any]:
        return {name: value for editor in self.editors.values() for name, value in editor.values().items()}

    def _versions(self) -> tuple[VersionedLabelSet, ...]:
        return tuple(each for editor in self.editors.values() for each in editor.versions())

    def _models(self) -> tuple[str, ...]:
        """The names of all models or predictions that are chosen."""
        if "model" in self.editors:
            return (self.editors["model"].value(),)
        models: tuple[str, ...] = self.editors["models"].value()
        return models or ("",)

    def _is_from_elsewhere(self, name: str) -> bool:
        """Whether predictions are called so, for which no model runs."""
        return self._families.get(name) is ScoringFamily.EXTERNAL

    def _name(self) -> str:
        """What the plan is called unless the user gives it a name."""
        versions = self._versions()
        name: str = self.kind.plan.name_for(self._values(), versions[0].content.name if versions else "")
        return name

    def _made(self) -> AskedPlan:
        values = self._values()
        plan: AskedPlan = self.kind.plan.of({**values, "name": values["name"] or self._name()})
        return plan

    def _question(self) -> str:
        labels = [
            NamedLabels(each.content.name, each.number, len(each.content.labels)) for each in self._versions()
        ]
        return self.kind.sentence(Asked(self._values(), self.images.words, labels))

    def _settle(self) -> FormState:
        """Let every field take notice of the others."""
        values = self._values()
        classified = tuple(str(values[each.name]) for each in self._fields if each.asked.kind is FieldKind.CLASSES)
        family = self._families.get(self._models()[0], ScoringFamily.SOFTMAX)
        state = FormState(values, family, self._versions(), classified)
        for each in self._fields:
            editor, needed, excluded = self.editors[each.name], each.asked.only_with, each.asked.only_without
            if needed or excluded:
                is_asked = not needed or bool(self.editors[needed].value())
                editor.setEnabled(is_asked and not (excluded and self.editors[excluded].value()))
            editor.settle(state)
        return state

    def _fault(self) -> str:
        """What keeps the plan from being made, as a sentence; empty when nothing does."""
        if not self._is_offered:
            return LOADING
        if fault := next(filter(None, (editor.fault() for editor in self.editors.values())), ""):
            return fault
        if self.kind.plan.wants_groups and not self.editors["comparisons"].value():
            return tr("Choose at least one attribute to compare by.")
        values = self._values()
        try:
            check_name(values["name"], AuditError)
            self.kind.check(values)
        except ClipstudioError as error:
            # What follows the first sentence is the reason, which the form says beside the field.
            return str(error).partition(". ")[0].rstrip(".") + "."
        return ""

    def _ask_run(self) -> None:
        if (plan := self.plan()) is not None and not self.hindrance(plan, self.precision):
            self.run_asked.emit(plan)

    def show_lock(self, plan: AskedPlan, state: LockState | None, left: PlanLock | None = None) -> None:
        """Say what holds of a plan by its lock, and which locked plan was left for it; none for none."""
        self.locking.know(plan, state, left)
        self.check()

    def _ask_lock(self) -> None:
        """Ask what is primary; the plan cannot be run meanwhile, lest it is seen before it is locked."""
        if (plan := self.plan()) is None:
            return
        categories = dict.fromkeys(name for each in self._versions() for name in each.content.categories)
        compared: tuple[tuple[str, ...], ...] = getattr(plan, "comparisons", ())
        self.locking.ask(compared, tuple(categories))

    def _lock(self, primary: Primary, author: str) -> None:
        if (plan := self.plan()) is not None:
            self.lock_asked.emit(plan, primary, author)

    def _end_locking(self) -> None:
        (self.lock if self.lock.isEnabled() else self.run).setFocus()

    def _withdraw(self, author: str, reason: str) -> None:
        if (plan := self.plan()) is not None:
            self.withdrawal_asked.emit(plan, author, reason)

    def _end_withdrawing(self) -> None:
        (self.locking.unlock if self.locking.unlock.isVisible() else self.run).setFocus()

    def _add_rows(self) -> None:
        """The question, what it is put to, and folded what is seldom changed."""
        ordered = sorted(self._fields, key=_place_in_form)
        own = [each.name for each in ordered if _place_in_form(each) <= _ORDER.index(_OWN)]
        before_prompts = own[-1]
        for each in ordered:
            asked = each.asked
            self.rows.add(
                each.name,
                asked.words,
                self.editors[each.name],
                asked.note,
                is_detail=asked.is_detail,
                term=TERMS.get(each.name, TERMS_OF_KINDS.get(asked.kind, "")),
            )
            if asked.kind in (FieldKind.MODEL, FieldKind.MODELS):
                self.rows.add("drawn", "", self.drawn)
            if each.name == before_prompts:
                self.rows.add("prompts", "", self.prompts)
        self.rows.add("speed", tr("Speed"), self.runs_on.speed, is_detail=True, term="embedding")
        self.rows.add("device", tr("Runs on"), self.runs_on.device, is_detail=True)


TERMS = {"interval": "confidence interval", "use_clusters": "cluster", "minimum_n": "not estimable"}
TERMS_OF_KINDS = {
    FieldKind.CONFIDENCE: "confidence level",
    FieldKind.LABEL_SET: "label set",
    FieldKind.TEMPLATES: "template",
    FieldKind.RULE: "softmax",
    FieldKind.PROBABILITY: "threshold",
    FieldKind.MODEL: "zero-shot",
}
"""Words of the field that rows are about."""


def _place_in_form(field: AskedField) -> int:
    """Where a field stands: the question first, and what is seldom changed last."""
    if field.asked.leads or field.asked.is_detail:
        return -1 if field.asked.leads else len(_ORDER)
    return _ORDER.index(field.name if field.name in _ORDER else _OWN)


_OWN = ""
"""Stands for the fields that only plans of one kind have."""
_ORDER = ("comparisons", "images", "model", _OWN, "minimum_n", "use_clusters", "name")
