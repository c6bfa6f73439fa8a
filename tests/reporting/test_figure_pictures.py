"""Figures as files, drawn without a window: every kind, in every form."""

from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from clipstudio.reporting.figure_data import MOST_ROWS, figure_data
from clipstudio.reporting.figure_pictures import WIDTH, figure_picture
from clipstudio.results.figures import Figure, FigureText, Head, MatrixCell, MatrixFigure
from clipstudio.results.palette import DARK
from tests.ui.figures.histogram_samples import GENDERS, LABELS
from tests.ui.figures.line_samples import MODELS, NAMES, SWEEP
from tests.ui.figures.samples import CHANGES, DELTAS, MIRROR, RATES, TABLE, many_rates

MATRIX = MatrixFigure(
    FigureText("labels by group", meaning="Of 40 women 10 were called a nurse."),
    "label",
    "group",
    tuple(Head(name, "people") for name in ("nurse", "#thief", "*judge*")),
    tuple(Head(f"a group with the long name {place}", f"n = {place}") for place in range(14)),
    lambda row, column: (
        MatrixCell("", is_hatched=True)
        if column == 3
        else MatrixCell(
            f"{10 * row + column}.0 %", "12 of 40", shade=(10 * row + column) / 40, is_framed=row == column
        )
    ),
    lambda: (),
)
FIGURES = {
    "rates": RATES,
    "changes": CHANGES,
    "deltas": DELTAS,
    "mirrored": MIRROR,
    "table": TABLE,
    "sweep": SWEEP,
    "names": NAMES,
    "models": MODELS,
    "histogram": GENDERS,
    "counts": LABELS,
    "matrix": MATRIX,
}
every_kind = pytest.mark.parametrize("figure", FIGURES.values(), ids=FIGURES)


def words(pdf: bytes) -> str:
    """What a PDF says, without its line breaks."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


@every_kind
def test_a_figure_is_drawn_in_every_form(figure: Figure) -> None:
    root = ElementTree.fromstring(figure_picture(figure, "svg"))
    assert root.tag.endswith("svg")
    assert float(root.attrib["width"].removesuffix("pt")) == WIDTH
    with Image.open(io.BytesIO(figure_picture(figure, "png"))) as image:
        assert image.width == 2 * WIDTH
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 10
    title = figure.text.title
    assert f"{title[0].upper()}{title[1:]}".split("   ")[0] in words(figure_picture(figure, "pdf"))


@every_kind
def test_the_same_figure_has_the_same_bytes(figure: Figure) -> None:
    assert figure_picture(figure, "svg") == figure_picture(figure, "svg")
    assert figure_picture(figure, "pdf") == figure_picture(figure, "pdf")


def test_several_threads_draw_at_once() -> None:
    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda figure: figure_picture(figure, "svg"), [RATES, SWEEP] * 4))
    assert drawn == [figure_picture(RATES, "svg"), figure_picture(SWEEP, "svg")] * 4


def test_what_users_wrote_is_no_markup() -> None:
    said = words(figure_picture(replace(MATRIX, text=FigureText("$x$ #panic() *bold* _a_ <b> \\ @ref")), "pdf"))
    assert "$x$ #panic() *bold* _a_ <b> \\ @ref" in said
    assert "#thief" in said
    assert "*judge*" in said


def test_numbers_names_and_small_print_are_in_the_picture() -> None:
    said = words(figure_picture(RATES, "pdf", ["a model, a label set, a day"]))
    for part in (
        "all images",
        "<b>checked</b>",
        "42.0 %",
        "(37.0–47.0)",
        "n = 1,300",
        "a model, a label set, a day",
    ):
        assert part in said
    assert "not estimable" in said


def test_a_dark_picture_has_a_dark_ground() -> None:
    with Image.open(io.BytesIO(figure_picture(RATES, "png", colors=DARK))) as image:
        assert image.convert("RGB").getpixel((2, 2)) == tuple(
            int(DARK.surface[at : at + 2], 16) for at in (1, 3, 5)
        )


def test_a_wide_matrix_goes_on_below_and_names_all_its_columns() -> None:
    said = words(figure_picture(MATRIX, "pdf", width=420.0))
    assert all(f"n = {place}" in said for place in range(14))


def test_of_very_many_rows_the_rest_is_told() -> None:
    figure = many_rates(MOST_ROWS + 51)
    assert len(figure_data(figure)["rows"]) == MOST_ROWS
    assert "51 further rows in the data of this figure." in words(figure_picture(figure, "pdf"))
