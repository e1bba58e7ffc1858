"""What compiled templates call for every value and every macro, made for pages always escaped.

Jinja's own look at each value, function and macro again for what is the same on all our pages:
whether autoescape is on, and who wants the context. That is half of a page's time.
"""

from collections.abc import Sequence
from typing import Any

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import Template, TemplateModule
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup, _escape_inner, escape  # type: ignore[attr-defined]

RUNTIME = """
from evaluations.web.answers.rendering import (
    QuickMacro as Macro, escaped as escape, joined as markup_join)
"""
"""The last line of every compiled template: from there on these stand for Jinja's own."""

markup = str.__new__
"""Makes a Markup of a text that is escaped already, without asking what it is."""

WANT_CONTEXT = frozenset({"_", "gettext", "ngettext"})


def escaped(value: Any) -> str:
    """A value as it stands in HTML; not a Markup, for it is only joined."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return str(_escape_inner(value))
    return str(value) if kind is int else escape(value)


def joined(values: Sequence[Any]) -> str:
    """What `~` makes of its values."""
    if Markup in map(type, values):
        return Markup().join(values)
    return "".join(map(str, values))


def filled(sentence: str, **values: Any) -> Markup:
    """A translated sentence with its values."""
    return markup(Markup, sentence % {name: escaped(value) for name, value in values.items()})


class QuickMacro(Macro):
    """A macro that is called with its arguments in their places, and perhaps with a block."""

    def __call__(self, *args: Any, caller: Any = None, **kwargs: Any) -> str:
        block = () if caller is None else (caller,)
        if kwargs or self.catch_varargs or self.catch_kwargs or len(block) != self.caller:
            given = {**kwargs, "caller": caller} if block else kwargs
            return super().__call__(*args, **given)
        absent = (missing,) * (self._argument_count - len(args))
        return markup(Markup, self._func(*args, *absent, *block))


class QuickTemplate(Template):
    """Imported once: its macros see nothing of the page that imports them."""

    def _get_default_module(self, ctx: Any = None) -> TemplateModule:
        return super()._get_default_module()


class Generator(CodeGenerator):
    """Writes a call as a call, where the function does not want the context."""

    def visit_Call(  # noqa: N802 Jinja's name
        self, node: nodes.Call, frame: Frame, forward_caller: bool = False
    ) -> None:
        if isinstance(node.node, nodes.Name) and node.node.name in WANT_CONTEXT:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for given in (*node.args, *node.kwargs):
            self.visit(given, frame)
            self.write(", ")
        if forward_caller:
            self.write("caller=caller, ")
        for stars, more in (("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if more is not None:
                self.write(stars)
                self.visit(more, frame)
                self.write(", ")
        self.write(")")
