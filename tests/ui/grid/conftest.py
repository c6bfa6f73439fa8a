"""A grid over drawn images, shut down after each test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from clipstudio.ui.grid.model import ImageGridModel
from clipstudio.ui.grid.panel import GridPanel
from clipstudio.ui.grid.view import ImageGridView
from tests.ui.grid.source import DrawnSource


@pytest.fixture
def source() -> Iterator[DrawnSource]:
    """Drawn images; a test that closes the gate need not open it again."""
    drawn = DrawnSource()
    yield drawn
    drawn.gate.set()


@pytest.fixture
def model(qtbot: QtBot, source: DrawnSource) -> Iterator[ImageGridModel]:
    """The images of ``source``, none yet."""
    made = ImageGridModel()
    made.set_source(source)
    yield made
    source.gate.set()
    made.shutdown()


@pytest.fixture
def view(qtbot: QtBot, model: ImageGridModel) -> ImageGridView:
    """A view of 5 columns of 100 tiles, shown; all ids are ten times their position."""
    made = ImageGridView(model)
    qtbot.addWidget(made)
    made.set_tile_size(100)
    # 5 tiles and what stands around them: margins, gaps, the scroll bar.
    made.resize(2 * 16 + 5 * 100 + 4 * 8 + made.verticalScrollBar().sizeHint().width(), 400)
    model.set_ids(range(0, 1000, 10))
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    assert made.tiles.columns == 5
    return made


@pytest.fixture
def panel(qtbot: QtBot, source: DrawnSource) -> Iterator[GridPanel]:
    """A panel of 100 images with the ids 1 to 100, shown."""
    made = GridPanel()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.set_source(source)
    made.set_ids(range(1, 101))
    made.show()
    qtbot.waitExposed(made)
    yield made
    source.gate.set()
    made.shutdown()
