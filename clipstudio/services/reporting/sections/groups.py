"""Where the values that make the groups came from, and who disagrees about them."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.attribute_views import attribute_named
from clipstudio.domain.derived import in_words
from clipstudio.domain.errors import AuditError
from clipstudio.reporting.document import Block, Chart, Facts, Heading, Notice, Paragraph
from clipstudio.results.source_agreement import source_agreement_figure
from clipstudio.results.suppression import Suppression, suppress_source_agreement
from clipstudio.results.suppression.words import suppressed_in_words
from clipstudio.results.words import images
from clipstudio.services.reporting.material import Material
from clipstudio.services.source_agreement import read_source_agreement
from clipstudio.storage.attributes import AttributeSummary

ABOUT = (
    "A value says what a source said of a picture, not what the person in it would say of themselves. The project "
    "as it is now is described here; what each run counted is in its own provenance."
)


def groups(material: Material) -> Iterator[Block]:
    """Each attribute that is compared: its values, its sources, their agreement, and what was guessed."""
    known = {each.name: each for each in material.compared}
    compared = dict.fromkeys(attribute_named(name) for name in material.attributes)
    if not compared:
        yield Paragraph("No groups were compared.")
        return
    yield Paragraph(ABOUT)
    yield Paragraph(suppressed_in_words(material.suppression))
    for place, name in enumerate(compared):
        yield Heading(name)
        if name in known:
            yield from _attribute(material, known[name], place)
        else:
            yield Paragraph("This attribute is no longer in the project; the runs keep what they counted.")


def _attribute(material: Material, summary: AttributeSummary, place: int) -> Iterator[Block]:
    if summary.description:
        yield Paragraph(summary.description)
    rows = [
        ("Values", value_sizes(material.suppression, summary)),
        without_value(material.suppression, summary),
    ]
    if summary.definition is not None:
        rows.append(("Follows from", in_words(summary.definition)))
    else:
        rows.append(("Sources, newest first", "; ".join(summary.sources) or "none"))
    rows += [(f"“{each.value}”", each.in_words()) for each in summary.notes if each.in_words()]
    if summary.former_names:
        rows.append(("Called before", "; ".join(summary.former_names)))
    used = [each for each in material.attributes if attribute_named(each) == summary.name and each != summary.name]
    if used:
        rows.append(("Compared as", "; ".join(used)))
    yield Facts(tuple(rows))
    if summary.guessed:
        yield Notice(guessed_words(summary))
    if summary.disagreements:
        yield Paragraph(disagreement_words(summary, material.suppression.minimum))
        yield from _agreement(material, summary, place)


def guessed_words(summary: AttributeSummary) -> str:
    """Which of its sources are guesses of a model."""
    return f"Guessed by a model, not said by people: {'; '.join(summary.guessed)}."


def disagreement_words(summary: AttributeSummary, minimum: int) -> str:
    """Of how many images its sources say different things; few ones are not counted."""
    few = f"fewer than {images(minimum)}" if summary.disagreements < minimum else images(summary.disagreements)
    return f"Sources say different things of {few}."


def value_sizes(suppression: Suppression, summary: AttributeSummary) -> str:
    """How many images each value has."""
    told = (
        (value, suppression.reason if suppression.hides({summary.name: value}) else images(count))
        for value, count in summary.values
    )
    return "; ".join(f"{value}: {words}" for value, words in told)


def without_value(suppression: Suppression, summary: AttributeSummary) -> tuple[str, str]:
    """How many images have no value; those of suppressed values are told together with them."""
    taken = [count for value, count in summary.values if suppression.hides({summary.name: value})]
    title = "With a suppressed value, or without one" if taken else "Without a value"
    return title, images(summary.missing + sum(taken))


def _agreement(material: Material, summary: AttributeSummary, place: int) -> Iterator[Block]:
    try:
        found = read_source_agreement(material.project, summary.name)
    except AuditError as error:
        yield Paragraph(f"Their agreement cannot be told: {error}")
        return
    found = suppress_source_agreement(found, material.suppression)
    yield Chart(f"agreement-{place}", source_agreement_figure(found))
