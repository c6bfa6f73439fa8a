"""The Reports place: reports that the project keeps, the form of one, and how its sections will look."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QImage, QPixmap
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import ReportId
from clipstudio.domain.language import in_english, tr
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import ReportError, ReportPlan, SectionName, WrittenReport
from clipstudio.domain.run_list import RunKey
from clipstudio.results.file_names import file_stem
from clipstudio.services.jobs import Lane
from clipstudio.services.reporting.kept import keep_report, remove_report, rename_report, writing_report
from clipstudio.services.reporting.material import deleted_run
from clipstudio.services.reporting.preview import Preview
from clipstudio.services.reporting.titles import TITLES
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile
from clipstudio.storage.project_reader import ProjectReader
from clipstudio.storage.reports import KeptReport, ReportVersion
from clipstudio.ui.actions import make_action
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.latest import Latest
from clipstudio.ui.pane_sizes import SidePane
from clipstudio.ui.panes import Panes
from clipstudio.ui.place import EmptyState, Place
from clipstudio.ui.places.reports.form import Offered, ReportForm
from clipstudio.ui.places.reports.forms_menu import FILTERS
from clipstudio.ui.places.reports.packs import Packs
from clipstudio.ui.places.reports.preview import DOTS_PER_INCH, WAITING, ReportPreview
from clipstudio.ui.places.reports.report_list import ReportList
from clipstudio.ui.removed_things import DELETED_REPORTS, RemovedThings
from clipstudio.ui.session import Session
from clipstudio.ui.settings import Settings

PURPOSE = tr(
    "A report holds results with their images, groups, words and limits, for someone who has neither this program "
    "nor your images."
)
FIRST, LATEST = tr("Run an audit first; then begin a report here."), tr("It begins with the latest result.")
LIST = SidePane("reports", 0.18, 24, 40, tr("the list of reports"), "F9")
PREVIEW = SidePane("report-preview", 0.48, 40)
MAIN_LETTERS, FORM_LETTERS = 90, 46
SOON_MS, SAVE_MS = 500, 1000


@dataclass(frozen=True, slots=True)
class Known:
    """What the place reads of the project."""

    reports: tuple[KeptReport, ...]
    offered: Offered
    versions: dict[ReportId, tuple[ReportVersion, ...]]


class ReportsPlace(Place):
    """Writes reports; what is typed is kept a moment later, and saved to a file when asked."""

    name = tr("Reports")
    icon_name = "reports"

    def __init__(self, session: Session, settings: Settings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._known = Known((), Offered(), {})
        self._shown: KeptReport | None = None
        self._wanted: ReportId | None = None
        self._edited: ReportPlan | None = None
        self._reading = Latest(session.background, self, session.warn)
        self._drawing = Latest(session.background, self, self._refuse_pages)
        self._preview = Preview(session.project)
        self.removed = RemovedThings(session, DELETED_REPORTS, self)
        self.list = ReportList(self.removed.entry)
        self.form, self.preview = ReportForm(), ReportPreview()
        self.empty = EmptyState(tr("Reports"), PURPOSE, tr("New report"), self.begin)
        self.empty.add_button(tr("Check an evidence pack…"), lambda: self.packs.check())
        may_write = not session.project.read_only
        self.list.set_may_write(may_write)
        self.form.set_may_write(may_write)
        self.new_action = self.action_from_anywhere(tr("New report"), self.begin, "Ctrl+Shift+H")
        self.packs = Packs(session, self)
        self.check_action = make_action(self, tr("Check an evidence pack…"), self.packs.check)
        self.new_action.setEnabled(may_write)
        if not may_write:
            self.empty.refuse()
        self._soon, self._save = QTimer(self), QTimer(self)
        for timer, wait, do in ((self._soon, SOON_MS, self._draw), (self._save, SAVE_MS, self._keep)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
            timer.timeout.connect(do)
        self._lay_out(settings)
        self._connect()
        self.refresh(Changes.REPORTS)

    def _lay_out(self, settings: Settings | None) -> None:
        self._work = Panes(self.form, FORM_LETTERS, self.preview, PREVIEW, settings, side_first=False)
        self._pages = QStackedWidget()
        for page in (QWidget(), self._work, self.empty, self.removed.page):
            self._pages.addWidget(page)
        self._panes = Panes(self._pages, MAIN_LETTERS, self.list, LIST, settings)
        self._panes.set_side_present(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._panes)

    def _connect(self) -> None:
        self.list.new_asked.connect(self.begin)
        self.list.chosen.connect(self._choose)
        self.list.rename_asked.connect(self._rename)
        self.list.delete_asked.connect(self._delete)
        self.list.list.itemClicked.connect(lambda _item: self._show_page())
        self.removed.page_wanted.connect(self._pages.setCurrentWidget)
        self.removed.counted.connect(self._show_side)
        self.removed.page.closed.connect(self._show_page)
        self.form.edited.connect(self._note_edit)
        self.form.section_chosen.connect(lambda _section: self._soon.start())
        self.form.html_asked.connect(partial(self._ask_file, ReportKind.REPORT, ".html"))
        self.form.pack_asked.connect(self._ask_pack)
        self.form.pdf_asked.connect(partial(self._ask_file, ReportKind.REPORT, ".pdf"))
        self.form.other_asked.connect(self._ask_file)

    def header_actions(self) -> list[QAction]:
        """A report is begun here, and somebody's evidence pack checked."""
        return [self.new_action, self.check_action]

    def file_actions(self) -> tuple[QAction, ...]:
        """Beginning a report, and checking a pack."""
        return (self.new_action, self.check_action)

    def view_actions(self) -> tuple[QAction, ...]:
        """The list can be folded."""
        return tuple(each for each in (self._panes.fold_action,) if each is not None)

    def main_list(self) -> QWidget:
        """The list of reports."""
        return self.list.list

    def focus_filter(self) -> None:
        """Put the cursor where a report is found."""
        self._panes.unfold()
        self.list.finder.begin()

    def refresh(self, changes: Changes) -> None:
        """Read reports, runs and reviews again; what is being written stays."""
        if changes & (Changes.REVIEWS | Changes.ATTRIBUTES | Changes.AUDITS):
            self._preview.forget()
        if changes & (Changes.REPORTS | Changes.AUDITS | Changes.REVIEWS):
            self._reading.ask("reports", partial(_read, self.session.project), self._take)

    def shut_down(self) -> None:
        """Keep what was written last."""
        self._soon.stop()
        self._keep()

    def begin(self) -> None:
        """Begin a report of the latest result."""
        self.begin_with(self._known.offered.runs[0].key if self._known.offered.runs else None)

    def begin_with(self, run: RunKey | None) -> None:
        """Begin a report of a result; without one it is said what to do first."""
        if run is None:
            self.session.warn(tr("There is no result to report yet: run an audit or a probe first."))
            return
        self._keep()
        author = self.session.preferences.auditor
        self.session.history.do(partial(_begin, run=run, author=author), self, self._show_newest)

    def _show_newest(self) -> None:
        self._wanted = None
        self._shown = None

    def _take(self, _what: str, known: Known) -> None:
        before = {each.id for each in self._known.reports}
        new = [each for each in known.reports if each.id not in before]
        self._known = known
        if not self.session.project.read_only:
            self.empty.text.setText(f"{PURPOSE} {LATEST if known.offered.runs else FIRST}")
        wanted = new[0].id if new and self._shown is None else self._wanted
        if wanted is None or all(each.id != wanted for each in known.reports):
            wanted = known.reports[0].id if known.reports else None
        self.list.show_reports(known.reports, wanted)
        self._show_side()
        self._choose(wanted)
        if self._pages.currentWidget() is not self.removed.page:
            self._show_page()

    def _show_side(self, _count: int = 0) -> None:
        """There is a list where there is a report, or one to restore."""
        self._panes.set_side_present(bool(self._known.reports or self.removed.page.model.rows))

    def _choose(self, id: ReportId | None) -> None:
        """Show a report; one that is being written is not filled in anew."""
        found = next((each for each in self._known.reports if each.id == id), None)
        self._wanted = id
        if found is None:
            self._shown = None
            return
        is_same = self._shown is not None and self._shown.id == id
        if not is_same:
            self._keep()
        if not is_same or self._edited is None:
            self._shown = found
            self.form.offer(self._known.offered, found.plan)
            self._soon.start()
        self.form.show_versions(self._known.versions.get(found.id, ()))

    def _show_page(self) -> None:
        has_reports = bool(self._known.reports)
        self._pages.setCurrentWidget(self._work if has_reports else self.empty)
        if self.hasFocus():  # the keyboard came before there was anything to see
            (self.main_list() if has_reports else self.empty.button).setFocus()

    # --- Writing ---

    def _note_edit(self) -> None:
        try:
            self._edited = self.form.plan()
        except ReportError as error:
            self._save.stop()
            self.form.show_trouble(str(error))
            return
        self.form.show_trouble("")
        self._save.start()
        self._soon.start()

    def _keep(self) -> None:
        """Keep what was written."""
        self._save.stop()
        plan, shown = self._edited, self._shown
        self._edited = None
        if plan is None or shown is None or plan == shown.plan or self.session.project.read_only:
            return
        self.session.write(lambda project: (None, project.reports.change(shown.id, plan)), self)

    def _rename(self, id: ReportId, name: str) -> None:
        kept = next((each for each in self._known.reports if each.id == id), None)
        if kept is not None:
            self.session.history.do(lambda project: rename_report(project, kept, name), self)

    def _delete(self, id: ReportId) -> None:
        self._keep()
        self.session.history.do(lambda project: remove_report(project, id), self)

    # --- Looking ---

    def _draw(self) -> None:
        section, plan = self.form.sections.current(), self._plan()
        if section is None or plan is None:
            return
        self.preview.say(WAITING)
        question = partial(_pages, self._preview, plan, section)
        self._drawing.ask((plan.title, section), question, self._show_pages)

    def _plan(self) -> ReportPlan | None:
        return self._edited or (None if self._shown is None else self._shown.plan)

    def _show_pages(self, key: tuple[str, SectionName], pages: list[QImage]) -> None:
        self.preview.show_pages(tr(TITLES[key[1]]), [QPixmap.fromImage(each) for each in pages])

    def _refuse_pages(self, reason: str) -> None:
        self.preview.refuse(reason)

    # --- Handing over ---

    def _ask_file(self, kind: ReportKind, ending: str, model: str = "") -> None:
        plan, shown = self._plan(), self._shown
        if plan is None or shown is None:
            return
        what = "" if kind is ReportKind.REPORT else f"-{kind}"
        path = self.choose_target(f"{file_stem(plan.title, '')}{what}{ending}", FILTERS[ending])
        if path is None:
            return
        self._keep()
        written = replace(plan, kind=kind, model=model)
        work = partial(writing_report, id=shown.id, plan=written, path=path)
        done = partial(self._written, path)
        self.session.run_job(
            tr("Writing {name}", name=path.name), Lane.WRITE, work, self, done, self.session.warn, keeps_part=False
        )

    def _ask_pack(self) -> None:
        plan = self._plan()
        if plan is not None:
            self._keep()
            self.packs.save(plan)

    def _written(self, path: Path, made: WrittenReport) -> None:
        self.session.tell_saved(path, made.withheld)
        self.session.announce(Changes.REPORTS)

    def choose_target(self, name: str, kinds: str) -> Path | None:
        """Ask where to write the report; a test answers in its place."""
        return ask_target(self, tr("Save the report"), Purpose.RESULT, name, kinds)


def _read(project: ProjectReader) -> Known:
    parts = {part for run in project.run_list.all() for part in run.parts}
    runs = tuple(run for run in project.run_list.all() if run.key not in parts)
    reviews = tuple((each.id, each.plan.name) for each in project.reviews.reviews())
    reports = project.reports.all()
    held = {key for each in reports for key in each.plan.runs}
    deleted = {key: name for key in held if (name := deleted_run(project, key)) is not None}
    return Known(
        reports, Offered(runs, reviews, deleted), {each.id: project.reports.versions(each.id) for each in reports}
    )


def _begin(project: ProjectFile, run: RunKey, author: str) -> Reversible:
    """A new report of a run, called as the run or with a number behind it."""
    title = next(each.title for each in project.run_list.all() if each.key == run)
    return keep_report(project, project.reports.name_after(title), ReportPlan(title, (run,), author))


@in_english()
def _pages(preview: Preview, plan: ReportPlan, section: SectionName) -> list[QImage]:
    return [QImage.fromData(page) for page in preview.pages(plan, section, DOTS_PER_INCH)]
