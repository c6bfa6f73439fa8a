"""Reports: what a project knows of some runs, as a document that can be read without it."""

from __future__ import annotations

from clipstudio.services.reporting.report import make_report, report_file

__all__ = ["make_report", "report_file"]
