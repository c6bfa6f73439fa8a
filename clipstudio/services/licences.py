"""The licences of clipstudio and of what it is built on.

A bundle has a list, which is written where it is built; elsewhere the packages that are installed say theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from clipstudio.domain.resources import resource

PROGRAM = "clipstudio"
LINE = "=" * 100
"""Above and below the head of each entry."""
_NAMED = re.compile(r"(^|/)(licen[cs]e|copying|notice|authors|copyright)[^/]*$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class Licence:
    """What one of the things that the program consists of is under.

    Attributes:
        title: Its name and version.
        name: Its licence, in a line; empty where it says none.
        written: Its licence in full, as a list has it.
        package: What is installed, whose files say it in full.
    """

    title: str
    name: str
    written: str = ""
    package: Distribution | None = None

    @property
    def text(self) -> str:
        """Its licence in full; empty where a package brings no text of it. Of a package, files are read."""
        return self.written if self.package is None else "\n\n".join(licence_texts(self.package)).strip()


def licences(path: Path | None = None) -> tuple[Licence, ...]:
    """All of them, clipstudio's first: as the list has them, or else the packages that are installed.

    Args:
        path: The list; that of this program by default.
    """
    file = path or resource("licences.txt")
    found = _listed(file) if file.is_file() else _installed()
    return tuple(sorted(found, key=lambda licence: not licence.title.startswith(f"{PROGRAM} ")))


def program_licence() -> str:
    """The licence of clipstudio itself, in a line."""
    return licence_name(distribution(PROGRAM))


def licence_name(package: Distribution) -> str:
    """What a package says of its licence, in a line."""
    said = package.metadata  # read from its file each time it is asked for
    expression, classifiers, text = (
        said.get_all(key) or [] for key in ("License-Expression", "Classifier", "License")
    )
    classes = [each.rsplit(" :: ", 1)[-1] for each in classifiers if each.startswith("License")]
    return "".join(expression) or "; ".join(classes) or "".join(text).strip().partition("\n")[0][:100]


def licence_texts(package: Distribution) -> Iterator[str]:
    """The files of a package that are about its licence, each below its name."""
    for file in package.files or ():
        if not _NAMED.search(str(file)) or file.suffix in (".py", ".pyc"):
            continue
        if (path := Path(str(file.locate()))).is_file():
            yield f"[{file}]\n{path.read_text(encoding='utf-8', errors='replace')}"


def _listed(file: Path) -> Iterator[Licence]:
    _, *parts = file.read_text(encoding="utf-8").split(f"{LINE}\n")
    for head, text in zip(parts[::2], parts[1::2], strict=True):
        title, _, name = head.partition("\n")
        yield Licence(title, name.strip(), text.strip())


def _installed() -> Iterator[Licence]:
    """Those of clipstudio and of every installed package that it needs, in turn, by name."""
    waiting, seen = [PROGRAM], set[str]()
    packages: list[tuple[str, Distribution]] = []
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in seen:
            continue
        seen.add(name)
        try:
            package = distribution(name)
        except PackageNotFoundError:  # for another system or another Python
            continue
        packages.append((package.name, package))
        needed = (text for text in package.requires or () if "extra ==" not in text)
        waiting += [found.group() for text in needed if (found := _NAME.match(text))]
    for name, package in sorted(packages, key=lambda named: named[0].casefold()):
        yield Licence(f"{name} {package.version}", licence_name(package), package=package)
