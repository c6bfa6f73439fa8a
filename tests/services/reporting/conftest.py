"""Figures and reports are typeset once for all tests of reports."""

from __future__ import annotations

from tests.typeset_once import typeset_once

__all__ = ["typeset_once"]
