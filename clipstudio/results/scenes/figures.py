"""The scenes probe as figures: how often the true caption is chosen, as bars and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from clipstudio.domain.language import said_later, tr
from clipstudio.results.figures import (
    Axis,
    Bar,
    Cell,
    Column,
    Dot,
    FigureText,
    KeyEntry,
    Line,
    Part,
    Row,
    RowFigure,
    Shape,
    Sign,
    TableFigure,
    TableRow,
    Whisker,
    escape_formula,
)
from clipstudio.results.hands import opens
from clipstudio.results.marks import NEUTRAL_MARK, Mark
from clipstudio.results.scenes.result import AnswerKind, Question, QuestionResult, ScenesResult
from clipstudio.results.scenes.sentences import (
    ANSWERS,
    QUESTIONS,
    accuracy_meaning,
    close_words,
    limits,
    published_rate,
    rate_words,
    target_of,
)
from clipstudio.results.words import group_size, images, interval, not_estimable, number, percent

TITLE = said_later("share of images whose true caption the model chooses (accuracy)")
AXIS = Axis(said_later("share answered correctly (accuracy), with its interval"), least=1.0)
HEADER: Line = (
    "question",
    "answer",
    "count",
    "n",
    "share",
    "low",
    "high",
    "chance",
    "published",
    "source",
    "note",
)
COLUMNS = (
    Column("question", is_number=False),
    Column("answer", is_number=False),
    Column("images"),
    Column("share"),
    Column(said_later("by chance")),
    Column("published"),
)
CLOSE_MARK = Mark(1, 1)


def rate_figure(result: ScenesResult) -> RowFigure:
    """A bar for each question, with chance and the published figure; its parts are the answers."""
    return RowFigure(
        _text(result, HEADER, tuple(_key(result))),
        AXIS,
        tuple(_row(result, question) for question in Question),
    )


def answer_table(result: ScenesResult) -> TableFigure:
    """A row for each answer to each question."""
    rows = tuple(
        _table_row(result, question, answer) for question in Question for answer in _answers(result, question)
    )
    return TableFigure(_text(result, tuple(column.name for column in COLUMNS)), COLUMNS, rows)


def _text(result: ScenesResult, header: Line, key: tuple[KeyEntry, ...] = ()) -> FigureText:
    """What both figures say."""
    asked = max(result.of(question).n for question in Question)
    return FigureText(
        *(f"{tr(TITLE)}   {group_size(asked)}", _answer(result), "", key, header),
        accuracy_meaning(result),
        tuple(limits(result)),
    )


def _answers(result: ScenesResult, question: Question) -> Iterator[AnswerKind]:
    """The answers that a question has, in the order in which they are listed."""
    yield from (AnswerKind.RIGHT, AnswerKind.WRONG)
    if question is Question.STRESS and result.stress.n:
        yield AnswerKind.CLOSE
    if result.of(question).unanswered:
        yield AnswerKind.UNANSWERED


def _answer(result: ScenesResult) -> str:
    """Every accuracy in one sentence, and what was taken instead in another."""
    rates = (f"{tr(words)} {rate_words(result.of(question).accuracy)}" for question, words in QUESTIONS.items())
    sentence = tr("The true caption is chosen: {rates}.", rates=", ".join(rates))
    if result.stress.n:
        sentence += tr(" A close caption is chosen: {close_words}.", close_words=close_words(result))
    return sentence


def _key(result: ScenesResult) -> Iterator[KeyEntry]:
    yield KeyEntry(tr("answered right"), Sign.DOT)
    if result.stress.n:
        yield KeyEntry(tr(ANSWERS[AnswerKind.CLOSE]), Sign.HATCHED, CLOSE_MARK)
    yield KeyEntry(tr("blind guessing"), Sign.HOLLOW)
    sources = dict.fromkeys(
        tr("published: {by} ({source})", by=rate.by, source=rate.source)
        for question in Question
        if (rate := published_rate(question, AnswerKind.RIGHT))
    )
    yield from (KeyEntry(source, Sign.SMALL) for source in sources)


def _row(result: ScenesResult, question: Question) -> Row:
    asked = result.of(question)
    rate = asked.accuracy
    return Row(
        tr(QUESTIONS[question]),
        note=tr("{unanswered} not answered", unanswered=number(asked.unanswered)) if asked.unanswered else "",
        shapes=tuple(_shapes(result, question)),
        cells=_cells(asked),
        refusal="" if rate.rate is not None else not_estimable(rate),
        parts=tuple(_parts(result, question)),
        size=rate.rate,
        lines=tuple(_line(result, question, answer) for answer in _answers(result, question)),
    )


def _shapes(result: ScenesResult, question: Question) -> Iterator[Shape]:
    asked = result.of(question)
    rate = asked.accuracy
    if rate.rate is None or rate.low is None or rate.high is None:
        return
    yield Bar(rate.rate)
    if question is Question.STRESS:
        close = result.close_rate.count / asked.n
        yield Bar(rate.rate + close, rate.rate, CLOSE_MARK, is_hatched=True)
    yield Whisker(rate.low, rate.high)
    yield Dot(rate.rate, NEUTRAL_MARK)
    if asked.chance is not None:
        yield Dot(asked.chance, NEUTRAL_MARK, is_filled=False)
    if published := published_rate(question, AnswerKind.RIGHT):
        yield Dot(published.rate, NEUTRAL_MARK, is_filled=False, is_published=True)


def _cells(asked: QuestionResult) -> tuple[Cell, ...]:
    rate = asked.accuracy
    if rate.rate is None or rate.low is None or rate.high is None:
        return ()
    chance = "" if asked.chance is None else tr("chance {chance}", chance=percent(asked.chance))
    return (
        Cell(percent(rate.rate), is_strong=True, is_right=True),
        Cell(interval(rate.low, rate.high), is_muted=True),
        Cell(group_size(rate.n), is_muted=True, is_right=True, starts_line=True),
        Cell(chance, is_muted=True),
    )


def _parts(result: ScenesResult, question: Question) -> Iterator[Part]:
    """Right, close and wrong, from left to right; those not answered lie outside of all shares."""
    asked = result.of(question)
    if not asked.n:
        yield Part(None, f"{tr(QUESTIONS[question])}: {rate_words(asked.accuracy)}")
        return
    start = 0.0
    order = (AnswerKind.RIGHT, *((AnswerKind.CLOSE,) if question is Question.STRESS else ()), AnswerKind.WRONG)
    for answer in order:
        share = result.count(question, answer) / asked.n
        end = 1.0 if answer is AnswerKind.WRONG else min(start + share, 1.0)
        yield Part(target_of(result, question, answer), _sentence(result, question, answer), start, end)
        start = end


def _sentence(result: ScenesResult, question: Question, answer: AnswerKind) -> str:
    """All that is known of an answer, and what a click opens."""
    asked, count = result.of(question), result.count(question, answer)
    n = asked.n + asked.unanswered if answer is AnswerKind.UNANSWERED else asked.n
    lines = [
        f"{tr(QUESTIONS[question])}, {tr(ANSWERS[answer])}: {_share(result, question, answer)}".removesuffix(": "),
        tr("{count} of {n}", count=number(count), n=images(n)),
    ]
    if answer is AnswerKind.RIGHT and asked.chance is not None:
        lines.append(tr("blind guessing: {chance}", chance=percent(asked.chance)))
    if answer is AnswerKind.WRONG and question is Question.STRESS:
        lines.append(tr("with those that chose a close caption"))
    if answer is AnswerKind.WRONG and asked.tied:
        lines.append(tr("{tied} of them with captions that tie for the first place", tied=images(asked.tied)))
    if published := published_rate(question, answer):
        lines.append(
            tr(
                "published: {rate} ({by}, {source})",
                rate=percent(published.rate),
                by=published.by,
                source=published.source,
            )
        )
    return "\n".join((*lines, opens(tr("these images"))))


def _share(result: ScenesResult, question: Question, answer: AnswerKind) -> str:
    """The share of an answer in words; empty where it has none."""
    asked = result.of(question)
    if answer is AnswerKind.RIGHT:
        return rate_words(asked.accuracy)
    if answer is AnswerKind.CLOSE:
        return close_words(result)
    if answer is AnswerKind.WRONG and asked.accuracy.rate is not None:
        return percent(1 - asked.accuracy.rate)
    return ""


def _table_row(result: ScenesResult, question: Question, answer: AnswerKind) -> TableRow:
    asked, published = result.of(question), published_rate(question, answer)
    is_first = answer is AnswerKind.RIGHT
    n = asked.n + asked.unanswered if answer is AnswerKind.UNANSWERED else asked.n
    cells = (
        tr(QUESTIONS[question]) if is_first else "",
        tr(ANSWERS[answer]),
        tr("{count} of {n}", count=number(result.count(question, answer)), n=number(n)),
        _share(result, question, answer),
        percent(asked.chance) if is_first and asked.chance is not None else "",
        percent(published.rate) if published else "",
    )
    return TableRow(cells, target_of(result, question, answer), _sentence(result, question, answer))


def _line(result: ScenesResult, question: Question, answer: AnswerKind) -> Line:
    asked, published = result.of(question), published_rate(question, answer)
    count = result.count(question, answer)
    rate = {AnswerKind.RIGHT: asked.accuracy, AnswerKind.CLOSE: result.close_rate}.get(answer)
    numbers: Line = (rate.rate, rate.low, rate.high) if rate else (_plain_share(asked, answer), None, None)
    n = asked.n + asked.unanswered if answer is AnswerKind.UNANSWERED else asked.n
    return (
        *(tr(QUESTIONS[question]), tr(ANSWERS[answer]), count, n, *numbers),
        asked.chance if answer is AnswerKind.RIGHT else None,
        *((published.rate, escape_formula(published.source)) if published else (None, "")),
        "" if rate is None or rate.rate is not None else rate_words(rate),
    )


def _plain_share(asked: QuestionResult, answer: AnswerKind) -> float | None:
    if answer is AnswerKind.UNANSWERED:
        return asked.unanswered / (asked.n + asked.unanswered)
    return None if asked.accuracy.rate is None else asked.wrong / asked.n
