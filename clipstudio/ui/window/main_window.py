"""The main window: start page or project, with the rail, the header and the job bar around it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEvent, Qt, QTimer, Slot
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence, QShowEvent, QWhatsThisClickedEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QMainWindow,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipstudio.domain.changes import Changes
from clipstudio.domain.ids import RunId
from clipstudio.domain.language import quoted, tr
from clipstudio.domain.on_disk import exists, is_file
from clipstudio.domain.projects import REVIEW_SUFFIX, SAMPLE_FILE, SAMPLE_FOLDER, SUFFIX
from clipstudio.results.guide_kinds import Guide
from clipstudio.services.folders import data_folder, models_folder
from clipstudio.services.jobs import JobReport, JobState
from clipstudio.ui.accessible import answer_for, speak
from clipstudio.ui.accessible_controls import ComboAccessible, ToolButtonAccessible
from clipstudio.ui.actions import make_action
from clipstudio.ui.background import Background
from clipstudio.ui.choices import CACHE_LIMIT, STILL, Choice
from clipstudio.ui.drops import DropTarget
from clipstudio.ui.file_dialogs import Purpose, ask_file, ask_folder, ask_target
from clipstudio.ui.file_manager import show_in_folder
from clipstudio.ui.latest import Latest
from clipstudio.ui.menu import Menu
from clipstudio.ui.own_keys import action_name, native, own_keys
from clipstudio.ui.preferences import Preferences
from clipstudio.ui.settings import Settings
from clipstudio.ui.style import theme
from clipstudio.ui.user_words import title_text
from clipstudio.ui.window import late_imports, leaving
from clipstudio.ui.window.appearance import Appearance
from clipstudio.ui.window.closing import ProjectClosing
from clipstudio.ui.window.enter_key import press_by_enter
from clipstudio.ui.window.focus_keeper import FocusKeeper
from clipstudio.ui.window.help import Help
from clipstudio.ui.window.job_bar import JobBar
from clipstudio.ui.window.leaving import Leave, Unsaved
from clipstudio.ui.window.menus import Menus
from clipstudio.ui.window.messages import Messages
from clipstudio.ui.window.opening import ProjectOpening
from clipstudio.ui.window.placing import first_size, fit_to_screen
from clipstudio.ui.window.recent_menu import RecentMenu
from clipstudio.ui.window.sample_maker import SampleMaker
from clipstudio.ui.window.start_page import StartPage
from clipstudio.ui.window.tab_order import step, step_pane

# What is imported below comes in behind the start page (`late_imports`): here, it would hold up the window.
if TYPE_CHECKING:
    from clipstudio.services.importing.dropped import Dropped
    from clipstudio.services.models.model_cache import ModelCache
    from clipstudio.services.projects import OpenedProject
    from clipstudio.services.sample import SampleOutcome
    from clipstudio.ui.window.project_view import ProjectView

answer_for(QComboBox, ComboAccessible)
answer_for(QToolButton, ToolButtonAccessible)
GIGABYTE = 10**9
SMALLEST = (720, 420)
"""Pixels of the window without its frame: less than 1280 by 720 leaves where the desktop is enlarged to 150 %."""
MOST_SECONDS = 0.1
"""For which the window waits in closing; after that it goes on in the background, and the window closes then."""
FRAME_MS = 150
"""After the window is shown: what a window manager takes to draw its frame."""
DIALOG_MS = 200
"""How often it is looked whether a dialog still stands before files that were handed over."""
FILE_FILTER = tr("clipstudio projects (*{suffix})", suffix=SUFFIX)
OPENED_FILTER = tr(
    "clipstudio projects and reviews (*{suffix} *{review_suffix})", suffix=SUFFIX, review_suffix=REVIEW_SUFFIX
)


class MainWindow(QMainWindow):
    """One window on one project.

    Attributes:
        background: The worker threads; they live as long as the window.
        project_view: The places of the open project, or None on the start page.
        opening: Brings another project.
        messages: What there is to say.
        drops: Takes files that are dropped anywhere on the window.
        sample: Makes the sample project.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        speak()
        super().__init__()
        self.settings = settings or Settings()
        self.background = Background(self)
        self._starting = Latest(self.background, self, self.warn)
        self._given_up_loading = threading.Event()
        self._shelf: ModelCache | None = None
        self.project_view: ProjectView | None = None
        self._coming: ProjectView | None = None
        self.opening = ProjectOpening(self.background, self)
        self.closing = ProjectClosing(self.background, self)
        self._is_quitting = False
        self._asks_nothing = False
        self._run_to_show: RunId | None = None
        self._is_received = False
        self._focused: QWidget | None = None
        self._crash = ""
        self._guides_next = False
        self._handed: list[Path] = []
        self._waiting: Dropped | None = None
        self._left_out = ""
        self._when_done: Callable[[], object] | None = None
        self._given_up: frozenset[int] = frozenset()
        self.preferences = Preferences(self.settings, self)
        self.preferences.computing_changed.connect(self._compute_as_preferred)
        self.preferences.not_kept.connect(self.warn)
        self._preferences_dialog: QWidget | None = None
        self.start_page = StartPage()
        self.job_bar = JobBar(self.background)
        self.preferences.chosen.connect(self._keep_still)
        self._keep_still(STILL)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.start_page)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        stage = QWidget()
        inner = QVBoxLayout(stage)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self._pages)
        self.messages = Messages(stage)
        layout.addWidget(stage, 1)
        layout.addWidget(self.job_bar)
        self.setCentralWidget(body)
        theme.dress(self)
        self.drops = DropTarget(body)
        self.drops.dropped.connect(self.take_files)
        self.drops.find_side = lambda: None if self.project_view is None else self.project_view.search_drops
        self._recent = RecentMenu(self)
        self._recent.chosen.connect(self.open_project)
        self._close_action = make_action(self, tr("Close project"), self.close_project, "Ctrl+W")
        self._saved: Path | None = None
        self._show_saved_action = make_action(self, tr("Show in folder"), self._show_saved)
        self._menus = self._arrange_menus()
        self.start_page.new_asked.connect(self.new_project)
        self.start_page.open_asked.connect(self.choose_project)
        self.start_page.sample_asked.connect(self.make_sample)
        self.start_page.sample_panel.change_asked.connect(self.move_sample)
        self.start_page.recent_asked.connect(self.open_project)
        self.opening.changed.connect(self._wait_for_project)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self._not_opened)
        self.closing.failed.connect(self.warn)
        self.closing.finished.connect(self._quit_at_last)
        self._focus_keeper = FocusKeeper(self)
        self.sample = SampleMaker(self.background, self.start_page, self.settings)
        self.sample.made.connect(self._sample_made)
        self.sample.failed.connect(self._sample_failed)
        self.background.reported.connect(self._note_report)
        self.background.failed.connect(self.warn)
        self._after_dialog = QTimer(self)
        self._after_dialog.setSingleShot(True)
        self._after_dialog.timeout.connect(self._take_handed)
        self._framed = QTimer(self)
        self._framed.setSingleShot(True)
        self._framed.timeout.connect(self._fit)
        self.setMinimumSize(*SMALLEST)
        self.resize(first_size(self.screen().availableGeometry().size()))
        self.restoreGeometry(self.settings.state("window"))
        fit_to_screen(self)
        self._show_start()
        self._warn_of_settings(self.settings.choices.trouble)

    def _arrange_menus(self) -> Menus:
        keys = QKeySequence.StandardKey
        appearance, self._help = Appearance(self.preferences, self), Help(self, self._place_name, self._place_page)
        preferences = make_action(self, tr("Settings…"), self.show_preferences, "Ctrl+,")
        preferences.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.addAction(preferences)  # its keys are for always, and the menu is filled when somebody looks
        self._help.said.connect(self.say)
        last_message = make_action(self, tr("Show the last message"), self.messages.show_last, "F8")
        panes = (
            make_action(self, tr("Next pane"), lambda: step_pane(self, forward=True), "F6"),
            make_action(self, tr("Previous pane"), lambda: step_pane(self, forward=False), "Shift+F6"),
        )
        colours = Menu(tr("Colours"), self)
        colours.addActions(appearance.scheme_actions)
        return Menus(
            self.menuBar(),
            opening=(
                make_action(self, tr("New project…"), self.new_project, keys.New),
                make_action(self, tr("Open…"), self.choose_project, keys.Open),
                self._recent.menuAction(),
                make_action(self, tr("Try the sample"), self.make_sample),
            ),
            running=(self.job_bar.cancel_action,),
            leaving=(self._close_action, make_action(self, tr("Quit"), self.close, keys.Quit)),
            editing=(preferences,),
            view=((colours.menuAction(),), appearance.text_actions, (*panes, last_message)),
            help=(
                self._help.pages,
                (
                    make_action(self, tr("Tour of the sample"), self.show_tour),
                    make_action(self, tr("First audit on your images"), self.show_guide),
                ),
                self._help.actions,
            ),
        )

    @Slot(object)
    def _keep_still(self, choice: Choice) -> None:
        if choice is STILL:
            self.job_bar.is_still = bool(self.preferences.get(STILL))

    def _place_name(self) -> str:
        return self.project_view.place.name if self.project_view is not None else ""

    def _place_page(self) -> str:
        return self.project_view.place.icon_name if self.project_view is not None else ""

    # Projects

    @Slot()
    def new_project(self) -> None:
        """Ask for a file name and make a project there."""
        path = self.ask_new_file()
        if path is not None:
            self._when_loaded(partial(self._make, path))

    @Slot()
    def choose_project(self) -> None:
        """Ask for a project and open it."""
        path = self.ask_project()
        if path is not None:
            self.open_project(path)

    @Slot(object)
    def open_project(self, path: Path, read_only: bool = False, run: RunId | None = None) -> None:
        """Open a project in the background and show a run of it; one that is open elsewhere opens read-only."""
        self._say_opening(tr("Opening {name}…", name=path.name))  # at once: much may have to be loaded before
        self._when_loaded(partial(self._open_asked, path, read_only, run))

    def _open_asked(self, path: Path, read_only: bool, run: RunId | None) -> None:
        self._open_file(path, read_only, run)
        if not self.opening.is_under_way:
            self._say_opening("")
            if left_out := self._take_left_out():
                self.warn(left_out)

    def _take_left_out(self) -> str:
        """What is to be said of projects that were handed over beside the one that is open; once."""
        left_out, self._left_out = self._left_out, ""
        return left_out

    def _say_opening(self, words: str) -> None:
        """Say what is being opened, from when it is asked for until it is seen; "" when that is over."""
        self.start_page.say_opening(words)
        self.job_bar.say_idle(words)

    @Slot()
    def make_sample(self) -> None:
        """Make the sample project where the start page says, in the background, or open the one that is there."""
        if self.opening.is_under_way or self.sample.is_running or not self._may_leave(self.make_sample):
            return
        self._let_go()
        self._show_start()
        # The page answers at once, also where the rest of the program is still being loaded.
        self.start_page.set_making_sample(True)
        self._when_loaded(lambda: self.sample.make(self.shelf))

    @Slot()
    def move_sample(self) -> None:
        """Ask where the sample should be made."""
        if (folder := self.ask_sample_folder()) is not None:
            self.sample.move(folder)

    @Slot()
    def show_tour(self) -> None:
        """Lead through the sample's answer; the sample is opened or made where it is not open."""
        if self.project_view is not None and self.project_view.project.path.name == SAMPLE_FILE:
            self.project_view.start_tour()
        else:
            self.settings.tour_seen = False
            self.make_sample()

    @Slot()
    def show_guide(self) -> None:
        """Lead through a first audit on the user's own images, in the project that is open."""
        if self.project_view is not None:
            self.project_view.start_guide()
        else:
            self._guides_next = True
            self.say(tr("Create or open a project: the steps of a first audit are shown in it."))

    @Slot()
    def show_preferences(self) -> None:
        """Open what holds for every project, or bring it to the front."""
        from clipstudio.ui.window.preferences_dialog import PreferencesDialog

        if self._preferences_dialog is None or not shiboken6.isValid(self._preferences_dialog):
            dialog = PreferencesDialog(
                self.preferences,
                self.settings,
                self._folders(),
                self.background,
                None if self.project_view is None else self.project_view.project.path,
                parent=self,
            )
            dialog.recent_changed.connect(self._show_recent)
            dialog.tour_asked.connect(self.show_tour)
            dialog.keys_asked.connect(self._help.show_shortcuts)
            dialog.warned.connect(self.warn)
            self._preferences_dialog = dialog
        self._preferences_dialog.show()
        self._preferences_dialog.raise_()
        self._preferences_dialog.activateWindow()

    def _folders(self) -> dict[str, Path]:
        """What is kept where."""
        folders = {tr("Models"): models_folder(), tr("Settings and log"): data_folder()}
        if self.project_view is not None:
            folders[tr("Cache of this project")] = self.project_view.project.cache
        return folders

    @Slot()
    def close_project(self) -> None:
        """Close the project and show the start page, unless the user wants to keep edits or work first."""
        if self._may_leave(self.close_project):
            self._let_go()
            self._show_start()

    def _may_leave(self, leave: Callable[[], object]) -> bool:
        """Whether the project may be let go of now; else ``leave`` may be called later, when its work is done."""
        self._when_done = None
        if self._asks_nothing:
            return True
        # What was given up before edits were saved runs on until then, and is not asked about again.
        given_up, self._given_up = self._given_up, frozenset()
        jobs = tuple(report for report in self._jobs() if report.job not in given_up)
        choice = self.ask_leave(jobs) if jobs else Leave.STOP
        if choice is Leave.STAY:
            return False
        if choice is Leave.WAIT and self._jobs():  # they may have ended while the question stood there
            self._when_done = leave
            self.say(tr("This closes as soon as the work is done."))
            return False
        unsaved = self.project_view.unsaved() if self.project_view is not None else ()
        edits = self.ask_unsaved(unsaved) if unsaved else Unsaved.DISCARD
        if edits is Unsaved.SAVE and self.project_view is not None:
            stopped = given_up.union(report.job for report in jobs)
            self.project_view.save_unsaved(partial(self._leave_saved, leave, stopped))
        if edits is Unsaved.DISCARD:
            if unsaved and self.project_view is not None:
                self.project_view.discard_unsaved()
            # At once: a sample that is finished while another project is being opened would take its place.
            self.sample.abandon()
        return edits is Unsaved.DISCARD

    def _leave_saved(self, leave: Callable[[], object], given_up: frozenset[int]) -> None:
        """Leave once the edits are saved, stopping the jobs that the user gave up before."""
        self._given_up = given_up
        leave()
        self._given_up = frozenset()

    def _jobs(self) -> tuple[JobReport, ...]:
        """What works on the project, or waits to, and would be missed."""
        own = (self.opening, self.closing)
        reports = (report for report in self.job_bar.reports if not report.may_be_left)
        jobs = (report for report in reports if not any(each.is_of(report.job) for each in own))
        return tuple(report for report in jobs if self.background.awaits(report.job))

    def ask_leave(self, jobs: Sequence[JobReport]) -> Leave:
        """What to do about work that is under way; a question, since it would be stopped."""
        return leaving.ask(self, jobs)

    def _let_go(self) -> None:
        project_view = self.project_view or self._coming
        if project_view is not None:
            self.project_view = self._coming = None
            self._show_in_menus()  # a menu that opens before the next page shows asks what is gone no more
            self.messages.forget()
            # What a field asks when the focus leaves it must still find the project open; hiding alone leaves the
            # focus where it is when nothing else in the window takes it.
            field = self.focusWidget()
            if field is not None and project_view.isAncestorOf(field):
                field.clearFocus()
            project_view.hide()
            for timer in project_view.findChildren(QTimer):
                timer.stop()
            # The threads end before the project is closed: none may touch it then.
            self.background.settle()
            self.opening.abandon()
            self.closing.abandon()
            self.closing.start(project_view.shut_down(), purge=project_view.session.purge_is_due)
            self._pages.removeWidget(project_view)
            project_view.deleteLater()

    def ask_unsaved(self, names: Sequence[str]) -> Unsaved:
        """What becomes of unsaved edits of label sets; a question, since they would be lost."""
        return leaving.ask_unsaved(self, names)

    def ask_new_file(self) -> Path | None:
        """Where to make a project; a method of its own so that a test can answer."""
        return ask_target(self, tr("New project"), Purpose.PROJECT, f"audit{SUFFIX}", FILE_FILTER)

    def ask_project(self) -> Path | None:
        """Which project to open."""
        return ask_file(self, tr("Open a project"), Purpose.PROJECT, OPENED_FILTER)

    def ask_sample_folder(self) -> Path | None:
        """Where to make the sample."""
        chosen = ask_folder(self, tr("Where should the sample go?"), Purpose.SAMPLE, may_be_new=True)
        if chosen is None or is_file(chosen / SAMPLE_FILE) or chosen.name == SAMPLE_FOLDER:
            return chosen
        return chosen / SAMPLE_FOLDER

    # What is said

    @Slot(str)
    def warn(self, text: str) -> None:
        """Show a warning: what went wrong."""
        self.say(text, warning=True)

    @Slot(str, bool)
    def say(self, text: str, warning: bool = False) -> None:
        """Show a sentence; an empty one takes the last away."""
        self.messages.say(text, warning)

    def _warn_of_settings(self, trouble: str = "") -> None:
        """Say what is wrong with the file of settings, and which keys of it are another action's."""
        clashes = (
            tr(
                "“{usual}” in [keys] stays as it is: {keys} is taken by “{name}”.",
                usual=usual,
                keys=native(self.settings.choices.keys.get(usual, "")),
                name=action_name(action),
            )
            for usual, action in own_keys.take_clashes().items()
        )
        if words := " ".join(filter(None, (trouble, *clashes))):
            self.warn(words)

    def tell_of_crash(self, text: str) -> None:
        """Say that the window before did not end in order, and offer the log."""
        self._crash = text
        self.messages.say(text, warning=True, offer=self._help.log_action)

    @Slot(str, object)
    def _tell_offer(self, text: str, action: QAction) -> None:
        self.messages.say(text, warning=True, offer=action)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        """Tell that a file was written, and offer to show it."""
        self._saved = path
        self.messages.say(tr("Saved {path}.", path=path), offer=self._show_saved_action)

    @Slot(object, str)
    def _tell_saved_noting(self, path: Path, more: str) -> None:
        """The same with what is to be known of the file, which must not go by itself."""
        self._saved = path
        said = tr("Saved {path}.", path=path)
        self.messages.say(f"{said} {more}", warning=True, offer=self._show_saved_action)

    def _show_saved(self) -> None:
        if self._saved is not None and (trouble := show_in_folder(self._saved)):
            self.warn(trouble)

    # Inside

    @property
    def shelf(self) -> ModelCache:
        """The registered models; one shelf for as long as the window lives."""
        from clipstudio.services.models.model_cache import ModelCache

        if self._shelf is None:
            self._shelf = ModelCache()
            self._compute_as_preferred()
        return self._shelf

    @Slot()
    def _compute_as_preferred(self) -> None:
        """Run the models that are loaded from now on where the user wants them to run."""
        if self._shelf is not None:
            self._shelf.device, self._shelf.threads = self.preferences.device, self.preferences.threads

    def load(self) -> None:
        """Load what a project needs while the user looks at the start page."""
        if not late_imports.are_loaded():
            load = partial(late_imports.load, self._given_up_loading)
            self.background.query(load, self, lambda _nothing: None, self.warn)

    def _when_loaded(self, action: Callable[[], None]) -> None:
        """Do what needs a project's modules: now, or when they are loaded; of several, what was asked last."""
        if late_imports.are_loaded():
            action()
        else:
            load = partial(late_imports.load, self._given_up_loading)
            self._starting.ask("start", load, lambda _key, _nothing: action())

    def _make(self, path: Path) -> None:
        from clipstudio.services.projects import making_project

        if self._may_leave(partial(self._make, path)):
            self._run_to_show, self._is_received = None, False
            # The first project that somebody makes begins with the steps of an audit beside it.
            self._guides_next = self._guides_next or not self.settings.guide_seen
            self.settings.guide_seen = True
            self.opening.start(path, tr("New project {name}", name=path.name), partial(making_project, path))

    def _open_file(self, path: Path, read_only: bool, run: RunId | None) -> None:
        from clipstudio.services.projects import opening_project
        from clipstudio.services.reviewing.exchange.incoming import opening_review

        view = self.project_view
        if path.suffix.lower() == REVIEW_SUFFIX:
            if self._may_leave(partial(self._open_file, path, read_only, run)):
                self._run_to_show, self._is_received = None, True
                self.opening.start(path, tr("Opening {name}", name=path.name), partial(opening_review, path))
        elif view is not None and exists(path) and path.samefile(view.project.path):
            self.say(tr("“{name}” is open in this window.", name=path.name))
        elif self._may_leave(partial(self._open_file, path, read_only, run)):
            self._run_to_show, self._is_received = run, False
            work = partial(opening_project, path, read_only=read_only)
            self.opening.start(path, tr("Opening {name}", name=path.name), work)

    @Slot(bool)
    def _wait_for_project(self, is_opening: bool) -> None:
        """While a project is being opened, nothing is begun that its coming would end."""
        if is_opening:
            self._focused = self.focusWidget()
        self._pages.setEnabled(not is_opening)
        if not is_opening and self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus()

    @Slot(str)
    def _not_opened(self, reason: str) -> None:
        self._left_out = ""
        if self._coming is None:
            self._say_opening("")
        self.say(reason or tr("The project was not opened, and is unchanged."), warning=bool(reason))

    @Slot(object)
    def _opened(self, outcome: OpenedProject) -> None:
        """Put the view of a project into the window, and show it when it has a place: at once it would be felt."""
        from clipstudio.ui.places.audits.place import AuditsPlace
        from clipstudio.ui.places.review.place import ReviewPlace
        from clipstudio.ui.window.project_view import ProjectView

        self._let_go()
        view = ProjectView(outcome.project, self.shelf, self.background, self.settings, self.preferences)
        self._coming = view
        self._pages.addWidget(view)
        first = ReviewPlace if self._is_received else None if self._run_to_show is None else AuditsPlace
        usual = ReviewPlace if outcome.is_received else None
        view.completed.connect(self._warn_of_settings)
        view.begin(partial(self._show_opened, view, outcome), first, usual)

    def _show_opened(self, view: ProjectView, outcome: OpenedProject) -> None:
        if view is not self._coming:
            return  # it was let go of meanwhile
        is_crash_unread = bool(self._crash) and self.messages.text == self._crash
        self.project_view, self._coming = view, None
        self._say_opening("")
        self._show_project(view)
        remarks = " ".join(filter(None, (outcome.remarks, self._take_left_out())))
        self.warn(remarks)
        if is_crash_unread and not remarks:
            self.tell_of_crash(self._crash)
        if self._run_to_show is not None:
            view.show_run(self._run_to_show)
            self._lead_through()
        elif self._guides_next:
            view.start_guide()
        self._guides_next = False
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            view.take_dropped(waiting)

    @Slot(list)
    def take_over(self, paths: list[Path]) -> None:
        """Come forward, and take the files that another start was called with once no dialog stands before."""
        if self.isMinimized():
            self.showNormal()
        front = QApplication.activeModalWidget() or self
        front.raise_()
        front.activateWindow()
        QApplication.alert(self)  # where the system lets no window come forward by itself
        self._handed += paths
        self._take_handed()

    def _take_handed(self) -> None:
        if QApplication.activeModalWidget() is not None:
            self._after_dialog.start(DIALOG_MS)
        elif self._handed:
            paths, self._handed = self._handed, []
            self.take_files(paths)

    @Slot(list)
    def take_files(self, paths: list[Path]) -> None:
        """Open a project, or take other files to the place that can use them; sorted off the main thread."""
        if len(paths) == 1 and paths[0].suffix.lower() == SUFFIX:
            self.open_project(paths[0])
            return
        self._when_loaded(partial(self._sort_drop, paths))

    def _sort_drop(self, paths: list[Path]) -> None:
        from clipstudio.services.importing.dropped import sort_dropped

        self.background.query(partial(sort_dropped, paths), self, self._route_drop, self.warn)

    def _route_drop(self, dropped: Dropped) -> None:
        if dropped.projects:
            first, *others = dropped.projects
            self.open_project(first)
            names = ", ".join(quoted(each.name) for each in others)
            self._left_out = (
                tr("A window has one project at a time. Not opened: {names}.", names=names) if names else ""
            )
        elif dropped.reviews and self.project_view is None:
            self.open_project(dropped.reviews[0])
        elif self.project_view is not None:
            self.project_view.take_dropped(dropped)
        else:
            self._waiting = dropped
            self.say(tr("Create or open a project: it gets these files then."))

    def _lead_through(self) -> None:
        """The first time that the sample is seen, its tour begins by itself."""
        view = self.project_view
        if view is not None and view.project.path.name == SAMPLE_FILE and not self.settings.tour_seen:
            self.settings.tour_seen = True
            view.start_tour()

    def _show_project(self, view: ProjectView) -> None:
        self.messages.forget()
        view.session.told.connect(self.say)
        view.session.offered.connect(self._tell_offer)
        view.session.taken_back.connect(self.messages.take_back)
        view.session.saved.connect(self._tell_saved)
        view.session.saved_noting.connect(self._tell_saved_noting)
        view.place_shown.connect(self.messages.go_to)
        view.picture_shown.connect(self.messages.float_over)
        self._pages.setCurrentWidget(view)
        self.settings.remember(view.project.path)
        self._recent.show_paths(self.settings.recent)
        self._show_in_menus()
        suffix = tr(" (read-only)") if view.project.read_only else ""
        self.setWindowTitle(title_text(f"{view.project.path.stem}{suffix} — clipstudio"))
        view.show_first()
        self._keep_caches_within_limit()
        # The menus offer what the places that are built later bring.
        view.completed.connect(self._show_in_menus)

    def _keep_caches_within_limit(self) -> None:
        """Clear the caches of projects that were not used for long, where all hold more than they may."""
        from clipstudio.services.caches import keep_within

        limit, view = int(self.preferences.get(CACHE_LIMIT)), self.project_view
        if not limit or view is None:
            return
        recent, kept = tuple(self.settings.recent), view.project.path

        def clear() -> tuple[tuple[Path, ...], Changes]:
            return keep_within(recent, limit * GIGABYTE, kept), Changes.NONE

        self.background.write(clear, self, lambda found: self._tell_cleared(found[0]), self.warn)

    def _tell_cleared(self, projects: Sequence[Path]) -> None:
        if projects:
            names = ", ".join(quoted(each.name) for each in projects)
            self.say(tr("Caches held more than they may: those of {names} were cleared.", names=names))

    @Slot()
    def _show_in_menus(self) -> None:
        self._close_action.setEnabled(self.project_view is not None)
        self._menus.show_project(self.project_view)

    @Slot()
    def _show_recent(self) -> None:
        recent = self.settings.recent
        self.start_page.show_recent(recent)
        self._recent.show_paths(recent)

    def _show_start(self) -> None:
        self._show_recent()
        self._say_opening("")
        self.start_page.setEnabled(True)
        self._pages.setCurrentWidget(self.start_page)
        self._show_in_menus()
        self.setWindowTitle("clipstudio")

    @Slot(object)
    def _sample_made(self, outcome: SampleOutcome) -> None:
        self.open_project(outcome.project, run=outcome.run)

    @Slot(str)
    def _sample_failed(self, reason: str) -> None:
        self.say(reason or tr("The sample was cancelled; it goes on from there next time."), warning=bool(reason))

    @Slot(object)
    def _note_report(self, report: JobReport) -> None:
        own = self.opening.is_of(report.job) or self.closing.is_of(report.job)
        is_stopped = report.state in (JobState.CANCELLED, JobState.FAILED) and not report.is_replaced
        if is_stopped and report.state is JobState.CANCELLED and not own:
            kept = tr("What was finished before is kept.") if report.keeps_part else tr("Nothing was changed.")
            self.say(tr("{title}: cancelled. {kept}", title=report.title, kept=kept))
        if is_stopped:
            self._when_done = None  # somebody should see that first
        elif self._when_done is not None and not self._jobs():
            QTimer.singleShot(0, self, self._when_done)

    def event(self, event: QEvent) -> bool:
        """A chart asks how it is read."""
        if isinstance(event, QWhatsThisClickedEvent) and event.href() in Guide.__members__:
            self._help.show_guide(Guide[event.href()])
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Lead Tab through the controls as they stand."""
        return step(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the keyboard, and Esc end what is over the places."""
        view, is_escape = self.project_view, event.key() == Qt.Key.Key_Escape
        if press_by_enter(self, event) or (is_escape and view is not None and view.escape()):
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Fit the window again as soon as the window manager has told what frame it drew."""
        super().showEvent(event)
        if not event.spontaneous():
            self._framed.start(FRAME_MS)

    @Slot()
    def _fit(self) -> None:
        fit_to_screen(self)

    def end(self) -> None:
        """Close without a question: the system ends the program and may not wait for an answer."""
        self._asks_nothing = True
        while (dialog := QApplication.activeModalWidget()) is not None and dialog.close():
            pass
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop the work, close the project, and remember how the window stood."""
        if not self._may_leave(self.close):
            event.ignore()
            return
        self._let_go()
        if self.closing.waits(MOST_SECONDS) and not self._is_quitting:
            # What was deleted is being deleted permanently. Who closes the window once more does not wait for it.
            self._is_quitting = True
            self._show_start()
            self.start_page.setEnabled(False)
            event.ignore()
            return
        self._framed.stop()
        self._after_dialog.stop()
        self._help.close()
        self.messages.forget()
        self.settings.keep_state("window", self.saveGeometry())
        self._given_up_loading.set()
        self.background.shut_down()
        self.opening.abandon()
        self.closing.abandon()
        event.accept()

    @Slot()
    def _quit_at_last(self) -> None:
        if self._is_quitting:
            self.close()
