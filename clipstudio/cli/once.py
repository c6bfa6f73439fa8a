"""Commands that refuse, before any work, an option given twice and a name that cannot be kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from typer.core import TyperCommand

from clipstudio.domain.errors import AuditError
from clipstudio.domain.given_names import check_name, check_text


class OnceCommand(TyperCommand):
    """Refuses an option that is given twice, where the parser would silently take the last, and unusable names."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """The first sentence of its help, whole: lists break its lines; others cut it after ``limit`` letters."""
        return self.short_help or _FIRST_SENTENCE.split(" ".join((self.help or "").split()), maxsplit=1)[0]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        for parameter in dict.fromkeys(given):
            is_option = parameter.param_type_name == "option"
            if is_option and not parameter.multiple and given.count(parameter) > 1:
                options = "/".join((*parameter.opts, *parameter.secondary_opts))
                ctx.fail(f"{options} is given more than once. Give it once: it holds a single value.")
        rest = super().parse_args(ctx, args)
        known = {each for parameter in self.params for each in (*parameter.opts, *parameter.secondary_opts)}
        for parameter in self.params:
            if parameter.param_type_name == "option" and str(ctx.params.get(parameter.name)) in known:
                # The parser takes whatever comes next for the value, be it an option.
                ctx.fail(f"{parameter.opts[0]} needs a value, and {ctx.params[parameter.name]} is an option.")
        for parameter in self.params:
            # A path may hold any bytes; the type of a path gives no text.
            for text in _texts(ctx.params.get(parameter.name)):
                (check_name if parameter.name in _NAMES else check_text)(text, AuditError)
        return rest


_FIRST_SENTENCE = re.compile(r"(?<=\.) ")
_NAMES = frozenset({"name", "collection"})
"""Parameters that hold a name which is kept."""


def _texts(value: Any) -> Iterator[str]:
    """The texts of an option that holds one or several."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)
