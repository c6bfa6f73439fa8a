"""Candidate names: the project's own, and others that stand beside them."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from clipstudio.domain.errors import AuditError, TableError, system_reason
from clipstudio.domain.probe_materials import invented_names
from clipstudio.probes.identity import order_candidates
from clipstudio.storage.project_reader import ProjectReader


@dataclass(frozen=True, slots=True)
class NameList:
    """Names that stand beside the images' own.

    Attributes:
        names: The names, in their order.
        source: Where they come from, in words.
    """

    names: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidate names, in the order in which they join a pool: a pool of N is the first N.

    Attributes:
        names: The images' own names in a random order, then the others in a random order.
        own: How many are the images' own.
        repeated: Names of the list that were left out, since they were there already.
        place: For each of the images' names as they were given, its place among the candidates.
    """

    names: tuple[str, ...]
    own: int
    repeated: int
    place: tuple[int, ...]

    @property
    def sha256(self) -> str:
        """Digest of the names in their order, one per line."""
        return hashlib.sha256("\n".join(self.names).encode()).hexdigest()


def find_distractors(project: ProjectReader, model: str, file: Path | None = None) -> NameList:
    """Names to stand beside the project's own: of a file; else of the predictions' table; else the invented ones.

    Raises:
        TableError: The file cannot be read.
    """
    if file is not None:
        return NameList(read_names(file), file.name)
    predictions = project.predictions.find(model)
    if predictions is not None:
        return NameList(predictions.labels, f"the other labels of the predictions “{model}”")
    return NameList(invented_names(), "invented names that ship with clipstudio")


def read_names(path: Path) -> tuple[str, ...]:
    """The names of a text file, one per line; empty lines and lines that begin with # are none.

    Raises:
        TableError: The file is missing or not UTF-8 text.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise TableError(
            "The list of names “{path}” cannot be read: {strerror}.", path=path, strerror=system_reason(error)
        ) from error
    except UnicodeDecodeError as error:
        raise TableError("The list of names “{path}” is not UTF-8 text: save it as such.", path=path) from error
    return tuple(name for line in lines if (name := line.strip()) and not name.startswith("#"))


def gather_candidates(own: Sequence[str], others: Sequence[str], most: int, seed: int) -> Candidates:
    """Order the candidates of the largest pool; a name that is there already does not stand a second time.

    Args:
        own: The images' names.
        others: Names to stand beside them.
        most: Size of the largest pool.
        seed: Of the order of the images' names and of the others.

    Raises:
        AuditError: There are fewer names than the largest pool asks for.
    """
    seen = set(map(_folded, own))
    distinct: list[str] = []
    for name in others:
        if (folded := _folded(name)) not in seen:
            seen.add(folded)
            distinct.append(name)
    if (missing := most - len(own) - len(distinct)) > 0:
        raise AuditError(
            "A list of {most} names needs {missing} more: the images have {count}, and the list adds "
            "{count_2}. Ask for fewer names, or give a longer list of names.",
            most=most,
            missing=missing,
            count=len(own),
            count_2=len(distinct),
        )
    order = order_candidates(len(own), len(distinct), seed).tolist()[: max(most, len(own))]
    named = [*own, *distinct]
    place = {original: position for position, original in enumerate(order)}
    return Candidates(
        tuple(named[each] for each in order),
        len(own),
        len(others) - len(distinct),
        tuple(place[each] for each in range(len(own))),
    )


def _folded(name: str) -> str:
    """A name without what does not tell one person from another: case, spacing, Unicode's forms."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
