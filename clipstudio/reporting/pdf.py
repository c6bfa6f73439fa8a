"""A report as PDF: tagged, so that a screen reader can read it (PDF/UA-1)."""

from __future__ import annotations

from clipstudio.reporting.document import Report
from clipstudio.reporting.report_data import report_data
from clipstudio.reporting.typesetting import FONTS, palette_data, typeset


def report_pdf(report: Report) -> bytes:
    """A report as PDF; the same report gives the same bytes.

    Raises:
        TypesettingError: It could not be typeset.
    """
    data = {"colors": palette_data(), "fonts": FONTS, "report": report_data(report)}
    return typeset("report.typ", data, "pdf", tagged=True)
