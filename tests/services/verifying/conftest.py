"""Projects and packs that are made once."""

from __future__ import annotations

from tests.packs import counts_pack, packed_project, whole_pack
from tests.typeset_once import typeset_once

__all__ = ["counts_pack", "packed_project", "typeset_once", "whole_pack"]
