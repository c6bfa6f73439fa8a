"""What was found in the names of files as lists: the values, and which names gave them and which did not."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from clipstudio.domain.cluster_names import cluster_words
from clipstudio.domain.language import number, tr
from clipstudio.services.importing.name_preview import NamesFound
from clipstudio.ui.listing import COUNT_COLUMN, Listing, ListingTabs

VALUES, MATCHED, UNMATCHED, MALFORMED = tr("values"), tr("matched"), tr("not matched"), tr("malformed")
ATTRIBUTES = (VALUES, MATCHED, UNMATCHED, MALFORMED)
CLUSTERS = (tr("clusters"), MATCHED, UNMATCHED)

_NOTHING = NamesFound((), 0, (), 0, (), 0)


class NameListings(ListingTabs):
    """A tab with its count for the values found, the names that gave them, and those that did not.

    Args:
        titles: `ATTRIBUTES`, or `CLUSTERS` where what is found names clusters.
    """

    def __init__(self, titles: Sequence[str]) -> None:
        super().__init__(titles, tr("What was found in the names"))
        self._titles = tuple(titles)

    def show_found(self, found: NamesFound | None, *, by_look: bool = False) -> None:
        """List what was found, in names or by how pictures look; None for nothing."""
        found = found or _NOTHING
        what = self._titles[0]
        is_of_clusters = what != VALUES
        listings = (
            _values(what, found, is_of_clusters),
            _files(
                MATCHED,
                tr("Says"),
                [(path, cluster_words(says)) for path, says in found.matched] if is_of_clusters else found.matched,
                found.matched_images,
                tr("These images are put together with what they look like.")
                if by_look
                else tr("These images get what their names say."),
            ),
            Listing(
                UNMATCHED,
                (tr("File"), tr("Folder")),
                [(path.name, str(path.parent)) for path in found.unmatched],
                found.unmatched_images,
                tr("These images look like no other one; they keep what they have.")
                if by_look
                else tr("Their names say nothing of this; these images keep what they have."),
            ),
            _files(
                MALFORMED,
                tr("Why"),
                found.malformed,
                found.malformed_images,
                tr("These names are nearly of this kind. They are left out: nothing is guessed."),
            ),
        )
        self.show_listings(listings[: len(self._titles)])


def _values(title: str, found: NamesFound, is_of_clusters: bool) -> Listing:
    rows: list[tuple[str, ...]] = [
        (column, each.value, number(each.images), ", ".join(each.files)) for column, each in found.values
    ]
    columns: tuple[str, ...] = (tr("Attribute"), tr("Value"), COUNT_COLUMN, tr("Some of its files"))
    if is_of_clusters:
        rows = [(cluster_words(value), *more) for _, value, *more in rows]
        columns = (tr("Cluster"), *columns[2:])
    return Listing(title, columns, rows, found.distinct, tr("Everything that was found, the most frequent first."))


def _files(title: str, says: str, files: Sequence[tuple[Path, str]], total: int, words: str) -> Listing:
    return Listing(
        title, (tr("File"), says, tr("Folder")), [(p.name, said, str(p.parent)) for p, said in files], total, words
    )
