"""Projects as files."""

from __future__ import annotations

SUFFIX = ".clipstudio"
"""How the name of a project file ends."""
