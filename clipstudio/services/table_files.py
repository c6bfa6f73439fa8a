"""Writing tables as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.whole_files import whole_file


def write_table(rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write rows, the first of which names the columns; the file appears whole or not at all.

    Raises:
        ClipstudioError: The file cannot be written.
    """
    try:
        with whole_file(path) as partial, partial.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
