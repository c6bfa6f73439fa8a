"""Bringing a project file forward, step by step, never losing what is in it."""

from clipstudio.storage.migrations.migrate import (
    APPLICATION_ID,
    SCHEMA_VERSION,
    Step,
    known_version,
    migrate,
    migrating,
    shipped_steps,
)

__all__ = ["APPLICATION_ID", "SCHEMA_VERSION", "Step", "known_version", "migrate", "migrating", "shipped_steps"]
