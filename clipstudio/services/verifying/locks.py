"""Whether the locks in a pack are what their digests say, are told alike, and may be called confirmatory."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from clipstudio.domain.packs import Check, Outcome
from clipstudio.domain.plan_locks import CARRIED, FOUND
from clipstudio.services.packing.documents import mapping_of
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.files import LOG
from clipstudio.services.verifying.finding import found_in
from clipstudio.services.verifying.index import IndexedResult, PackIndex
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.runs import CheckedRun


def check_locks(pack: OpenPack, index: PackIndex, runs: Mapping[str, CheckedRun]) -> Iterator[Check]:
    """Each lock that a run was made under: its digests, that runs name the same, and what these runs may claim."""
    told: dict[int, Mapping[str, Any]] = {}
    for reported in index.reported:
        locked = reported.standing.locked
        if locked is None:
            continue
        number = locked["lock"]
        if number not in told:
            told[number] = _kept(pack, number)
            yield _check_lock(number, told[number], locked)
        yield _check_standing(reported, told[number], runs)


def check_lock_facts(
    pack: OpenPack, index: PackIndex, provenances: Mapping[str, Mapping[str, Any]]
) -> Iterator[Check]:
    """Date, author, digest and primary outcomes of each lock, wherever they are told.

    Args:
        pack: The pack.
        index: What it says it holds.
        provenances: What each result that is not withheld says of how it was made, by its code.
    """
    logged = {
        each["lock"]: each
        for each in map(json.loads, pack.read(LOG).decode("utf-8").splitlines())
        if each.get("kind") == "lock"
    }
    for reported in index.reported:
        locked = reported.standing.locked
        if locked is None:
            continue
        number = locked["lock"]
        kept, path = _kept(pack, number), _path(number)
        # What was found when the run was made is the run's alone.
        of_lock = {name: value for name, value in locked.items() if name not in FOUND}
        facts = {name: kept.get(name) for name in of_lock}
        faults = [f"{path}, held against data/pack.json: {each}" for each in differences(facts, of_lock)]
        if reported.code in provenances:
            run = provenances[reported.code].get(CARRIED) or {}
            told = {name: run.get(name) for name in locked}
            faults += (
                f"{path}, held against the run's provenance: {each}"
                for each in differences(dict(locked) | facts, told)
            )
        line = logged.get(number)
        if line is None:
            faults.append(f"{LOG} has no line of lock {number}")
        else:
            own = {name: kept.get(name) for name in ("author", "sha256", "locked_at")}
            told = {**line, "locked_at": _second(line["at"])}
            told = {name: told.get(name) for name in own}
            faults += (f"{path}, held against {LOG}: {each}" for each in differences(own, told))
        agreeing = "Its date, author and digest are the same wherever they stand."
        yield found_in(f"Lock {number} of {reported.code}", faults, agreeing)


def _second(at: str) -> str:
    """A time to the second, as locks have it."""
    return datetime.fromisoformat(at).replace(microsecond=0).isoformat()


def _path(number: int) -> str:
    return f"data/locks/lock-{number}.json"


def _kept(pack: OpenPack, number: int) -> Mapping[str, Any]:
    """The file of a lock.

    Raises:
        PackError: It is missing or damaged.
    """
    return mapping_of(pack.read(_path(number)), _path(number))


def _check_lock(number: int, told: Mapping[str, Any], locked: Mapping[str, Any]) -> Check:
    asked = hashlib.sha256(told["asked"].encode()).hexdigest()
    held = {"plan": asked, "primary": told["primary"]} | (
        {"inputs": told["inputs"]} if told.get("inputs") is not None else {}
    )
    whole = json.dumps(held, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    faults = [
        *(["the plan is not the one that was locked"] if asked != told["asked_sha256"] else []),
        *(
            ["the plan with what is primary and what it is asked of has another SHA-256"]
            if hashlib.sha256(whole.encode()).hexdigest() != told["sha256"]
            else []
        ),
        *(["the run names another lock"] if locked["sha256"] != told["sha256"] else []),
    ]
    words = f"{'; '.join(faults)}." if faults else f"Of {told['locked_at']} by {told['author']}; digests agree."
    return Check(f"Lock {number}", Outcome.DIFFERS if faults else Outcome.AGREES, words)


def _check_standing(reported: IndexedResult, told: Mapping[str, Any], runs: Mapping[str, CheckedRun]) -> Check:
    """A run that is told to be confirmatory must be the lock's first, on what was locked."""
    name, standing = f"Standing of “{reported.title}”", reported.standing
    if standing.why is not None:
        return Check(name, Outcome.AGREES, f"Exploratory: {standing.why}.")
    faults = [*_not_first(reported, told), *_other_inputs(reported, told, runs)]
    if faults:
        return Check(name, Outcome.DIFFERS, f"It is called confirmatory, but {'; '.join(faults)}.")
    words = "Confirmatory: the first run of its lock, on the images and values that were locked."
    return Check(name, Outcome.AGREES, words)


def _not_first(reported: IndexedResult, told: Mapping[str, Any]) -> Iterator[str]:
    made = [each["run"] for each in told.get("runs", ())]
    if made[:1] != [reported.code]:
        yield f"the first run of the lock is {made[0] if made else 'not told'}"


def _other_inputs(
    reported: IndexedResult, told: Mapping[str, Any], runs: Mapping[str, CheckedRun]
) -> Iterator[str]:
    """What the run says of its images and values that is not what the lock says."""
    inputs, locked = told.get("inputs"), reported.standing.locked or {}
    if inputs is None:
        yield "its lock does not say which images and values it was made for"
        return
    if locked.get("inputs") != inputs:
        yield "its plan was locked for other images or values"
    if reported.probe is not None or reported.runs[0] not in runs:
        return  # the runs of a probe look at parts of what was locked
    provenance = runs[reported.runs[0]].record.provenance
    scored, values = provenance["images"], provenance["attributes"]
    if not scored["not_scored"] and scored["sha256"] != inputs["images"]:
        yield "its images are not those that were locked"
    if not scored["not_scored"] and any(
        inputs["attributes"].get(name) != digest for name, digest in values.items()
    ):
        yield "its images have other values than those that were locked"
