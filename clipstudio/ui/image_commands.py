"""What can be done with the pictures of a grid: open, find on the disk, copy, list, put into collections."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QDrag, QGuiApplication, QImage, QKeySequence

from clipstudio.domain.ids import CollectionId
from clipstudio.domain.language import tr, tr_count
from clipstudio.results.words import images
from clipstudio.services.browsing import ImageBrowser
from clipstudio.services.clusters import put_together, take_apart
from clipstudio.services.collections import add_to_collection, take_from_collection
from clipstudio.services.removing import bring_back_images, remove_images
from clipstudio.services.table_files import write_table
from clipstudio.storage.attributes import Vocabulary
from clipstudio.storage.collections import CollectionSummary
from clipstudio.ui.actions import deleting_action
from clipstudio.ui.assigning.commands import AssignCommands
from clipstudio.ui.carried_pictures import files_of
from clipstudio.ui.file_dialogs import Purpose, ask_target
from clipstudio.ui.file_manager import open_outside, show_in_folder
from clipstudio.ui.grid.images import from_jpeg
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.latest import Latest
from clipstudio.ui.menu import Menu
from clipstudio.ui.session import Session
from clipstudio.ui.text_dialog import text_dialog
from clipstudio.ui.user_words import button_text

COPIED_EDGE = 4096
"""Pixels of the long edge of a picture that is copied, at most."""

NO_FILE = tr("The file is not where it was.")
COVERED = tr("The image is blurred: reveal it first (Space)")
CANNOT_SEARCH = tr("No image has an embedding yet: compute them under “Search by content” at the left")
ONE_ONLY = tr("Select one image to copy it")


class ImageCommands(QObject):
    """The context menu of a grid and its preview, and Ctrl+C, for the pictures that are selected.

    Attributes:
        collection: The collection that the grid shows, from which pictures can be removed; None for no collection.
        menu: The menu that was opened last.
        assigning: Enters values of attributes for the pictures.
        removal: Removes the pictures from the project.
        can_search: Whether images like the chosen ones can be looked for; None where that is not offered.

    Signals:
        removed: Images were removed from the project; the views hear of it next.
        images_asked: Show these images in Images ((m,) int64).
        review_asked: Make a review of these images ((m,) int64).
        like_asked: Find images like these ((m,) int64); offered where ``can_search`` says so.
    """

    removed = Signal()
    images_asked = Signal(object)
    review_asked = Signal(object)
    like_asked = Signal(object)

    def __init__(self, session: Session, grid: GridPanel, *, is_elsewhere: bool = False) -> None:
        super().__init__(grid)
        self.collection: CollectionId | None = None
        self.menu: Menu | None = None
        self.can_search: bool | None = None
        self._session, self._grid, self._is_elsewhere = session, grid, is_elsewhere
        self._offering = Latest(session.background, self, session.warn)
        self.assigning = AssignCommands(session, grid)
        self.removal = deleting_action(grid.view, tr("Remove from project"), self.remove)
        self.removal.setEnabled(not session.project.read_only)
        grid.preview.addAction(self.removal)
        grid.menu_asked.connect(self._ask_menu)
        grid.copy_asked.connect(self.copy_paths)
        grid.drag_asked.connect(self.drag_files)

    def ids(self) -> NDArray[np.int64]:
        """The pictures that are meant: the large one, or those selected."""
        return self._grid.chosen_ids()

    @Slot()
    def copy_paths(self) -> None:
        """Put the paths of the pictures on the clipboard, as text and as files."""
        self._with_paths(self._copy)

    @Slot()
    def drag_files(self) -> None:
        """Let the files of the pictures be dropped on another program, which can only copy them."""

        ids = self.ids().tolist()

        def drag(paths: list[Path]) -> None:
            # Where finding them took longer than the mouse was held, there is nothing left to drag.
            if self.is_dragging():
                self.start_drag(files_of(paths, ids))

        self._with_paths(drag)

    def is_dragging(self) -> bool:
        """Whether the mouse is still held."""
        return bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)

    def start_drag(self, files: QMimeData) -> None:
        """Carry files along with the pointer until they are dropped; never as a move, which would delete them."""
        drag = QDrag(self._grid.view)
        drag.setMimeData(files)
        drag.exec(Qt.DropAction.CopyAction)

    def open_outside(self) -> None:
        """Open the first picture in the system's own viewer."""
        self._with_paths(lambda paths: self._session.warn(open_outside(paths[0])))

    def show_in_folder(self) -> None:
        """Show the folder of the first picture."""
        self._with_paths(lambda paths: self._session.warn(show_in_folder(paths[0])))

    def copy_picture(self) -> None:
        """Put the picture itself on the clipboard."""
        image, project = int(self.ids()[0]), self._session.project

        def read() -> QImage:
            (row,) = project.images.rows([image])
            data = ImageBrowser(project).picture(row, COPIED_EDGE)
            return QImage() if data is None else from_jpeg(data)

        self._session.background.query(read, self, self._take_picture, self._session.warn)

    def save_list(self) -> None:
        """Write the paths of the pictures, with their numbers where there are any, as a table."""
        if (path := self.ask_file()) is not None:
            measure, texts, project = *self._grid.captions_of(self.ids()), self._session.project

            def write() -> None:
                paths = project.images.paths(list(texts))
                found = [(str(each), texts[image]) for image, each in paths if each is not None]
                rows = [("file", measure), *found]
                write_table(rows if measure else [row[:1] for row in rows], path)

            self._session.save_file(write, path, self)

    def ask_file(self) -> Path | None:
        """Where to save the list; a method of its own so that a test can answer."""
        return ask_target(
            self._grid, tr("Save list of images"), Purpose.RESULT, "images.csv", tr("Tables (*.csv)")
        )

    def add_to(self, name: str) -> None:
        """Put the pictures into a collection, new or known."""
        name, ids = name.strip(), self.ids().tolist()
        if name and ids:
            self._session.history.do(lambda project: add_to_collection(project, name, ids), self)

    def remove_from_collection(self) -> None:
        """Take the pictures out of the collection that is shown; the images stay in the project."""
        collection, ids = self.collection, self.ids().tolist()
        if collection is not None and ids:
            self._session.history.do(lambda project: take_from_collection(project, collection, ids), self)

    def remove(self) -> None:
        """Remove the pictures from the project; no file is touched, and what was found before keeps them."""
        ids = self.ids()
        if len(ids):
            self._session.history.do(lambda project: remove_images(project, ids), self, self.removed.emit)

    def bring_back(self) -> None:
        """Bring back those of the pictures that were removed from the project."""
        ids = self.ids()
        self._session.history.do(lambda project: bring_back_images(project, ids), self)

    def put_together(self, name: str) -> None:
        """Say that the pictures show the same person or sequence, called so."""
        ids = self.ids().tolist()
        if name.strip() and ids:
            self._session.history.do(lambda project: put_together(project, ids, name), self)

    def take_apart(self) -> None:
        """Say that the pictures belong to no person or sequence that others belong to."""
        ids = self.ids().tolist()
        if ids:
            self._session.history.do(lambda project: take_apart(project, ids), self)

    def _with_paths(self, do: Callable[[list[Path]], object]) -> None:
        """Find the paths of the pictures on a reading thread and do something with those that are known."""
        ids, project = self.ids(), self._session.project
        if not len(ids):
            return

        def found(paths: list[Path]) -> None:
            if paths:
                do(paths)
            else:
                self._session.warn(NO_FILE)

        self._session.background.query(
            lambda: [path for _, path in project.images.paths(ids) if path is not None],
            self,
            found,
            self._session.warn,
        )

    def _copy(self, paths: Sequence[Path]) -> None:
        data = files_of(paths)
        data.setText("\n".join(map(str, paths)))
        QGuiApplication.clipboard().setMimeData(data)
        self._session.say(tr_count("Copied {count} path.", "Copied {count} paths.", len(paths)))

    def _take_picture(self, picture: QImage) -> None:
        if picture.isNull():
            self._session.warn(NO_FILE)
        else:
            QGuiApplication.clipboard().setImage(picture)
            self._session.say(tr("Copied the image."))

    @Slot(QPoint)
    def _ask_menu(self, where: QPoint) -> None:
        if len(self.ids()):
            project, ids = self._session.project, self.ids()

            def read() -> tuple[Sequence[CollectionSummary], Sequence[Vocabulary], bool]:
                are_removed = bool(np.isin(ids, project.images.removed()).all())
                return project.collections.all(), project.attributes.vocabularies(), are_removed

            self._offering.ask("collections", read, lambda _key, found: self.open_menu(where, *found))

    def open_menu(
        self,
        where: QPoint,
        collections: Sequence[CollectionSummary],
        attributes: Sequence[Vocabulary] = (),
        are_removed: bool = False,
    ) -> None:
        """Show the menu of the pictures at a point of the screen.

        Args:
            where: The point.
            collections: What it offers to put them into.
            attributes: What it offers to enter values of.
            are_removed: Whether all of them were removed from the project.
        """
        if len(self.ids()):
            self.menu = self._build_menu(collections, attributes)
            if not self._session.project.read_only:
                self._add_removal(self.menu, are_removed)
            self.menu.aboutToHide.connect(self.menu.deleteLater)
            self.menu.popup(where)

    def _build_menu(self, collections: Sequence[CollectionSummary], attributes: Sequence[Vocabulary]) -> Menu:
        count, menu = len(self.ids()), Menu(self._grid)
        if count == 2 and not self._grid.preview_shown and not self._grid.pair_shown:
            menu.addAction(tr("Compare side by side"), self._grid.show_pair).setShortcut(QKeySequence("C"))
        menu.addAction(tr("Open in default viewer"), self.open_outside)
        menu.addAction(tr("Show in folder"), self.show_in_folder)
        menu.addSeparator()
        copy = menu.addAction(
            tr("Copy path") if count == 1 else tr_count("Copy {count} path", "Copy {count} paths", count),
            self.copy_paths,
        )
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        picture = menu.addAction(tr("Copy image"), self.copy_picture)
        is_covered = count == 1 and self._grid.covers(int(self.ids()[0]))
        picture.setEnabled(count == 1 and not is_covered)
        if not picture.isEnabled():
            menu.setToolTipsVisible(True)
            picture.setToolTip(COVERED if is_covered else ONE_ONLY)
        menu.addAction(tr("Save list…"), self.save_list)
        menu.addSeparator()
        if not self._grid.preview_shown:
            every = menu.addAction(tr("Select all"), self._grid.view.selectAll)
            every.setShortcut(QKeySequence.StandardKey.SelectAll)
            others = menu.addAction(tr("Invert selection"), self._grid.view.invert_selection)
            others.setShortcut(QKeySequence("Ctrl+Shift+I"))
            menu.addSeparator()
        if self.can_search is not None:
            like = menu.addAction(tr("More like this") if count == 1 else tr("More like these"), self._ask_like)
            like.setEnabled(self.can_search)
            if not self.can_search:
                menu.setToolTipsVisible(True)
                like.setToolTip(CANNOT_SEARCH)
        if self._is_elsewhere:
            menu.addAction(tr("Show in Images"), lambda: self.images_asked.emit(self.ids()))
        if not self._session.project.read_only:
            words = tr("Review this image…") if count == 1 else tr("Review these {count}…", count=images(count))
            menu.addAction(words, lambda: self.review_asked.emit(self.ids()))
            self.assigning.add_menu(menu, attributes)
            self._add_collections(menu, collections)
            menu.addSeparator()
            menu.addAction(tr("Same person or sequence…"), self._ask_cluster)
            menu.addAction(tr("No cluster"), self.take_apart)
        return menu

    def _add_removal(self, menu: Menu, are_removed: bool) -> None:
        menu.addSeparator()
        count = len(self.ids())
        if are_removed:
            words = (
                tr("Bring back into project")
                if count == 1
                else tr("Bring {count} back into project", count=images(count))
            )
            menu.addAction(words, self.bring_back)
        else:
            words = (
                tr("Remove from project") if count == 1 else tr("Remove {count} from project", count=images(count))
            )
            menu.addAction(words, self.remove).setShortcut(QKeySequence("Del"))

    def _ask_like(self) -> None:
        self.like_asked.emit(self.ids())

    def _add_collections(self, menu: Menu, collections: Sequence[CollectionSummary]) -> None:
        into = Menu(tr("Add to collection"), menu)
        menu.addMenu(into)
        for each in collections:
            into.addAction(button_text(each.name), partial(self.add_to, each.name))
        into.addSeparator()
        into.addAction(tr("New collection…"), self._ask_name)
        if self.collection is not None:
            menu.addAction(tr("Remove from this collection"), self.remove_from_collection)

    def _ask_name(self) -> None:
        """Ask for the name of a new collection."""
        self._ask_text(
            tr("New collection"), tr("Name of a collection for {ids}:", ids=images(len(self.ids()))), self.add_to
        )

    def _ask_cluster(self) -> None:
        """Ask what person or sequence the pictures show; a name that is known adds them to its other pictures."""
        text = tr_count(
            "Name of the person, video or sequence that {count} image shows (a new name or a known one):",
            "Name of the person, video or sequence that {count} images show (a new name or a known one):",
            len(self.ids()),
        )
        self._ask_text(tr("Same person or sequence"), text, self.put_together)

    def _ask_text(self, title: str, label: str, take: Callable[[str], None]) -> None:
        """Ask for a name; the window can be used meanwhile."""
        text_dialog(self._grid, title, label, take)
