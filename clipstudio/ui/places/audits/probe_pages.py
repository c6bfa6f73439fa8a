"""The probes' pages in the Audits place: cards, and a form for each probe."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from clipstudio.domain.audits import AuditPlan
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.probe_materials import materials
from clipstudio.domain.probes import ProbeName, ProbePlan
from clipstudio.domain.progress import Work
from clipstudio.domain.run_list import RunKey
from clipstudio.services.auditing.plan_facts import PlanChoices
from clipstudio.services.probes.cards import ProbeCard
from clipstudio.services.probes.probe import Probe
from clipstudio.services.probes.registry import PROBES
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.forms.plan_form import Compared, PlanForm
from clipstudio.ui.places.audits.plan_runs import PlanRuns
from clipstudio.ui.places.audits.probe_cards import ProbeCards
from clipstudio.ui.session import Session


class ProbePages(QObject):
    """Leads from the cards through a form to a probe's run.

    Attributes:
        cards: The page that offers the probes.
        form: The page of the form that is filled.
        compared: What was compared last; None for nothing yet.
        images: The images of the result that is looked at; None before any was.
        seen: The runs that were looked at since the project was opened.

    Signals:
        page_wanted: Show this page (`QWidget`).
        form_made: A form was made (`PlanForm`, `ProbeName`).
        finished: A probe is done (`ProbeOutcome`).
    """

    page_wanted = Signal(object)
    form_made = Signal(object, object)
    finished = Signal(object)

    def __init__(self, session: Session, runs: PlanRuns) -> None:
        super().__init__(session)
        self._session, self._runs = session, runs
        self._forms: dict[ProbeName, PlanForm] = {}
        self._choices: PlanChoices | None = None
        self.compared: Compared | None = None
        self.images: ImageQuery | None = None
        self.seen: set[RunKey] = set()
        self.cards, self.form = ProbeCards(), QStackedWidget()
        self.cards.probe_asked.connect(self.set_up)

    @property
    def pages(self) -> tuple[QWidget, ...]:
        """The pages, to be put among the others of the place."""
        return self.cards, self.form

    def offer(self, cards: Sequence[ProbeCard], choices: PlanChoices) -> None:
        """Offer the probes, and what their forms can choose from."""
        self._choices = choices
        self.cards.offer(cards)
        for form in self._forms.values():
            form.offer(choices)

    def set_up(
        self,
        probe: ProbeName,
        plan: ProbePlan | None = None,
        precision: str = "float32",
        like: AuditPlan | None = None,
    ) -> None:
        """Show a probe's form, with an earlier plan or as it was left, comparing by what was compared last.

        Args:
            probe: Which one.
            plan: An earlier plan of it.
            precision: At which that ran.
            like: That of the result which leads here: of its model and label set more is asked.
        """
        form = self._forms.get(probe) or self._add_form(probe)
        if plan is None:
            form.after_offer(partial(self._begin, form, like))
            if self._choices is not None:
                form.offer(self._choices)
        else:
            form.images.earlier = plan.images
            form.runs_on.choose(precision)
            form.after_offer(partial(form.choose, plan))
        self.form.setCurrentWidget(form)
        self.page_wanted.emit(self.form)
        form.focus_first()
        form.runs_on.look(self._session.background, self._session.shelf.device)

    def _begin(self, form: PlanForm, like: AuditPlan | None) -> None:
        """Compare by what was compared last, on the images of the result that is looked at."""
        form.compare(self.compared)
        form.images.follow(self.images)
        if like is not None:
            form.begin_like(like)

    def _add_form(self, probe: ProbeName) -> PlanForm:
        form = self._forms[probe] = PlanForm(PROBES[probe], materials(probe))
        form.run_asked.connect(lambda plan: self.start(PROBES[probe], plan, form.precision))
        self.form.addWidget(form)
        self.form_made.emit(form, probe)
        return form

    @property
    def probe(self) -> ProbeName | None:
        """The probe whose form is filled."""
        form = self.form.currentWidget()
        return next((name for name, each in self._forms.items() if each is form), None)

    def start(self, probe: Probe[Any, Any], plan: ProbePlan, precision: str) -> None:
        """Run a plan, unless it is under way."""
        models = self._session.shelf

        seen = frozenset(self.seen)

        def run(project: ProjectFile) -> Work[Any]:
            from clipstudio.services.plans.locking import run_first

            return run_first(project, models, plan, probe.name, precision, seen)

        self._runs.start(plan, precision, run, self.finished.emit)
