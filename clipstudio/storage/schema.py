"""The tables of a project file, schema version 19.

`migrations` holds the same tables as numbered SQL steps; a test keeps the two equal.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    DDL,
    JSON,
    CheckConstraint,
    Dialect,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    LargeBinary,
    MetaData,
    Text,
    UniqueConstraint,
    event,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from clipstudio.storage.faults import UnreadableValueError

KEEPS_IDS = {"sqlite_autoincrement": True}
"""Table option: plans and exports name rows of this table, so the id of a deleted row is never given again."""


def _unique_name(index: str) -> Index:
    """No two rows that are there have the same name; one that was removed leaves its name to others."""
    return Index(index, "name", unique=True, sqlite_where=text("removed_at IS NULL"))


class UtcDateTime(TypeDecorator[datetime]):
    """An aware UTC time, kept as ISO 8601 text that sorts by time."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Write as text in UTC."""
        return None if value is None else value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Read as an aware time."""
        try:
            return None if value is None else datetime.fromisoformat(value)
        except ValueError as error:
            raise UnreadableValueError(f"a time: {error}") from error


class Base(DeclarativeBase):
    """Root of the tables; constraints are named so that a later migration can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy reads this as a plain dict
        str: Text,
        datetime: UtcDateTime,
        bytes: LargeBinary,
        dict[str, Any]: JSON,
        list[Any]: JSON,
    }


class ProjectInfo(Base):
    """The one row that says which project this is."""

    __tablename__ = "project_info"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str]
    created_at: Mapped[datetime]
    created_with: Mapped[str]


