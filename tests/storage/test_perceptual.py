"""The cached fingerprints of pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from clipstudio.storage.perceptual import HashFile

ONE, TWO = "0" * 63 + "1", "f" * 64


def test_records_are_read_by_digest_and_the_file_may_be_gone(tmp_path: Path) -> None:
    file = HashFile(tmp_path / "cache" / "hashes.bin")
    assert len(file.read()[0]) == 0
    file.append([])
    assert not file.path.exists()
    file.append([(TWO, np.full(32, 2, np.uint8)), (ONE, np.full(32, 1, np.uint8))])
    file.append([(TWO, np.full(32, 2, np.uint8))])
    digests, hashes = HashFile(file.path).read()
    assert digests.tolist() == [ONE.encode(), TWO.encode()]
    assert hashes.tolist() == [[1] * 32, [2] * 32]


def test_a_torn_tail_is_ignored_and_written_over(tmp_path: Path) -> None:
    file = HashFile(tmp_path / "hashes.bin")
    file.append([(ONE, np.full(32, 1, np.uint8)), (TWO, np.full(32, 2, np.uint8))])
    file.path.write_bytes(file.path.read_bytes()[:-5])
    assert file.read()[0].tolist() == [ONE.encode()]
    file.append([(TWO, np.full(32, 3, np.uint8))])
    assert file.read()[1].tolist() == [[1] * 32, [3] * 32]
    assert file.path.stat().st_size == 128
