"""The entry and the page of models that were removed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from clipstudio.domain.changes import Changes
from clipstudio.domain.language import tr
from clipstudio.domain.removals import Kind, Removed, Thing
from clipstudio.services.models.removed_models import removed_models, restore_model
from clipstudio.services.reversible import Reversible
from clipstudio.storage.project_file import ProjectFile
from clipstudio.ui.removed_things import RemovedKind, RemovedThings

REMOVED_MODELS = RemovedKind(
    frozenset({Kind.MODEL}),
    tr("Removed"),
    tr("Removed models"),
    tr(
        "They stay on this machine, out of every list, until you restore them or delete their entries "
        "permanently. Their weight files and the runs that used them are kept."
    ),
    Changes.MODELS,
    when=tr("Removed"),
)


class RemovedModels(RemovedThings):
    """Models belong to this machine and to no project: one that is open read-only can restore them too."""

    def _may_restore(self) -> bool:
        return True

    def _read(self) -> Callable[[], tuple[Removed, ...]]:
        return partial(removed_models, self._session.shelf.registry)

    def _bring_back(self, thing: Thing, project: ProjectFile) -> Reversible | None:
        return restore_model(self._session.shelf.registry, thing)

    def _forget(self, thing: Thing, project: ProjectFile) -> tuple[frozenset[Thing], Changes]:
        self._session.shelf.registry.forget(str(thing.id))
        return frozenset({thing}), Changes.MODELS
