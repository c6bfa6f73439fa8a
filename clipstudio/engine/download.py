"""One file from the network: in pieces, going on where an earlier try ended, kept only if its digest is right."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from urllib.parse import urlsplit

from clipstudio.domain.errors import ModelError
from clipstudio.domain.progress import Progress, Work
from clipstudio.engine.hub import RemoteFile, headers, refusal
from clipstudio.engine.network import Connection, unreachable

TRIES = 5
"""Times a connection may be cut without a byte more, before the user is told."""

_READ = 16 * 1024**2
Report = Callable[[int], Progress]
"""Bytes of this file to the step of progress that tells of them."""


def fetch(connection: Connection, remote: RemoteFile, folder: Path, report: Report) -> Work[Path]:
    """Fetch a file into ``folder``; one that is there with the right digest is not fetched again.

    While it comes it is called ``NAME.part``; a cut connection is taken up where it broke, now or the next time.

    Raises:
        ModelError: The server refuses or cannot be reached, there is too little room, or the digest is wrong; then
            what came is deleted.
    """
    target = folder / remote.name
    if target.is_file() and (yield from _is_right(target, remote, report)):
        return target
    part = folder / f"{remote.name}.part"
    have = part.stat().st_size if part.is_file() else 0
    if have > remote.size:
        part.unlink()
        have = 0
    missing = remote.size - have
    if shutil.disk_usage(folder).free < missing:
        raise ModelError(
            "There is too little room in {folder}: {missing} MB more are needed.",
            folder=folder,
            missing=f"{missing / 1000000.0:,.1f}",
        )
    yield from _fill(connection, remote, part, report)
    if not (yield from _is_right(part, remote, report)):
        part.unlink()
        raise ModelError(
            "What arrived as “{name}” is not the file that the hub describes: its digest differs, so it "
            "was deleted. Try again; if it happens twice, something between this machine and the hub "
            "changes the file.",
            name=remote.name,
        )
    part.replace(target)
    return target


def _fill(connection: Connection, remote: RemoteFile, part: Path, report: Report) -> Work[None]:
    """Append to ``part`` until it has the file's size."""
    import httpx

    part.touch()
    tries = TRIES
    while (have := part.stat().st_size) < remote.size:
        fault = httpx.HTTPError("the connection was cut")
        try:
            yield from _append(connection, remote, part, have, report)
        except httpx.HTTPError as error:
            fault = error
        tries = TRIES if part.stat().st_size > have else tries - 1
        if not tries or isinstance(fault, httpx.ConnectError):
            raise unreachable(urlsplit(remote.url).netloc, fault)


def _append(connection: Connection, remote: RemoteFile, part: Path, have: int, report: Report) -> Work[None]:
    ask = {**headers(), "Accept-Encoding": "identity"}
    if have:
        ask["Range"] = f"bytes={have}-"
    request = connection.client.build_request("GET", remote.url, headers=ask)
    answer = yield from connection.wait(connection.client.send(request, stream=True), report(have))
    try:
        if answer.status_code not in (200, 206):
            raise refusal(remote.name, answer.status_code)
        # A server that does not know ranges sends all of it again.
        mode, done = ("ab", have) if answer.status_code == 206 else ("wb", 0)
        pieces: AsyncIterator[bytes] = answer.aiter_bytes()
        with part.open(mode) as file:
            while (piece := (yield from connection.wait(_next(pieces), report(done)))) is not None:
                file.write(piece)
                done += len(piece)
                if done > remote.size:
                    return  # more than the hub describes: the digest will say so
                yield report(done)
    finally:
        connection.run(answer.aclose())


async def _next(pieces: AsyncIterator[bytes]) -> bytes | None:
    return await anext(pieces, None)


def _is_right(path: Path, remote: RemoteFile, report: Report) -> Work[bool]:
    """Whether a file has the size and the digest that the hub states."""
    size = path.stat().st_size
    if size != remote.size:
        return False
    # As git names the content of a file.
    state = hashlib.sha256() if remote.sha256 else hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
    with path.open("rb") as file:
        while chunk := file.read(_READ):
            state.update(chunk)
            yield report(size)
    return state.hexdigest() == (remote.sha256 or remote.git_sha1)
