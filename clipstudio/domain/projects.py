"""Projects as files."""

from __future__ import annotations

SUFFIX = ".clipstudio"
"""How the name of a project file ends."""

SAMPLE_FOLDER = "clipstudio-sample"
"""What the sample's folder is called where nobody says otherwise."""

SAMPLE_FILE = f"sample{SUFFIX}"
"""The sample's project in its folder."""
