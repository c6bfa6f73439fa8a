"""The sets of weights in a file, out of the wrappings that training programs put round them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clipstudio.domain.decisions import Choice, Question
from clipstudio.domain.errors import ModelError
from clipstudio.domain.language import later

if TYPE_CHECKING:
    from torch import Tensor

WHICH = "weights"
"""Subject of the question which of several sets is meant."""

MAIN = "main"
"""Name of a set that lies in the file under no name of its own."""

_ANCHOR = "logit_scale"
"""Every model of images and texts has this weight once: what stands before its name is a wrapping."""

_WRAPPERS = re.compile(r"(?<![^.])(?:_orig_mod|_fsdp_wrapped_module|_checkpoint_wrapped_module)\.")
"""Parts of names that torch adds on compiling, sharding and checkpointing, at any depth."""

_AVERAGE = re.compile(r"ema|average|avg|shadow|swa|momentum|teacher", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WeightSets:
    """What a file holds.

    Attributes:
        path: The file.
        sets: Name to weights; those that were trained directly come before averages of them.
    """

    path: Path
    sets: Mapping[str, dict[str, Tensor]]

    def take(self, which: str = "") -> dict[str, Tensor]:
        """The set of a name; the first one for none.

        Raises:
            ModelError: No set is called so.
        """
        if which and which not in self.sets:
            raise ModelError(
                "The file {path} holds no weights called “{which}”. Add the model again.",
                path=self.path,
                which=which,
            )
        return self.sets[which] if which else next(iter(self.sets.values()))

    @property
    def question(self) -> Question | None:
        """Which set is meant; None where there is but one, and that is no average."""
        names = list(self.sets)
        if not any(map(_is_average, names)) and len(names) == 1:
            return None
        text = later("The file holds only a running average of the weights (EMA), not those that were trained.")
        if len(names) > 1:
            named = ", ".join(f"“{name}”" for name in names)
            text = later(
                "The file holds {count} sets of weights ({named}). Each of them is another model.",
                count=len(names),
                named=named,
            )
        choices = (
            Choice(name, later("take “{name}”{of_kind}", name=name, of_kind=_of_kind(name))) for name in names
        )
        return Question(WHICH, text, tuple(choices), assumed=names[0])


def sets_in(path: Path, content: Any) -> WeightSets:
    """Find the sets of weights in what a file holds.

    A set is a table of tensors with a ``logit_scale``; it may lie in tables within tables (“state_dict”, “model”),
    and all its names may have the same beginning (“module.”, “model.”). Where there is no such set, the largest
    table of tensors counts as one, so that what is missing can be named.

    Raises:
        ModelError: There is no table of tensors, or two names in it mean the same weight.
    """
    tables = list(_tables(content))
    found = [each for name, table in tables for each in _told_apart(path, name, table)]
    if not found and tables:
        name, table = max(tables, key=lambda each: len(each[1]))
        found = [(name, _unwrapped(path, table))]
    if not found:
        raise ModelError("The file {path} is a checkpoint, but not of a model's weights.", path=path)
    return WeightSets(path, dict(sorted(found, key=lambda each: _is_average(each[0]))))


def _tables(content: Any, name: str = "") -> Iterator[tuple[str, dict[str, Tensor]]]:
    """Every table that holds tensors, by the names that lead to it."""
    import torch

    if not isinstance(content, Mapping):
        return
    tensors = {key: value for key, value in content.items() if isinstance(value, torch.Tensor)}
    if tensors and all(isinstance(key, str) for key in tensors):
        yield name, tensors
    for key, value in content.items():
        yield from _tables(value, f"{name}.{key}" if name else str(key))


def _told_apart(path: Path, name: str, table: dict[str, Tensor]) -> Iterator[tuple[str, dict[str, Tensor]]]:
    """The sets in one table, by what stands before their names; what belongs to none stays with each."""
    table = _unwrapped(path, table)
    prefixes = [each.removesuffix(_ANCHOR) for each in table if each == _ANCHOR or each.endswith(f".{_ANCHOR}")]
    sizes = {prefix: len(names) for prefix, names in _by_prefix(table, prefixes).items()}
    # A loss may have a scale of its own, which makes it no model.
    prefixes = [prefix for prefix in prefixes if 2 * sizes[prefix] > max(sizes.values())]
    owned = _by_prefix(table, prefixes)
    rest = {key: table[key] for key in table.keys() - {each for keys in owned.values() for each in keys}}
    for prefix in prefixes:
        inner = prefix.rstrip(".") if len(prefixes) > 1 else ""
        weights = {key.removeprefix(prefix): table[key] for key in owned[prefix]}
        yield ".".join(filter(None, (name, inner))) or MAIN, {**weights, **rest}


def _by_prefix(names: Iterable[str], prefixes: Iterable[str]) -> dict[str, list[str]]:
    """The names that begin with each prefix, each name under the longest."""
    found: dict[str, list[str]] = {prefix: [] for prefix in sorted(prefixes, key=len, reverse=True)}
    for name in names:
        owner = next((prefix for prefix in found if name.startswith(prefix)), None)
        if owner is not None:
            found[owner].append(name)
    return found


def _unwrapped(path: Path, table: Mapping[str, Tensor]) -> dict[str, Tensor]:
    found = {_WRAPPERS.sub("", name): value for name, value in table.items()}
    if len(found) < len(table):
        raise ModelError(
            "The file {path} holds a weight twice, once as torch.compile names it. Ask for another.", path=path
        )
    return found


def _is_average(name: str) -> bool:
    return bool(_AVERAGE.search(name))


def _of_kind(name: str) -> str:
    return later(", a running average of others") if _is_average(name) else ""
