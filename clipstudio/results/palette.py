"""The colours of everything that is shown: in the window, and in figures and reports that are made without one.

Both schemes are designed: text on its ground has a contrast of at least 4.5 to 1 (tests measure it). Groups keep
one colour everywhere, in the order of the Okabe-Ito palette, which reads with every common colour blindness.
"""

from __future__ import annotations

from dataclasses import dataclass

FULL_SHADE = 0.55
"""How far the darkest cell goes from the surface to the accent; text on it keeps 4.5 to 1."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, as "#rrggbb".

    Attributes:
        window: Ground of the window's frame (rail, header, side lists).
        surface: Ground of content (charts, tables, the grid).
        raised: Ground of fields, buttons and tiles while they load.
        line: Hairlines between panes.
        text: Ordinary text.
        muted: Secondary text; still 4.5 to 1.
        accent: The one accent: selection, focus, the main button.
        on_accent: Text on the accent.
        accent_soft: Ground of a selected row.
        warning: Amber text and icons of a warning.
        warning_soft: Ground of a warning.
        loss: Red, for loss only.
        bar: Fill of a bar behind the dot of a rate.
        groups: Colours of groups, in order.
        bar_tint: How much of the surface shows through a bar in a group's colour: text on it keeps 4.5 to 1.
    """

    window: str
    surface: str
    raised: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    warning: str
    warning_soft: str
    loss: str
    bar: str
    groups: tuple[str, ...]
    bar_tint: float


LIGHT = Tokens(
    window="#f4f5f7",
    surface="#ffffff",
    raised="#eceef1",
    line="#d9dde3",
    text="#1b1f24",
    muted="#57606a",
    accent="#0b62c4",
    on_accent="#ffffff",
    accent_soft="#dbe9fa",
    warning="#8a5300",
    warning_soft="#fdf0d5",
    loss="#b3261e",
    bar="#c9d3df",
    groups=("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8f8400", "#5f6670"),
    bar_tint=0.35,
)

DARK = Tokens(
    window="#1c1f24",
    surface="#15181c",
    raised="#2a2f36",
    line="#363c45",
    text="#e6e9ed",
    muted="#a3acb8",
    accent="#5aa7ff",
    on_accent="#0a1420",
    accent_soft="#1f3a5a",
    warning="#f0b454",
    warning_soft="#3b2f16",
    loss="#ff8a80",
    bar="#3d4856",
    groups=("#3b9fdf", "#e69f00", "#20b98d", "#dd95bd", "#7cc8f2", "#ee7a3a", "#d6ca3c", "#a3acb8"),
    bar_tint=0.55,
)


def blend(first: str, second: str, part: float) -> str:
    """The colour that lies ``part`` (0 to 1) of the way from ``first`` to ``second``, all as "#rrggbb"."""
    pairs = ((int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)


def cell_shade(surface: str, accent: str, shade: float) -> str:
    """The ground of a cell: the surface at 0, and as far towards the accent at 1 as text on it can be read."""
    return blend(surface, accent, FULL_SHADE * min(max(shade, 0.0), 1.0))
