"""How fast images come into a project: `clipstudio` beside `sha256sum` on the same files, in the same run.

Run with ``python benchmarks/importing.py [FILES]``: 20,000 made JPEG files by default, in a temporary folder.
"""

from __future__ import annotations

import io
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PIL import Image

from clipstudio.domain.progress import finish
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.thumbnails import make_thumbnails
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile

FILES = 20_000
DRAWN = 20
"""Different pictures; a remark in each file makes its bytes its own."""


def drawn() -> Iterator[bytes]:
    """JPEG pictures of 640 x 480 with the size of a photograph of that kind, about 70 kB."""
    generator = np.random.default_rng(1)
    for _ in range(DRAWN):
        coarse = Image.fromarray(generator.integers(0, 255, (24, 32, 3), dtype=np.uint8)).resize((640, 480))
        noise = generator.integers(-12, 12, (480, 640, 3))
        pixels = np.clip(np.asarray(coarse, np.int16) + noise, 0, 255).astype(np.uint8)
        exif = Image.Exif()
        exif[0x0112] = 1
        buffer = io.BytesIO()
        Image.fromarray(pixels).save(buffer, "JPEG", quality=85, exif=exif)
        yield buffer.getvalue()


def write_files(folder: Path, count: int) -> None:
    """Write JPEG files of which no two are the same, a thousand to a folder."""
    pictures = list(drawn())
    for number in range(count):
        picture = pictures[number % DRAWN]
        remark = b"\xff\xfe" + struct.pack(">HQ", 10, number)
        path = folder / f"{number // 1000:03}" / f"picture {number:06}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture[:2] + remark + picture[2:])


def hash_with_system(folder: Path) -> None:
    """SHA-256 of every file by coreutils, a process for each processor."""
    files = "\0".join(map(str, sorted(folder.rglob("*.jpg")))).encode()
    command = ["xargs", "-0", "-n", "200", "-P", str(os.cpu_count() or 1), "sha256sum"]
    subprocess.run(command, input=files, stdout=subprocess.DEVNULL, check=True)


def timed(what: str, count: int, work: Callable[[], object], reference: float | None = None) -> float:
    """Print and return files per second."""
    started, cpu = time.perf_counter(), sum(os.times()[:4])
    work()
    seconds, cpu = time.perf_counter() - started, sum(os.times()[:4]) - cpu
    rate = count / seconds
    beside = "" if reference is None else f"{rate / reference:8.2f} of sha256sum"
    print(f"{what:40}{rate:10,.0f} files/s{cpu / seconds:8.1f} processors{beside}", flush=True)
    return rate


def main() -> None:
    """Measure a first import, a second one, and the thumbnails."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "pictures"
        write_files(folder, count)
        request = ImportRequest(ImportPaths((folder,)))
        hash_with_system(folder)  # once unmeasured, so that all read from memory
        if shutil.which("sha256sum") is None:
            sys.exit("sha256sum is not on this machine: there is nothing to compare with.")
        reference = timed("sha256sum", count, lambda: hash_with_system(folder))
        with new_project(Path(name) / "project") as project:
            for what in ("first import", "second import, nothing changed"):
                timed(what, count, lambda: finish(import_images(project, request)), reference)
            _measure_thumbnails(project)


def _measure_thumbnails(project: ProjectFile) -> None:
    timed("thumbnails, in the background", project.images.count(), lambda: finish(make_thumbnails(project)))


if __name__ == "__main__":
    main()
