"""Models that can be downloaded: browsed offline, fetched on the user's explicit word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHeaderView, QLineEdit, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.domain.models import ModelCard
from clipstudio.domain.progress import Work
from clipstudio.services.jobs import Job, JobReport, Lane
from clipstudio.services.models.adding import Candidate, register
from clipstudio.services.models.catalogue import (
    Offer,
    available_models,
    endpoint,
    parameters,
    size_in_words,
    weights_in_words,
)
from clipstudio.services.models.downloading import Fetched, fetch_model, look_at_fetched
from clipstudio.ui.place import muted, row, surface
from clipstudio.ui.places.models.offer_table import OfferTableModel
from clipstudio.ui.question import GuardedButton
from clipstudio.ui.session import Session
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.table import Table
from clipstudio.ui.user_words import plain_label

LOOKING = tr(
    "The list comes with open_clip and is being read, which takes a few seconds. No network is used for it."
)
CHOOSE = tr("Choose a model in the list, or write the name of another one on the hub (org/name).")
CLOSED = tr("Downloads are off in Edit > Settings > Network. Weights on this machine can be added as files.")
UNUSABLE = tr("Its text part is a model of another library, so it cannot be run here.")


class DownloadPanel(QWidget):
    """open_clip's list with a filter, and the one button in clipstudio that opens the network.

    Signals:
        added: A model came and is registered (`ModelCard`).
        undecided: A model came whose files leave something open (name, `Candidate`).
    """

    added = Signal(object)
    undecided = Signal(str, object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._job: Job | None = None
        self._asked = False
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by words, such as B-32 laion"))
        self.filter.setClearButtonEnabled(True)
        self.model = OfferTableModel(self)
        self.filter.textChanged.connect(self.model.narrow)
        self.table = Table(self.model, tr("Models that can be downloaded"))
        self.id = QLineEdit()
        self.id.setAccessibleName(tr("Model to download"))
        self.id.setPlaceholderText(tr("ARCHITECTURE/TAG or org/name"))
        self.id.textChanged.connect(self._describe)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("named after the model"))
        self.words = muted(LOOKING)
        self.words.setMinimumWidth(480)
        self.fault = plain_label()
        self.fault.setProperty("role", "warning")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.download = GuardedButton(tr("Download…"))
        self.download.no.setText(tr("Not now"))
        self.download.confirmed.connect(self._fetch)
        self._lay_out()
        self.table.selectionModel().selectionChanged.connect(self._take_chosen)
        session.background.reported.connect(self._follow)
        session.preferences.downloads_changed.connect(self._describe)
        self._describe()

    def _lay_out(self) -> None:
        header = self.table.horizontalHeader()
        for column in range(6):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(SPACE_BETWEEN)
        form.setVerticalSpacing(SPACE_INSIDE)
        form.addRow(tr("Model"), self.id)
        form.addRow(tr("Name"), self.name)
        form.addRow("", self.words)
        pane, layout = surface()
        layout.addLayout(row(self.filter, stretch=False))
        layout.addWidget(self.table, 1)
        layout.addLayout(form)
        layout.addWidget(self.fault)
        layout.addWidget(self.download)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(pane)

    def open(self) -> None:
        """Read the list, off the main thread, the first time."""
        if not self._asked:
            self._asked = True
            self._session.background.query(available_models, self, self._take_list, self._session.warn)
        self.filter.setFocus()

    def chosen(self) -> Offer | None:
        """The published model that the id names."""
        wanted = self.id.text().strip()
        return next((offer for offer in self.model.rows if offer.id == wanted), None)

    def _take_list(self, offers: tuple[Offer, ...]) -> None:
        self.model.offer(offers)
        self._describe()

    def _take_chosen(self) -> None:
        if rows := self.table.selectionModel().selectedRows():
            self.id.setText(self.model.rows[rows[0].row()].id)

    def _describe(self) -> None:
        """Say what is chosen, and ask for the user's word by its name."""
        if self._job is not None:
            return
        wanted, offer = self.id.text().strip(), self.chosen()
        is_open = self._session.preferences.offers_downloads
        self.download.setEnabled(is_open and "/" in wanted and (offer is None or offer.usable))
        self._ask(wanted, "")
        if not is_open:
            self.words.setText(CLOSED)
        elif offer is None:
            self.words.setText(CHOOSE if self.model.rowCount() or self.filter.text() else LOOKING)
        elif not offer.usable:
            self.words.setText(UNUSABLE)
        else:
            count = parameters(offer.architecture)
            size = size_in_words(count)
            self.words.setText(
                ", ".join(
                    filter(
                        None,
                        [
                            tr(
                                "{hub} on the hub: {weights_in_words} weights",
                                hub=offer.hub,
                                weights_in_words=weights_in_words(count),
                            ),
                            size,
                        ],
                    )
                )
                + "."
            )
            self._ask(wanted, f", {size}" if size else "")

    def _ask(self, wanted: str, size: str) -> None:
        host = urlsplit(endpoint()).netloc
        self.download.set_question(
            tr(
                "Download “{wanted}”{size} from {host}? The network is used for this and for nothing else.",
                wanted=wanted,
                size=size,
                host=host,
            ),
            tr("Download"),
        )

    def _fetch(self) -> None:
        if self._job is not None or not self._session.preferences.offers_downloads:
            return
        wanted, name = self.id.text().strip(), self.name.text().strip()
        registry = self._session.shelf.registry
        self.fault.hide()
        self._start(
            tr("Downloading {wanted}", wanted=wanted),
            Lane.DOWNLOAD,
            lambda: fetch_model(registry, wanted, name),
            self._take_fetched,
        )
        self.download.setEnabled(False)

    def _start(self, title: str, lane: Lane, work: Callable[[], Work[Any]], done: Callable[[Any], None]) -> None:
        self._job = self._session.background.run_job(title, lane, work, self, done, self._stopped)

    def _take_fetched(self, fetched: Fetched) -> None:
        """Look at it where models are loaded: not beside a model that works."""
        self._start(
            tr("Checking {name}", name=fetched.name),
            Lane.MODEL,
            lambda: look_at_fetched(fetched),
            self._take_candidate,
        )

    @Slot(object)
    def _follow(self, report: JobReport) -> None:
        """Show how far the download is."""
        if self._job is not None and report.job == self._job.number and report.words:
            self.words.setText(report.words)

    def _take_candidate(self, candidate: Candidate) -> None:
        name = candidate.suggested_name
        if candidate.questions:
            self._job = None
            self._finish()
            self.undecided.emit(name, candidate)
            return
        registry = self._session.shelf.registry
        self._start(
            tr("Adding {name}", name=name), Lane.MODEL, lambda: register(registry, candidate, name, {}), self._done
        )

    def _done(self, card: ModelCard) -> None:
        self._job = None
        self._finish()
        self.added.emit(card)

    def _finish(self) -> None:
        self.name.clear()
        self.id.clear()
        self.table.clearSelection()
        self._describe()

    def _stopped(self, reason: str) -> None:
        self._job = None
        self.fault.setText(reason)
        self.fault.setVisible(bool(reason))
        self._describe()
