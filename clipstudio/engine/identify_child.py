"""Reads image files in a process of its own: started as a script, it answers lines of paths with lines of facts.

Python lets one thread of a process run at a time: reading with several takes hardly less time than with one. What
is asked for and what is answered is JSON, a list in a line: paths, and of each either why it cannot be read or
its facts, with the thumbnail in base64 where the picture had to be decoded. It ends with its input.
"""

from __future__ import annotations

import base64
import json
import os
import signal
from pathlib import Path
from typing import Any

from clipstudio.domain.errors import ImageError
from clipstudio.engine.reading import identify


def main() -> None:
    """Answer until nothing is asked any more."""
    # Ctrl+C goes to all processes of a terminal; the program that started this one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with os.fdopen(os.dup(1), "wb") as answers, open(0, "rb", closefd=False) as asked:
        # What a library may print is no answer.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        for line in asked:
            answers.write(json.dumps([answer(Path(path)) for path in json.loads(line)]).encode() + b"\n")
            answers.flush()


def answer(path: Path) -> str | list[Any]:
    """What there is to say of one file."""
    try:
        facts, thumbnail = identify(path)
    except ImageError as error:
        return str(error)
    rendering = None if facts.rendering is None else facts.rendering.value
    encoded = None if thumbnail is None else base64.b64encode(thumbnail).decode()
    size = [facts.width, facts.height, facts.orientation]
    return [facts.sha256, facts.size, facts.format, *size, rendering, encoded]


if __name__ == "__main__":
    main()
