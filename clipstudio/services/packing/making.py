"""Making an evidence pack: the report of a project, and every count behind it."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from clipstudio.domain.errors import ClipstudioError, system_reason
from clipstudio.domain.language import later_by, tr
from clipstudio.domain.packs import FORMAT, VERSION, PackError, PackMade, PackWish
from clipstudio.domain.probes import ProbeRunRecord
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.reports import ReportPlan
from clipstudio.domain.whole_files import whole_file
from clipstudio.reporting.document import Report
from clipstudio.reporting.html import report_html
from clipstudio.reporting.pdf import report_pdf
from clipstudio.results.codec import encode
from clipstudio.results.plan_standing import PlanStanding
from clipstudio.results.suppression import suppress_arrays
from clipstudio.results.suppression.words import withheld_words
from clipstudio.results.verification import PICTURED
from clipstudio.services.auditing.run_page import RunPage
from clipstudio.services.json_files import check_writable, json_text
from clipstudio.services.own_files import refuse_own_files
from clipstudio.services.packing.bag import FOLDER, BagWriter
from clipstudio.services.packing.blocks import charts_of, report_document
from clipstudio.services.packing.chain import chained
from clipstudio.services.packing.counts import figure_csv
from clipstudio.services.packing.crate import METADATA, crate
from clipstudio.services.packing.documents import dumped
from clipstudio.services.packing.instructions import instructions
from clipstudio.services.packing.left_out import codes_left_out, rows_left_out
from clipstudio.services.packing.log import events
from clipstudio.services.packing.pages import KeptSpreads, RunAnswers, spread_documents
from clipstudio.services.packing.plan_parts import plan_files
from clipstudio.services.packing.review_parts import PackedReview, not_recomputed, packed_reviews, review_files
from clipstudio.services.packing.row_disclosure import kept_comparisons
from clipstudio.services.packing.rows import ordered, write_rows
from clipstudio.services.packing.run_parts import PackedRun, label_files, run_files, run_name
from clipstudio.services.packing.salting import number_digest, salt_of, salted
from clipstudio.services.packing.source_parts import agreement_files
from clipstudio.services.probes.page import ProbePage
from clipstudio.services.program_facts import program_version
from clipstudio.services.reporting.material import Material, Reported
from clipstudio.services.reporting.report import reporting
from clipstudio.services.reporting.sections.results import answers_of
from clipstudio.storage.project_reader import ProjectReader

ENDING = ".zip"
_TASK = "Packing"


def check_pack_file(path: Path) -> None:
    """Refuse a file that cannot be an evidence pack before any work is done.

    Raises:
        PackError: Its ending is another one.
        ClipstudioError: It cannot be written.
    """
    if path.suffix.lower() != ENDING:
        raise PackError(
            "“{name}” has no known extension: name the evidence pack {ending}.", name=path.name, ending=ENDING
        )
    check_writable(path)


def making_pack(project: ProjectReader, wish: PackWish, path: Path) -> Work[PackMade]:
    """Write an evidence pack; the file appears whole or not at all, and the same input gives the same bytes.

    Raises:
        PackError: Its ending is not .zip.
        ClipstudioError: The file cannot be written.
        AuditError: One of its runs was deleted.
        ReviewError: There is no such review.
        ReportError: A run has fewer images than a group must have to be shown.
    """
    check_pack_file(path)
    refuse_own_files(project, path)
    yield Progress(_TASK, 0, None, "files", "reading the runs", is_part=True)
    material = Material.read(project, wish.report)
    report = yield from reporting(material)
    try:
        with whole_file(path) as partial:
            with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
                packing = _Packing(project, wish, material, report, BagWriter(archive))
                files, left_out = yield from packing.write()
            with partial.open("rb") as written:
                sha256 = hashlib.file_digest(written, "sha256").hexdigest()
            told = (*filter(None, [later_by(withheld_words, material.suppression)]), *left_out)
            return PackMade(files, partial.stat().st_size, sha256, told, packing.has_any_rows)
    except OSError as error:
        raise ClipstudioError(
            "“{path}” cannot be written: {strerror}.", path=path, strerror=system_reason(error)
        ) from error


@dataclass(slots=True)
class _Packing:
    """One pack that is being written."""

    project: ProjectReader
    wish: PackWish
    material: Material
    report: Report
    bag: BagWriter
    runs: dict[str, PackedRun] = field(default_factory=dict)
    kept: dict[str, tuple[int, ...] | None] = field(default_factory=dict)

    def write(self) -> Work[tuple[int, tuple[str, ...]]]:
        """Write everything; how many files there are, and what was left out."""
        self._find_runs()
        rows = [run.arrays for run in self.runs.values()]
        self.kept = dict(zip(self.runs, kept_comparisons(rows, self.material.suppression.minimum), strict=True))
        reviews, unpacked = packed_reviews(self.material)
        left_out = (*self._left_out(), *unpacked)
        for done, run in enumerate(self.runs.values()):
            yield Progress(_TASK, done, len(self.runs), "runs", run.name, is_part=True)
            for name, text in run_files(run):
                self.bag.add(name, text)
            if self._has_rows(run):
                self._write_rows(run)
        yield Progress(_TASK, 0, None, "files", "figures and report", is_part=True)
        for name, text in self._texts(reviews, left_out):
            self.bag.add(name, text)
            yield Progress(_TASK, len(self.bag.digests), None, "files", name, is_part=True)
        for name, make in (("report.html", report_html), ("report.pdf", report_pdf)):
            yield Progress(_TASK, len(self.bag.digests), None, "files", name, is_part=True)
            self.bag.add(name, make(self.report))
        newest = max(each.finished_at for each in self.material.reported)
        author = self.wish.report.author
        described = crate(self.report.title, author, newest, self._payload(), program_version())
        self.bag.add(METADATA, json_text(described))
        files = self.bag.finish(
            {
                "Bag-Software-Agent": f"clipstudio {program_version()}",
                "Bagging-Date": newest.astimezone(UTC).date().isoformat(),
                "External-Identifier": self.report.title,
                **({"Contact-Name": author} if author else {}),
            }
        )
        yield Progress(_TASK, files, files, "files")
        return files, left_out

    @property
    def has_any_rows(self) -> bool:
        """Whether a run has rows."""
        return any(map(self._has_rows, self.runs.values()))

    def _payload(self) -> list[str]:
        return [name.partition("/")[2] for name in self.bag.digests]

    def _find_runs(self) -> None:
        """Every run once, with its figures per image, those of suppressed groups in no group."""
        for reported in self.material.reported:
            for result in reported.runs:
                name = run_name(result.record)
                if name in self.runs:
                    continue
                if isinstance(reported.source, RunPage):
                    arrays = reported.source.images_at_own.arrays
                else:
                    whole = self.project.runs.arrays(result.record.id)
                    arrays = suppress_arrays(result.record, whole, self.material.suppression)
                self.runs[name] = PackedRun(name, result, arrays)

    def _has_rows(self, run: PackedRun) -> bool:
        return self.wish.may_have_rows and self.kept[run.name] is not None

    def _write_rows(self, run: PackedRun) -> None:
        known = self.project.images.known_digests(run.arrays.images)
        digests = [known.get(id) or number_digest(id) for id in run.arrays.images.tolist()]
        names = salted(salt_of(self.project.secret.read(), self.wish), digests)
        # The project's order is that of the files in their folders: it would name them.
        order = np.argsort(np.array(names, dtype="U64"), kind="stable")
        shown = [names[place] for place in order.tolist()] if self.wish.has_hashes else []
        with TemporaryDirectory() as folder:
            path = Path(folder) / "rows.parquet"
            write_rows(path, run.result.record, ordered(run.arrays, order), self.kept[run.name] or (), shown)
            self.bag.add_file(f"rows/{run.name}.parquet", path)

    def _left_out(self) -> Iterator[str]:
        if not self.wish.has_rows:
            yield "Rows of single images are left out, as asked: rates are recomputed from counts."
            return
        if self.wish.report.shows_clear:
            yield tr(PICTURED)
            return
        for run in self.runs.values():
            places = self.kept[run.name]
            if places is None:
                yield rows_left_out(run, self.material.suppression.minimum)
            else:
                yield from codes_left_out(run, places, self.material.suppression.minimum)

    def _texts(self, reviews: list[PackedReview], left_out: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Path and content of every file that is no run's own."""
        yield "pack.json", json_text(self._index(reviews, left_out))
        yield "report.json", json_text(report_document(self.report))
        for name, chart in charts_of(self.report).items():
            yield f"figures/{name}.csv", figure_csv(chart.figure)
        for reported in self.material.reported:
            if isinstance(reported.source, RunPage):
                yield f"counts/{run_name(reported.runs[0].record)}-histograms.json", _histograms(reported.source)
            elif not reported.is_withheld:
                yield from _probe_files(reported)
        yield from label_files({name: run.result for name, run in self.runs.items()})
        yield from plan_files(self.material)
        yield from agreement_files(self.material, charts_of(self.report))
        # Another salt than that of rows: which groups were judged how often cannot be worked out of both together.
        salt = salt_of(self.project.secret.read(), self.wish, b" reviews")
        for review in reviews:
            yield from review_files(review, salt if self.wish.has_hashes else None)
        runs = [run.result for run in self.runs.values()]
        yield "environment.json", json_text({"clipstudio": program_version(), **_versions(self.material)})
        yield "log.jsonl", chained(events(self.material, runs, self.bag.digests))
        yield "VERIFY.md", instructions(self.report.title, FOLDER, left_out)

    def _index(self, reviews: list[PackedReview], left_out: tuple[str, ...]) -> dict[str, Any]:
        suppression = self.material.suppression
        groups = sorted(sorted(map(list, group)) for group in suppression.groups)
        return {
            "format": FORMAT,
            "version": VERSION,
            "program": f"clipstudio {program_version()}",
            "report": dumped(ReportPlan, self.wish.report),
            "suppression": {"minimum_cell": suppression.minimum, "groups": groups},
            "images": "salted" if self.wish.has_hashes else "not named",
            "reported": [_reported(each) for each in self.material.reported],
            "runs": {
                name: {
                    "images": len(run.arrays.images),
                    "has_rows": self._has_rows(run),
                    "group_codes": list(self.kept[name] or ()) if self._has_rows(run) else [],
                }
                for name, run in self.runs.items()
            },
            "reviews": [each.name for each in reviews],
            "left_out": list(left_out),
            "not_recomputed": not_recomputed(reviews, charts_of(self.report)),
        }


