"""Writing JSON files."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.whole_files import refuse_project, whole_file


def write_json(document: Any, path: Path) -> None:
    """Write a JSON file whole or not at all; a value that is not a number is refused, never written.

    Raises:
        ClipstudioError: If the file cannot be written.
    """
    text = json_text(document)
    try:
        with whole_file(path) as partial:
            partial.write_text(text, encoding="utf-8")
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


def json_text(document: Any) -> str:
    """JSON as every file of ours has it: two spaces, and no value that is not a number."""
    return json.dumps(document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def check_writable(path: Path) -> None:
    """Refuse a file that cannot be written, before long work whose result is meant for it; it is not touched.

    Raises:
        ClipstudioError: If the file cannot be written.
    """
    if path.is_dir():
        raise ClipstudioError("“{path}” is a folder: name a file in it.", path=path)
    try:
        refuse_project(path)
        if path.exists():
            path.open("ab").close()
            if not path.is_file():
                return  # a device or a pipe is written to as it is
        # A file is written beside its place first: whether that is allowed, the folder alone knows.
        with TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
