"""Adding to the questions of a review in use: what was asked and answered stays as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from clipstudio.domain.changes import Changes
from clipstudio.domain.errors import ReviewError
from clipstudio.domain.ids import ReviewId
from clipstudio.domain.language import tr
from clipstudio.domain.reviewing.schemes import AnswerScheme, Option
from clipstudio.storage.project_file import ProjectFile


@dataclass(frozen=True, slots=True)
class Extended:
    """What became of a review's questions.

    Attributes:
        added: What was added, in words, each without a full stop; empty where the scheme says the same.
        version: The newest version of the scheme.
        asks_again: Whether items that were done are asked again, for a question that must be answered.
    """

    added: tuple[str, ...]
    version: int
    asks_again: bool

    def in_words(self) -> str:
        """What was added, and what becomes of what was judged before."""
        if not self.added:
            return tr("Nothing is added: the review asks this already.")
        return tr(
            "Added {added}. {told_of_items}",
            added="; ".join(self.added),
            told_of_items=told_of_items(self.asks_again),
        )


def told_of_items(asks_again: bool) -> str:
    """What becomes of the items that were judged before."""
    if asks_again:
        return tr(
            "Items that are judged already come again for the question that must be answered, with the answers "
            "that they have."
        )
    return tr("Items that are judged already stay done: they count as not answered for what is added.")


def extend_review(project: ProjectFile, id: ReviewId, scheme: AnswerScheme) -> tuple[Extended, Changes]:
    """Let a review ask more from now on; answers know the version that they were given under.

    Raises:
        ReviewError: It would change what was asked, or asks of a label that items lack.
    """
    record = project.reviews.record(id)
    if record.is_archived:
        raise ReviewError("The review “{name}” is archived. Restore it first.", name=record.plan.name)
    told = preview(record.scheme, scheme)
    if scheme.has_label and not record.scheme.has_label:
        lacking = sum(not item.label for item in project.reviews.items(id))
        if lacking:
            raise ReviewError("The question speaks of a label, and the items of this review have none.")
    changes = project.reviews.extend(id, scheme)
    return replace(told, version=record.scheme_version + bool(changes)), changes


def preview(before: AnswerScheme, after: AnswerScheme) -> Extended:
    """What a scheme adds to another one.

    Raises:
        ReviewError: It takes something away, or changes what was asked.
    """
    after.check_extends(before)
    known = {question.name: question for question in before.questions}
    added: list[str] = []
    asks_again = False
    for question in after.questions:
        if question.name not in known:
            added.append(tr("the question “{value}”", value=question.text))
            asks_again |= question.is_required
            continue
        earlier = known[question.name]
        added += [
            tr("the answer “{value}” to “{name}”", value=option.text, name=question.name)
            for option in question.options
            if earlier.option(option.value) is None
        ]
        said = (earlier.help, *(option.help for option in earlier.options))
        kept = (earlier.option(option.value) is not None for option in question.options)
        now = (question.help, *(o.help for o, is_kept in zip(question.options, kept, strict=True) if is_kept))
        if sorted(said) != sorted(now):
            added.append(tr("words of help to “{name}”", name=question.name))
    if not added and before != after:
        added.append(tr("other keys, colours or order"))
    return Extended(tuple(added), 0, asks_again)


def with_answers(scheme: AnswerScheme, question: str, texts: Sequence[str]) -> AnswerScheme:
    """A scheme whose question offers more answers, after those that it has.

    Raises:
        ReviewError: There is no such question, it is answered in words, or offers one of them already.
    """
    asked = scheme.question(question)
    if not asked.has_options:
        raise ReviewError(
            "The question “{question}” is answered in words: it has no list of answers.", question=question
        )
    if twice := [text for text in texts if asked.option(text) is not None]:
        raise ReviewError("The question “{question}” offers “{twice}” already.", question=question, twice=twice[0])
    more = tuple(Option(text.strip(), text.strip()) for text in texts)
    extended = replace(asked, options=(*asked.options, *more))
    return AnswerScheme(tuple(extended if each is asked else each for each in scheme.questions))
