"""Scripts written against former module names still run."""

from __future__ import annotations

from clipstudio.results.documents.run import run_document
from clipstudio.services import documents, model_shelf
from clipstudio.services.models.model_cache import ModelCache


def test_former_modules_give_what_took_their_place() -> None:
    assert documents.run_document is run_document
    assert model_shelf.ModelShelf is ModelCache
