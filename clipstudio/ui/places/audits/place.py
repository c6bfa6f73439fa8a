"""The Audits place: the list, the forms, and the page of an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget

from clipstudio.domain.audits import AuditPlan, RunResult
from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ProbeRunId, RunId
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.progress import Work
from clipstudio.services.auditing import AuditOutcome, run_audit
from clipstudio.services.auditing.plan_facts import PlanChoices, choose_device, plan_choices
from clipstudio.services.auditing.provenance import asked_precision
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.jobs import Lane
from clipstudio.services.json_files import write_json
from clipstudio.services.probes.cards import ProbeCard, probe_cards
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.storage.probe_runs import ProbeRunSummary
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.runs import AuditSummary
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import EmptyState, Place
from clipstudio.ui.places.audits.answer_page import AnswerPage
from clipstudio.ui.places.audits.audit_list import AuditList
from clipstudio.ui.places.audits.plan_form import PlanForm
from clipstudio.ui.places.audits.probe_pages import ProbePages
from clipstudio.ui.prompt_check import PromptCheck
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = (
    "An audit asks a model to choose among your labels for every image, and compares how often each group is "
    "given each label. Every number comes with its interval and opens its images."
)

RUN, PROBE = "run", "probe"
"""What the key of an answer begins with; the id follows."""


class AuditsPlace(Place):
    """Plans audits and probes, runs them in the background, and shows their results.

    Args:
        filtered: Gives the query that the Images place shows.

    Attributes:
        answer: The page of the run or probe that is shown.
    """

    name = "Audits"
    icon_name = "audits"

    def __init__(
        self,
        session: Session,
        settings: Settings,
        filtered: Callable[[], ImageQuery],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._filtered = filtered
        self._to_choose: Callable[[], None] | None = None
        # Of what a project has, only what was read last is shown.
        self._listing, self._offering, self._offering_probes = (
            Latest(session.background, self, session.warn) for _ in range(3)
        )
        self.list = AuditList()
        self.form = PlanForm()
        self.answer = AnswerPage(session, settings)
        self.probes = ProbePages(session)
        self.empty = EmptyState("Audits", PURPOSE, "Plan an audit", self.open_plan)
        self.plan_action = self.action_from_anywhere("Plan an audit…", self.open_plan, "Ctrl+R")
        self.again_action = self._action("Run again…", self._plan_again)
        self.save_action = self._action("Save as JSON…", self._save_json, "Ctrl+Shift+S")
        self._lay_out(settings)
        self.list.plan_asked.connect(self.open_plan)
        self.list.run_chosen.connect(self.open_run)
        self.list.removal_asked.connect(self._remove)
        self.form.run_asked.connect(self._run)
        self.prompt_check = PromptCheck(session, self, self.form.prompts_to_read, self.form.show_prompts)
        self.form.checked.connect(self.prompt_check.soon)
        self.answer.threshold_asked.connect(self._run_at)
        self.answer.run_asked.connect(self._open_linked)
        self.answer.loaded.connect(self._offer_actions)
        self.list.probes_asked.connect(self.open_probes)
        self.list.probe_chosen.connect(self.open_probe)
        self.list.probe_removal_asked.connect(self._remove_probe)
        self.probes.page_wanted.connect(self._show)
        self.probes.cards.plan_asked.connect(self.open_plan)
        self.probes.closed.connect(self._leave_form)
        self.probes.finished.connect(self._probe_finished)
        self.form.closed.connect(self._leave_form)
        self._may_write(not session.project.read_only)
        self.refresh(Changes.AUDITS)

    def _action(self, text: str, slot: Callable[[], None], shortcut: str = "") -> QAction:
        action = make_action(self, text, slot, shortcut)
        self.addAction(action)
        return action

    def _lay_out(self, settings: Settings) -> None:
        self._pages = QStackedWidget()
        for page in (self.empty, self.form, self.answer, *self.probes.pages):
            self._pages.addWidget(page)
        splitter = QSplitter()
        splitter.addWidget(self.list)
        splitter.addWidget(self._pages)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([210, 1000])
        settings.attach(splitter, "audits")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self._offer_actions()

    def file_actions(self) -> tuple[QAction, ...]:
        """Planning an audit."""
        return (self.plan_action,)

    def header_actions(self) -> list[QAction]:
        """A run can be repeated and saved; the list offers to plan another audit."""
        return [self.again_action, self.save_action]

    def focus_filter(self) -> None:
        """Put the cursor into the list of audits."""
        self.list.tree.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read the list again, and what a plan can be made of."""
        project = self.session.project
        if changes & Changes.AUDITS:
            self._listing.ask(
                "audits and probes", lambda: (project.runs.audits(), project.probe_runs.all()), self._list
            )
        if self._pages.currentWidget() is self.form:
            self._offer_plan()
        elif self._pages.currentWidget() in (self.probes.cards, self.probes.form):
            self._offer_probes()

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.answer.shut_down()

    def open_plan(self) -> None:
        """Show the plan form."""
        self._show(self.form)
        self._offer_plan()
        self.form.subject.images.setFocus()

    def plan_for_filter(self) -> None:
        """Plan an audit of the images that the Images place shows."""
        self._to_choose = self.form.choose_filter
        self.open_plan()

    def plan_for_label_set(self, name: str) -> None:
        """Plan an audit with this label set."""
        self._to_choose = partial(self.form.choose_label_set, name)
        self.open_plan()

    def open_run(self, run: int) -> None:
        """Show a run."""
        self._show(self.answer)
        self.answer.open((RUN, run), partial(RunPage.read, self.session.project, RunId(run)))

    def _open_linked(self, run: int) -> None:
        """Show a run that the page leads to, and where it stands in the list."""
        self.open_run(run)
        self.refresh(Changes.AUDITS)

    def open_probes(self) -> None:
        """Offer the probes."""
        self._show(self.probes.cards)
        self._offer_probes()

    def open_probe(self, probe: int) -> None:
        """Show a probe's run."""
        self._show(self.answer)
        self.answer.open((PROBE, probe), partial(ProbePage.read, self.session.project, ProbeRunId(probe)))

    @property
    def run(self) -> RunResult | None:
        """The run that is shown; None where a probe is, or nothing."""
        source = self.answer.source
        return source.result if isinstance(source, RunPage) else None

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._offer_actions()

    def _offer_actions(self, _key: object = None) -> None:
        is_shown = self._pages.currentWidget() is self.answer and self.answer.source is not None
        self.again_action.setVisible(is_shown and self.run is not None)
        self.save_action.setVisible(is_shown)

    def _may_write(self, may: bool) -> None:
        for widget in (self.list.plan, self.list.probes, self.list.remove, self.empty.button):
            widget.setVisible(may)
        self.plan_action.setEnabled(may)
        self.again_action.setEnabled(may)

    def _offer_plan(self) -> None:
        project, shelf, filtered = self.session.project, self.session.shelf, self._filtered()

        self._offering.ask(filtered, partial(plan_choices, project, shelf, filtered), self._take_choices)
        runs_on = self.form.runs_on
        if not runs_on.device.text():
            runs_on.device.setText("looking for a graphics card…")
            self.session.background.query(choose_device, self, runs_on.show_device, self.session.warn)

    def _offer_probes(self) -> None:
        project, shelf, filtered = self.session.project, self.session.shelf, self._filtered()

        def read() -> tuple[tuple[ProbeCard, ...], PlanChoices]:
            return probe_cards(project, shelf), plan_choices(project, shelf, filtered)

        self._offering_probes.ask(filtered, read, self._take_probes)

    def _take_probes(self, filtered: ImageQuery, answer: tuple[tuple[ProbeCard, ...], PlanChoices]) -> None:
        self.probes.offer(*answer, filtered)

    def _probe_finished(self, outcome: ProbeOutcome) -> None:
        self._tell_failures(outcome.failures)
        self.open_probe(int(outcome.probe_run))
        self.session.announce(outcome.changes)

    def _take_choices(self, filtered: ImageQuery, choices: PlanChoices) -> None:
        self.form.offer(choices, filtered)
        if self._to_choose is not None:
            self._to_choose()
            self._to_choose = None

    def _plan_again(self) -> None:
        if (result := self.run) is not None:
            self._to_choose = partial(self.form.choose, result.record.plan, result.label_set.name)
            self.open_plan()

    def _run_at(self, threshold: float) -> None:
        """The run that is shown once more, at another threshold."""
        if (result := self.run) is not None:
            record = result.record
            self._start(replace(record.plan, threshold=threshold), asked_precision(record.provenance))

    def _leave_form(self) -> None:
        self._show(self.answer if self.answer.source is not None else self.empty)

    def _run(self, plan: AuditPlan) -> None:
        self._start(plan, self.form.runs_on.precision)

    def _start(self, plan: AuditPlan, precision: str) -> None:
        shelf = self.session.shelf

        def run(project: ProjectFile) -> Work[AuditOutcome]:
            return run_audit(project, shelf, plan, precision=precision)

        self.session.run_job(plan.name, Lane.MODEL, run, self, self._finished, self.session.warn)
        self.session.say(f"“{plan.name}” is under way: the bar below shows how far it is.")

    def _finished(self, outcome: AuditOutcome) -> None:
        self._tell_failures(outcome.failures)
        self.open_run(outcome.run)
        self.session.announce(outcome.changes)

    def _tell_failures(self, failures: Sequence[tuple[Path | None, str]]) -> None:
        if failures:
            path, reason = failures[0]
            self.session.warn(
                f"{len(failures):,} images could not be read and are not in the result; the first: "
                f"{path.name if path else 'a missing file'}, {reason}"
            )
        else:
            self.session.say("")

    def _list(self, _what: str, answer: tuple[tuple[AuditSummary, ...], tuple[ProbeRunSummary, ...]]) -> None:
        audits, probes = answer
        runs = {run.id for audit in audits for run in audit.runs}
        kept = {(RUN, int(run)) for run in runs} | {(PROBE, int(probe.id)) for probe in probes}
        requested = self.answer.requested
        if requested is not None and requested not in kept:
            self.answer.clear()
            if self._pages.currentWidget() is self.answer:
                self._show(self.empty)
        if self._pages.currentWidget() is self.empty and runs:
            self.open_run(max(runs))
        is_shown = self._pages.currentWidget() is self.answer
        kind, id = self.answer.requested if is_shown and self.answer.requested else ("", 0)
        run, probe = (RunId(id) if kind == RUN else None), (ProbeRunId(id) if kind == PROBE else None)
        self.list.show_audits(audits, run, probes, probe)

    def _remove(self, run: int) -> None:
        self.session.write(lambda project: (None, project.runs.remove(RunId(run))), self)

    def _remove_probe(self, probe: int) -> None:
        self.session.write(lambda project: (None, project.probe_runs.remove(ProbeRunId(probe))), self)

    def _save_json(self) -> None:
        source = self.answer.source
        if source is None or (path := self.ask_file(f"{source.title}.json")) is None:
            return

        def write(_project: ProjectFile) -> tuple[str, Changes]:
            write_json(source.document(), path)
            return f"Saved {path}.", Changes.NONE

        self.session.write(write, self, self.session.say)

    def ask_file(self, suggestion: str) -> Path | None:
        """Where to save; a method of its own so that a test can answer."""
        return ask_target(self, "Save the result", Purpose.RESULT, suggestion, "JSON (*.json)")
