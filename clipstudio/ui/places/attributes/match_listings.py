"""A match as listings: matched, unmatched, ambiguous, and images without a row."""

from __future__ import annotations

from clipstudio.services.match_preview import MatchPreview
from clipstudio.ui.listing import NUMBER_COLUMN, Listing

TITLES = ("matched", "unmatched", "ambiguous", "images without a row")

HEADER_ROWS = 2
"""A row's number in the file as a spreadsheet counts: from 1, with the header as the first."""


def match_listings(preview: MatchPreview) -> tuple[Listing, ...]:
    """The listings of a match, in the order of `TITLES`."""
    match = preview.match
    key = match.key
    return (
        Listing(
            TITLES[0],
            (NUMBER_COLUMN, key, "Image"),
            [(_number(row), text, str(path)) for row, text, path in preview.matched],
            len(match.images),
            "These rows name exactly one image; they will be imported.",
        ),
        Listing(
            TITLES[1],
            (NUMBER_COLUMN, key),
            [(_number(row), text) for row, text in match.unmatched],
            len(match.unmatched),
            f"No image has a path or file name that ends as “{key}” says; these rows are left out.",
        ),
        Listing(
            TITLES[2],
            (NUMBER_COLUMN, key, "Why"),
            [(_number(row), text, why) for row, text, why in match.ambiguous],
            len(match.ambiguous),
            "It is unclear which image these rows speak of, or what they say of it; they are left out.",
        ),
        Listing(
            TITLES[3],
            ("Image", "Folder"),
            [(path.name, str(path.parent)) for path in preview.without_row],
            match.without_row,
            "No row speaks of these images; what other sources say of them stays.",
        ),
    )


def _number(row: int) -> str:
    return f"{row + HEADER_ROWS:,}"
