"""Pages of reports for whoever sees little or nothing, reads from right to left, or has no font for a sign."""

from __future__ import annotations

import io
import re
from xml.etree.ElementTree import Element

import html5lib
import pytest
from pypdf import PdfReader

from clipstudio.reporting.document import Facts, Listing, Picture, Pictures, Prose, Report, Section
from clipstudio.reporting.html import report_html
from clipstudio.reporting.missing_letters import SURE
from clipstudio.reporting.pdf import report_pdf
from clipstudio.reporting.report_data import report_data
from clipstudio.reporting.typesetting import palette_data
from clipstudio.results.palette import DARK, LIGHT, Tokens
from tests.engine.test_examples import encoded
from tests.reporting.test_reports import REPORT

TEXT, DRAWN = 4.5, 3.0
"""Least contrast of text, and of what is drawn (WCAG 2.2, 1.4.3 and 1.4.11)."""
ARABIC = "زائر من مدينة بعيدة"
LONG = "a very long label " * 12


@pytest.fixture(scope="module")
def page() -> Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root: Element = parser.parse(report_html(REPORT).decode())
    return root


def contrast(one: str, other: str) -> float:
    lights = sorted(_luminance(each) for each in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(share * part for share, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
def test_text_and_marks_stand_out_from_what_is_behind_them(colors: Tokens) -> None:
    used = palette_data(colors)
    for text in ("text", "muted", "accent"):
        assert contrast(used[text], used["surface"]) >= TEXT, text
    assert contrast(used["text"], used["warning_soft"]) >= TEXT
    assert contrast(used["warning"], used["surface"]) >= DRAWN
    # Whiskers stand on bars; marks of groups differ in shape, with their names beside them.
    assert contrast(used["text"], used["bar"]) >= DRAWN
    assert contrast(used["text"], used["accent_soft"]) >= TEXT
    assert all(contrast(used["text"], tint) >= TEXT for tint in used["tints"])


def test_landmarks_have_names_and_links_say_where_they_lead(page: Element) -> None:
    assert [len(list(page.iter(tag))) for tag in ("main", "nav", "header")] == [1, 1, 1]
    ids = {each.attrib.get("id") for each in page.iter()}
    for section in page.iter("section"):
        named = section.attrib.get("aria-label") or section.attrib.get("aria-labelledby")
        assert named
        assert section.attrib.get("aria-label") or named in ids
    words = {"".join(each.itertext()).strip() for each in page.iter("a")}
    assert words
    assert not words & {"", "here", "click here", "link", "more"}


def test_every_head_of_a_table_says_what_it_heads(page: Element) -> None:
    heads = [each for table in page.iter("table") for each in table.iter("th")]
    assert heads
    assert all(each.attrib.get("scope") in ("row", "col") for each in heads)
    captioned = [table for table in page.iter("table") if table.find("thead") is not None]
    own = {id(each) for div in page.iter("div") if div.attrib.get("class") == "own" for each in div.iter("table")}
    assert all(table.find("caption") is not None for table in captioned if id(table) not in own)


def test_pictures_have_words_and_a_size() -> None:
    from PIL import Image

    jpeg = encoded(Image.new("RGB", (4, 3)), "JPEG")
    shown = Pictures("thief: 1 of 9 images", (Picture(jpeg, 4, 3, "Blurred picture of an image"),))
    report = Report("R", (), (), (Section("results", "Results", (shown,)),))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    (image,) = parser.parse(report_html(report).decode()).iter("img")
    assert (image.attrib["alt"], image.attrib["width"]) == ("Blurred picture of an image", "4")
    assert report_pdf(report)
    assert report_data(report)["sections"][0]["blocks"][0]["caption"] == "thief: 1 of 9 images"


def test_signs_without_a_font_are_named_and_right_to_left_and_long_words_stay_whole() -> None:
    private = "\ue0ff"
    tones = f"\N{WOMAN}{chr(0x1F3FD)} and \N{WOMAN}{chr(0x1F3FF)}"
    words = f"{ARABIC} 12 (34) \N{ROCKET} {private} {tones}"
    report = Report(
        f"Of {ARABIC} \N{ROCKET}",
        (),
        (),
        (Section("labels", "Labels", (Listing((words, LONG)), Facts(((words, LONG),)), Prose(words))),),
    )
    said = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(report_pdf(report))).pages)
    assert "[rocket]" in said or "\N{ROCKET}" in said, "where a font has it, it is drawn"
    for tone in ("medium", "dark"):
        assert f"[{tone} skin tone]" in said or chr(0x1F3FD) in said, "what was tested may differ in nothing else"
    assert len(re.findall("very\\s+long", said)) == 24
    assert report_pdf(report) == report_pdf(report)
    html = report_html(report).decode()
    assert "\N{ROCKET}" in html, "a browser has fonts of its own"
    assert '<li dir="auto">' in html
    assert '<p dir="auto">' in html
    assert ord("\N{LATIN SMALL LETTER SHARP S}") < SURE
