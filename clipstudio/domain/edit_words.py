"""What edits are called: written down in English with each, and said in the language of whoever reads it."""

from __future__ import annotations

import re
from functools import cache

from clipstudio.domain.language import Later, said_later, speaks, tr, tr_count
from clipstudio.domain.removals import NAMED

DELETE = said_later("delete {things}")
ARCHIVE = said_later("archive {things}")
RESTORE = said_later("restore {things}")
RENAME = said_later("rename {things}")
DELETE_PERMANENTLY = said_later("delete {things} permanently")
PURGE = said_later("delete {things} permanently {days} days after it was deleted")
REMOVE_MODEL = said_later("remove {things}")
NEW_REPORT = said_later("new report “{name}”")
SAVE_FILTER = said_later("save filter “{name}”")
MAKE_REVIEW = said_later("make review “{name}”")
ARCHIVE_REVIEW = said_later("archive review “{name}”")
RESTORE_REVIEW = said_later("restore review “{name}”")

DERIVE = said_later("derive “{name}”")
DEFINE_ANEW = said_later("define “{name}” anew")
ENTER = said_later("enter {attribute} “{value}” for {images}")
TAKE_BACK = said_later("take back {attribute} of {images}")
RENAME_VALUE = said_later("rename “{value}” to “{name}” in {attribute}")
MERGE_VALUES = said_later("merge {values} into “{into}” in {attribute}")
RENAME_ATTRIBUTE = said_later("rename the attribute “{old}” to “{name}”")
DESCRIBE = said_later("describe “{attribute}”")
DESCRIBE_VALUE = said_later("describe “{value}” of {attribute}")
GUESSED = said_later("mark “{source}” as guessed by a model")
NOT_GUESSED = said_later("mark “{source}” as not guessed by a model")
REORDER_VALUES = said_later("reorder the values of “{name}”")
IMPORT_ATTRIBUTES = said_later("import attributes from “{name}”")

INTO_CLUSTERS = said_later("put {images} into clusters")
INTO_CLUSTER = said_later("put {images} into cluster “{name}”")
OUT_OF_CLUSTER = said_later("take {images} out of their cluster")
KEEP_ONE = said_later("keep one of {images}")
SAME = said_later("put {images} into one cluster")
DIFFERENT = said_later("tell {images} apart")
KEEP_ONE_OF_EACH = said_later("keep one of each of {count} groups and leave out {images}")
TAKE_BACK_DECISIONS = said_later("take back {decisions} on duplicates")

ADD_TO_COLLECTION = said_later("add {images} to collection “{name}”")
TAKE_FROM_COLLECTION = said_later("remove {images} from a collection")
MERGE_COLLECTIONS = said_later("merge collections {names} into “{into}”")
MERGE_COLLECTION = said_later("merge collection {names} into “{into}”")

IMPORT_IMAGES = said_later("import {images} from {place}")
IMPORT_KNOWN = said_later("import {place}")
IMPORT_BEGUN = said_later("import images from {place}, unfinished")
IMPORT_INTO = said_later("{words}: {images} put into the collection “{name}”")
LOCATE = said_later("locate {images} in “{folder}”")
REMOVE_IMAGES = said_later("remove {images} from the project")
BRING_BACK = said_later("bring back {images}")

_COUNTS = {
    "images": lambda count: tr_count("{count} image", "{count} images", count),
    "decisions": lambda count: tr_count("{count} decision", "{count} decisions", count),
}
_OPEN = {"things", "values", "names", "words", "place"}
"""Places whose text has words of its own."""


def retold(words: str) -> str:
    """What an edit is called, in the language of this thread; what was written in a way of old stays as it is."""
    if isinstance(words, Later):
        return str(words)
    if not speaks():
        return words
    for text, pattern in _patterns():
        if found := pattern.fullmatch(words):
            return tr(text, **{name: _value(name, value) for name, value in found.groupdict().items()})
    return words


def _value(name: str, value: str) -> str:
    if name in _COUNTS:
        count = re.match(r"[\d,]+", value)
        return _COUNTS[name](int(count[0].replace(",", ""))) if count else value
    if name not in _OPEN:
        return value
    known = retold(value)
    return known if known != value else _quoted(value)


def _quoted(names: str) -> str:
    """Names in quotation marks as the language has them."""
    several = re.sub(r"“([^“”]*)”", lambda each: tr("“{name}”", name=each[1]), names)
    return re.sub(r"(?<=[“”„]) and (?=[“”„])", lambda _: tr(" and "), several)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Every text with what finds it; those that say more come first."""
    own = (text for name, text in globals().items() if name.isupper() and isinstance(text, str))
    texts = sorted((*own, *NAMED.values()), key=lambda text: -len(re.sub(r"\{\w+\}", "", text)))
    return tuple((text, re.compile(_pattern(text), re.DOTALL)) for text in texts)


def _pattern(text: str) -> str:
    parts = re.split(r"\{(\w+)\}", text)
    return "".join(_place(part) if place % 2 else re.escape(part) for place, part in enumerate(parts))


def _place(name: str) -> str:
    if name in _COUNTS:
        return rf"(?P<{name}>[\d,]+ {name[:-1]}s?)"
    return rf"(?P<{name}>[\d,]+)" if name == "count" else rf"(?P<{name}>.+?)"
