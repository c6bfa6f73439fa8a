"""The widgets of the map's page and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedLayout, QVBoxLayout, QWidget

from clipstudio.domain.language import tr
from clipstudio.ui.fields import ComboBox
from clipstudio.ui.flow_layout import FlowLayout
from clipstudio.ui.forms.form_page import scroll_page
from clipstudio.ui.place import heading, muted, row
from clipstudio.ui.places.images.map.legend import Legend
from clipstudio.ui.places.images.map.view import LEAST, MapView
from clipstudio.ui.segmented import SegmentedButtons
from clipstudio.ui.style import SPACE_BETWEEN, SPACE_INSIDE
from clipstudio.ui.user_words import set_tooltip

UNDER_WAY = tr("The embeddings are being computed: the bar below says how far they are. The map follows.")
NO_EMBEDDINGS = tr(
    "A map shows how a model sees your images: those that it finds similar lie close together. It is made of "
    "embeddings, and no image has been embedded yet."
)


class MapFrame(QWidget):
    """A page with a map, its key, what is said of it, and its options; or else what a map needs.

    Signals:
        closed: Take the map away.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._make_widgets()
        self._lay_out()

    def show_needs(self, is_needed: bool, is_under_way: bool, can_embed: bool) -> None:
        """Show what a map needs in its place, or the map."""
        self._pages.setCurrentIndex(int(is_needed))
        self.embed_words.setText(UNDER_WAY if is_under_way else NO_EMBEDDINGS)
        self.embed_button.setEnabled(can_embed)
        self.embed_model.setVisible(can_embed)

    def _make_widgets(self) -> None:
        self.view = MapView()
        self.legend = Legend()
        self.model = ComboBox(tr("Model of the map"))
        self.model.keep_width(10)
        self.model.setToolTip(tr("The model whose embeddings are laid out"))
        self.color = ComboBox(tr("Colour by"))
        self.color.keep_width(12)
        self.color.setToolTip(tr("Colour by"))
        self.scope = ComboBox(tr("Images of the map"))
        self.scope.addItems((tr("All images"), tr("Filtered images")))
        self.scope.setToolTip(tr("Lay out all embedded images, or only those that the filter finds now"))
        self.strata = ComboBox(tr("Sample"))
        self.strata.keep_width(10)
        self.strata.setToolTip(tr("How the images are drawn that are laid out themselves"))
        self.tools = SegmentedButtons((tr("Lasso"), tr("Rectangle"), tr("Move")))
        for place, key in enumerate("LRM"):
            set_tooltip(self.tools.button(place), tr("What dragging does ({key}); the wheel zooms", key=key))
        self.whole = QPushButton(tr("Whole map"))
        self.whole.setToolTip(tr("Show the whole map (Home)"))
        self.options = QPushButton(tr("Options"))
        self.options.setCheckable(True)
        self.options.setToolTip(tr("Which model and images the map is made of, and how far it can be trusted"))
        self.close_button = QPushButton(tr("Close map"))
        self.words = muted()
        self.about = muted()
        self.counts = muted(tr("Nothing selected"))
        self.counts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.only = QPushButton(tr("Only selected"))
        self.only.setCheckable(True)
        self.only.setToolTip(tr("Let the grid show the selected images only"))
        self.clear = QPushButton(tr("Clear"))
        self.clear.setToolTip(tr("Select nothing"))
        self.embed_words = muted(NO_EMBEDDINGS)
        self.embed_model = ComboBox(tr("Model to embed with"))
        self.embed_button = QPushButton(tr("Compute embeddings"))
        self.embed_button.setProperty("role", "primary")
        self.embed_more = QPushButton(tr("Compute the missing embeddings"))

    def _lay_out(self) -> None:
        line = FlowLayout(gap=SPACE_INSIDE)
        buttons = (self.color, self.tools, self.whole, self.only, self.clear, self.options, self.close_button)
        for widget in buttons:
            line.addWidget(widget)
        self.made_of = QWidget()
        options = QVBoxLayout(self.made_of)
        options.setContentsMargins(0, 0, 0, 0)
        options.setSpacing(SPACE_INSIDE)
        choices = FlowLayout(gap=SPACE_INSIDE)
        for box in (self.model, self.scope, self.strata):
            choices.addWidget(box)
        options.addLayout(choices)
        options.addWidget(self.about)
        options.addLayout(row(self.embed_more))
        self.made_of.hide()
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE, SPACE_INSIDE)
        column.setSpacing(SPACE_INSIDE)
        column.addLayout(line)
        column.addWidget(self.made_of)
        column.addWidget(self.view, 1)
        column.addWidget(self.legend)
        column.addWidget(self.counts)
        column.addWidget(self.words)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.setContentsMargins(SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN, SPACE_BETWEEN)
        column.addWidget(heading(tr("Map")))
        column.addWidget(self.embed_words)
        column.addWidget(self.embed_model)
        beside = FlowLayout(gap=SPACE_INSIDE)
        for button in (self.embed_button, self._close_of_empty()):
            beside.addWidget(button)
        column.addLayout(beside)
        column.addStretch(1)
        self.view.setMinimumHeight(LEAST)
        self._keep_lines()
        self._pages = QStackedLayout(self)
        holder = QWidget()
        scroll_page(holder, shown)  # in a low window with large text the options do not fit above the map
        self._pages.addWidget(holder)
        self._pages.addWidget(empty)
        self.setFocusProxy(self.view)

    def _keep_lines(self) -> None:
        self.counts.setFixedHeight(2 * self.counts.fontMetrics().lineSpacing())

    def _close_of_empty(self) -> QPushButton:
        button = QPushButton(tr("Close map"))
        button.clicked.connect(lambda _checked=False: self.closed.emit())
        return button

    # --- Qt's names

    def changeEvent(self, event: QEvent) -> None:
        """What is said of the selection has two lines, always: the map may not move when something is selected."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_lines()
