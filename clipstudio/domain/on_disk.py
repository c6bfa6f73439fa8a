"""Asking what is on the disk where a refusal is an answer, too: what cannot be looked at is not there.

`Path.is_file` and its like raise where a folder on the way may not be read, a network share has gone or a name is
too long. That suits work, which tells why it fails; it does not suit a list, a form or a dialog that is
to be shown.
"""

from __future__ import annotations

import os.path
from pathlib import Path


def is_file(path: Path) -> bool:
    """Whether there is a file that can be looked at."""
    return os.path.isfile(path)  # noqa: PTH113 - see above


def is_folder(path: Path) -> bool:
    """Whether there is a folder that can be looked at."""
    return os.path.isdir(path)  # noqa: PTH112 - see above


def exists(path: Path) -> bool:
    """Whether there is anything that can be looked at."""
    return os.path.exists(path)  # noqa: PTH110 - see above


def written_path(text: str) -> Path:
    """The path that somebody wrote, with "~" as the home of a user; of one who has none, as it was written."""
    return Path(os.path.expanduser(text.strip()))  # noqa: PTH111 - Path raises where there is no such home
