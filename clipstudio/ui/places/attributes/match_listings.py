"""A match as listings: matched, unmatched, ambiguous, and images without a row."""

from __future__ import annotations

from clipstudio.services.importing.match_preview import MatchPreview
from clipstudio.ui.listing import NUMBER_COLUMN, Listing

TITLES = ("matched", "unmatched", "ambiguous", "images without a row")

NAMED = "Each of these rows matches one image and will be imported."


def match_listings(preview: MatchPreview) -> tuple[Listing, ...]:
    """The listings of a match, in the order of `TITLES`."""
    match = preview.match
    key = match.key

    def number(row: int) -> str:
        return f"{match.table.number(row):,}"

    return (
        Listing(
            TITLES[0],
            (NUMBER_COLUMN, key, "Image"),
            [(number(row), text, str(path)) for row, text, path in preview.matched],
            match.matched,
            f"{NAMED} {match.elsewhere.in_words()}".rstrip(),
        ),
        Listing(
            TITLES[1],
            (NUMBER_COLUMN, key),
            [(number(row), text) for row, text in match.unmatched],
            len(match.unmatched),
            f"No image matches the file names in column “{key}”; these rows are left out.",
        ),
        Listing(
            TITLES[2],
            (NUMBER_COLUMN, key, "Why"),
            [(number(row), text, why) for row, text, why in match.ambiguous],
            len(match.ambiguous),
            "It is unclear which image these rows belong to, or which value they give it; they are left out.",
        ),
        Listing(
            TITLES[3],
            ("Image", "Folder"),
            [(path.name, str(path.parent)) for path in preview.without_row],
            match.without_row,
            "No row names these images; their values from other tables stay.",
        ),
    )
