"""What an import did, and what changed on disk, as listings."""

from __future__ import annotations

from collections.abc import Sequence

from clipstudio.domain.language import tr
from clipstudio.domain.unreadable_words import retold_reason
from clipstudio.services.importing import ImportReport
from clipstudio.services.importing.disk_changes import DiskChanges
from clipstudio.ui.listing import Listing

UNREADABLE, MISSING = tr("unreadable"), tr("missing")
TITLES = (UNREADABLE, tr("exact duplicates"), tr("moved"), MISSING)
CHANGE_TITLES = (tr("new"), tr("changed"), tr("moved"), tr("missing"), tr("could not be read"))


def report_listings(report: ImportReport) -> tuple[Listing, ...]:
    """The listings of a report, in the order of `TITLES`."""
    return (
        Listing(
            TITLES[0],
            (tr("File or folder"), tr("Reason")),
            [(str(path), retold_reason(reason)) for path, reason in report.unreadable],
            len(report.unreadable),
            tr("These files and folders were skipped."),
        ),
        Listing(
            TITLES[1],
            (tr("File"), tr("The same as")),
            [(str(path), str(other)) for path, other in report.duplicates],
            len(report.duplicates),
            tr("These files have the same bytes as another one: they are one image with several paths."),
        ),
        Listing(
            TITLES[2],
            (tr("File"), tr("Previous path")),
            [(str(path), str(before)) for path, before in report.moved],
            len(report.moved),
            tr("These images were already in the project; only their path is new."),
        ),
        Listing(
            TITLES[3],
            (tr("File"),),
            [(str(path),) for path in report.missing],
            len(report.missing),
            tr("These files were imported before and are no longer there. Their images stay in the project."),
        ),
    )


def change_listings(found: DiskChanges) -> tuple[Listing, ...]:
    """The listings of a look at the disk, in the order of `CHANGE_TITLES`."""
    unread = tr(
        "These files and folders could not be read. They are tried again once they change, or by an import."
    )
    skipped = [(str(path), retold_reason(reason)) for path, reason in found.unreadable]
    again = tr(
        "These files hold something else than when they were imported. Imported again, they are other images."
    )
    moved = tr("These files hold the bytes of images of this project that are not where they were.")
    gone = tr("These files are no longer there. Their images stay in the project.")
    return (
        _listing(
            0, (tr("File"),), [(str(path),) for path in found.new], tr("These files are not in the project.")
        ),
        _listing(1, (tr("File"),), [(str(path),) for path in found.changed], again),
        _listing(
            2, (tr("File"), tr("Previous path")), [(str(path), str(old)) for path, old in found.moved], moved
        ),
        _listing(3, (tr("File"),), [(str(path),) for path in found.missing], gone),
        _listing(4, (tr("File or folder"), tr("Reason")), skipped, unread),
    )


def _listing(place: int, columns: tuple[str, ...], rows: Sequence[tuple[str, ...]], words: str) -> Listing:
    return Listing(CHANGE_TITLES[place], columns, rows, len(rows), words)
