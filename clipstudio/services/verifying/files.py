"""Whether the files of a pack are those that its manifests name, and its log is as it was written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import unquote

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.packs import Check, Outcome, PackError
from clipstudio.domain.progress import Progress, Work
from clipstudio.results.words import counted, number
from clipstudio.services.packing.bag import DECLARATION, DECLARED, INFO, MANIFEST, PAYLOAD, TAG_MANIFEST
from clipstudio.services.packing.chain import chain_faults
from clipstudio.services.verifying.opening import OpenPack

_LINE = re.compile(r"([0-9a-fA-F]{64}) [ *](.+)")
LOG = "data/log.jsonl"


def checking_files(pack: OpenPack) -> Work[list[Check]]:
    """Every file of the manifests, one line for all that agree and one for each that does not."""
    checks: list[Check] = []
    listed: set[str] = set()
    for manifest in (MANIFEST, TAG_MANIFEST):
        try:
            digests = read_manifest(pack, manifest)
        except PackError as error:
            checks.append(Check(manifest, Outcome.DIFFERS, str(error)))
            continue
        agreeing, first = 0, ""
        for done, (name, digest) in enumerate(digests.items()):
            yield Progress("Checking files", done, len(digests), "files", name, is_part=True)
            fault = _fault(pack, name, digest, manifest)
            agreeing += fault is None
            if fault is not None:
                checks.append(_changed(name, fault))
                first = first or checks[-1].what
        listed |= set(digests)
        if agreeing:
            words = f"{number(agreeing)} of {counted(len(digests), 'file')} have the SHA-256 that it names."
            outcome = Outcome.AGREES if agreeing == len(digests) else Outcome.DIFFERS
            checks.append(Check(manifest, outcome, words, cause=first))
    for name in pack.names:
        if name not in listed and name not in (MANIFEST, TAG_MANIFEST):
            checks.append(_changed(name, "No manifest names it: it was added later."))
    checks += _bag(pack)
    return checks


def read_manifest(pack: OpenPack, name: str) -> dict[str, str]:
    """Path to digest of a manifest.

    Raises:
        PackError: It is missing, or no manifest.
    """
    try:
        lines = pack.read(name).decode("utf-8").splitlines()
    except UnicodeDecodeError as error:
        raise PackError("“{name}” is no text in UTF-8.", name=name) from error
    found: dict[str, str] = {}
    for place, line in enumerate(lines, start=1):
        match = _LINE.fullmatch(line)
        if match is None:
            raise PackError("“{name}”, line {place}, is no SHA-256 with a path.", name=name, place=place)
        found[unquote(match[2])] = match[1].lower()
    return found


def checking_log(pack: OpenPack) -> list[Check]:
    """Whether the lines of the log follow each other, and name the files as they are."""
    try:
        text = pack.read(LOG).decode("utf-8")
        if faults := list(chain_faults(text)):
            return [Check(LOG, Outcome.DIFFERS, f"{faults[0]}.")]
        if others := list(_wrong_files(pack, text)):
            place, name = others[0]
            words = f"Line {place} names “{name}” with another SHA-256 than it has."
            return [Check(LOG, Outcome.DIFFERS, words, file=name)]
    except (ClipstudioError, UnicodeDecodeError) as error:
        return [Check(LOG, Outcome.DIFFERS, str(error))]
    words = f"{counted(len(text.splitlines()), 'line')}, each with the hash of the line before it."
    return [Check(LOG, Outcome.AGREES, words)]


def _fault(pack: OpenPack, name: str, digest: str, manifest: str) -> str | None:
    if name not in pack:
        return f"It is missing; {manifest} names it."
    try:
        found = pack.sha256(name)
    except PackError as error:
        return str(error)
    return None if found == digest else f"It was changed: its SHA-256 is not the one that {manifest} names."


def _changed(name: str, words: str) -> Check:
    return Check(f"File {name}", Outcome.DIFFERS, words, file=name)


def _bag(pack: OpenPack) -> Iterator[Check]:
    """What RFC 8493 asks of a bag besides."""
    if DECLARATION in pack and pack.read(DECLARATION).decode("utf-8", "replace") != DECLARED:
        yield Check(DECLARATION, Outcome.DIFFERS, "It does not declare a bag of version 1.0 in UTF-8.")
    if INFO not in pack:
        return
    oxum = re.search(r"^Payload-Oxum: (\d+)\.(\d+)$", pack.read(INFO).decode("utf-8", "replace"), re.MULTILINE)
    payload = [name for name in pack.names if name.startswith(PAYLOAD)]
    size = sum(map(pack.size, payload))
    if oxum is None:
        yield Check(INFO, Outcome.DIFFERS, "It does not tell how large the payload is.")
    elif (int(oxum[1]), int(oxum[2])) != (size, len(payload)):
        words = (
            f"It tells of {number(int(oxum[1]))} bytes in {number(int(oxum[2]))} files in data/, and there are "
            f"{number(size)} in {number(len(payload))}."
        )
        yield Check(INFO, Outcome.DIFFERS, words)


def _wrong_files(pack: OpenPack, text: str) -> Iterator[tuple[int, str]]:
    """Lines that name a file with another digest than it has."""
    for place, line in enumerate(text.splitlines(), start=1):
        told = json.loads(line)
        name = told.get("file")
        if name is not None and (name not in pack or pack.sha256(name) != told.get("sha256")):
            yield place, str(name)
