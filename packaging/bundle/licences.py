"""Write down the licences of everything in a bundle, for About: `licences.txt` among the program's resources.

Python packages say theirs in their metadata; a library that came from the system is asked of Debian's package.

Run by build.py: python licences.py BUNDLED.json RESOURCES
"""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution, distributions
from pathlib import Path

from contents import SYSTEM_FOLDERS
from debian import owner
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from clipstudio.services.licences import LINE, PROGRAM, licence_name, licence_texts

BOOTLOADER = "pyinstaller"
"""Its small starter is in every bundle; its licence has an exception for that."""
TEXTS = Path(__file__).resolve().parents[1] / "licences"
WITHOUT_TEXT = {
    "PySide6_Essentials": ("LGPL-3.0-only", "GPL-3.0-only"),
    "shiboken6": ("LGPL-3.0-only", "GPL-3.0-only"),
    "tokenizers": ("Apache-2.0",),
}
"""Packages that bring no text of their licence, and the texts that hold for them.

Qt is used under the LGPL, which is an addition to the GPL.
"""


def main(bundled: Path, resources: Path) -> None:
    """Write the list.

    Raises:
        SystemExit: A package names no licence, or there is no text of it.
    """
    said = json.loads(bundled.read_text())
    entries = [*packages(set(said["modules"])), interpreter(), *system_libraries(said["files"])]
    contents = "\n".join(f"{title}: {licence}" for title, licence, _ in entries)
    in_full = "\n\n".join(
        f"{LINE}\n{title}\n{licence}\n{LINE}\n\n{text.strip()}" for title, licence, text in entries
    )
    target = resources / "licences.txt"
    target.write_text(
        "clipstudio is under the MIT licence. It comes with what is listed here, each under its own licence;\n"
        f"the texts follow below.\n\n{contents}\n\n{in_full}\n",
        encoding="utf-8",
    )
    print(f"{target.name}: {len(entries)} licences")


def packages(modules: set[str]) -> Iterator[tuple[str, str, str]]:
    """Name with version, licence and its texts of each Python package that has modules in the bundle."""
    for name in sorted({*needed(PROGRAM), BOOTLOADER}):
        found = distribution(name)
        if name != BOOTLOADER and modules.isdisjoint(top_names(found)):
            continue
        title, licence = f"{found.metadata['Name']} {found.version}", licence_name(found)
        text = "\n\n".join(texts(found))
        if not licence or not text:
            raise SystemExit(f"{title} names no licence or brings no text of it: look it up and add it.")
        yield title, licence, text


def top_names(found: Distribution) -> set[str]:
    """The modules and packages that a distribution installs at the top."""
    return {
        Path(str(file)).parts[0].partition(".")[0] for file in found.files or () if file.suffix in (".py", ".so")
    }


def texts(found: Distribution) -> Iterator[str]:
    """What a package brings of its licence, or the licence's own text where it brings none."""
    own = list(licence_texts(found))
    yield from own
    if not own:
        for name in WITHOUT_TEXT.get(found.metadata["Name"], ()):
            yield (TEXTS / f"{name}.txt").read_text(encoding="utf-8")


def needed(name: str) -> set[str]:
    """A package and all that it needs in turn, as far as it is installed."""
    installed = {canonicalize_name(found.metadata["Name"]) for found in distributions()}
    names, waiting = set[str](), [canonicalize_name(name)]
    while waiting:
        current = waiting.pop()
        if current in names:
            continue
        names.add(current)
        for text in distribution(current).requires or ():
            requirement = Requirement(text)
            other = canonicalize_name(requirement.name)
            if other in installed and (requirement.marker is None or requirement.marker.evaluate({"extra": ""})):
                waiting.append(other)
    return names


def interpreter() -> tuple[str, str, str]:
    """Python itself, which says its licence on request."""
    import site

    site.setcopyright()
    import builtins

    licence = builtins.license  # type: ignore[attr-defined]
    licence._Printer__setup()
    return (f"Python {sys.version.split()[0]}", "PSF-2.0", "\n".join(licence._Printer__lines))


def system_libraries(files: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    """The Debian packages that libraries were taken from, with their statements of copyright."""
    ours = sorted({source for source in files.values() if source.startswith(SYSTEM_FOLDERS)})
    if not ours or shutil.which("dpkg-query") is None:
        return
    owners: dict[str, set[str]] = {}
    for file in ours:
        owners.setdefault(owner(Path(file)), set()).add(Path(file).name)
    for package, libraries in sorted(owners.items()):
        text = Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8")
        names = dict.fromkeys(re.findall(r"^License: *(\S.*)$", text, re.MULTILINE))
        yield f"{', '.join(sorted(libraries))} ({package})", "; ".join(names) or "see its text", text


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
