"""What a summary must not be taken for, and what was not done at all."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.reporting.document import Block, Listing
from clipstudio.reporting.figure_pictures import figure_text
from clipstudio.results.suppression import Suppression
from clipstudio.results.words import counted
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.limits import not_tested
from clipstudio.services.reporting.sections.plans import standing_of_each
from clipstudio.services.reporting.summary.room import Room

ANSWERS = (
    "The shares say what a model answers. They do not say what is true of a person, why the model answers so, "
    "or what happens to people where it is used."
)
GROUPS = "A group says what a source said of the pictures, not what the people in them would say of themselves."


def not_shown(material: Material, room: Room) -> Iterator[Block]:
    """What holds of every such audit, what was planned, what is suppressed, and what the figures say."""
    yield Listing(room.of(_limits(material), "further limit"))


def untested(material: Material, room: Room) -> Iterator[Block]:
    """What was not done."""
    yield Listing(room.of(not_tested(material), "further point"))


def _left_out(suppression: Suppression) -> str:
    """How many groups are left out: those that are listed above, and apart from them their intersections."""
    single = sum(len(group) == 1 for group in suppression.groups)
    crossed = len(suppression.groups) - single
    told = [counted(single, "group")] if single else []
    told += [counted(crossed, "intersection")] if crossed else []
    return " and ".join(told)


def _limits(material: Material) -> Iterator[str]:
    yield ANSWERS
    if material.attributes:
        yield GROUPS
    yield standing_of_each(material.reported)
    if material.suppression.groups:
        yield f"{_left_out(material.suppression)} left out, {material.suppression.reason}."
    for each in material.reported:
        if not each.is_withheld:
            yield from figure_text(each.opening.figure).limits
