"""What the marks of the attributes probe's figures stand for."""

from __future__ import annotations

from dataclasses import dataclass

from clipstudio.results.attributes.result import Method
from clipstudio.results.targets import Group, Target


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredTarget(Target):
    """The images of a group that a method has right, or wrong.

    Attributes:
        method: How they were answered.
        is_pair: Whether answers are read as one class against all others.
        group: The group; empty for all images.
        is_right: Whether the answer is right.
    """

    method: Method
    is_pair: bool
    group: Group
    is_right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfusedTarget(Target):
    """The images of a true class that were given a class: a cell of a confusion.

    Attributes:
        method: How they were answered.
        is_pair: Whether answers are read as one class against all others.
        true: The true class.
        given: The class that they were given.
    """

    method: Method
    is_pair: bool
    true: str
    given: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnansweredTarget(Target):
    """The images that zero-shot did not answer."""


AttributesTarget = AnsweredTarget | ConfusedTarget | UnansweredTarget
