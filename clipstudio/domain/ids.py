"""Identifiers of the rows of a project file, kept apart by type."""

from __future__ import annotations

from typing import NewType

ImageId = NewType("ImageId", int)
CollectionId = NewType("CollectionId", int)
SavedFilterId = NewType("SavedFilterId", int)
AttributeId = NewType("AttributeId", int)
SourceId = NewType("SourceId", int)
LabelSetVersionId = NewType("LabelSetVersionId", int)
ModelId = NewType("ModelId", int)
EmbeddingSetId = NewType("EmbeddingSetId", int)
AuditId = NewType("AuditId", int)
RunId = NewType("RunId", int)
ProbeRunId = NewType("ProbeRunId", int)
ReportId = NewType("ReportId", int)
ReviewId = NewType("ReviewId", int)
AuditorId = NewType("AuditorId", int)
PlanLockId = NewType("PlanLockId", int)
