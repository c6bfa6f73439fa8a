"""A process that reads image files beside this one (`identify_child`)."""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ImageError
from clipstudio.domain.images import ImageFacts, Rendering

Identified = tuple[ImageFacts, bytes | None]
"""An image file's facts, and its thumbnail where it had to be decoded for them."""

CHILD = Path(__file__).with_name("identify_child.py")
ENDED = "the process that reads image files has ended"


class IdentifyProcess:
    """Started when it is made; it ends with `end`, and by itself when this program is gone.

    Raises:
        OSError: The system starts no process.
    """

    def __init__(self) -> None:
        # By its file and without the folder of that file among the places of modules, as a bundle can too.
        self._process = subprocess.Popen(
            [sys.executable, "-P", str(CHILD)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._asked, self._answers = self._process.stdin, self._process.stdout

    def identify(self, paths: Sequence[Path]) -> list[Identified | ImageError]:
        """Facts, or why there are none, of each file in order.

        Raises:
            OSError: The process has ended.
        """
        self._asked.write(json.dumps(list(map(str, paths))).encode() + b"\n")
        self._asked.flush()
        line = self._answers.readline()
        if not line.endswith(b"\n"):
            raise OSError(ENDED)
        return [_read(answer) for answer in json.loads(line)]

    def kill(self) -> None:
        """End it, whatever it is at; what was asked of it is answered by an error."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Let go of what led to it, once nobody waits for an answer any more."""
        for pipe in (self._asked, self._answers):
            with suppress(OSError):  # closing writes what it will not read any more
                pipe.close()


def _read(answer: Any) -> Identified | ImageError:
    if isinstance(answer, str):
        return ImageError(answer)
    sha256, size, kind, width, height, orientation, rendering, thumbnail = answer
    how = None if rendering is None else Rendering(rendering)
    facts = ImageFacts(sha256, size, kind, width, height, orientation, how)
    return facts, None if thumbnail is None else base64.b64decode(thumbnail)
