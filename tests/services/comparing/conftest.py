"""The project whose predictions are known."""

from __future__ import annotations

from tests.services.probes.conftest import known

__all__ = ["known"]
