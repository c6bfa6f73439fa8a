"""A report of a project's runs: its sections in the order asked for, as a document and as a file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.language import later_by
from clipstudio.domain.progress import Progress, Work, finish
from clipstudio.domain.report_kinds import ReportKind
from clipstudio.domain.reports import Pictures, ReportError, ReportPlan, SectionName, WrittenReport
from clipstudio.domain.whole_files import whole_file
from clipstudio.reporting.document import Block, Paragraph, Prose, Report, Section
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.results.suppression.words import withheld_words
from clipstudio.services.own_files import refuse_own_files
from clipstudio.services.program_facts import program_version
from clipstudio.services.reporting.cards.croissant import croissant
from clipstudio.services.reporting.cards.dataset_card import dataset_card
from clipstudio.services.reporting.cards.model_card import model_card
from clipstudio.services.reporting.material import Material
from clipstudio.services.reporting.sections.ai_act import ai_act
from clipstudio.services.reporting.sections.data import data
from clipstudio.services.reporting.sections.groups import groups
from clipstudio.services.reporting.sections.labels import labels
from clipstudio.services.reporting.sections.limits import limits
from clipstudio.services.reporting.sections.models import models
from clipstudio.services.reporting.sections.plans import plans
from clipstudio.services.reporting.sections.recompute import recompute
from clipstudio.services.reporting.sections.results import results
from clipstudio.services.reporting.sections.reviews import reviews
from clipstudio.services.reporting.summary.making import summary_of
from clipstudio.services.reporting.titles import TITLES
from clipstudio.storage.project_reader import ProjectReader

WRITERS: dict[str, Callable[[Report], bytes]] = {".html": report_html, ".pdf": report_pdf}
CARDS: dict[ReportKind, Callable[[Material], bytes]] = {
    ReportKind.MODEL_CARD: model_card,
    ReportKind.DATASET_CARD: dataset_card,
    ReportKind.CROISSANT: croissant,
}

HARMFUL = (
    "This report holds words that insult, degrade or accuse people. They are quoted as they were tested, because "
    "the test cannot be understood without them.",
)
PICTURED = "This report shows pictures of people, as examples of what a model did with them."
NOT_WRITTEN = "Who is asked about, who decides and what happens to them was not written down."


def _use(material: Material) -> Iterator[Block]:
    if not material.plan.texts.get(SectionName.USE):
        yield Paragraph(NOT_WRITTEN)


MAKERS: dict[SectionName, Callable[[Material], Iterator[Block]]] = {
    SectionName.USE: _use,
    SectionName.DATA: data,
    SectionName.GROUPS: groups,
    SectionName.MODELS: models,
    SectionName.LABELS: labels,
    SectionName.PLANS: plans,
    SectionName.RESULTS: results,
    SectionName.REVIEWS: reviews,
    SectionName.LIMITS: limits,
    SectionName.RECOMPUTE: recompute,
    SectionName.AI_ACT: ai_act,
}
"""What every section holds."""


def make_report(project: ProjectReader, plan: ReportPlan) -> Report:
    """A report as a document; the same project and plan give the same one, whenever it is made.

    Raises:
        AuditError: One of its runs was deleted.
        ReviewError: There is no such review.
    """
    return finish(making_report(project, plan))


def making_report(project: ProjectReader, plan: ReportPlan) -> Work[Report]:
    """The same, section by section."""
    return (yield from reporting(Material.read(project, plan)))


def reporting(material: Material) -> Work[Report]:
    """The same of what was read."""
    plan, sections = material.plan, []
    for done, name in enumerate(plan.sections):
        yield Progress("Writing the report", done, len(plan.sections), "sections", TITLES[name])
        sections.append(section_of(material, name))
    return replace(report_of(material), sections=tuple(sections))


def report_of(material: Material) -> Report:
    """A report without its sections."""
    plan = material.plan
    newest = max(material.reported, key=lambda each: each.finished_at)
    lines = (
        *((f"By {plan.author}",) if plan.author else ()),
        f"Results up to {newest.source.basis.when}, local time",
        f"Made by clipstudio {program_version()}",
    )
    pictured = (PICTURED,) if plan.pictures.how is Pictures.CLEAR else ()
    return Report(plan.title, lines, (*(HARMFUL if material.is_harmful else ()), *pictured), sections=())


def section_of(material: Material, name: SectionName) -> Section:
    """One section, the auditor's own words first."""
    own = material.plan.texts.get(name, "")
    return Section(name.value, TITLES[name], (*((Prose(own),) if own else ()), *MAKERS[name](material)))


def making_file(project: ProjectReader, plan: ReportPlan, path: Path) -> Work[WrittenReport]:
    """Write a report section by section; the file appears whole or not at all.

    Args:
        project: The project.
        plan: What the report is asked to hold.
        path: Ends in .html or .pdf.

    Raises:
        ReportError: The ending is another one.
        ClipstudioError: The file cannot be written.
        AuditError: One of its runs was deleted.
        ReviewError: There is no such review.
    """
    ending = path.suffix.lower()
    if ending not in plan.kind.endings:
        raise ReportError(
            "“{name}” has no known extension: name the {in_a_sentence} {endings}.",
            name=path.name,
            in_a_sentence=plan.kind.in_a_sentence,
            endings=" or ".join(plan.kind.endings),
        )
    refuse_own_files(project, path)
    material = Material.read(project, plan)
    content = yield from _making_content(material, ending)
    try:
        with whole_file(path) as partial:
            partial.write_bytes(content)
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    return WrittenReport(hashlib.sha256(content).hexdigest(), later_by(withheld_words, material.suppression))


def _making_content(material: Material, ending: str) -> Work[bytes]:
    plan = material.plan
    if plan.kind is ReportKind.REPORT:
        return WRITERS[ending]((yield from reporting(material)))
    yield Progress("Writing", 0, 1, "file", plan.kind.words)
    if plan.kind in CARDS:
        return CARDS[plan.kind](material)
    return WRITERS[ending](summary_of(material, report_of(material)))
