"""What clusters are called that the program named itself."""

from __future__ import annotations

from clipstudio.domain.language import said_later, tr

TOP_FOLDER = said_later("(top folder)")
"""Of the images that lie in the folder that holds all others; files keep it in English, in digests too."""


def cluster_words(name: str) -> str:
    """What a cluster is called in the language of this thread."""
    return tr(TOP_FOLDER) if name == TOP_FOLDER else name
