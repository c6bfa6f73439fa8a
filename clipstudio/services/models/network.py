"""The state of the network gate, for the faces to show."""

from __future__ import annotations

from clipstudio.engine.network import is_open

__all__ = ["is_open"]
