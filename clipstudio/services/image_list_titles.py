"""How the columns of a list of images are titled, and which attribute a title means when the list is read back."""

from __future__ import annotations

from collections.abc import Sequence

FILE, CLUSTER = "file", "cluster"
TITLES = (FILE, "sha256", "width", "height", CLUSTER)
"""What every list says of an image before its attributes."""

_MARK = "attribute: "


def titles_of(attributes: Sequence[str]) -> list[str]:
    """Titles for attributes: one that is called as a column that is there already becomes "attribute: width"."""
    return [_MARK + name if _is_like_a_column(name) else name for name in attributes]


def attributes_of(titles: Sequence[str]) -> list[str]:
    """The attributes that titles stand for: what `titles_of` was given."""
    return [title.removeprefix(_MARK) if _is_like_a_column(title) else title for title in titles]


def _is_like_a_column(name: str) -> bool:
    """Whether a name is that of a column, with any number of marks: one more or less tells all of these apart."""
    while name.startswith(_MARK):
        name = name.removeprefix(_MARK)
    return name in TITLES
