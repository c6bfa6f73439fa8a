"""How somebody who was given a summary finds out whether it is right."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.prompts import shortened
from clipstudio.reporting.document import Block, Listing, Paragraph
from clipstudio.services.reporting.material import Material

WHERE = (
    "The report that this page sums up holds every number with its count, the words in full, and the digests of "
    "model and images: ask its author for it. With an evidence pack of it, anybody can compute the figures "
    "again, and see which agree; with the project file, a figure by itself. Neither takes the images or the "
    "model:"
)
LONGEST_NAME = 80


def how_to_check(material: Material) -> Iterator[Block]:
    """Where the numbers are, and the command that computes those of the first result again."""
    name = shortened(material.project.path.name, LONGEST_NAME)
    yield Paragraph(WHERE)
    yield Listing(
        (
            "clipstudio verify PACK.zip",
            f"clipstudio figure {name} {material.reported[0].key.code} --out FILE.csv",
        )
    )
    yield Paragraph(f"Project {material.project.uuid}.", is_quiet=True)
