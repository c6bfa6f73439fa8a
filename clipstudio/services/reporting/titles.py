"""What the sections of a report are called."""

from __future__ import annotations

from clipstudio.domain.reports import SectionName

TITLES = {
    SectionName.USE: "Question and use",
    SectionName.DATA: "Images and coverage",
    SectionName.GROUPS: "Groups",
    SectionName.MODELS: "Models",
    SectionName.LABELS: "Label sets and templates",
    SectionName.PLANS: "Plans",
    SectionName.RESULTS: "Results",
    SectionName.REVIEWS: "Judged by hand",
    SectionName.LIMITS: "Limits",
    SectionName.RECOMPUTE: "How to recompute",
    SectionName.AI_ACT: "EU AI Act",
}
"""The heading of every section."""
