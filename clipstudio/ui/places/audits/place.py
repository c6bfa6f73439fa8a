"""The Audits place: the list, the forms, and the page of an answer."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from clipstudio.domain.audits import AuditPlan, RunResult
from clipstudio.domain.changes import Changes
from clipstudio.domain.images import ImageQuery
from clipstudio.domain.language import tr, tr_count
from clipstudio.domain.probes import ProbeName
from clipstudio.domain.progress import Work
from clipstudio.domain.run_list import ListedRun, LockedRun, PairKey, RunKey, RunKind, ShownKey, runs_of
from clipstudio.domain.unreadable_words import retold_reason
from clipstudio.results.answers import RunLink
from clipstudio.results.comparison.facts import against
from clipstudio.results.plan_locks import WaitingPlan
from clipstudio.results.run_list import Entry, entries_of
from clipstudio.services.auditing import AuditOutcome
from clipstudio.services.auditing.kind import AUDIT
from clipstudio.services.auditing.plan_facts import PlanChoices, plan_choices
from clipstudio.services.auditing.provenance import asked_precision
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.kept_plans import KeptPlan, read_plan
from clipstudio.services.probes.cards import ProbeCard, count_models, probe_cards
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.probes.records import ProbeOutcome
from clipstudio.services.probes.registry import PROBES
from clipstudio.services.reversible import Reversible, remove, rename_run, thing_of
from clipstudio.services.shown_runs import read_shown
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.ui.forms.plan_form import Compared, PlanForm
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import EmptyState, Place
from clipstudio.ui.places.audits.answer_frame import ANSWER_LETTERS, PICTURES_LETTERS
from clipstudio.ui.places.audits.answer_page import AnswerPage, State
from clipstudio.ui.places.audits.audit_list import AuditList
from clipstudio.ui.places.audits.plan_files import PlanFiles
from clipstudio.ui.places.audits.plan_runs import PlanRuns
from clipstudio.ui.places.audits.probe_pages import ProbePages
from clipstudio.ui.places.audits.run_actions import RunActions
from clipstudio.ui.preferences import PLAN_FIELDS, plan_value
from clipstudio.ui.prompt_check import PromptCheck
from clipstudio.ui.removed_things import DELETED_RUNS, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = tr(
    "An audit asks a model to choose among your labels for every image, and compares how often each group is "
    "given each label. Every number comes with its interval and opens its images."
)

LIST = SidePane("audits", 0.22, 33, 50, tr("the list of runs"), "F9")

PLAN, CARDS, ANSWER = "plan", "cards", "answer"
"""Pages of the place; the form of a probe goes by the probe's name."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where one is in this place.

    Attributes:
        page: Which page; "" for the empty one.
        key: What the page of an answer shows.
        state: What is chosen on it.
    """

    page: str = ""
    key: ShownKey | None = None
    state: State = ((), None)


class AuditsPlace(Place):
    """Plans audits and probes, runs them in the background, and shows their results.

    Args:
        filtered: Gives the query that the Images place shows.
        answer: The page of answers, where it was made before: making it takes as long as all else here.

    Attributes:
        answer: The page of the run or probe that is shown.
    """

    name = tr("Audits")
    icon_name = "audits"

    def __init__(
        self,
        session: Session,
        settings: Settings,
        filtered: Callable[[], ImageQuery],
        answer: AnswerPage | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(session, parent)
        self._filtered = filtered
        self._compared: Compared | None = None
        self._has_planned = False
        # Of what a project has, only what was read last is shown.
        self._listed: frozenset[RunKey] | None = None
        self._listing, self._offering, self._offering_probes, self._counting = (
            Latest(session.background, self, session.warn) for _ in range(4)
        )
        self.removed = RemovedThings(session, DELETED_RUNS, self)
        self.list = AuditList(settings, session.project.uuid, self.removed.entry)
        self.form = PlanForm(AUDIT)
        self.answer = answer or AnswerPage(session, settings)
        self.runs = PlanRuns(session, self)
        self.probes = ProbePages(session, self.runs)
        self.plan_files = PlanFiles(session, self)
        self._prepare(self.form)
        self.probes.form_made.connect(self._prepare)
        self.empty = EmptyState(tr("Audits"), PURPOSE, tr("Plan an audit"), self.open_plan)
        self.plan_action = self.action_from_anywhere(tr("Plan an audit…"), self.open_plan, "Ctrl+R")
        self.open_plan_action = self.action_from_anywhere(tr("Open a plan…"), self.plan_files.open, "")
        self._open_earlier = QAction(tr("Open the earlier run"), self)
        self._earlier: RunKey | None = None
        self.run_actions = RunActions(session, self.list, self.answer)
        self._lay_out(settings)
        self.list.plan_asked.connect(self.open_plan)
        self.list.probes_asked.connect(self.open_probes)
        self.list.opened.connect(self.open)
        self.list.compared.connect(lambda first, second: self.open(PairKey(first, second)))
        self.list.rename_asked.connect(self._rename)
        self.list.removal_asked.connect(self._remove)
        self.run_actions.again_asked.connect(self._run_again)
        self.run_actions.change_asked.connect(self._change_and_run)
        self.run_actions.plan_asked.connect(self.plan_files.save)
        self.plan_files.opened.connect(self._plan_again)
        self.plan_files.run_asked.connect(self._start_kept)
        locked = self.list.locked
        locked.open_asked.connect(self.plan_files.open_lock)
        locked.run_asked.connect(self.plan_files.run_lock)
        locked.withdrawal_asked.connect(self.plan_files.withdraw_lock)
        locked.save_asked.connect(self.plan_files.save_lock)
        self.plan_files.withdrawn.connect(self._read_again)
        self.runs.run_before.connect(self._show_earlier)
        self._open_earlier.triggered.connect(self._open_earlier_run)
        self.form.run_asked.connect(self._run)
        self.answer.threshold_asked.connect(self._run_at)
        self.answer.probe_asked.connect(self._set_up_probe)
        self.answer.run_asked.connect(self._open_linked)
        self.answer.loaded.connect(self._follow_page)
        self.answer.loaded.connect(self._compare_as_shown)
        self.answer.refused.connect(self._take_refusal)
        self.answer.changed.connect(self._note_change)
        self.probes.page_wanted.connect(self._show)
        self.probes.cards.plan_asked.connect(self.open_plan)
        self.probes.finished.connect(self._probe_finished)
        self.addAction(self.run_actions.save)
        self.removed.page_wanted.connect(self._show)
        self.removed.page.closed.connect(self._leave_form)
        self._may_write(not session.project.read_only)
        self.open_plan_action.setEnabled(not session.project.read_only)
        self.refresh(Changes.AUDITS | Changes.MODELS)

    def _lay_out(self, settings: Settings) -> None:
        self._pages = QStackedWidget()
        for page in (self.empty, self.form, self.answer, *self.probes.pages, self.removed.page):
            self._pages.addWidget(page)
        needed = ANSWER_LETTERS + PICTURES_LETTERS
        self._panes = Panes(self._pages, needed, self.list, LIST, settings)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def file_actions(self) -> tuple[QAction, ...]:
        """Planning an audit, and opening a plan."""
        return (self.plan_action, self.open_plan_action)

    def view_actions(self) -> tuple[QAction, ...]:
        """The list, and the pictures beside an answer, can be folded."""
        folds = (self._panes.fold_action, self.answer.frame.panes.fold_action)
        return tuple(each for each in folds if each is not None)

    def header_actions(self) -> list[QAction]:
        """What is shown can be run again, compared and saved; the list offers to plan another audit."""
        actions = self.run_actions
        return [actions.change, actions.compare, actions.save]

    def edit_actions(self) -> tuple[QAction, ...]:
        """What can be done with a run."""
        return tuple(action for group in self.run_actions.groups for action in group)

    def subtitle(self) -> str:
        """What the run that is shown is called, or which form is."""
        page = self._pages.currentWidget()
        if page is self.form:
            return tr("Plan an audit")
        if page is self.probes.cards:
            return tr("The paper's probes")
        if page is self.probes.form and self.probes.probe is not None:
            return tr(PROBES[self.probes.probe].title)
        return self.answer.name if page is self.answer else ""

    def where(self) -> Where:
        """The page, and what is chosen on it."""
        page = self._pages.currentWidget()
        if page is self.answer and self.answer.requested is not None:
            return Where(ANSWER, self.answer.requested, self.answer.state)
        if page is self.probes.form and self.probes.probe is not None:
            return Where(self.probes.probe.value)
        return Where(PLAN if page is self.form else CARDS if page is self.probes.cards else "")

    def can_go_to(self, where: Hashable) -> bool:
        """Whether the run is still there."""
        assert isinstance(where, Where)
        return all(self.list.run(key) is not None for key in runs_of(where.key))

    def go_back_to(self, where: Hashable) -> None:
        """Show a page again as it was."""
        assert isinstance(where, Where)
        if where.key is not None:
            self.open(where.key, where.state)
        elif where.page == PLAN:
            self.open_plan()
        elif where.page == CARDS:
            self.open_probes()
        elif where.page:
            self.probes.set_up(ProbeName(where.page))
            self._offer_probes()

    def main_list(self) -> QWidget:
        """The list of runs; while there are none, the button that plans one."""
        return self.list.tree if self.list.tree.isVisibleTo(self.list) else self.list.plan

    def focus_filter(self) -> None:
        """Put the cursor where the list of runs is filtered."""
        self._panes.unfold()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def refresh(self, changes: Changes) -> None:
        """Read the list again, and what a plan can be made of."""
        project = self.session.project
        self.plan_files.refresh()
        if changes & Changes.AUDITS:
            self._listing.ask("runs", lambda: _listed(project), self._list)
        if changes & Changes.MODELS:
            shelf = self.session.shelf
            self._counting.ask("models", lambda: count_models(project, shelf), self._take_count)
        if changes & Changes.IMAGES:
            self.answer.grid.renew()
        if self._pages.currentWidget() is self.form:
            self._offer_plan()
        elif self._pages.currentWidget() in (self.probes.cards, self.probes.form):
            self._offer_probes()

    def shut_down(self) -> None:
        """End the grid's threads."""
        self.answer.shut_down()

    def open_plan(self) -> None:
        """Show the plan form."""
        self._open_plan(lambda: None)

    def plan_by(self, attribute: str) -> None:
        """Plan an audit that compares by this attribute alone."""
        self._open_plan(partial(self.form.compare, (((attribute,),), ())))

    def plan_for_filter(self) -> None:
        """Plan an audit of the images that the Images place shows."""
        self._open_plan(self.form.images.choose_filter)

    def plan_for_label_set(self, name: str) -> None:
        """Plan an audit with this label set."""
        self._open_plan(partial(self.form.choose_label_set, name))

    def _open_plan(self, choose: Callable[[], object]) -> None:
        """Show the plan form as it was left, comparing by what was compared last; ``choose`` changes more."""

        def begin() -> None:
            self.form.compare(self._compared)
            if not self._has_planned:
                # The first plan begins with the model of the run that is looked at.
                self._has_planned = True
                if isinstance(source := self.answer.source, RunPage):
                    self.form.editors["model"].choose(source.result.record.plan.model)
            choose()
            self.form.focus_first()

        self.form.after_offer(begin)
        self._show(self.form)
        self._offer_plan()

    def _prepare(self, form: PlanForm, probe: ProbeName | None = None) -> None:
        """Let a form know what runs, read its prompts, lock its plan, and remember what it compares by."""
        self.plan_files.watch(form, probe)
        form.hindrance = self.runs.hindrance
        self.runs.changed.connect(form.check)
        form.compared.connect(self._remember_compared)
        form.closed.connect(self._leave_form)
        preferences = self.session.preferences
        for choice, name in PLAN_FIELDS.items():
            form.take_usual(
                name, *(plan_value(choice, each) for each in (choice.default, preferences.get(choice)))
            )
        preferences.plans_changed.connect(form.take_usual)
        preferences.computing_changed.connect(form.runs_on.forget)
        form.run_asked.connect(lambda _plan: self._leave_button(form))
        form.asked.connect(lambda question, answer: self._ask_for(form, question, answer))
        form.write_asked.connect(lambda write, path: self.session.save_file(write, path, form))
        prompt_check = PromptCheck(self.session, form, form.prompts_to_read, form.show_prompts)
        form.checked.connect(prompt_check.soon)

    def _leave_button(self, form: PlanForm) -> None:
        """The button cannot be pressed while its run goes on, and would lose the keyboard to another place."""
        if form.run.hasFocus():
            self.main_list().setFocus()

    def _remember_compared(self, compared: Compared) -> None:
        self._compared = self.probes.compared = compared

    def _compare_as_shown(self, _key: object) -> None:
        """What is planned next compares by the groups of the result that is looked at."""
        source = self.answer.source
        if isinstance(source, RunPage):
            plan = source.result.record.plan
        elif isinstance(source, ProbePage) and source.reading.runs:
            plan = source.reading.runs[0].record.plan
        else:
            return
        self.probes.images = plan.images
        if plan.comparisons:
            self._remember_compared((plan.comparisons, plan.merged))

    def _ask_for(self, form: PlanForm, question: Callable[[], Any], answer: Callable[[Any], None]) -> None:
        self.session.background.query(question, form, answer, self.session.warn)

    def open(self, key: ShownKey, state: State = ((), None), *, is_step: bool = True) -> None:
        """Show a run, of an audit or of a probe.

        Args:
            key: Which one.
            state: What is chosen on its page at first, and whose images are shown.
            is_step: Whether going back leads to what was shown before.
        """
        self.answer.open(key, partial(read_shown, self.session.project, key), state)
        self._show(self.answer, is_step=is_step)

    def _read_again(self) -> None:
        """Let what is shown say of itself what holds now."""
        if (key := self.answer.requested) is not None:
            self.answer.read_again(partial(read_shown, self.session.project, key))

    def open_run(self, run: int) -> None:
        """Show the run of an audit."""
        self.open(RunKey(RunKind.RUN, run))

    def open_probe(self, probe: int) -> None:
        """Show the run of a probe."""
        self.open(RunKey(RunKind.PROBE, probe))

    def _open_linked(self, link: RunLink) -> None:
        """Show a run that the page leads to, with what one was looking at."""
        clicked = self.answer.target.looked_at if self.answer.target is not None else ()
        chosen = dict(link.chosen) | dict(clicked)
        self.open(link.key, (tuple(chosen.items()), None))

    def _set_up_probe(self, probe: ProbeName) -> None:
        """Show the form of a probe that a result leads to."""
        self._offer_probes()
        source = self.answer.source
        self.probes.set_up(probe, like=source.result.record.plan if isinstance(source, RunPage) else None)

    def open_probes(self) -> None:
        """Offer the probes."""
        self._show(self.probes.cards)
        self.probes.cards.await_keyboard()
        self._offer_probes()

    @property
    def run(self) -> RunResult | None:
        """The run that is shown; None where a probe is, or nothing."""
        source = self.answer.source
        return source.result if isinstance(source, RunPage) else None

    def _show(self, page: QWidget, *, is_step: bool = True) -> None:
        before, focused = self._pages.currentWidget(), self.window().focusWidget()
        is_left = before not in (page, None) and focused is not None and before.isAncestorOf(focused)
        self._pages.setCurrentWidget(page)
        if is_left and page is self.answer:  # a form or a card that had the keyboard is gone
            self.main_list().setFocus()
        self.moved.emit(is_step)
        self._follow_page()

    def _follow_page(self, _key: object = None) -> None:
        """Highlight what is shown, and nothing else; offer what can be done with it."""
        is_shown = self._pages.currentWidget() is self.answer
        keys = runs_of(self.answer.requested) if is_shown else ()
        if self.answer.is_read:
            self.probes.seen.update(keys)
        self.list.highlight(keys)
        titles = [run.title for key in keys if (run := self.list.run(key)) is not None]
        self.answer.set_name(against(*titles) if len(titles) == 2 else "".join(titles))
        self.run_actions.offer(is_shown=is_shown, may_write=not self.session.project.read_only)
        for action in self.header_actions():
            # Of two runs side by side there is no one plan to change, and no third to hold against them.
            action.setVisible(is_shown and (len(keys) == 1 or action is self.run_actions.save))
        self.moved.emit(False)

    def _note_change(self, is_another_figure: bool) -> None:
        if self._pages.currentWidget() is self.answer:
            self.moved.emit(is_another_figure)

    def _may_write(self, may: bool) -> None:
        self.list.set_may_write(may)
        if not may:
            self.empty.refuse()
        self.plan_action.setEnabled(may)
        self._follow_page()

    def _offer_plan(self) -> None:
        project, shelf, filtered = self.session.project, self.session.shelf, self._filtered()

        earlier = self.form.images.earlier
        self._offering.ask(filtered, partial(plan_choices, project, shelf, filtered, earlier), self._take_choices)
        self.form.runs_on.look(self.session.background, shelf.device)

    def _offer_probes(self) -> None:
        project, shelf, filtered = self.session.project, self.session.shelf, self._filtered()

        def read() -> tuple[tuple[ProbeCard, ...], PlanChoices]:
            return probe_cards(project, shelf), plan_choices(project, shelf, filtered)

        self._offering_probes.ask(filtered, read, self._take_probes)

    def _take_probes(self, _filtered: ImageQuery, answer: tuple[tuple[ProbeCard, ...], PlanChoices]) -> None:
        self.probes.offer(*answer)

    def _probe_finished(self, outcome: ProbeOutcome) -> None:
        self._tell_failures(outcome.failures)
        self.open(RunKey(RunKind.PROBE, int(outcome.probe_run)))
        self.session.announce(outcome.changes)

    def _take_choices(self, _filtered: ImageQuery, choices: PlanChoices) -> None:
        self.form.offer(choices)

    def _change_and_run(self, key: RunKey) -> None:
        """Show the plan of a run in its form."""
        self._read_plan(key, self._plan_again)

    def _run_again(self, key: RunKey) -> None:
        """Run a plan once more, as it was."""
        self._read_plan(key, self._start_kept)

    def _read_plan(self, key: RunKey, answer: Callable[[KeptPlan], None]) -> None:
        project = self.session.project
        self.session.background.query(lambda: read_plan(project, key), self, answer, self.session.warn)

    def _start_kept(self, found: KeptPlan) -> None:
        if isinstance(found.plan, AuditPlan):
            self._start(found.plan, found.precision)
        elif found.probe is not None:
            self.probes.start(PROBES[found.probe], found.plan, found.precision)

    def _plan_again(self, found: KeptPlan) -> None:
        if isinstance(found.plan, AuditPlan):
            self.form.images.earlier = found.plan.images
            self.form.runs_on.choose(found.precision)
            self._open_plan(partial(self.form.choose, found.plan))
        elif found.probe is not None:
            self.probes.set_up(found.probe, found.plan, found.precision)
            self._offer_probes()

    def _run_at(self, threshold: float) -> None:
        """The run that is shown once more, at another threshold."""
        if (result := self.run) is not None:
            record = result.record
            self._start(replace(record.plan, threshold=threshold), asked_precision(record.provenance))

    def _leave_form(self) -> None:
        """Back to what was shown before a form; to the latest run where that is gone."""
        if self.answer.requested is not None:
            self._show(self.answer)
        elif self.list.latest is not None:
            self.open(self.list.latest)
        else:
            self._show(self.empty)

    def _run(self, plan: AuditPlan) -> None:
        self._start(plan, self.form.precision)

    def _start(self, plan: AuditPlan, precision: str) -> None:
        shelf, seen = self.session.shelf, frozenset(self.probes.seen)

        def run(project: ProjectFile) -> Work[Any]:
            from clipstudio.services.plans.locking import run_first  # late: a window that starts runs no plan

            return run_first(project, shelf, plan, None, precision, seen)

        self.runs.start(plan, precision, run, self._finished)

    def _show_earlier(self, earlier: LockedRun) -> None:
        """A locked plan is not run twice before its earlier run was looked at."""
        if earlier.is_deleted:
            self.probes.seen.add(earlier.key)
            self.session.warn(
                tr(
                    "This locked plan was run before, as {title}. Run it again where that is known.",
                    title=earlier.title,
                )
            )
            return
        self._earlier = earlier.key
        self.session.offer(
            tr(
                "This locked plan was run before: “{title}”. Look at that run: after it, the plan "
                "can be run once more.",
                title=earlier.title,
            ),
            self._open_earlier,
        )

    def _open_earlier_run(self) -> None:
        if self._earlier is not None:
            self.open(self._earlier)

    def _finished(self, outcome: AuditOutcome) -> None:
        self._tell_failures(outcome.failures)
        self.open_run(outcome.run)
        self.session.announce(outcome.changes)

    def _tell_failures(self, failures: Sequence[tuple[Path | None, str]]) -> None:
        if failures:
            path, reason = failures[0]
            self.session.warn(
                tr_count(
                    "{count} image could not be read and is not in the result: {file}, {reason}",
                    "{count} images could not be read and are not in the result; the first: {file}, {reason}",
                    len(failures),
                    file=path.name if path else tr("a missing file"),
                    reason=retold_reason(reason),
                )
            )
        elif self.isVisible():
            self.session.say("")  # the result is shown
        else:
            self.session.say(
                tr(
                    "“{finished}” is finished: {name} shows the result.",
                    finished=self.runs.finished,
                    name=self.name,
                )
            )

    def _list(self, _what: str, found: tuple[tuple[Entry, ...], tuple[WaitingPlan, ...]]) -> None:
        entries, waiting = found
        self.list.locked.show_plans(waiting)
        before, now = self._listed, {entry.run.key: entry.run for entry in entries}
        self._listed = frozenset(now)
        self.list.show_runs(entries)
        if any(self.list.run(key) is None for key in runs_of(self.answer.requested)):
            self.answer.clear()
        self._show_latest_for_nothing()
        if before is not None:
            self._show_restored([now[key] for key in now.keys() - before])
        self._follow_page()

    def _show_latest_for_nothing(self, refused: ShownKey | None = None) -> None:
        """Where no run is shown, show the latest, but not again what could just not be read."""
        if self._pages.currentWidget() is self.answer and self.answer.requested is None:
            self._pages.setCurrentWidget(self.empty)
        latest = self.list.latest
        if self._pages.currentWidget() is self.empty and latest is not None and latest not in runs_of(refused):
            self.open(latest, is_step=False)

    def _take_refusal(self, refused: ShownKey) -> None:
        self._show_latest_for_nothing(refused)
        self._follow_page()

    def _show_restored(self, runs: Sequence[ListedRun]) -> None:
        """Show the run that came back by undo; one that was just finished is shown already."""
        is_free = self._pages.currentWidget() in (self.answer, self.empty)
        if runs and is_free and self.answer.requested not in {run.key for run in runs}:
            self.open(max(runs, key=lambda run: run.created_at).key)

    def _take_count(self, _what: str, models: int) -> None:
        self.answer.set_models(models)

    def _rename(self, key: RunKey, title: str) -> None:
        def change(project: ProjectFile) -> Reversible | None:
            return rename_run(project, key, title)

        self.session.history.do(change, self)

    def _remove(self, keys: tuple[RunKey, ...]) -> None:
        def change(project: ProjectFile) -> Reversible | None:
            return remove(project, [thing_of(key) for key in keys])

        self.session.history.do(change, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back from a form and from what is offered to begin with."""
        is_left = self._pages.currentWidget() not in (self.answer, self.empty)
        if event.key() == Qt.Key.Key_Escape and is_left:
            self._leave_form()
        else:
            super().keyPressEvent(event)


def _listed(project: ProjectReader) -> tuple[tuple[Entry, ...], tuple[WaitingPlan, ...]]:
    """The runs, and the locked plans that wait to be run."""
    return entries_of(project.run_list.all()), tuple(map(WaitingPlan.of, project.plan_locks.waiting()))
