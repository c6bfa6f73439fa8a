"""Projects as files."""

from __future__ import annotations

SUFFIX = ".clipstudio"
"""How the name of a project file ends."""

REVIEW_SUFFIX = ".clipreview"
"""How the name of a review ends that leaves its project as one file."""

JOURNAL_ENDING = "-answers"
"""Stands behind the name of a project file in that of the journal of answers beside it."""

JOURNAL_SUFFIX = ".jsonl"
"""How the name of the journal ends."""

SAMPLE_FOLDER = "clipstudio-sample"
"""What the sample's folder is called where nobody says otherwise."""

SAMPLE_FILE = f"sample{SUFFIX}"
"""The sample's project in its folder."""
