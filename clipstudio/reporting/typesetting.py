"""The typesetter: documents from data, by the templates below ``resources/report``, the same bytes each time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import cache
from typing import Any, Literal

import typst

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.resources import resource
from clipstudio.reporting.missing_letters import named
from clipstudio.results.isolation import all_isolated
from clipstudio.results.palette import FULL_SHADE, LIGHT, Tokens, blend

TEMPLATES = resource("report")
FONTS = ("Noto Sans", "Noto Sans CJK SC", "Noto Naskh Arabic", "Noto Sans Devanagari", "Libertinus Serif")
"""The shipped one first; the others, where this machine has them, for what it has no letters for."""

Format = Literal["svg", "png", "pdf"]
_USED = ("surface", "line", "text", "muted", "accent", "accent_soft", "warning", "warning_soft", "bar")


class TypesettingError(ClipstudioError):
    """A document could not be typeset."""


def typeset(
    template: str, data: Mapping[str, Any], form: Format, *, dots_per_inch: float = 144.0, tagged: bool = False
) -> bytes:
    """A document from a template and its data.

    Args:
        template: Name of a file below ``resources/report``.
        data: What JSON can hold; every text in it is shown as it is.
        form: SVG and PNG of a document of one page, or PDF.
        dots_per_inch: Of a PNG; 72 are one dot for each point.
        tagged: Whether a PDF must meet PDF/UA-1, so that a screen reader can read it.

    Raises:
        TypesettingError: What is to be shown cannot be typeset, or leaves one page where only one can be written.
    """
    made = _compiled(template, data, form, dots_per_inch, tagged=tagged)
    if len(made) > 1:
        raise TypesettingError("The document is longer than one page, so that no picture can be made of it.")
    return made[0]


def typeset_pages(template: str, data: Mapping[str, Any], dots_per_inch: float) -> list[bytes]:
    """The pages of a document as PNG, one after the other.

    Raises:
        TypesettingError: What is to be shown cannot be typeset.
    """
    return _compiled(template, data, "png", dots_per_inch, tagged=False)


def _compiled(
    template: str, data: Mapping[str, Any], form: Format, dots_per_inch: float, *, tagged: bool
) -> list[bytes]:
    try:
        # One of its own: two threads cannot share one. The fonts are read once.
        made = typst.Compiler(root=TEMPLATES, font_paths=_fonts()).compile(
            TEMPLATES / template,
            format=form,
            ppi=dots_per_inch,
            sys_inputs={"data": json.dumps(named(all_isolated(data), FONTS, _tagged))},
            pdf_standards=["ua-1"] if tagged else [],
            timestamp=0,
        )
    except typst.TypstError as error:
        raise TypesettingError("The document could not be made: {message}", message=error.message) from error
    return made if isinstance(made, list) else [made] if made is not None else []


def _tagged(source: bytes, data: str) -> object:
    """A source as a tagged PDF, which refuses what it has no letters for."""
    compiler = typst.Compiler(root=TEMPLATES, font_paths=_fonts())
    return compiler.compile(source, format="pdf", sys_inputs={"data": data}, pdf_standards=["ua-1"], timestamp=0)


def palette_data(colors: Tokens = LIGHT) -> dict[str, Any]:
    """The colours that templates draw with, by name."""
    kept = {name: value for name, value in asdict(colors).items() if name in _USED}
    tints = [blend(color, colors.surface, colors.bar_tint) for color in colors.groups]
    return {**kept, "groups": list(colors.groups), "tints": tints, "full_shade": FULL_SHADE}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(font_paths=[TEMPLATES / "fonts"])
