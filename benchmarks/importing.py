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
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from clipstudio.domain.progress import finish
from clipstudio.services.importing import ImportRequest, import_images
from clipstudio.services.importing.image_files import ImportPaths
from clipstudio.services.importing.thumbnails import make_thumbnails
from clipstudio.services.projects import new_project
from clipstudio.storage.project_file import ProjectFile

FILES, FEW = 20_000, 1_000
"""Files that are imported at once, and in a small import of their own."""
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


def write_files(folder: Path, numbers: range) -> None:
    """Write JPEG files of which no two are the same, a thousand to a folder."""
    pictures = list(drawn())
    for number in numbers:
        picture = pictures[number % DRAWN]
        remark = b"\xff\xfe" + struct.pack(">HQ", 10, number)
        path = folder / f"{number // 1000:03}" / f"picture {number:06}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(picture[:2] + remark + picture[2:])


def hash_with_system(folders: Sequence[Path]) -> None:
    """SHA-256 of every file by coreutils, a process for each processor."""
    files = "\0".join(str(path) for folder in folders for path in sorted(folder.glob("*.jpg"))).encode()
    command = ["xargs", "-0", "-n", "200", "-P", str(os.cpu_count() or 1), "sha256sum"]
    subprocess.run(command, input=files, stdout=subprocess.DEVNULL, check=True)


@dataclass
class Spent:
    """Seconds that something took in all rounds together, on the clock and of processors."""

    clock: float = 0.0
    processors: float = 0.0

    def on(self, work: Callable[[], object]) -> None:
        """Do one more round."""
        clock, processors = time.perf_counter(), sum(os.times()[:4])
        work()
        self.clock += time.perf_counter() - clock
        self.processors += sum(os.times()[:4]) - processors

    def show(self, what: str, count: int, beside: float = 0.0) -> float:
        """Print files per second, and how often that is the rate of ``beside``; what they are is returned."""
        rate = count / self.clock
        ratio = f"{rate / beside:8.2f} of sha256sum" if beside else ""
        each = 1e6 * self.processors / count
        print(f"{what:40}{rate:10,.0f} files/s{each:8.0f} µs of a processor each{ratio}", flush=True)
        return rate


def take_in(project: ProjectFile, folder: Path) -> None:
    """Import a folder."""
    finish(import_images(project, ImportRequest(ImportPaths((folder,)))))


def main() -> None:
    """Measure a first import, a second one, and the thumbnails."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    few = min(FEW, count)
    if shutil.which("sha256sum") is None:
        sys.exit("sha256sum is not on this machine: there is nothing to compare with.")
    with tempfile.TemporaryDirectory() as name:
        folder, beside = Path(name) / "pictures", Path(name) / "few"
        write_files(folder, range(count))
        write_files(beside, range(count, count + few))
        folders = sorted(folder.iterdir())
        hash_with_system(folders)  # once unmeasured, so that all read from memory
        with new_project(Path(name) / "project") as project:
            hashed, first, second, small, thumbnails = Spent(), Spent(), Spent(), Spent(), Spent()
            # Before and after, so that whatever else the machine does meets both.
            hashed.on(lambda: hash_with_system(folders))
            first.on(lambda: take_in(project, folder))
            hashed.on(lambda: hash_with_system(folders))
            second.on(lambda: take_in(project, folder))
            small.on(lambda: take_in(project, beside))
            rate = hashed.show("sha256sum", 2 * count)
            first.show("first import", count, rate)
            second.show("second import, nothing changed", count, rate)
            small.show(f"first import of {few:,} files alone", few, rate)
            thumbnails.on(lambda: finish(make_thumbnails(project)))
            thumbnails.show("thumbnails, in the background", count + few)
    print(f"{os.cpu_count()} processors; load of the machine: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
