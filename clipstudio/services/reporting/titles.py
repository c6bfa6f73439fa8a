"""What the sections of a report are called."""

from __future__ import annotations

from clipstudio.domain.language import said_later
from clipstudio.domain.reports import SectionName

TITLES = {
    SectionName.USE: said_later("Question and use"),
    SectionName.DATA: said_later("Images and coverage"),
    SectionName.GROUPS: said_later("Groups"),
    SectionName.MODELS: said_later("Models"),
    SectionName.LABELS: said_later("Label sets and templates"),
    SectionName.PLANS: said_later("Plans"),
    SectionName.RESULTS: said_later("Results"),
    SectionName.REVIEWS: said_later("Judged by hand"),
    SectionName.LIMITS: said_later("Limits"),
    SectionName.RECOMPUTE: said_later("How to recompute"),
    SectionName.AI_ACT: said_later("EU AI Act"),
}
"""The heading of every section."""
