"""A match as listings: matched, unmatched, ambiguous, and images without a row."""

from __future__ import annotations

from clipstudio.domain.language import number, tr
from clipstudio.services.importing.match_preview import MatchPreview
from clipstudio.ui.listing import NUMBER_COLUMN, Listing

TITLES = (tr("matched"), tr("unmatched"), tr("ambiguous"), tr("images without a row"))

NAMED = tr("Each of these rows matches one image and will be imported.")


def match_listings(preview: MatchPreview) -> tuple[Listing, ...]:
    """The listings of a match, in the order of `TITLES`."""
    match = preview.match
    key = match.key

    def line(row: int) -> str:
        return number(match.table.number(row))

    return (
        Listing(
            TITLES[0],
            (NUMBER_COLUMN, key, tr("Image")),
            [(line(row), text, str(path)) for row, text, path in preview.matched],
            match.matched,
            f"{NAMED} {match.elsewhere.in_words()}".rstrip(),
        ),
        Listing(
            TITLES[1],
            (NUMBER_COLUMN, key),
            [(line(row), text) for row, text in match.unmatched],
            len(match.unmatched),
            tr("No image matches the file names in column “{key}”; these rows are left out.", key=key),
        ),
        Listing(
            TITLES[2],
            (NUMBER_COLUMN, key, tr("Why")),
            [(line(row), text, why) for row, text, why in match.ambiguous],
            len(match.ambiguous),
            tr("It is unclear which image these rows belong to, or which value they give it; they are left out."),
        ),
        Listing(
            TITLES[3],
            (tr("Image"), tr("Folder")),
            [(path.name, str(path.parent)) for path in preview.without_row],
            match.without_row,
            tr("No row names these images; their values from other tables stay."),
        ),
    )
