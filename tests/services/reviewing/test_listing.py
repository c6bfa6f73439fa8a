"""The reviews as a list shows them: counted from their logs, and not again before a log has grown."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipstudio.services.reviewing import listing
from clipstudio.services.reviewing.listing import ReviewListing
from clipstudio.services.reviewing.making import archive_review
from clipstudio.storage.project_file import ProjectFile
from tests.services.reviewing.exchange.conftest import same_review, say


def test_only_the_review_whose_log_has_grown_is_counted_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLIPSTUDIO_HOME", str(tmp_path / "home"))
    read: list[int] = []
    read_review = listing.read_review

    def noted(project: ProjectFile, review: listing.ReviewId) -> object:
        read.append(review)
        return read_review(project, review)

    monkeypatch.setattr(listing, "read_review", noted)
    with ProjectFile.create(tmp_path / "p.clipstudio") as project:
        review = same_review(project)
        listed = ReviewListing(project)
        (first,) = listed.read()
        assert (first.entries, first.state) == (0, "3 items · not begun")
        say(project, review, "Ada", 1, verdict=("right",), labels=("thief",), tags=("hat",))
        say(project, review, "Bea", 1, verdict=("wrong",), labels=("thief",), tags=("hat",))
        for _ in range(2):
            (again,) = listed.read()
            assert (again.entries, again.open, again.state) == (2, 1, "2 of 6 · 1 disputed")
        archive_review(project, review)
        (archived,) = listed.read()
        assert (archived.record.is_archived, archived.open) == (True, 1)
    assert read == [review, review]
