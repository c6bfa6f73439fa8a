"""What was written in an auditor's own words: tags by how often they were given, and texts."""

from __future__ import annotations

from clipstudio.domain.language import quoted, tr
from clipstudio.domain.reviewing.schemes import Question, QuestionKind
from clipstudio.results.figures import Column, FigureText, Line, TableFigure, TableRow, escape_formula
from clipstudio.results.review.reading import ReviewReading, asked_words
from clipstudio.results.review.targets import Among, ReviewTarget
from clipstudio.results.words import counted, number

HEADER: Line = ("words", "items", "auditors")


def words_figure(reading: ReviewReading, question: Question) -> TableFigure:
    """Each word or text with the items it was given, the most frequent first."""
    given, withheld = words_given(reading, question), 0
    if reading.suppression.is_asked:
        told = {word: places for word, places in given.items() if _images(reading, places) >= _least(reading)}
        given, withheld = told, len(given) - len(told)
    ordered = sorted(given.items(), key=lambda pair: (-len(pair[1]), pair[0].casefold()))
    rows = tuple(
        TableRow(
            (
                escape_formula(word),
                number(len({item for item, _ in places})),
                number(len({who for _, who in places})),
            ),
            ReviewTarget(
                review=reading.record.id,
                among=Among.WORD,
                question=question.name,
                word=word,
                caption=quoted(word),
                meaning=tr(
                    "“{word}” was written of {value}.",
                    word=word,
                    value=counted(len({item for item, _ in places}), "item"),
                ),
            ),
        )
        for word, places in ordered
    )
    items = {item for places in given.values() for item, _ in places}
    what = "word" if question.kind is QuestionKind.TAGS else "text"
    title = tr(
        "answers in words to “{asked_words}”   items = {items}",
        asked_words=asked_words(question),
        items=number(len(items)),
    )
    meaning = (
        tr("{rows} for {items}.", rows=counted(len(rows), f"different {what}"), items=counted(len(items), "item"))
        if rows
        else ""
    )
    nothing = "" if rows or withheld else tr("Nobody has answered this yet.")
    note = tr(
        "Suppressed, being of fewer than {least} images: {withheld}.",
        least=_least(reading),
        withheld=counted(withheld, what),
    )
    text = FigureText(title, nothing, note if withheld else "", (), HEADER, meaning)
    return TableFigure(text, (Column(what, is_number=False), Column("items"), Column("auditors")), rows)


def _least(reading: ReviewReading) -> int:
    return reading.suppression.minimum


def _images(reading: ReviewReading, places: set[tuple[int, str]]) -> int:
    """How many images a word was given: it may name who is in one."""
    return len({reading.items[item - 1].sha256 for item, _ in places})


def words_given(reading: ReviewReading, question: Question) -> dict[str, set[tuple[int, str]]]:
    """Each word to the items and auditors that it was given by; calibration and repeats are not counted."""
    found: dict[str, set[tuple[int, str]]] = {}
    for auditor, places in reading.by_auditor().items():
        for (item, showing), standing in places.items():
            known = 0 < item <= len(reading.items) and not reading.items[item - 1].is_calibration
            if showing or not known:
                continue
            for word in standing.replies.get(question.name, ()):
                found.setdefault(word, set()).add((item, auditor))
    return found