def _reported(reported: Reported) -> dict[str, Any]:
    source = reported.source
    probe = source.record.probe.value if isinstance(source, ProbePage) else None
    return {
        "code": reported.key.code,
        "title": source.title,
        "probe": probe,
        "is_withheld": reported.is_withheld,
        "runs": [run_name(run.record) for run in reported.runs],
        "basis": asdict(source.basis),
        "standing": dumped(PlanStanding, reported.standing),
    }


def _probe_files(reported: Reported) -> Iterator[tuple[str, str]]:
    source = reported.source
    assert isinstance(source, ProbePage)
    reading, name = source.reading, f"probe-{reported.key.code}"
    plan = reading.record.plan
    asked = {each: plan[each] for each in ("minimum_n", "confidence", "seed") if each in plan}
    record = replace(reading.record, plan=asked, result=encode(reading.result))
    yield f"runs/{name}.json", json_text(dumped(ProbeRunRecord, record))
    yield f"results/{name}.json", json_text(source.document())
    yield f"provenance/{name}.json", json_text(reading.record.provenance)


def _histograms(page: RunPage) -> str:
    kept = KeptSpreads(page.spread)
    for _ in answers_of(RunAnswers(page.result, kept, page.standing)):
        pass
    return json_text(spread_documents(kept))


def _versions(material: Material) -> dict[str, Any]:
    return {each.key.code: each.source.provenance.get("versions") for each in material.reported}
