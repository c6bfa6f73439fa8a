"""Whether the locks in a pack are what their digests say."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from clipstudio.domain.packs import Check, Outcome
from clipstudio.services.packing.documents import mapping_of
from clipstudio.services.verifying.index import PackIndex
from clipstudio.services.verifying.opening import OpenPack


def check_locks(pack: OpenPack, index: PackIndex) -> Iterator[Check]:
    """Each lock that a run was made under: its digests, and that the run names the same."""
    seen = set[int]()
    for reported in index.reported:
        locked = reported.standing.locked
        if locked is None or locked["lock"] in seen:
            continue
        seen.add(locked["lock"])
        path = f"data/locks/lock-{locked['lock']}.json"
        told = mapping_of(pack.read(path), path)
        asked = hashlib.sha256(told["asked"].encode()).hexdigest()
        whole = json.dumps(
            {"plan": asked, "primary": told["primary"]}, sort_keys=True, ensure_ascii=False, separators=(",", ":")
        )
        faults = [
            *(["the plan is not the one that was locked"] if asked != told["asked_sha256"] else []),
            *(
                ["the plan with what is primary has another SHA-256"]
                if hashlib.sha256(whole.encode()).hexdigest() != told["sha256"]
                else []
            ),
            *(["the run names another lock"] if locked["sha256"] != told["sha256"] else []),
        ]
        words = (
            f"{'; '.join(faults)}." if faults else f"Of {told['locked_at']} by {told['author']}; digests agree."
        )
        yield Check(f"Lock {locked['lock']}", Outcome.DIFFERS if faults else Outcome.AGREES, words)
