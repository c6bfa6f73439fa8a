"""A hub on this machine: a server that gives out repositories, and can be told to misbehave."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class Hub:
    """What the server has, what it does wrong, and what it was asked.

    Attributes:
        repositories: "org/name" to file name to bytes.
        cut_after: A file is sent up to this many bytes, then the line is cut; as many times as there are entries.
        stall: Send half of a file and then nothing, until it is cleared.
        spoil: Names of files of which other bytes are sent than the digests say.
        knows_ranges: Whether a part of a file can be asked for.
        status: Answer every request with this error.
        asked: (path, range) of every request, in order.
    """

    address: str = ""
    repositories: dict[str, dict[str, bytes]] = field(default_factory=dict)
    cut_after: list[int] = field(default_factory=list)
    stall: threading.Event = field(default_factory=threading.Event)
    spoil: set[str] = field(default_factory=set)
    knows_ranges: bool = True
    status: int = 0
    asked: list[tuple[str, str]] = field(default_factory=list)

    def asked_for(self, name: str) -> list[str]:
        """The ranges in which a file was asked for."""
        return [ranged for path, ranged in self.asked if path.endswith("/" + name)]


@contextmanager
def serving() -> Iterator[Hub]:
    """A hub on loopback."""
    hub = Hub()

    class Handler(_Handler):
        pass

    Handler.hub = hub
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = False
    hub.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield hub
    finally:
        hub.stall.clear()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    hub: Hub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.hub.asked.append((path, self.headers.get("Range", "")))
        self.close_connection = True
        if self.hub.status:
            self._answer(self.hub.status, b"")
        elif path.startswith("/api/models/"):
            self._describe(path.removeprefix("/api/models/").partition("/revision/")[0])
        else:
            id, _, name = path.strip("/").partition(f"/resolve/{REVISION}/")
            # As the real hub does, which keeps large files elsewhere.
            if not id.startswith("store/"):
                self._answer(302, b"", Location=f"/store{path}")
            else:
                self._send(id.removeprefix("store/"), name)

    def _describe(self, id: str) -> None:
        files = self.hub.repositories.get(id)
        if files is None:
            self._answer(404, b"{}")
            return
        siblings = [_sibling(name, content) for name, content in files.items()]
        document = {"id": id, "sha": REVISION, "siblings": siblings, "cardData": {"license": "mit"}}
        self._answer(200, json.dumps(document).encode())

    def _send(self, id: str, name: str) -> None:
        content = self.hub.repositories[id][name]
        if name in self.hub.spoil:
            content = bytes(reversed(content))
        ranged = self.headers.get("Range")
        start = int(ranged.removeprefix("bytes=").rstrip("-")) if ranged and self.hub.knows_ranges else 0
        self.send_response(206 if start else 200)
        self.send_header("Content-Length", str(len(content) - start))
        self.end_headers()
        if self.hub.cut_after:
            self.wfile.write(content[start : start + self.hub.cut_after.pop(0)])
            return
        if self.hub.stall.is_set():
            self.wfile.write(content[start : start + (len(content) - start) // 2])
            self.wfile.flush()
            while self.hub.stall.is_set():
                threading.Event().wait(0.02)
            return
        self.wfile.write(content[start:])

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


def _sibling(name: str, content: bytes) -> dict[str, Any]:
    entry: dict[str, Any] = {"rfilename": name, "size": len(content)}
    entry["blobId"] = hashlib.sha1(b"blob %d\0" % len(content) + content).hexdigest()
    if name.endswith((".safetensors", ".bin")):
        entry["lfs"] = {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
    return entry
