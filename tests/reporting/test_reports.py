"""Reports as HTML and PDF: whole, safe, readable without eyes, the same bytes each time."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib
import pytest
from pypdf import PageObject, PdfReader

from clipstudio.reporting.document import (
    Chart,
    Facts,
    Heading,
    Listing,
    Notice,
    Paragraph,
    Prose,
    Report,
    Section,
)
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.results.figures import Head, MatrixCell
from tests.reporting.test_figure_pictures import FIGURES, MATRIX, RATES

OWN = """Who is **asked** about: visitors. <script>alert(1)</script> ![a picture](http://example.org/x.png)

- one *item*
- [a link](https://example.org/) and [bad](javascript:alert(1))

# A heading of one's own

| a | b |
|---|---|
| 1 | `#x` |

1. first

> quoted $x$

```
code #here
```
"""
REPORT = Report(
    "Thieves & <b>visitors</b>",
    ("A. Auditor, 30 November 2026",),
    ("Words that hurt people follow.",),
    (
        Section(
            "question", "Question", (Prose(OWN), Paragraph("Quiet.", is_quiet=True), Notice("A drawn example."))
        ),
        Section(
            "labels",
            "Labels",
            (Heading("words"), Listing(("thief", "#person", "</style>")), Facts((("Model", "a <model>"),))),
        ),
        Section("results", "Results", tuple(Chart(f"chart-{name}", each) for name, each in FIGURES.items())),
    ),
)


@pytest.fixture(scope="module")
def page() -> Element:
    """The HTML, parsed as strictly as the standard asks; every fault is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(report_html(REPORT).decode())
    return root


@pytest.fixture(scope="module")
def pdf() -> PdfReader:
    return PdfReader(io.BytesIO(report_pdf(REPORT)))


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_the_page_asks_for_nothing_from_elsewhere_and_runs_nothing(page: Element) -> None:
    assert (
        not list(page.iter("script"))
        + list(page.iter("link"))
        + list(page.iter("img"))
        + list(page.iter("iframe"))
    )
    assert not [name for each in page.iter() for name in each.attrib if str(name).startswith("on")]
    links = [each.attrib["href"] for each in page.iter("a")]
    assert {link for link in links if not link.startswith("#")} == {
        "https://example.org/",
        "http://example.org/x.png",
    }
    policy = next(each for each in page.iter("meta") if each.attrib.get("http-equiv"))
    assert "default-src 'none'" in policy.attrib["content"]
    style = "".join(each.text or "" for each in page.iter("style"))
    assert "url(" not in style
    assert "@import" not in style


def test_what_users_wrote_stays_text(page: Element) -> None:
    said = words(page)
    for text in (
        "Thieves & <b>visitors</b>",
        "<script>alert(1)</script>",
        "</style>",
        "a <model>",
        "<b>checked</b>",
    ):
        assert text in said
    own = next(each for each in page.iter("div") if each.attrib.get("class") == "own")
    assert [each.tag for each in own] == ["p", "ul", "h3", "table", "ol", "blockquote", "pre"]


def test_headings_go_down_one_by_one(page: Element) -> None:
    ranks = [int(each.tag[1]) for each in page.iter() if re.fullmatch(r"h[1-6]", str(each.tag))]
    assert ranks.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(ranks))


def test_ids_are_unique_and_links_lead_to_them(page: Element) -> None:
    ids = [each.attrib["id"] for each in page.iter() if "id" in each.attrib and not _is_drawn(each)]
    assert len(ids) == len(set(ids))
    inside = [each.attrib["href"][1:] for each in page.iter("a") if each.attrib["href"].startswith("#")]
    assert inside
    assert set(inside) <= set(ids)


def test_a_screen_reader_has_words_for_every_drawing_and_heads_for_every_table(page: Element) -> None:
    drawings = [each for each in page.iter("div") if each.attrib.get("role") == "img"]
    assert len(drawings) == len(FIGURES) - 2, "tables and matrices are tables"
    assert all(each.attrib["aria-label"].startswith("Chart: ") for each in drawings)
    for table in page.iter("table"):
        assert [each for each in table.iter("th") if "scope" in each.attrib] or table.attrib.get("class") is None
    assert page.find("./html" if page.tag != "html" else ".").attrib["lang"] == "en"  # type: ignore[union-attr]


def test_the_numbers_of_every_chart_follow_it(page: Element) -> None:
    folded = list(page.iter("details"))
    assert folded
    assert any("0.42" in words(each) for each in folded)


def test_the_pdf_is_tagged_and_says_the_same(pdf: PdfReader) -> None:
    catalogue = pdf.trailer["/Root"]
    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"] == "en"
    assert b"pdfuaid:part" in catalogue["/Metadata"].get_data()
    assert pdf.metadata is not None
    assert pdf.metadata.title == REPORT.title
    said = " ".join(" ".join(each.extract_text() for each in pdf.pages).split())
    for text in ("<script>alert(1)</script>", "#person", "code #here", "quoted $x$", "42.0 %", "a <model>"):
        assert text in said
    assert "Words that hurt people follow." in pdf.pages[0].extract_text()
    first = pdf.pages[0].extract_text()
    assert "Contents" in first
    assert not [text for text in ("Who is asked", "#person", "42.0 %") if text in first], "a page of warning"


def test_own_words_have_their_faces_and_a_picture_its_words(pdf: PdfReader, page: Element) -> None:
    faces = {str(font) for each in pdf.pages for font in _faces(each)}
    assert {"NotoSans-Italic", "NotoSans-Bold", "DejaVuSansMono"} <= faces
    said = " ".join(pdf.pages[1].extract_text().split())
    for text in (said, words(page)):
        assert "a picture" in text
        assert "!a picture" not in text


def _faces(page: PageObject) -> set[str]:
    fonts = page["/Resources"].get_object().get("/Font", {})
    return {str(each.get_object()["/BaseFont"]).rpartition("+")[2] for each in fonts.get_object().values()}


def test_a_sentence_below_the_numbers_of_a_chart_begins_a_line() -> None:
    long = replace(RATES, rows=RATES.rows * 30)
    blocks = (Chart("long", long), Paragraph("A sentence of its own.", is_quiet=True))
    pdf = PdfReader(io.BytesIO(report_pdf(replace(REPORT, sections=(Section("results", "Results", blocks),)))))
    said = "\n".join(each.extract_text() for each in pdf.pages)
    assert re.search(r"stand in the HTML report\.\s*\n\s*A sentence of its own\.", said)


def test_a_long_matrix_goes_on_from_page_to_page_and_ends_on_paper_where_it_says_least() -> None:
    rows = tuple(Head(f"label-{place}") for place in range(90))
    long = replace(MATRIX, rows=rows, cell=lambda row, column: MatrixCell(f"{row}.{column} %"))
    report = replace(REPORT, sections=(Section("results", "Results", (Chart("long", long),)),))
    pages = PdfReader(io.BytesIO(report_pdf(report))).pages
    said = [page.extract_text() for page in pages]
    whole = " ".join(" ".join(said).split())
    assert all(f"label-{place} " in whole for place in range(60))
    assert all(f"59.{column} %" in whole for column in range(14))
    assert "30 further rows stand in the HTML report." in whole
    assert "label-60 " not in whole
    assert "label-89" in report_html(report).decode()


def test_the_same_report_has_the_same_bytes_and_another_has_not() -> None:
    short = replace(REPORT, sections=REPORT.sections[:2])
    assert report_html(short) == report_html(short)
    assert report_pdf(short) == report_pdf(short)
    assert report_html(short) != report_html(replace(short, title="Another"))


def _is_drawn(element: Element) -> bool:
    return element.tag not in ("section", "h2", "h3", "main", "nav", "div")


def test_a_long_title_is_shortened_at_the_foot_and_a_guarded_cell_is_printed_as_it_was() -> None:
    title = "a long title of words " * 15
    row = RATES.rows[0]
    guarded = replace(row, lines=tuple(("'=1+1", *line[1:]) for line in row.lines))
    blocks = (Chart("rates", replace(RATES, rows=(guarded,))), Paragraph("The end."))
    report = Report(title, (), (), (Section("results", "Results", blocks),))
    (*_, last) = PdfReader(io.BytesIO(report_pdf(report))).pages
    foot = " ".join(last.extract_text().split()).partition("The end.")[2]
    assert "…" in foot
    assert len(foot) < 110
    html = report_html(report).decode()
    assert "<td>=1+1</td>" in html
    assert "&#39;=1+1" not in html
