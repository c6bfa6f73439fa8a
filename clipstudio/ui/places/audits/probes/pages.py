"""The probes' pages in the Audits place: cards, a form for each probe, and the answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.progress import Work
from clipstudio.services.auditing.plan_facts import PlanChoices, choose_device
from clipstudio.services.importing.tables import read_table
from clipstudio.services.jobs import Lane
from clipstudio.services.probes.attributes import run_attributes
from clipstudio.services.probes.captions import write_proposals
from clipstudio.services.probes.cards import ProbeCard
from clipstudio.services.probes.denigration import run_denigration
from clipstudio.services.probes.identity import run_identity_among
from clipstudio.services.probes.labels import run_labels
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.scenes import run_scenes
from clipstudio.ui.places.audits.probes.attributes_form import AttributesForm
from clipstudio.ui.places.audits.probes.attributes_view import AttributesView
from clipstudio.ui.places.audits.probes.cards import ProbeCards
from clipstudio.ui.places.audits.probes.denigration_form import DenigrationForm
from clipstudio.ui.places.audits.probes.denigration_view import DenigrationView
from clipstudio.ui.places.audits.probes.form import ProbeForm
from clipstudio.ui.places.audits.probes.identity_form import IdentityForm
from clipstudio.ui.places.audits.probes.identity_view import IdentityView
from clipstudio.ui.places.audits.probes.labels_form import LabelsForm
from clipstudio.ui.places.audits.probes.labels_view import LabelsView
from clipstudio.ui.places.audits.probes.panel import ProbePanel
from clipstudio.ui.places.audits.probes.scenes_form import ScenesForm
from clipstudio.ui.places.audits.probes.scenes_view import ScenesView
from clipstudio.ui.places.audits.probes.view import ProbeView
from clipstudio.ui.prompt_check import PromptCheck
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

FORMS: Mapping[ProbeName, Callable[[str, str], ProbeForm]] = {
    ProbeName.ATTRIBUTES: AttributesForm,
    ProbeName.DENIGRATION: DenigrationForm,
    ProbeName.LABELS: LabelsForm,
    ProbeName.SCENES: ScenesForm,
    ProbeName.IDENTITY: IdentityForm,
}
VIEWS: Mapping[ProbeName, Callable[[], ProbeView]] = {
    ProbeName.ATTRIBUTES: AttributesView,
    ProbeName.DENIGRATION: DenigrationView,
    ProbeName.LABELS: LabelsView,
    ProbeName.SCENES: ScenesView,
    ProbeName.IDENTITY: IdentityView,
}
RUNS: Mapping[ProbeName, Callable[..., Work[ProbeOutcome]]] = {
    ProbeName.ATTRIBUTES: run_attributes,
    ProbeName.DENIGRATION: run_denigration,
    ProbeName.LABELS: run_labels,
    ProbeName.SCENES: run_scenes,
    ProbeName.IDENTITY: run_identity_among,
}


class ProbePages(QObject):
    """Leads from the cards through a form to a probe's answer.

    Attributes:
        cards: The page that offers the probes.
        form: The page of the form that is filled.
        panel: The page of the answer.

    Signals:
        page_wanted: Show this page (`QWidget`).
        closed: The form was left without running.
        finished: A probe is done (`ProbeOutcome`).
    """

    page_wanted = Signal(object)
    closed = Signal()
    finished = Signal(object)

    def __init__(self, session: Session, settings: Settings) -> None:
        super().__init__(session)
        self._session = session
        self._cards: Mapping[ProbeName, ProbeCard] = {}
        self._forms: dict[ProbeName, ProbeForm] = {}
        self._choices: tuple[PlanChoices, ImageQuery] | None = None
        self.cards, self.form = ProbeCards(), QStackedWidget()
        self.panel = ProbePanel(session, settings, VIEWS)
        self.cards.probe_asked.connect(self.set_up)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages, to be put among the others of the place."""
        return self.cards, self.form, self.panel

    def offer(self, cards: Sequence[ProbeCard], choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer the probes, and what their forms can choose from."""
        self._cards = {card.probe: card for card in cards}
        self._choices = (choices, filtered)
        self.cards.offer(cards)
        for form in self._forms.values():
            form.offer(choices, filtered)

    def set_up(self, probe: ProbeName) -> None:
        """Show the form of a probe."""
        form = self._forms.get(probe) or self._add_form(probe)
        self.form.setCurrentWidget(form)
        self.page_wanted.emit(self.form)
        form.subject.images.setFocus()
        runs_on = form.runs_on
        if not runs_on.device.text():
            runs_on.device.setText("looking for a graphics card…")
            self._session.background.query(choose_device, form, runs_on.show_device, self._session.warn)

    def _add_form(self, probe: ProbeName) -> ProbeForm:
        card = self._cards[probe]
        form = self._forms[probe] = FORMS[probe](card.title, card.question)
        form.run_asked.connect(lambda plan: self._run(probe, plan))
        form.closed.connect(self.closed)
        prompt_check = PromptCheck(self._session, form, form.prompts_to_read, form.show_prompts)
        form.checked.connect(prompt_check.soon)
        if isinstance(form, ScenesForm):
            form.proposals_asked.connect(self._propose)
        self.form.addWidget(form)
        if self._choices is not None:
            form.offer(*self._choices)
        return form

    def _propose(self, table: Path, target: Path) -> None:
        """Write proposals of close captions, for the user to edit and then to choose."""

        def write() -> tuple[str, Changes]:
            count = write_proposals(read_table(table), target)
            return f"{count:,} close captions are proposed in {target}: keep, change or delete them.", Changes.NONE

        self._session.write(write, self, self._session.say)

    def _run(self, probe: ProbeName, plan: ProbePlan) -> None:
        project, shelf = self._session.project, self._session.shelf
        form = self._forms[probe]
        precision = form.runs_on.precision

        def run() -> Work[Any]:
            return RUNS[probe](project, shelf, form.complete(project, plan), precision=precision)

        self._session.background.run_job(plan.name, Lane.MODEL, run, self, self.finished.emit, self._session.warn)
        self._session.say(f"“{plan.name}” is under way: the bar below shows how far it is.")
