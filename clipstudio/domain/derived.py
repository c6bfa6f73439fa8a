"""Attributes that follow from others: bands of a number or a date, and values by conditions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clipstudio.domain.errors import AuditError
from clipstudio.domain.not_told import is_not_told
from clipstudio.domain.scales import Scale, place_on


@dataclass(frozen=True, slots=True)
class Band:
    """The values from ``low`` (None for no end) up to, but not with, ``high``; dates as ISO text, else numbers."""

    name: str
    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class Bands:
    """An attribute that is the band in which another's number or date lies."""

    attribute: str
    scale: Scale
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """Whether an attribute has one of ``values``, or, where ``is_not``, none of them."""

    attribute: str
    values: tuple[str, ...]
    is_not: bool = False

    def in_words(self) -> str:
        """The condition as it is typed."""
        values = " or ".join(map(quoted, self.values))
        return f"{quoted(self.attribute)} is {'not ' if self.is_not else ''}{values}"


@dataclass(frozen=True, slots=True)
class ValueRule:
    """A value that holds where all of its conditions do."""

    value: str
    conditions: tuple[Condition, ...]

    def in_words(self) -> str:
        """The conditions as they are typed."""
        return " and ".join(condition.in_words() for condition in self.conditions)


@dataclass(frozen=True, slots=True)
class Rules:
    """An attribute by conditions on others: the first rule that holds gives the value.

    Attributes:
        rules: In this order.
        otherwise: The value where none holds and every attribute that was asked about is known; "" for missing.
    """

    rules: tuple[ValueRule, ...]
    otherwise: str = ""


Derivation = Bands | Rules


def sources_of(derivation: Derivation) -> tuple[str, ...]:
    """The attributes that it follows from."""
    if isinstance(derivation, Bands):
        return (derivation.attribute,)
    return tuple(dict.fromkeys(each.attribute for rule in derivation.rules for each in rule.conditions))


def values_of(derivation: Derivation, known: Iterable[str] = ()) -> tuple[str, ...]:
    """The values that it can give, in order.

    Args:
        derivation: The definition.
        known: The values of the attribute whose number or date makes bands: what says there that nothing is known
            is a value here too.
    """
    if isinstance(derivation, Bands):
        names = (band.name for band in derivation.bands)
        return tuple(dict.fromkeys((*names, *filter(is_not_told, known))))
    named = [rule.value for rule in derivation.rules] + ([derivation.otherwise] if derivation.otherwise else [])
    return tuple(dict.fromkeys(named))


def in_words(derivation: Derivation) -> str:
    """The definition as a reader reads it."""
    if isinstance(derivation, Bands):
        bands = "; ".join(f"“{band.name}” {_reach(band)}" for band in derivation.bands)
        return f"Bands of “{derivation.attribute}”: {bands}. What is unknown there stays so."
    rules = "; ".join(f"“{rule.value}” where {rule.in_words()}" for rule in derivation.rules)
    rest = f"; else “{derivation.otherwise}”" if derivation.otherwise else "; else missing"
    return f"Derived: {rules}{rest}. Missing where what is asked about is missing or unknown."


def _reach(band: Band) -> str:
    if band.low is None:
        return f"below {band.high}"
    return f"from {band.low}" if band.high is None else f"from {band.low} to below {band.high}"


def to_json(derivation: Derivation) -> dict[str, Any]:
    """The definition as the project file keeps it."""
    if isinstance(derivation, Bands):
        bands = [{"name": band.name, "low": band.low, "high": band.high} for band in derivation.bands]
        return {"attribute": derivation.attribute, "scale": derivation.scale.value, "bands": bands}
    rules = [
        {
            "value": rule.value,
            "conditions": [
                {"attribute": each.attribute, "values": list(each.values), "is_not": each.is_not}
                for each in rule.conditions
            ],
        }
        for rule in derivation.rules
    ]
    return {"rules": rules, "otherwise": derivation.otherwise}


def from_json(document: dict[str, Any]) -> Derivation:
    """The definition that `to_json` wrote."""
    if "bands" in document:
        bands = tuple(Band(each["name"], each["low"], each["high"]) for each in document["bands"])
        return Bands(document["attribute"], Scale(document["scale"]), bands)
    rules = tuple(
        ValueRule(
            rule["value"],
            tuple(
                Condition(each["attribute"], tuple(each["values"]), each["is_not"]) for each in rule["conditions"]
            ),
        )
        for rule in document["rules"]
    )
    return Rules(rules, document["otherwise"])


def quoted(name: str) -> str:
    """A name as it is typed in a condition: in quotes where it would be read otherwise."""
    words = name.casefold().split()
    is_plain = name and '"' not in name and not {"is", "not", "and", "or"}.intersection(words)
    return name if is_plain and name == " ".join(name.split()) and "=" not in name else f'"{name}"'


def require_acyclic(name: str, derivation: Derivation, others: Sequence[tuple[str, Derivation]]) -> None:
    """Refuse a definition that leads back to itself.

    Raises:
        AuditError: Naming the way.
    """
    known = dict(others) | {name: derivation}

    def walk(at: str, way: tuple[str, ...]) -> None:
        for source in sources_of(known[at]) if at in known else ():
            if source == name:
                steps = " from ".join(f"“{each}”" for each in (*way, source))
                raise AuditError(
                    "“{name}” would follow from itself: {steps}. Choose an attribute that is not derived from it.",
                    name=name,
                    steps=steps,
                )
            if source not in way:
                walk(source, (*way, source))

    walk(name, (name,))


def follow(derivation: Derivation, values: Mapping[str, str | None]) -> str | None:
    """The value that follows from those of the sources; None for missing.

    What says that nothing is known ("prefer not to say") lies in no band, and stays what it is. A condition on an
    attribute that is missing, or says that nothing is known ("unknown"), holds neither way, unless it names that
    value itself.
    """
    if isinstance(derivation, Bands):
        return _band_of(derivation, values[derivation.attribute])
    for rule in derivation.rules:
        holds = [_holds(condition, values[condition.attribute]) for condition in rule.conditions]
        if all(holds):
            return rule.value
        if False not in holds:
            return None
    return derivation.otherwise or None


def _holds(condition: Condition, value: str | None) -> bool | None:
    is_named = value in condition.values
    if value is None or (is_not_told(value) and not is_named):
        return None
    return is_named is not condition.is_not


def _band_of(bands: Bands, value: str | None) -> str | None:
    place = None if value is None else place_on(bands.scale, value)
    if place is None:
        return value if value is not None and is_not_told(value) else None
    for band in bands.bands:
        high = None if band.high is None else place_on(bands.scale, band.high)
        if high is None or place < high:
            return band.name
    return None
