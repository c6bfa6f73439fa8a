"""Checking an evidence pack from its files to the numbers that its report prints."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.packs import Check, Outcome, PackError, Verification
from clipstudio.domain.progress import Progress, Work
from clipstudio.results.reading import ProbeReading
from clipstudio.services.packing.blocks import chart_ids, report_of
from clipstudio.services.packing.documents import mapping_of
from clipstudio.services.verifying.causes import with_causes
from clipstudio.services.verifying.figures import MISFIT, FigureMaker, read_probe
from clipstudio.services.verifying.files import checking_files, checking_log
from clipstudio.services.verifying.index import PackIndex, read_index
from clipstudio.services.verifying.locks import check_locks
from clipstudio.services.verifying.opening import OpenPack, open_pack
from clipstudio.services.verifying.print_checks import PrintChecks
from clipstudio.services.verifying.probes import checking_probe
from clipstudio.services.verifying.reviews import CheckedReview, check_review
from clipstudio.services.verifying.runs import CheckedRun, checking_run
from clipstudio.services.verifying.told_twice import check_told_twice

_TASK = "Checking the evidence pack"


def verifying(path: Path) -> Work[Verification]:
    """Check a pack: its files, its log, and every figure of its report.

    It needs neither the images, nor a model, nor the project.

    Raises:
        PackError: It is no evidence pack, or one that must not be unpacked.
    """
    with open_pack(path) as pack:
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        checks = yield from checking_files(pack)
        checks += checking_log(pack)
        try:
            index = read_index(pack)
        except PackError as error:
            checks.append(Check("data/pack.json", Outcome.DIFFERS, str(error)))
            return Verification("", with_causes(checks), sha256)
        work = _Verifying(pack, index, checks)
        yield from work.check()
        return Verification(index.report.title, with_causes(checks), sha256, tuple(_names(index)))


def _names(index: PackIndex) -> Iterator[tuple[str, str]]:
    """The names of runs and probes in the pack, with their titles; runs of a probe with that of the probe."""
    for reported in index.reported:
        if reported.probe is not None:
            yield f"probe {reported.code}", reported.title
    told = {name: reported for reported in reversed(index.reported) for name in reported.runs}
    for name in index.runs:
        if name in told:
            of = "" if told[name].probe is None else "a run of "
            yield name, f"{of}{told[name].title}"


@dataclass(slots=True)
class _Verifying:
    """One pack that is being checked."""

    pack: OpenPack
    index: PackIndex
    checks: list[Check]
    runs: dict[str, CheckedRun] = field(default_factory=dict)
    probes: dict[str, ProbeReading[object]] = field(default_factory=dict)
    reviews: dict[str, CheckedReview] = field(default_factory=dict)

    def check(self) -> Work[None]:
        """Check all that the index names."""
        for done, (name, about) in enumerate(self.index.runs.items()):
            yield Progress(_TASK, done, len(self.index.runs), "runs", name, is_part=True)
            with self._noting(f"Run {name}"):
                self.runs[name] = yield from checking_run(self.pack, name, about, self.checks)
        for reported in self.index.reported:
            if reported.probe is None or reported.is_withheld:
                continue
            yield Progress(_TASK, 0, None, "figures", reported.title, is_part=True)
            with self._noting(f"Probe {reported.code}"):
                reading = read_probe(self.pack, reported, self.runs)
                self.probes[reported.code] = reading
                yield from checking_probe(self.pack, reported, reading, self.runs, self.checks)
        for name in self.index.reviews:
            with self._noting(f"Review {name}"):
                self.reviews[name] = check_review(self.pack, name, self.checks)
        with self._noting("Locks"):
            self.checks += check_locks(self.pack, self.index, self.runs)
        with self._noting("Facts that stand in several files"):
            self.checks += check_told_twice(self.pack, self.index)
        yield from self._figures()

    def _figures(self) -> Work[None]:
        yield Progress(_TASK, 0, None, "figures", is_part=True)
        maker = FigureMaker(self.pack, self.index, self.runs, self.probes, self.reviews)
        maker.make()
        for what, fault in maker.faults.items():
            self.checks.append(Check(f"Figures of “{what}”", Outcome.DIFFERS, f"They cannot be made: {fault}"))
        path = "data/report.json"
        with self._noting(path):
            told = mapping_of(self.pack.read(path), path)
            ids = chart_ids(told)
            report = report_of(told, {id: made.figure for id, made in maker.made.items()})
            checks = PrintChecks(self.pack, report, maker, ids, self.index.program)
            for what, make in (("report.html", checks.html), ("report.pdf", lambda: [checks.pdf()])):
                yield Progress(_TASK, 0, None, "figures", what, is_part=True)
                with self._noting(what):
                    self.checks += make()

    @contextmanager
    def _noting(self, what: str) -> Iterator[None]:
        """Note what cannot be checked since the pack holds what it cannot, and go on."""
        try:
            yield
        except ClipstudioError as error:
            self.checks.append(Check(what, Outcome.DIFFERS, str(error)))
        except MISFIT as error:
            words = f"What the pack holds of it does not fit together ({type(error).__name__}: {error})."
            self.checks.append(Check(what, Outcome.DIFFERS, words))
