"""Commands that take no option twice which holds one value."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand


class OnceCommand(TyperCommand):
    """Refuses an option that is given twice, where the parser would silently take the last."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        _, _, given = self.make_parser(ctx).parse_args(args=list(args))
        for parameter in dict.fromkeys(given):
            is_option = parameter.param_type_name == "option"
            if is_option and not parameter.multiple and given.count(parameter) > 1:
                options = "/".join((*parameter.opts, *parameter.secondary_opts))
                ctx.fail(f"{options} is given more than once. Give it once: it holds a single value.")
        return super().parse_args(ctx, args)
