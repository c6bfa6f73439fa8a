"""A report as PDF, tagged so that a screen reader can read it (PDF/UA-1), and its pages as pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from clipstudio.domain.prompts import shortened
from clipstudio.reporting.document import Report, Section
from clipstudio.reporting.report_data import report_data
from clipstudio.reporting.typesetting import FONTS, palette_data, typeset, typeset_pages

TEMPLATE = "report.typ"
LONGEST_FOOT = 90
"""Letters of the title at the foot of a page."""
_MEASURING = 10.0
"""Dots per inch of pages that nobody looks at."""


def report_pdf(report: Report) -> bytes:
    """A report as PDF; the same report gives the same bytes.

    Raises:
        TypesettingError: It could not be typeset.
    """
    return typeset(TEMPLATE, _data(report, is_part=False), "pdf", tagged=True)


def fits_a_page(report: Report) -> bool:
    """Whether a summary stays on one page, in a browser's letters too.

    Raises:
        TypesettingError: It could not be typeset.
    """
    data = {**_data(report, is_part=False), "is_measured": True}
    return len(typeset_pages(TEMPLATE, data, _MEASURING)) == 1


def section_pages(report: Report, section: Section, dots_per_inch: float) -> list[bytes]:
    """The pages of one section as PNG, without the title of the report.

    Raises:
        TypesettingError: It could not be typeset.
    """
    return typeset_pages(TEMPLATE, _data(replace(report, sections=(section,)), is_part=True), dots_per_inch)


def _data(report: Report, *, is_part: bool) -> dict[str, Any]:
    # The typesetter reads no base64, but numbers as bytes.
    told = report_data(report, list)
    return {
        "colors": palette_data(),
        "fonts": FONTS,
        "is_part": is_part,
        "is_measured": False,
        "report": told,
        "foot": shortened(report.title, LONGEST_FOOT),
    }
