"""Which counts to withhold so that no small group can be worked out from those that are published."""

from __future__ import annotations

from clipstudio.statistics.disclosure.hiding import hide_groups
from clipstudio.statistics.disclosure.published import Published

__all__ = ["Published", "hide_groups"]
