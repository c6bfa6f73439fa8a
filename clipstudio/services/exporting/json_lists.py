"""JSON that is written one object at a time: a million objects need no more memory than one."""

from __future__ import annotations

import json
from typing import Any


def dumped(value: Any) -> str:
    """A value as JSON in one line; what is no number is refused."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
