"""What an import did, as listings."""

from __future__ import annotations

from clipstudio.services.importing import ImportReport
from clipstudio.ui.listing import Listing

TITLES = ("unreadable", "exact duplicates", "moved", "missing")


def report_listings(report: ImportReport) -> tuple[Listing, ...]:
    """The listings of a report, in the order of `TITLES`."""
    return (
        Listing(
            TITLES[0],
            ("File or folder", "Reason"),
            [(str(path), reason) for path, reason in report.unreadable],
            len(report.unreadable),
            "These files and folders were skipped.",
        ),
        Listing(
            TITLES[1],
            ("File", "The same as"),
            [(str(path), str(other)) for path, other in report.duplicates],
            len(report.duplicates),
            "These files have the same bytes as another one: they are one image with several paths.",
        ),
        Listing(
            TITLES[2],
            ("File", "Previous path"),
            [(str(path), str(before)) for path, before in report.moved],
            len(report.moved),
            "These images were already in the project; only their path is new.",
        ),
        Listing(
            TITLES[3],
            ("File",),
            [(str(path),) for path in report.missing],
            len(report.missing),
            "These files were imported before and are no longer there. Their images stay in the project.",
        ),
    )
