"""Images that look alike: group by group, with a decision for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from clipstudio.domain.changes import Changes
from clipstudio.domain.duplicates import DEFAULT_DISTANCE, LookAlikeGroup, LookAlikes, Verdict
from clipstudio.domain.images import ImageRow
from clipstudio.domain.language import number, tr
from clipstudio.results.look_alikes import (
    accept_question,
    captions_of,
    decided_in_words,
    group_in_words,
    remarks,
    undecided_in_words,
)
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.duplicates.deciding import Choice, decide, take_back_all
from clipstudio.services.duplicates.finding import find_look_alikes
from clipstudio.services.duplicates.page import LookAlikePage, read_look_alikes, rows_of
from clipstudio.services.jobs import Job, Lane
from clipstudio.statistics.near_pairs import MOST_DISTANCE
from clipstudio.ui.fields import Slider
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.grid.layout import MARGIN
from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.view import ImageGridView
from clipstudio.ui.latest import Latest
from clipstudio.ui.place import heading, muted, row, surface
from clipstudio.ui.places.images.duplicates.examples import ExamplePairs
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import plain_label

EDGE = 220
LOOKING = tr("Looking at the pictures. The bar below says how far this is.")
SLIDER_LETTERS = 24


class DuplicatesPage(QWidget):
    """Shows one group of images that look alike at a time; what is decided gives way to the next.

    Signals:
        closed: Go back to the images.
    """

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._found: LookAlikes | None = None
        self._groups: tuple[LookAlikeGroup, ...] = ()
        self._at = 0
        self._of: int | None = None
        self._reading = Latest(session.background, self, session.warn)
        self._telling = Latest(session.background, self, session.warn)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._models = (self.model, self.inside.model, self.outside.model)
        for model in self._models:
            model.set_source(ImageBrowser(session.project))
        session.preferences.care_changed.connect(self._take_care)
        self._take_care()
        session.changed.connect(self._follow)

    def _make_widgets(self) -> None:
        self.words = muted()
        self.remarks = muted()
        self.remarks.hide()
        self.distance = Slider(Qt.Orientation.Horizontal)
        self.distance.setRange(0, MOST_DISTANCE)
        self.distance.setValue(DEFAULT_DISTANCE)
        self.distance.setAccessibleName(tr("Distance"))
        self.distance.setFixedWidth(SLIDER_LETTERS * self.fontMetrics().averageCharWidth())
        self.distance.setToolTip(
            tr("By how many of 256 bits the pictures of a group differ at most: 0 is the same.")
        )
        self.bits = plain_label()
        self.inside = ExamplePairs(tr("The farthest pairs taken in:"), tr("No pair is taken in at this distance."))
        self.outside = ExamplePairs(tr("The nearest pairs left out:"), tr("No pair within reach is left out."))
        self.group = plain_label()
        self.model = ImageGridModel(self)
        self.view = ImageGridView(self.model)
        self.view.setAccessibleName(tr("Images of this group"))
        self.view.set_tile_size(EDGE)
        self.keep = self._button(
            tr("Keep this one (K)"), tr("Audits take the chosen image and leave out the others."), "K"
        )
        self.keep.setProperty("role", "primary")
        self.same = self._button(
            tr("Same cluster (S)"), tr("The same person or sequence: audits take all, as belonging together."), "S"
        )
        self.different = self._button(tr("Not the same (D)"), tr("They only look alike: audits take all."), "D")
        self.earlier = self._button(tr("Previous (P)"), tr("The group before this one."), "P")
        self.later = self._button(tr("Next (N)"), tr("Decide on this group later."), "N")
        self.accept = GuardedButton(tr("Accept all…"))
        self.accept.no.setText(tr("Cancel"))
        self.accept.button.setToolTip(
            tr("Of every group that is left keep the image with most values, of these the largest.")
        )
        self.take_back = QPushButton(tr("Take all decisions back"))
        self.take_back.setToolTip(
            tr("Also those of earlier days: every group is asked about again. This can be undone.")
        )
        self.take_back.hide()
        self.back = QPushButton(tr("Back"))

    def _button(self, text: str, tip: str, key: str) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(button.click)
        return button

    def _lay_out(self) -> None:
        pane, layout = surface()
        layout.setSpacing(SPACE_INSIDE)
        head = row(heading(tr("Near duplicates")), self.accept, stretch=False)
        head.addStretch()
        head.addWidget(self.back)
        line = FlowLayout(gap=SPACE_INSIDE)
        line.addWidget(plain_label(tr("Distance")))
        line.addWidget(self.distance)
        line.addWidget(self.bits)
        pairs = QHBoxLayout()
        pairs.setSpacing(SPACE_BETWEEN)
        pairs.addWidget(self.inside, 1)
        pairs.addWidget(self.outside, 1)
        decisions = FlowLayout(gap=SPACE_INSIDE)
        for widget in (self.keep, self.same, self.different, self.earlier, self.later, self.take_back):
            decisions.addWidget(widget)
        layout.addLayout(head)
        layout.addWidget(self.words)
        layout.addWidget(self.group)
        layout.addLayout(decisions)
        layout.addWidget(self.view, 1)
        layout.addLayout(line)
        layout.addLayout(pairs)
        layout.addWidget(self.remarks)
        layout.addStretch()
        scroll_page(self, pane)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.distance.valueChanged.connect(lambda _value: self._read())
        self.model.captions.shown_changed.connect(self._keep_line)
        self.back.clicked.connect(lambda _checked=False: self.closed.emit())
        self.keep.clicked.connect(lambda _checked=False: self._keep())
        self.view.opened.connect(self._keep_image)
        self.same.clicked.connect(lambda _checked=False: self._decide(Verdict.SAME))
        self.different.clicked.connect(lambda _checked=False: self._decide(Verdict.DIFFERENT))
        self.earlier.clicked.connect(lambda _checked=False: self._go_to(self._at - 1))
        self.later.clicked.connect(lambda _checked=False: self._go_to(self._at + 1))
        self.accept.confirmed.connect(self._accept_all)
        self.take_back.clicked.connect(lambda _checked=False: self._session.history.do(take_back_all, self))

    def compare(self) -> None:
        """Look at the pictures that are new, and compare them all."""
        if self._job is not None:
            return
        self.words.setText(LOOKING)
        shelf = self._session.shelf
        self._job = self._session.run_job(
            tr("Near duplicates"),
            Lane.THUMBNAILS,
            lambda project: find_look_alikes(project, shelf),
            self,
            self._take_found,
            self._refuse,
        )
        self._show()

    def set_blurred(self, blurred: bool) -> None:
        """Blur pictures until they are revealed, as the grid does."""
        for model in self._models:
            model.blur.set_blurred(blurred)

    def shut_down(self) -> None:
        """End the threads of the pictures."""
        for model in self._models:
            model.shutdown()

    def _take_care(self) -> None:
        for model in self._models:
            model.blur.set_wanted(self._session.preferences.blurs)

    def _take_found(self, found: LookAlikes) -> None:
        self._job, self._found = None, found
        said = " ".join(remarks(found))
        self.remarks.setText(said)
        self.remarks.setVisible(bool(said))
        self._read()

    def _refuse(self, reason: str) -> None:
        self._job = None
        self.words.setText(reason or tr("Stopped: the pictures were not all compared."))

    def _follow(self, changes: Changes) -> None:
        if changes & Changes.IMAGES and self._found is not None:
            self._read()

    def _read(self) -> None:
        distance = self.distance.value()
        self.bits.setText(tr("at most {distance} of 256 bits differ", distance=number(distance)))
        if self._found is not None:
            question = partial(read_look_alikes, self._session.project, self._found, distance)
            self._reading.ask(distance, question, self._take)

    def _take(self, distance: int, page: LookAlikePage) -> None:
        shown = self._shown
        # What an undo brings back is shown again.
        known = set(self._groups)
        back = next((each for each in page.groups if each not in known), None)
        if self._of == distance and back is not None:
            shown = back
        self._of = distance
        self._groups = page.groups
        self.inside.show_pairs(page.inside)
        self.outside.show_pairs(page.outside)
        compared = 0 if self._found is None else self._found.compared
        said = undecided_in_words(page.groups, compared)
        self.words.setText(f"{said} {decided_in_words(page.decided, page.copies, page.effect)}".strip())
        self.take_back.setVisible(page.decided > 0 and not self._session.project.read_only)
        copies = sum(len(group.images) - 1 for group in page.groups)
        self.accept.set_question(accept_question(len(page.groups), copies), tr("Keep all suggested"))
        self._go_to(page.groups.index(shown) if shown in page.groups else self._at)

    @property
    def _shown(self) -> LookAlikeGroup | None:
        return self._groups[self._at] if self._at < len(self._groups) else None

    def _go_to(self, at: int) -> None:
        self._at = max(0, min(at, len(self._groups) - 1))
        self._show()

    def _show(self) -> None:
        group = self._shown
        focused = self.window().focusWidget()
        if group is None and focused is not None and self.isAncestorOf(focused) and focused is not self.distance:
            # Else the keyboard would go from a button that is shut to the next, which takes everything back.
            self.back.setFocus()
        is_free = group is not None and not self._session.project.read_only
        for button in (self.keep, self.same, self.different, self.accept):
            button.setEnabled(is_free)
        # Without a group nothing is left to decide: its pictures and its buttons would only be in the way.
        for widget in (self.keep, self.same, self.different, self.earlier, self.later, self.accept, self.group):
            widget.setVisible(group is not None)
        # While the pictures are looked at it has the keyboard.
        self.view.setVisible(group is not None or self._found is None)
        self.earlier.setEnabled(self._at > 0)
        self.later.setEnabled(self._at + 1 < len(self._groups))
        if group is None:
            self.group.setText("")
            self.model.set_ids(())
            return
        self.group.setText(group_in_words(self._at, len(self._groups), group))
        if self.model.ids.tolist() != list(group.images):
            self.model.set_ids(group.images)
            self.view.set_current(0)
        self._telling.ask(group, partial(rows_of, self._session.project, group), self._caption)

    def _caption(self, group: LookAlikeGroup, read: tuple[Sequence[ImageRow], Mapping[int, int]]) -> None:
        rows, spoken = read
        if group == self._shown and len(rows) == len(group.images):
            told = captions_of(rows, spoken)
            self.model.set_captions([tr("{sizes}, suggested", sizes=told[0]), *told[1:]])

    def _keep(self) -> None:
        image = self.view.current_id()
        if image is not None:
            self._keep_image(image)

    def _keep_image(self, image: int) -> None:
        self._decide(Verdict.KEEP_ONE, image)

    def _decide(self, verdict: Verdict, kept: int | None = None) -> None:
        group = self._shown
        if group is None or self._session.project.read_only:
            return
        choice = Choice(group.images, verdict, kept)
        self._session.history.do(lambda project: decide(project, [choice]), self)
        # The next takes its place at once; what else it changes is read when it is written.
        self._groups = tuple(each for each in self._groups if each is not group)
        self._go_to(self._at)

    def _accept_all(self) -> None:
        choices = [Choice(each.images, Verdict.KEEP_ONE, each.images[0]) for each in self._groups]
        self._session.history.do(lambda project: decide(project, choices), self)

    @Slot()
    def _keep_line(self) -> None:
        """A line of pictures is seen whole with its captions, however low the window is: the page scrolls then."""
        # Not by what the grid asks for, which would follow whether the page has a scroll bar, and that follows it.
        self.view.setMinimumHeight(self.view.tiles.line_height + 2 * MARGIN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width makes other tiles."""
        super().resizeEvent(event)
        self._keep_line()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