class ProjectSecret(Base):
    """The one row with 32 random bytes, which never leave the project; made with the table."""

    __tablename__ = "project_secret"
    __table_args__ = (CheckConstraint("id = 1", name="one_row"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    secret: Mapped[bytes]


class Cluster(Base):
    """The person, video or sequence that images came from."""

    __tablename__ = "cluster"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class Image(Base):
    """An image, identified by the SHA-256 of its bytes."""

    __tablename__ = "image"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    format: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    orientation: Mapped[int]
    cluster_id: Mapped[int | None] = mapped_column(ForeignKey("cluster.id"), index=True)
    added_at: Mapped[datetime]
    rendering: Mapped[str | None]


class ImagePath(Base):
    """A path at which an image was seen; ``missing`` when it was not there at the last look."""

    __tablename__ = "image_path"

    id: Mapped[int] = mapped_column(primary_key=True)
    image_id: Mapped[int] = mapped_column(ForeignKey("image.id", ondelete="CASCADE"), index=True)
    path: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    modified_ns: Mapped[int]
    missing: Mapped[bool] = mapped_column(default=False)


class ImportPlace(Base):
    """A folder that images were imported from, with the file name patterns that were taken and left out."""

    __tablename__ = "import_place"
    __table_args__ = (UniqueConstraint("path", "include", "exclude"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str]
    include: Mapped[list[Any]]
    exclude: Mapped[list[Any]]
    imported_at: Mapped[datetime]


class UnreadableFile(Base):
    """A file that could not be read, as it was when that was tried last."""

    __tablename__ = "unreadable_file"

    id: Mapped[int] = mapped_column(primary_key=True)
    path: Mapped[str] = mapped_column(unique=True)
    size: Mapped[int]
    modified_ns: Mapped[int]
    reason: Mapped[str]
    tried_at: Mapped[datetime]


class LookAlikeDecision(Base):
    """What was decided of two images, known by their bytes; ``removed_at`` where that was taken back."""

    __tablename__ = "look_alike_decision"
    __table_args__ = (CheckConstraint("verdict IN ('keep-one', 'same-cluster', 'different')", name="verdict"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    first_sha256: Mapped[str]
    second_sha256: Mapped[str]
    verdict: Mapped[str]
    kept_sha256: Mapped[str | None]
    decided_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]
    decided_by: Mapped[str | None]


class RemovedImage(Base):
    """An image that was removed from the project and can be brought back; all that is known of it is kept."""

    __tablename__ = "removed_image"

    image_id: Mapped[int] = mapped_column(ForeignKey("image.id", ondelete="CASCADE"), primary_key=True)
    removed_at: Mapped[datetime]


class EditRow(Base):
    """What somebody did, once: an edit, or that an earlier one (``of_edit``) was undone, redone or is spent.

    Rows are only ever added. ``areas`` names what an edit changed, ``about`` the things that it rests on.
    """

    __tablename__ = "edit"
    __table_args__ = (
        CheckConstraint("action IN ('made', 'undone', 'redone', 'spent')", name="action"),
        KEEPS_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    action: Mapped[str]
    of_edit: Mapped[int | None] = mapped_column(ForeignKey("edit.id"))
    at: Mapped[datetime]
    auditor: Mapped[str]
    areas: Mapped[list[Any]]
    words: Mapped[str]
    about: Mapped[list[Any]]


class EditPayload(Base):
    """What undoing an edit takes, compressed; the oldest go when there are too many."""

    __tablename__ = "edit_payload"

    edit_id: Mapped[int] = mapped_column(ForeignKey("edit.id"), primary_key=True)
    data: Mapped[bytes]


class Collection(Base):
    """A named set of images."""

    __tablename__ = "collection"
    __table_args__ = (_unique_name("uq_collection_name"), KEEPS_IDS)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class SavedFilterRow(Base):
    """A filter of images that was given a name."""

    __tablename__ = "saved_filter"
    __table_args__ = (_unique_name("uq_saved_filter_name"), KEEPS_IDS)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    query: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class ReportRow(Base):
    """A report as it is at present."""

    __tablename__ = "report"
    __table_args__ = (_unique_name("uq_report_name"), KEEPS_IDS)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    plan: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    changed_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class ReportVersionRow(Base):
    """A version of a report that was written to a file."""

    __tablename__ = "report_version"
    __table_args__ = ({"sqlite_with_rowid": False},)

    report_id: Mapped[int] = mapped_column(ForeignKey("report.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    plan: Mapped[dict[str, Any]]
    written_at: Mapped[datetime]
    auditor: Mapped[str]
    file: Mapped[str]
    sha256: Mapped[str]


class PlanLockRow(Base):
    """A plan that was locked before results were seen; rows are only ever added."""

    __tablename__ = "plan_lock"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime]
    author: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    asked_sha256: Mapped[str]
    sha256: Mapped[str]
    primary: Mapped[dict[str, Any]]
    document: Mapped[str]


class PlanLockWithdrawalRow(Base):
    """That a lock no longer holds, by whom and why; rows are only ever added."""

    __tablename__ = "plan_lock_withdrawal"

    plan_lock_id: Mapped[int] = mapped_column(ForeignKey("plan_lock.id"), primary_key=True)
    at: Mapped[datetime]
    author: Mapped[str]
    reason: Mapped[str]


class CollectionImage(Base):
    """Membership of an image in a collection."""

    __tablename__ = "collection_image"
    __table_args__ = ({"sqlite_with_rowid": False},)

    collection_id: Mapped[int] = mapped_column(ForeignKey("collection.id", ondelete="CASCADE"), primary_key=True)
    image_id: Mapped[int] = mapped_column(ForeignKey("image.id", ondelete="CASCADE"), primary_key=True, index=True)


class Attribute(Base):
    """A dimension that groups images."""

    __tablename__ = "attribute"
    __table_args__ = (_unique_name("uq_attribute_name"), KEEPS_IDS)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    removed_at: Mapped[datetime | None]
    description: Mapped[str | None]
    former_names: Mapped[list[Any] | None] = mapped_column(JSON(none_as_null=True))
    definition: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class AttributeLevel(Base):
    """One value that an attribute can take, in the words of who says it.

    ``position`` is its place where the values were ordered by hand; ``merged_into`` the level of the same
    attribute as which it is shown, since it was renamed or merged. Levels go with their attribute, all at once.
    """

    __tablename__ = "attribute_level"
    __table_args__ = (Index("uq_attribute_level_attribute_id_value", "attribute_id", "value", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    attribute_id: Mapped[int] = mapped_column(ForeignKey("attribute.id", ondelete="CASCADE"))
    value: Mapped[str]
    position: Mapped[int | None]
    description: Mapped[str | None]
    merged_into: Mapped[int | None]


class AttributeSource(Base):
    """Where values come from: a table that was imported, a named rater, or what somebody entered by hand.

    ``guessed_by`` is the model that guessed the values, null where they are not known to be guessed; ``path`` is
    where a table was imported from first, null where that was not kept.
    """

    __tablename__ = "attribute_source"
    __table_args__ = (CheckConstraint("kind IN ('table', 'rater', 'hand')", name="kind"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str | None]
    added_at: Mapped[datetime]
    guessed_by: Mapped[str | None]
    path: Mapped[str | None]


class AttributeValue(Base):
    """What one source says of one image; ``current`` marks the newest source's word."""

    __tablename__ = "attribute_value"
    __table_args__ = (
        Index("ix_attribute_value_current", "attribute_id", "level_id", "image_id", sqlite_where=text("current")),
        Index("ix_attribute_value_image_id", "image_id"),
        {"sqlite_with_rowid": False},
    )

    attribute_id: Mapped[int] = mapped_column(ForeignKey("attribute.id", ondelete="CASCADE"), primary_key=True)
    image_id: Mapped[int] = mapped_column(ForeignKey("image.id", ondelete="CASCADE"), primary_key=True)
    source_id: Mapped[int] = mapped_column(ForeignKey("attribute_source.id", ondelete="CASCADE"), primary_key=True)
    level_id: Mapped[int] = mapped_column(ForeignKey("attribute_level.id", ondelete="CASCADE"))
    current: Mapped[bool]


class LabelSetRow(Base):
    """A label set by name; its content is in the versions."""

    __tablename__ = "label_set"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    archived: Mapped[bool] = mapped_column(default=False)


class LabelSetVersion(Base):
    """One version of a label set; never changed once written."""

    __tablename__ = "label_set_version"
    __table_args__ = (
        Index("uq_label_set_version_label_set_id_number", "label_set_id", "number", unique=True),
        KEEPS_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    label_set_id: Mapped[int] = mapped_column(ForeignKey("label_set.id"))
    number: Mapped[int]
    sha256: Mapped[str]
    document: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class Model(Base):
    """A model that this project has used, known by its fingerprint."""

    __tablename__ = "model"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    architecture: Mapped[str]
    weights_sha256: Mapped[str]
    preprocessing: Mapped[dict[str, Any]]
    added_at: Mapped[datetime]


class EmbeddingSet(Base):
    """One vector file in the cache folder: a model's embeddings at one precision."""

    __tablename__ = "embedding_set"
    __table_args__ = (Index("uq_embedding_set_model_id_precision", "model_id", "precision", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("model.id"))
    precision: Mapped[str]
    width: Mapped[int]
    file: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]


class Embedding(Base):
    """The row of an image's vector in the vector file; only what stands here counts."""

    __tablename__ = "embedding"
    __table_args__ = (
        Index("uq_embedding_embedding_set_id_row", "embedding_set_id", "row", unique=True),
        Index("ix_embedding_image_id", "image_id"),
        {"sqlite_with_rowid": False},
    )

    embedding_set_id: Mapped[int] = mapped_column(
        ForeignKey("embedding_set.id", ondelete="CASCADE"), primary_key=True
    )
    image_id: Mapped[int] = mapped_column(ForeignKey("image.id", ondelete="CASCADE"), primary_key=True)
    row: Mapped[int]


class Audit(Base):
    """An audit by name; its runs hold the plans as they were.

    The row stays when its last run is deleted, so that ``runs_made``, the number of its latest run, only grows.
    """

    __tablename__ = "audit"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    created_at: Mapped[datetime]
    runs_made: Mapped[int] = mapped_column(default=0, server_default=text("0"))


class Run(Base):
    """The immutable result of an audit; only ``title``, what the user calls it, can change."""

    __tablename__ = "run"
    __table_args__ = (
        Index("uq_run_audit_id_number", "audit_id", "number", unique=True),
        KEEPS_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    audit_id: Mapped[int] = mapped_column(ForeignKey("audit.id"))
    number: Mapped[int]
    model_id: Mapped[int] = mapped_column(ForeignKey("model.id"))
    label_set_version_id: Mapped[int] = mapped_column(ForeignKey("label_set_version.id"))
    plan: Mapped[dict[str, Any]]
    label_set: Mapped[dict[str, Any]]
    provenance: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    estimates: Mapped[dict[str, Any] | None]
    title: Mapped[str | None]
    removed_at: Mapped[datetime | None]


class RunComparison(Base):
    """An attribute, or an intersection, by which a run's images were grouped."""

    __tablename__ = "run_comparison"
    __table_args__ = (Index("uq_run_comparison_run_id_position", "run_id", "position", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id", ondelete="CASCADE"))
    position: Mapped[int]
    attributes: Mapped[list[Any]]
    missing: Mapped[int]


class RunGroup(Base):
    """A group of a run; the one without a comparison is all images together."""

    __tablename__ = "run_group"

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id", ondelete="CASCADE"), index=True)
    run_comparison_id: Mapped[int | None] = mapped_column(
        ForeignKey("run_comparison.id", ondelete="CASCADE"), index=True
    )
    position: Mapped[int]
    attributes: Mapped[dict[str, Any]]
    n: Mapped[int]
    unanswered: Mapped[int] = mapped_column(default=0, server_default=text("0"))


class RunCount(Base):
    """How many images of a group were given a label, or fell in a category."""

    __tablename__ = "run_count"
    __table_args__ = (
        CheckConstraint("kind IN ('label', 'category')", name="kind"),
        {"sqlite_with_rowid": False},
    )

    run_group_id: Mapped[int] = mapped_column(ForeignKey("run_group.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    count: Mapped[int]


class RunArray(Base):
    """A chunk of rows of one of a run's arrays, zlib-compressed."""

    owner_column: ClassVar = "run_id"

    __tablename__ = "run_array"
    __table_args__ = (Index("uq_run_array_run_id_name_chunk", "run_id", "name", "chunk", unique=True),)

    id: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id", ondelete="CASCADE"))
    name: Mapped[str]
    chunk: Mapped[int]
    dtype: Mapped[str]
    shape: Mapped[list[Any]]
    data: Mapped[bytes]


class ProbeRun(Base):
    """The immutable result of a probe; its counts and its own words are one JSON document.

    Only ``title``, what the user calls it, can change. ``number`` counts the runs of one name.
    """

    __tablename__ = "probe_run"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    probe: Mapped[str]
    name: Mapped[str]
    plan: Mapped[dict[str, Any]]
    result: Mapped[dict[str, Any]]
    provenance: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    title: Mapped[str | None]
    number: Mapped[int] = mapped_column(default=1, server_default=text("1"))
    removed_at: Mapped[datetime | None]


class ProbeRunRun(Base):
    """A run that a probe is made of."""

    __tablename__ = "probe_run_run"
    __table_args__ = ({"sqlite_with_rowid": False},)

    probe_run_id: Mapped[int] = mapped_column(ForeignKey("probe_run.id", ondelete="CASCADE"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    run_id: Mapped[int] = mapped_column(ForeignKey("run.id"), index=True)


class ProbeRunArray(Base):
    """A chunk of rows of one of a probe's arrays, zlib-compressed."""

    owner_column: ClassVar = "probe_run_id"

    __tablename__ = "probe_run_array"
    __table_args__ = (
        Index("uq_probe_run_array_probe_run_id_name_chunk", "probe_run_id", "name", "chunk", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    probe_run_id: Mapped[int] = mapped_column(ForeignKey("probe_run.id", ondelete="CASCADE"))
    name: Mapped[str]
    chunk: Mapped[int]
    dtype: Mapped[str]
    shape: Mapped[list[Any]]
    data: Mapped[bytes]


class PredictionSet(Base):
    """What some other model or service said of the project's images, from a table; serves in place of a model."""

    __tablename__ = "prediction_set"
    __table_args__ = (_unique_name("uq_prediction_set_name"), KEEPS_IDS)

    id: Mapped[int] = mapped_column(primary_key=True)
    model_id: Mapped[int] = mapped_column(ForeignKey("model.id"))
    name: Mapped[str]
    file: Mapped[str]
    sha256: Mapped[str]
    labels: Mapped[list[Any]]
    absent: Mapped[int]
    added_at: Mapped[datetime]
    removed_at: Mapped[datetime | None]


class PredictionArray(Base):
    """A chunk of rows of a prediction set's image ids or probabilities, zlib-compressed."""

    owner_column: ClassVar = "prediction_set_id"

    __tablename__ = "prediction_array"
    __table_args__ = (
        Index("uq_prediction_array_set_name_chunk", "prediction_set_id", "name", "chunk", unique=True),
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    prediction_set_id: Mapped[int] = mapped_column(ForeignKey("prediction_set.id", ondelete="CASCADE"))
    name: Mapped[str]
    chunk: Mapped[int]
    dtype: Mapped[str]
    shape: Mapped[list[Any]]
    data: Mapped[bytes]


class AuditorRow(Base):
    """A named profile under which somebody judges."""

    __tablename__ = "auditor"
    __table_args__ = (KEEPS_IDS,)

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(unique=True)
    added_at: Mapped[datetime]


class Review(Base):
    """A review: what is asked of whom; only ``archived`` can change."""

    __tablename__ = "review"
    __table_args__ = (
        Index("uq_review_name", "name", unique=True, sqlite_where=text("NOT archived")),
        KEEPS_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    plan: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]
    archived: Mapped[bool] = mapped_column(default=False)


class ReviewScheme(Base):
    """One version of a review's answer scheme; never changed once written."""

    __tablename__ = "review_scheme"
    __table_args__ = ({"sqlite_with_rowid": False},)

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True)
    document: Mapped[dict[str, Any]]
    created_at: Mapped[datetime]


class ReviewItemRow(Base):
    """What is judged in a review; it names the image by its digest, and outlives it in the project."""

    __tablename__ = "review_item"
    __table_args__ = (Index("ix_review_item_sha256", "sha256"), {"sqlite_with_rowid": False})

    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    label: Mapped[str]
    other: Mapped[str]
    stratum: Mapped[int | None]
    agreed: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class ReviewEntry(Base):
    """What an auditor did, once, chained by hashes; two triggers refuse every change of a row."""

    __tablename__ = "review_entry"
    __table_args__ = (
        Index("ix_review_entry_review_id_machine_sequence", "review_id", "machine", "sequence"),
        ForeignKeyConstraint(["review_id", "item"], ["review_item.review_id", "review_item.number"]),
        KEEPS_IDS,
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    uuid: Mapped[str] = mapped_column(unique=True)
    review_id: Mapped[int] = mapped_column(ForeignKey("review.id"))
    machine: Mapped[str]
    sequence: Mapped[int]
    auditor_id: Mapped[int] = mapped_column(ForeignKey("auditor.id"))
    item: Mapped[int]
    showing: Mapped[int]
    kind: Mapped[str]
    scheme_version: Mapped[int]
    replies: Mapped[dict[str, Any]]
    is_flagged: Mapped[bool]
    note: Mapped[str]
    seconds: Mapped[float]
    replaces: Mapped[str]
    seen: Mapped[dict[str, Any]]
    made_at: Mapped[datetime]
    previous: Mapped[str]
    hash: Mapped[str]


for _table, _what, _refused in (
    (ReviewEntry, "answers", ("UPDATE", "DELETE")),
    (EditRow, "edits", ("UPDATE", "DELETE")),
    (PlanLockRow, "locks of plans", ("UPDATE", "DELETE")),
    (PlanLockWithdrawalRow, "locks of plans", ("UPDATE", "DELETE")),
    # Deleted permanently, a report takes its versions with it.
    (ReportVersionRow, "versions of reports", ("UPDATE",)),
):
    for _change in _refused:
        event.listen(
            _table.__table__,
            "after_create",
            DDL(  # type: ignore[no-untyped-call]
                f"CREATE TRIGGER {_table.__tablename__}_no_{_change.lower()} BEFORE {_change} ON "
                f"{_table.__tablename__} BEGIN SELECT RAISE(ABORT, '{_what} are only ever added'); END"
            ),
        )
