"""The import of a table of attributes as a step that can be undone and redone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np

from clipstudio.domain.edit_words import (
    IMPORT_ATTRIBUTES,
    IMPORT_ATTRIBUTES_BEGUN,
    IMPORT_ATTRIBUTES_STOPPED,
)
from clipstudio.domain.ids import AttributeId, SourceId
from clipstudio.domain.language import later
from clipstudio.domain.not_told import is_missing_word
from clipstudio.domain.progress import Progress, Work
from clipstudio.domain.removals import Kind, Thing
from clipstudio.services.edits.kinds import encode
from clipstudio.services.edits.of_images import KeptClusters
from clipstudio.services.edits.of_values import HalfSaid, Said
from clipstudio.services.edits.recording import keep
from clipstudio.services.edits.state import Several, State
from clipstudio.services.importing.attributes import AttributeReport, import_attributes, together
from clipstudio.services.importing.matching import TableMatch
from clipstudio.services.reversible import Reversible
from clipstudio.storage.attribute_words import TableWords
from clipstudio.storage.project_file import ProjectFile


def import_reversibly(
    project: ProjectFile,
    match: TableMatch,
    columns: Sequence[str] = (),
    cluster: str = "",
    *,
    is_guessed: bool = False,
) -> Work[tuple[AttributeReport, Reversible]]:
    """Import as `import_attributes` does and write it down; the step that is returned takes back what this wrote.

    An import that is cancelled, or fails, takes back by itself what it wrote until then; one whose program is
    killed is in the history as unfinished, and can be undone. Where several sources speak in the table, each
    becomes a source of its own.
    """
    memories: list[_Memory] = []
    reports: list[AttributeReport] = []
    begun = _Begun(project, match, memories)
    try:
        for each, is_model in match.by_source():
            memories.append(_Memory(project, each, begun.write))
            work = import_attributes(
                project, each, columns, cluster, memories[-1], is_guessed=is_guessed or is_model
            )
            reports.append((yield from work))
    except BaseException:
        for memory in reversed(memories):
            memory.take_back()
        begun.stop()
        raise
    report = together(reports)
    if len(reports) > 1:
        report = replace(report, attributes={name: _told(match, name) for name in report.attributes})
    ends = [memory.ends() for memory in memories]
    names = (memory.attributes() for memory in memories)
    step = Reversible(
        later(IMPORT_ATTRIBUTES, name=_source_name(project, match)),
        "",
        report.changes,
        _in_one([before for before, _ in reversed(ends)]),
        _in_one([after for _, after in ends]),
        frozenset(_thing(each) for some in names for each in some),
    )
    return report, keep(project, step, begun.edit)


class _Begun:
    """Writes down an import before it writes anything of a source.

    Attributes:
        edit: The edit; 0 while there is none.
    """

    def __init__(self, project: ProjectFile, match: TableMatch, memories: Sequence[_Memory]) -> None:
        self._project, self._match, self._memories = project, match, memories
        self.edit = 0

    def write(self) -> None:
        """Write down what was before the sources that were begun; undoing it needs nothing else."""
        before = _in_one([memory.before() for memory in reversed(self._memories)])
        payload, edits = encode(before, HalfSaid()), self._project.edits
        if self.edit:
            edits.go_on(self.edit, payload)
            return
        words = later(IMPORT_ATTRIBUTES_BEGUN, name=_source_name(self._project, self._match))
        self.edit, _ = edits.made(self._project.auditor, words, [before.area], payload=payload)

    def stop(self) -> None:
        """Write down that all was taken back, and nothing is left to undo."""
        if self.edit:
            words = later(IMPORT_ATTRIBUTES_STOPPED, name=_source_name(self._project, self._match))
            self._project.edits.made(self._project.auditor, words, (), begun=self.edit)


def _told(match: TableMatch, column: str) -> int:
    """Images that a column says something of, whoever says it."""
    cells = match.table.column(column)
    rows = ((image, (row, *match.repeats.get(row, ()))) for row, image in match.images.items())
    return len(
        {image for image, own in rows if any((cell := cells[each]) and not is_missing_word(cell) for each in own)}
    )


def _in_one(ends: Sequence[State]) -> State:
    """Ends of several sources as one; an attribute that one of them made is new to all."""
    parts = [part for end in ends for part in (end.states if isinstance(end, Several) else (end,))]
    new = tuple(dict.fromkeys(each for part in parts if isinstance(part, Said) for each in part.new))
    parts = [replace(part, new=new) if isinstance(part, Said) else part for part in parts]
    return Several.of(parts)


@dataclass(frozen=True, slots=True)
class _State:
    """What the project holds of what an import touches.

    Attributes:
        imported: When the table was imported; None where it never was.
        words: What the table says of each attribute.
        clusters: The clusters; None where they are not touched.
    """

    imported: datetime | None
    words: Mapping[AttributeId, TableWords]
    clusters: KeptClusters | None


class _Memory:
    """Remembers what is there before an import and after it.

    Args:
        project: The open project.
        match: The table and its match.
        begun: Called before anything is written, in the transaction that makes the attributes.
    """

    def __init__(self, project: ProjectFile, match: TableMatch, begun: Callable[[], object]) -> None:
        self._project, self._table, self._begun = project, match.table, begun
        self._made: tuple[AttributeId, ...] = ()
        self._images = np.unique(np.fromiter(match.images.values(), np.int64, len(match.images)))
        name = _source_name(project, match)
        self._imported = project.attributes.source_time(name, match.table.sha256)
        self._source = SourceId(0)
        self._names: tuple[str, ...] = ()
        self._known: frozenset[str] = frozenset()
        self._clusters = False
        self._before: _State | None = None

    def begin(self, source: SourceId, attributes: Sequence[str], clusters: bool) -> Work[None]:
        self._source, self._names, self._clusters = source, tuple(attributes), clusters
        self._known = frozenset(self._project.attributes.names()).intersection(attributes)
        self._before = yield from self._read(self._imported, [name for name in self._names if name in self._known])
        with self._project.as_one():
            found = self._project.attributes.require(self._names)
            self._made = tuple(each for name, each in found.items() if name not in self._known)
            self._begun()

    def before(self) -> State:
        """The project before the import, to put back however far it came."""
        assert self._before is not None, "the import has begun"
        words, table = self._before.words, self._project.attributes
        made = {each: table.words(self._source, each, self._images) for each in self._made}
        said, _ = Said.ends(self._source, (self._before.imported, datetime.now(UTC)), words, {**words, **made})
        return said if self._before.clusters is None else Several((said, self._before.clusters))

    def end(self) -> Work[None]:
        self._after = yield from self._read(datetime.now(UTC), self._names)

    def _read(self, imported: datetime | None, names: Sequence[str]) -> Work[_State]:
        words: dict[AttributeId, TableWords] = {}
        for name in names:
            yield Progress("Writing attributes", 0, None, "values", name)
            attribute = self._project.attributes.find(name)
            words[attribute] = self._project.attributes.words(self._source, attribute, self._images)
        clusters = KeptClusters.of(self._project, self._images) if self._clusters else None
        return _State(imported, words, clusters)

    def take_back(self) -> None:
        """Let the project say what it said before, where the import did not come to its end."""
        attributes, removals = self._project.attributes, self._project.removals
        if self._before is None:  # its table may be the newest by now, but nothing was written
            attributes.put_back(self._source, self._imported, {})
            return
        written = {attributes.find(name) for name in self._names if name in attributes.names()}
        new = {each: attributes.words(self._source, each, self._images) for each in written}
        self._ends(replace(self._before, words={**new, **self._before.words}))[0](self._project)
        for each in removals.removed():
            if each.thing in map(_thing, new):
                removals.delete(each.thing)

    def _ends(self, after: _State) -> tuple[State, State]:
        """The project before the import, and after it."""
        assert self._before is not None, "the import has begun"
        times = (self._before.imported, after.imported or datetime.now(UTC))
        before_words, after_words = Said.ends(self._source, times, self._before.words, after.words)
        if self._before.clusters is None or after.clusters is None:
            return before_words, after_words
        return Several((before_words, self._before.clusters)), Several((after_words, after.clusters))

    def ends(self) -> tuple[State, State]:
        """The project before the import, and after it came to its end."""
        return self._ends(self._after)

    def attributes(self) -> tuple[AttributeId, ...]:
        """The attributes of which the table speaks."""
        return tuple(self._after.words)


def _source_name(project: ProjectFile, match: TableMatch) -> str:
    table = match.table
    return project.attributes.source_name(table.name, table.sha256, table.place).name


def _thing(attribute: AttributeId) -> Thing:
    return Thing(Kind.ATTRIBUTE, int(attribute))
