"""Writes how many weights each published architecture has: counted once, since building them all takes minutes.

Run after another version of open_clip brought new architectures: `.venv/bin/python packaging/count_parameters.py`
"""

from __future__ import annotations

import json

from clipstudio.domain.resources import resource
from clipstudio.engine.catalogue import count_parameters, offers


def main() -> None:
    """Count, and write those that can be built here."""
    counts = {name: count_parameters(name) for name in sorted({offer.architecture for offer in offers()})}
    known = {name: count for name, count in counts.items() if count is not None}
    target = resource("architectures", "parameters.json")
    target.write_text(json.dumps(known, indent=1) + "\n", encoding="utf-8")
    print(f"{len(known)} of {len(counts)} architectures counted: {target.name}")


if __name__ == "__main__":
    main()
