"""The project whose predictions are known."""

from __future__ import annotations

from tests.services.probes.conftest import acquaintances, known

__all__ = ["acquaintances", "known"]
