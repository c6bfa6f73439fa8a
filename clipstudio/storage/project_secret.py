"""The secret of a project, which never leaves it."""

from __future__ import annotations

from sqlalchemy import select

from clipstudio.storage.database import Reading
from clipstudio.storage.schema import ProjectSecret


class SecretReader:
    """The 32 random bytes of a project, by which evidence packs name images."""

    def __init__(self, database: Reading) -> None:
        self._database = database

    def read(self) -> bytes:
        """The bytes; empty where someone took them out of the file."""
        with self._database.read() as session:
            return session.scalar(select(ProjectSecret.secret)) or b""
