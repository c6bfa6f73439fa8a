"""The probes' pages in the Audits place: cards, and a form for each probe."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.progress import Work
from clipstudio.services.auditing.plan_facts import PlanChoices, choose_device
from clipstudio.services.jobs import Lane
from clipstudio.services.probes.cards import ProbeCard
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.forms.probe_form import ProbeForm
from clipstudio.ui.places.audits.probe_cards import ProbeCards
from clipstudio.ui.prompt_check import PromptCheck
from clipstudio.ui.session import Session


class ProbePages(QObject):
    """Leads from the cards through a form to a probe's run.

    Attributes:
        cards: The page that offers the probes.
        form: The page of the form that is filled.

    Signals:
        page_wanted: Show this page (`QWidget`).
        closed: The form was left without running.
        finished: A probe is done (`ProbeOutcome`).
    """

    page_wanted = Signal(object)
    closed = Signal()
    finished = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._forms: dict[ProbeName, ProbeForm] = {}
        self._choices: tuple[PlanChoices, ImageQuery] | None = None
        self.cards, self.form = ProbeCards(), QStackedWidget()
        self.cards.probe_asked.connect(self.set_up)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages, to be put among the others of the place."""
        return self.cards, self.form

    def offer(self, cards: Sequence[ProbeCard], choices: PlanChoices, filtered: ImageQuery) -> None:
        """Offer the probes, and what their forms can choose from."""
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
        form = self._forms[probe] = ProbeForm(PROBES[probe])
        form.run_asked.connect(lambda plan: self.start(form.probe, plan, form.runs_on.precision))
        form.closed.connect(self.closed)
        form.proposals_asked.connect(lambda source, target: self._propose(form, source, target))
        prompt_check = PromptCheck(self._session, form, form.prompts_to_read, form.show_prompts)
        form.checked.connect(prompt_check.soon)
        self.form.addWidget(form)
        if self._choices is not None:
            form.offer(*self._choices)
        return form

    def _propose(self, form: ProbeForm, source: Path, target: Path) -> None:
        """Prepare a file for the user to edit and then to choose."""
        proposal = form.probe.proposal
        if proposal is None:
            return
        prepare = proposal.write

        def write(_project: ProjectFile) -> tuple[str, Changes]:
            return prepare(source, target), Changes.NONE

        self._session.write(write, self, self._session.say)

    @property
    def probe(self) -> ProbeName | None:
        """The probe whose form is filled."""
        form = self.form.currentWidget()
        return form.probe.name if isinstance(form, ProbeForm) else None

    def start(self, probe: Probe[Any, Any], plan: ProbePlan, precision: str) -> None:
        """Run a plan."""
        models = self._session.shelf

        def run(project: ProjectFile) -> Work[Any]:
            return probe.run(project, models, plan, precision=precision)

        self._session.run_job(plan.name, Lane.MODEL, run, self, self.finished.emit, self._session.warn)
        self._session.say(f"“{plan.name}” is under way: the bar below shows how far it is.")
