"""What edits are called: written down in English with each, and said in the language of whoever reads it."""

from __future__ import annotations

import re

from clipstudio.domain.kept_words import KeptWords, things
from clipstudio.domain.language import said_later, said_later_count, tr
from clipstudio.domain.removals import DELETED, NAMED, RESTORED, Kind
from clipstudio.domain.run_titles import retold_title

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
IMPORT_ATTRIBUTES_BEGUN = said_later("import attributes from “{name}”, unfinished")
IMPORT_ATTRIBUTES_STOPPED = said_later("import attributes from “{name}”, stopped and taken back")

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

# Why an edit can be neither undone nor redone any more.
PERMANENTLY_DELETED = said_later("The {things} was deleted permanently.")
ATTRIBUTE_DELETED = said_later("The attribute “{name}” was deleted.")
RENAMED_RUN = said_later("The run was renamed again meanwhile: it is called “{title}”.")
RENAMED_COLLECTION = said_later("The collection was renamed again meanwhile: it is called “{now}”.")
RENAMED_FILTER = said_later("The filter was renamed again meanwhile: it is called “{now}”.")
RENAMED_REPORT = said_later("The report was renamed again meanwhile: it is called “{now}”.")
RENAMED_ATTRIBUTE = said_later("The attribute was renamed again meanwhile: it is called “{name}”.")
VALUE_RENAMED = said_later("“{other}” of {name} was renamed or merged again meanwhile.")
DESCRIBED_ANEW = said_later("The description of “{value}” was changed again meanwhile.")
MARKED_OTHERWISE = said_later("“{source}” was marked otherwise meanwhile.")
VALUES_REORDERED = said_later("The values of “{name}” were put in another order meanwhile.")
DEFINED_MEANWHILE = said_later("“{name}” was defined anew meanwhile.")
IMPORT_STAYS = said_later("The import stays: {rests} Remove the images themselves instead.")
HALF_WRITTEN = said_later("The import did not come to its end: import the table again.")

TAKEN_OUT = said_later_count(
    "{count} image was taken out of the collection “{name}” meanwhile.",
    "{count} images were taken out of the collection “{name}” meanwhile.",
)
PUT_IN = said_later_count(
    "{count} image was put into the collection “{name}” meanwhile.",
    "{count} images were put into the collection “{name}” meanwhile.",
)
OTHER_CLUSTER = said_later_count(
    "{count} image was put into another cluster meanwhile.",
    "{count} images were put into another cluster meanwhile.",
)
IMAGES_REMOVED = said_later_count(
    "{count} image was removed meanwhile.",
    "{count} images were removed meanwhile.",
)
IMAGES_BROUGHT_BACK = said_later_count(
    "{count} image was brought back meanwhile.",
    "{count} images were brought back meanwhile.",
)
SAID_ANEW = said_later_count(
    "The value of {name} was changed again meanwhile, of {count} image.",
    "The value of {name} were changed again meanwhile, of {count} images.",
)
OTHER_IMAGE = said_later_count(
    "{count} file holds another image by now.",
    "{count} files hold another image by now.",
)


def retold(words: str) -> str:
    """What an edit is called, or why it cannot be undone, in the language of this thread.

    What was written in a way of old stays as it is.
    """
    return _KEPT.retold(words)


def _open(words: str) -> str:
    """A value that has words of its own, or is names."""
    known = _KEPT.found(words)
    return known if known != words else _quoted(words)


def _quoted(names: str) -> str:
    """Names in quotation marks as the language has them."""
    several = re.sub(r"“([^“”]*)”", lambda each: tr("“{name}”", name=each[1]), names)
    return re.sub(r"(?<=[“”„]) and (?=[“”„])", lambda _: tr(" and "), several)


_OWN = [text for name, text in globals().items() if name.isupper() and isinstance(text, str | tuple)]
_OF_RUNS = [each[kind] for each in (NAMED, DELETED, RESTORED) for kind in (Kind.RUN, Kind.PROBE_RUN)]
_KEPT = KeptWords(
    (*_OWN, *NAMED.values(), *DELETED.values(), *RESTORED.values()),
    {
        **dict.fromkeys(("things", "values", "names", "words", "place"), _open),
        **dict.fromkeys(("images", "decisions"), things),
        **{(text, "name"): retold_title for text in _OF_RUNS},
        "title": retold_title,
    },
)
