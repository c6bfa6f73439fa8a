"""Whatever an auditor does, in whatever order and over restarts, a plain list says the same as the session."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from clipstudio.domain.reviewing.entries import Seen
from clipstudio.domain.reviewing.schemes import AnswerScheme, Question, numbered
from tests.services.reviewing.scribe import Scribe

SEEN = Seen()
SCHEME = AnswerScheme(
    (
        Question("age", "Age?", options=numbered(["young", "old"])),
        Question("hat", "Hat?", options=numbered(["yes", "no"])),
        Question("tie", "Tie?", options=numbered(["yes", "no"]), is_required=False),
    )
)
REQUIRED = {"age", "hat"}
REPLIES = st.sampled_from(
    [(question.name, option.value) for question in SCHEME.questions for option in question.options]
)

Did = tuple[str, int, dict[str, str] | bool | str]
"""What was done, at which turn, and with what."""


class JudgingMachine(RuleBasedStateMachine):
    """The session beside two lists: what was done, and what was taken back. All else is found anew from them."""

    @initialize(items=st.integers(1, 5), seed=st.integers(0, 3))
    def open(self, items: int, seed: int) -> None:
        self.scribe = Scribe(items=items, scheme=SCHEME, seed=seed)
        self.count = items
        self.did: list[Did] = []
        self.undone: list[Did] = []
        self.here: int | None = 0
        self.after_restart: int | None = 0

    # --- the plain model

    def last(self, place: int, *kinds: str) -> Did | None:
        return next((each for each in reversed(self.did) if each[1] == place and each[0] in kinds), None)

    def replies(self, place: int) -> dict[str, str]:
        said = self.last(place, "answer", "skip")
        return dict(said[2]) if said is not None and isinstance(said[2], dict) else {}

    def is_done(self, place: int) -> bool:
        return set(self.replies(place)) >= REQUIRED

    def is_skipped(self, place: int) -> bool:
        said = self.last(place, "answer", "skip")
        return said is not None and said[0] == "skip"

    def next_after(self, place: int) -> int | None:
        around = [(place + step) % self.count for step in range(1, self.count)]
        still = [each for each in around if not self.is_done(each)]
        found = sorted(still, key=self.is_skipped)
        if found:
            return found[0]
        return None if self.is_done(place) else place

    def led_to(self, did: Did) -> int | None:
        kind, place, _ = did
        moves_on = kind == "skip" or (kind == "answer" and self.is_done(place))
        return self.next_after(place) if moves_on else place

    def note(self, did: Did, stay: bool = False) -> None:
        self.did.append(did)
        self.undone.clear()
        self.after_restart = self.led_to(did)
        self.here = did[1] if stay else self.after_restart

    # --- what an auditor does

    @rule(reply=REPLIES, stay=st.booleans())
    def answer(self, reply: tuple[str, str], stay: bool) -> None:
        if self.here is not None:
            now = {**self.replies(self.here), reply[0]: reply[1]}
            self.scribe.do(self.scribe.judging.answer(*reply, SEEN), stay=stay)
            self.note(("answer", self.here, now), stay)

    @rule()
    def skip(self) -> None:
        if self.here is not None:
            self.scribe.do(self.scribe.judging.skip(SEEN))
            self.note(("skip", self.here, {}))

    @rule()
    def flag(self) -> None:
        if self.here is not None:
            before = self.last(self.here, "flag")
            self.scribe.do(self.scribe.judging.flag())
            self.note(("flag", self.here, not (before is not None and before[2])))

    @rule(text=st.sampled_from(["", "two people"]))
    def write(self, text: str) -> None:
        if self.here is not None:
            self.scribe.do(self.scribe.judging.note(text))
            self.note(("note", self.here, text))

    @rule()
    def undo(self) -> None:
        self.scribe.do(self.scribe.judging.undo())
        if self.did:
            self.undone.append(self.did.pop())
            self.here = self.after_restart = self.undone[-1][1]

    @rule()
    def redo(self) -> None:
        self.scribe.do(self.scribe.judging.redo())
        if self.undone:
            self.did.append(self.undone.pop())
            self.here = self.after_restart = self.led_to(self.did[-1])

    @rule(forward=st.booleans())
    def move(self, forward: bool) -> None:
        last = self.count if self.here is None else self.here
        if forward:
            self.scribe.judging.next()
            if self.here is not None:
                still = [each for each in range(self.count) if not self.is_done(each)]
                around = sorted(still, key=self.is_skipped)
                self.here = self.here + 1 if self.here + 1 < self.count else next(iter(around), None)
        else:
            self.scribe.judging.previous()
            self.here = last - 1 if last else self.here

    @rule()
    def restart(self) -> None:
        self.scribe.opened()
        self.here = self.after_restart

    # --- what must be the same

    @invariant()
    def is_same(self) -> None:
        judging = self.scribe.judging
        assert judging.position == self.here
        assert judging.turns.done == sum(map(self.is_done, range(self.count)))
        for place in range(self.count):
            standing = judging.turns.standing(place)
            assert {name: reply[0] for name, reply in standing.replies.items()} == self.replies(place)
            assert judging.turns.is_done(place) == self.is_done(place)
            assert judging.turns.is_skipped(place) == (self.is_skipped(place) and not self.is_done(place))
            flag, note = self.last(place, "flag"), self.last(place, "note")
            assert standing.is_flagged == (flag is not None and flag[2])
            assert standing.note_text == ("" if note is None else note[2])
        assert (judging.undo() is None) == (not self.did)
        assert (judging.redo() is None) == (not self.undone)


TestJudging = JudgingMachine.TestCase
TestJudging.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
