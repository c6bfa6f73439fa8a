"""What a repository on the hub holds: its files with their digests, its revision, its licence."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.network import Connection, unreachable

DEFAULT_ENDPOINT = "https://huggingface.co"
ENDPOINT_VARIABLE = "HF_ENDPOINT"
TOKEN_VARIABLE = "HF_TOKEN"

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file on the hub.

    Attributes:
        name: Its name in the repository.
        url: Where its bytes are.
        size: Bytes.
        sha256: Hex digest; empty for small files, which the hub knows by ``git_sha1`` only.
        git_sha1: Hex digest as git takes it of small files; empty for large ones.
    """

    name: str
    url: str
    size: int
    sha256: str = ""
    git_sha1: str = ""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository at one revision.

    Attributes:
        id: "org/name".
        revision: The commit, so that what is fetched in pieces belongs together.
        licence: As its card states it; empty where it states none.
        files: The files by name.
    """

    id: str
    revision: str
    licence: str
    files: Mapping[str, RemoteFile]


def endpoint() -> str:
    """Address of the hub, or of the mirror that the user's environment names."""
    return os.environ.get(ENDPOINT_VARIABLE, "").rstrip("/") or DEFAULT_ENDPOINT


def headers() -> dict[str, str]:
    """The user's token for the hub, where the environment has one; it is sent nowhere else."""
    token = os.environ.get(TOKEN_VARIABLE, "").strip()
    return {"Authorization": f"Bearer {token}"} if token else {}


def read_repository(connection: Connection, id: str, revision: str = "main") -> Work[Repository]:
    """Ask the hub what a repository holds.

    Raises:
        ModelError: There is no such repository, it is not open to the user, or the hub cannot be reached.
    """
    import httpx

    if not _REPOSITORY.fullmatch(id):
        raise ModelError("“{name}” is not a repository on a hub: write it as org/name.", name=id)
    base = endpoint()
    url = f"{base}/api/models/{id}/revision/{quote(revision, safe='')}"
    request = connection.client.get(url, params={"blobs": "true"}, headers=headers())
    try:
        answer = yield from connection.wait(request, Progress("Asking the hub", 0, None, "files", id))
    except httpx.HTTPError as error:
        raise unreachable(urlsplit(base).netloc, error) from error
    if answer.status_code != httpx.codes.OK:
        raise refusal(id, answer.status_code)
    try:
        return _repository(id, base, answer.json())
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ModelError(
            "The answer of {netloc} about “{name}” cannot be understood.", netloc=urlsplit(base).netloc, name=id
        ) from error


def refusal(what: str, status: int) -> ModelError:
    """The fault of a request that the hub answered with an error, as a sentence."""
    if status in (401, 403):
        return ModelError(
            "The hub does not give out “{what}”: there is no such model, or its terms have to be accepted "
            "on its page first. With a token in the variable {token_variable} the hub knows who asks.",
            what=what,
            token_variable=TOKEN_VARIABLE,
        )
    if status == 404:
        return ModelError("The hub has no “{what}”. Check the spelling and the revision.", what=what)
    return ModelError(
        "The hub answered with error {status} when asked for “{what}”. Try again later.", status=status, what=what
    )


def _repository(id: str, base: str, document: Mapping[str, Any]) -> Repository:
    revision = str(document["sha"])
    files = {}
    for entry in document["siblings"]:
        name = str(entry["rfilename"])
        if "/" in name or "\\" in name or name.startswith("."):
            continue  # a model's files lie at the top; no name from outside chooses a folder here
        large = entry.get("lfs") or {}
        files[name] = RemoteFile(
            name=name,
            url=f"{base}/{id}/resolve/{revision}/{quote(name)}",
            size=int(large.get("size") or entry["size"]),
            sha256=str(large.get("sha256", "")),
            git_sha1="" if large else str(entry["blobId"]),
        )
    licence = (document.get("cardData") or {}).get("license") or ""
    return Repository(id, revision, licence if isinstance(licence, str) else ", ".join(licence), files)
