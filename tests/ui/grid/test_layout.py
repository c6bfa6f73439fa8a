"""Where tiles lie."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipstudio.ui.choices import LARGEST_TILE, SMALLEST_TILE
from clipstudio.ui.grid.layout import GAP, MARGIN, TileLayout, edge_for

layouts = st.builds(
    TileLayout.fit,
    st.integers(1, 1_000_000),
    st.integers(SMALLEST_TILE + 2 * MARGIN, 4000),
    st.integers(SMALLEST_TILE, LARGEST_TILE),
    st.integers(0, 40),
)


@given(layouts, st.data())
def test_a_point_in_a_tile_finds_the_tile(layout: TileLayout, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, layout.count - 1))
    x, y, width, height = layout.place(index)
    dx, dy = data.draw(st.integers(0, width - 1)), data.draw(st.integers(0, height - 1))
    assert layout.at(x + dx, y + dy) == index
    assert index in layout.between(y + dy, y + dy + 1)
    assert layout.spans(x, y, x, y) == [(index, index)]


@given(layouts)
def test_tiles_stay_inside_the_content_and_inside_what_qt_can_count(layout: TileLayout) -> None:
    _, y, _, height = layout.place(layout.count - 1)
    assert y + height + MARGIN == layout.height < 2**31


@given(st.integers(200, 4000), st.integers(SMALLEST_TILE, 160))
def test_tiles_fill_the_width_and_are_at_least_as_wide_as_wanted(width: int, wanted: int) -> None:
    layout = TileLayout.fit(1000, width, wanted, 0)
    right = layout.place(layout.columns - 1)[0] + layout.tile
    assert layout.tile >= wanted
    assert 0 <= (width - right) - layout.left <= 1
    assert width - right <= MARGIN + layout.columns
    assert edge_for(layout.columns + 1, width) < wanted


def test_no_tile_between_and_beside_the_tiles() -> None:
    layout = TileLayout(count=7, columns=3, tile=100, caption=20, left=MARGIN)
    assert layout.at(MARGIN + 100, MARGIN) is None
    assert layout.at(MARGIN, MARGIN + 120) is None
    assert layout.at(MARGIN - 1, MARGIN) is None
    assert layout.at(*layout.place(6)[:2]) == 6
    assert layout.at(MARGIN + 108, layout.place(6)[1]) is None


def test_a_band_over_some_columns_is_a_run_in_each_line() -> None:
    layout = TileLayout(count=8, columns=3, tile=100, caption=0, left=MARGIN)
    second = MARGIN + 100 + GAP
    assert layout.spans(second, 0, 1000, 1000) == [(1, 2), (4, 5), (7, 7)]


def test_a_band_over_all_columns_is_a_single_run() -> None:
    layout = TileLayout.fit(1_000_000, 800, 100, 0)
    assert layout.spans(0, 0, 800, layout.height) == [(0, 999_999)]


def test_a_band_between_tiles_touches_none() -> None:
    layout = TileLayout(count=9, columns=3, tile=100, caption=0, left=MARGIN)
    assert layout.spans(MARGIN + 101, 0, MARGIN + 106, 500) == []
    assert layout.spans(0, MARGIN + 101, 500, MARGIN + 106) == []
