"""Documents that are typeset once for many tests: the same data give the same bytes, as other tests see to."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from clipstudio.reporting import typesetting

_MADE: dict[str, list[bytes]] = {}


@pytest.fixture(scope="module", autouse=True)
def typeset_once() -> Iterator[None]:
    """Keep what was typeset: a pack is made, and checked by typesetting all of it again, in nearly every test."""
    compiled = typesetting._compiled

    def kept(
        template: str, data: Mapping[str, Any], form: typesetting.Format, dots_per_inch: float, *, tagged: bool
    ) -> list[bytes]:
        key = json.dumps([template, data, form, dots_per_inch, tagged])
        if key not in _MADE:
            _MADE[key] = compiled(template, data, form, dots_per_inch, tagged=tagged)
        return _MADE[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(typesetting, "_compiled", kept)
        yield
