"""Everything that is drawn, by the words that captions and attribute tables use."""

from __future__ import annotations

from typing import Final

GROUPS: Final = ("striped", "dotted", "checked", "plain")
"""The invented groups, named after the pattern of their clothes."""

TINY_GROUP: Final = "zigzag"
"""A group so small that nothing can be estimated of it."""

AGES: Final = ("child", "adult", "elder")
OCCUPATIONS: Final = (
    "none", "cook", "gardener", "painter", "doctor", "firefighter", "fisher", "musician", "builder",
)  # fmt: skip
ANIMALS: Final = ("cat", "dog", "bird", "fish", "rabbit", "turtle", "snail", "elephant")
OBJECTS: Final = ("cup", "chair", "lamp", "umbrella", "ball", "book", "clock", "car")
SCENES: Final = ("beach", "forest", "city", "kitchen", "field", "snow")
