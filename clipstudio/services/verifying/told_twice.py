"""Whether what a pack says in several of its files is the same in all of them: dates, authors, plans, versions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Any

from clipstudio.domain.audits import RunRecord
from clipstudio.domain.errors import ClipstudioError
from clipstudio.domain.estimates import CONFIDENCE
from clipstudio.domain.packs import Check, Outcome
from clipstudio.services.packing.bag import FOLDER, INFO, PAYLOAD
from clipstudio.services.packing.crate import METADATA, crate
from clipstudio.services.packing.documents import mapping_of
from clipstudio.services.packing.instructions import instructions
from clipstudio.services.plans.reading import plan_of_text, values_of
from clipstudio.services.program_facts import program_version
from clipstudio.services.verifying.comparing import differences
from clipstudio.services.verifying.figures import MISFIT
from clipstudio.services.verifying.finding import found_in, json_check
from clipstudio.services.verifying.index import IndexedResult, PackIndex
from clipstudio.services.verifying.locks import check_lock_facts
from clipstudio.services.verifying.opening import OpenPack
from clipstudio.services.verifying.runs import read_record

ENVIRONMENT, GUIDE = "data/environment.json", "data/VERIFY.md"


def check_told_twice(pack: OpenPack, index: PackIndex) -> Iterator[Check]:
    """Hold every fact that stands in several files against the others; one check for each fact or file.

    Raises:
        PackError: The provenance of a result is missing or damaged.
    """
    told = _Told(pack, index, _provenances(pack, index))
    for what, make in told.parts():
        try:
            yield from make()
        except (ClipstudioError, *MISFIT) as error:
            words = str(error) if isinstance(error, ClipstudioError) else "It is not as such a file is written."
            yield Check(what, Outcome.DIFFERS, words)


def _provenances(pack: OpenPack, index: PackIndex) -> dict[str, Mapping[str, Any]]:
    """What each result that is not withheld says of how it was made, by its code."""
    paths = {each.code: f"data/provenance/{_stem(each)}.json" for each in index.reported if not each.is_withheld}
    return {code: mapping_of(pack.read(path), path) for code, path in paths.items()}


def _stem(reported: IndexedResult) -> str:
    return f"probe-{reported.code}" if reported.probe is not None else reported.runs[0]


@dataclass(frozen=True, slots=True)
class _Told:
    pack: OpenPack
    index: PackIndex
    provenances: Mapping[str, Mapping[str, Any]]

    def parts(self) -> Iterator[tuple[str, Callable[[], Iterator[Check]]]]:
        """What is looked at one after the other, so that a file that is missing hides no other."""
        yield "Locks", partial(check_lock_facts, self.pack, self.index, self.provenances)
        for reported in self.index.reported:
            path = f"data/plans/{reported.code}.toml"
            if path in self.pack and reported.code in self.provenances:
                yield path, partial(self._plan, reported, path)
        if len(self.provenances) < len(self.index.reported):
            return  # Of a result that is withheld it is not told when and with what it was made.
        yield ENVIRONMENT, self._environment
        if self.program == program_version():
            yield GUIDE, self._guide
            yield METADATA, self._metadata

    @property
    def program(self) -> str:
        """The version that wrote the pack."""
        return self.index.program.removeprefix("clipstudio ")

    def _environment(self) -> Iterator[Check]:
        versions = {code: each.get("versions") for code, each in self.provenances.items()}
        agreeing = "It names the versions that the results name."
        yield json_check(self.pack, ENVIRONMENT, {"clipstudio": self.program, **versions}, agreeing)

    def _plan(self, reported: IndexedResult, path: str) -> Iterator[Check]:
        faults = self._plan_faults(reported, self.pack.read(path).decode("utf-8", "replace"))
        yield found_in(path, faults, "It asks what the run was asked.")

    def _plan_faults(self, reported: IndexedResult, text: str) -> Iterator[str]:
        """Where a plan differs from what its result says it was asked."""
        plan = plan_of_text(text)
        told = self.provenances[reported.code]
        models = [each.get("model") or {} for each in told.get("models") or [told]]
        prints = [each.get("fingerprint", "") for each in models]
        yield from differences([each.fingerprint for each in plan.models], prints, "fingerprints of models")
        if reported.probe is None:
            yield from _audit_faults(read_record(self.pack, reported.runs[0]), plan.plan)
            digest = (told.get("label_set") or {}).get("sha256")
            yield from differences([each.sha256 for each in plan.label_sets], [digest], "SHA-256 of the label set")
            images = told.get("images") or {}
            if images.get("n") == plan.images.count:
                yield from differences(plan.images.sha256, images.get("sha256"), "SHA-256 of the images")
        else:
            path = f"data/runs/{_stem(reported)}.json"
            kept = mapping_of(self.pack.read(path), path)["plan"]
            # A plan leaves the confidence out where it is the usual one.
            names = {*kept, *({"confidence"} & set(plan.plan))}
            asked = {name: plan.plan.get(name) for name in names}
            yield from differences(asked, {name: kept.get(name) for name in names}, "plan")
        level = (told.get("interval") or {}).get("confidence", CONFIDENCE)
        yield from differences(plan.plan.get("confidence", CONFIDENCE), level, "confidence of the intervals")
        digests = told.get("attributes") or {}
        own = {name: digest for name, digest in plan.attributes.items() if name in digests}
        yield from differences(own, {name: digests[name] for name in own}, "values of attributes")

    def _guide(self) -> Iterator[Check]:
        guide = instructions(self.index.report.title, FOLDER, self.index.left_out)
        own = self.pack.read(GUIDE).decode("utf-8", "replace")
        yield found_in(GUIDE, differences(own, guide, "text"), "It says what this program says of such a pack.")

    def _metadata(self) -> Iterator[Check]:
        title, author = self.index.report.title, self.index.report.author
        paths = [f"data/runs/{_stem(each)}.json" for each in self.index.reported]
        newest = max(
            datetime.fromisoformat(mapping_of(self.pack.read(path), path)["created_at"]) for path in paths
        )
        expected = crate(title, author, newest, self._named_files(), self.program)
        agreeing = "It names the report, its author, its day and every file."
        yield json_check(self.pack, f"{PAYLOAD}{METADATA}", expected, agreeing)
        lines = self.pack.read(INFO).decode("utf-8", "replace").splitlines()
        told = dict(line.split(": ", 1) for line in lines if ": " in line)
        faults = differences(
            {name: told.get(name, "") for name in ("External-Identifier", "Contact-Name", "Bagging-Date")},
            {
                "External-Identifier": " ".join(title.split()),
                "Contact-Name": " ".join(author.split()),
                "Bagging-Date": newest.astimezone(UTC).date().isoformat(),
            },
        )
        yield found_in(INFO, faults, "It names the report, its author and its day.")

    def _named_files(self) -> list[str]:
        written = (name.removeprefix(PAYLOAD) for name in self.pack.names if name.startswith(PAYLOAD))
        return [name for name in written if name != METADATA]


def _audit_faults(record: RunRecord, asked: Mapping[str, Any]) -> Iterator[str]:
    """Where a plan's own fields are not those of a run."""
    expected = values_of(record.plan)
    for name in dict.fromkeys((*expected, *asked)):
        yield from differences(asked.get(name), expected.get(name), name)
