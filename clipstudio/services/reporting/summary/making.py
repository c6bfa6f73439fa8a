"""The summary of a report: as much of it as fits on one page."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.prompts import shortened
from clipstudio.reporting.document import Block, Report, Section
from clipstudio.reporting.pdf import fits_a_page
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.summary.asked import asked, which_images
from clipstudio.services.reporting.summary.checking import how_to_check
from clipstudio.services.reporting.summary.found import found
from clipstudio.services.reporting.summary.limited import not_shown, untested
from clipstudio.services.reporting.summary.room import ROOMS, Room

LONGEST_TITLE = 100
HARMFUL = "This page quotes words that insult, degrade or accuse people, as they were tested."


def summary_of(material: Material, whole: Report) -> Report:
    """One page of a report: with as much as there is room for.

    Args:
        material: What the report is made from.
        whole: The report, of which title and lines are taken; without its sections.

    Raises:
        TypesettingError: It could not be typeset.
    """
    for room in ROOMS[:-1]:
        if fits_a_page(made := _with(material, whole, room)):
            return made
    return _with(material, whole, ROOMS[-1])


def _with(material: Material, whole: Report, room: Room) -> Report:
    by, *others = [shortened(line, LONGEST_TITLE) for line in whole.lines]
    return Report(
        shortened(whole.title, LONGEST_TITLE),
        (" · ".join(("Summary of a report on one page", by, *others)),),
        (HARMFUL,) if material.is_harmful else (),
        tuple(_sections(material, room)),
        is_summary=True,
    )


def _sections(material: Material, room: Room) -> Iterator[Section]:
    parts: tuple[tuple[str, str, Iterator[Block]], ...] = (
        ("asked", "What was asked", asked(material, room)),
        ("images", "Of which images", which_images(material, room)),
        ("found", "What was found", found(material, room)),
        ("not-shown", "What this does not show", not_shown(material, room)),
        ("not-tested", "What was not tested", untested(material, room)),
        ("check", "How to check it", how_to_check(material)),
    )
    for id, title, blocks in parts:
        yield Section(id, title, tuple(blocks))
