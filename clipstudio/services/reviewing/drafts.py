"""What an auditor has chosen and written for an item before it is kept."""

from __future__ import annotations

from collections.abc import Mapping

from clipstudio.domain.errors import ReviewError
from clipstudio.domain.reviewing.schemes import AnswerScheme, QuestionKind, Reply

_MAY_BE_EMPTY = (QuestionKind.SEVERAL, QuestionKind.TAGS)


class Draft:
    """Replies to the questions of an item: those that stand, and what was changed since.

    Args:
        scheme: The questions.
        standing: The replies that are kept.
    """

    def __init__(self, scheme: AnswerScheme, standing: Mapping[str, Reply]) -> None:
        self._scheme = scheme
        self._standing = dict(standing)
        self._replies = dict(standing)

    @property
    def replies(self) -> Mapping[str, Reply]:
        """Question to reply."""
        return self._replies

    @property
    def is_changed(self) -> bool:
        """Whether something is not kept yet."""
        return self._replies != self._standing

    def toggle(self, question: str, value: str) -> None:
        """Choose an option of a question that takes several, or no longer; they stay in the order offered."""
        asked = self._scheme.question(question)
        chosen = set(self._replies.get(question, ())) ^ {value}
        self._replies[question] = tuple(each.value for each in asked.options if each.value in chosen)

    def write(self, question: str, text: str) -> None:
        """Answer a question in words; an empty text is no answer."""
        text = text.strip()
        if text:
            self._replies[question] = (text,)
        else:
            self._replies.pop(question, None)

    def tag(self, question: str, text: str) -> None:
        """Answer a question with words that commas part; none is an answer once there was one."""
        words = dict.fromkeys(word.strip() for word in text.split(",") if word.strip())
        if words or question in self._standing:
            self._replies[question] = tuple(words)
        else:
            self._replies.pop(question, None)

    def finished(self) -> dict[str, Reply]:
        """The replies when the auditor says that they are all.

        Raises:
            ReviewError: Naming the question that still needs an answer.
        """
        replies = dict(self._replies)
        for question in self._scheme.questions:
            if question.is_required and question.name not in replies:
                if question.kind not in _MAY_BE_EMPTY:
                    raise ReviewError("“{name}” still needs an answer.", name=question.name)
                replies[question.name] = ()
        return replies
