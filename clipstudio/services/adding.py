"""Adding a model from files: what the faces need of the engine for it."""

from __future__ import annotations

from clipstudio.engine.candidates import Candidate, examine

__all__ = ["Candidate", "examine"]
