"""Saying once what is the same on every page.

In an environment for one language the sentences, the addresses of files and those of routes without
parameters are known when a template is compiled. They become plain text there, so that rendering
spends nothing on them (the page frame alone has forty).
"""

from collections.abc import Callable, Mapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from evaluations.web.answers.rendering import RUNTIME, Generator, QuickTemplate

Functions = Mapping[str, Callable[[str], str]]
SENTENCES = frozenset({"_", "gettext"})


class FoldingEnvironment(Environment):
    """Calls `functions`, where they are given one constant, at compile time.

    A sentence with values is translated then, and `filled` with them when it is rendered.
    """

    functions: Functions = {}
    translate: Callable[[str], str] | None = None
    code_generator_class = Generator
    template_class = QuickTemplate

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.found: dict[Any, Template] = {}

    def get_template(self, name: Any, parent: Any = None, globals: Any = None) -> Template:
        """Compiled once in the life of the process."""
        if name not in self.found:
            self.found[name] = super().get_template(name, parent, globals)
        return self.found[name]

    def make_globals(self, d: Any) -> dict[str, Any]:
        """As one dictionary, which every page copies: Jinja's chain of two is slow to read."""
        return {**self.globals, **(d or {})}

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        folded: nodes.Template = Folder(self.functions, self.translate).visit(tree)
        return folded

    def _generate(self, *args: Any, **kwargs: Any) -> str:
        return super()._generate(*args, **kwargs) + RUNTIME


class Folder(NodeTransformer):
    def __init__(self, functions: Functions, translate: Callable[[str], str] | None) -> None:
        self.functions = functions
        self.translate = translate

    def visit_Call(self, node: nodes.Call) -> Any:  # noqa: N802 Jinja's name
        self.generic_visit(node)
        match node:
            case nodes.Call(
                node=nodes.Name(name=name),
                args=[nodes.Const(value=str(given))],
                dyn_args=None,
                dyn_kwargs=None,
            ):
                return self.folded(node, name, given)
        return node

    def folded(self, node: nodes.Call, name: str, given: str) -> nodes.Expr:
        if not node.kwargs and name in self.functions:
            return constant(self.functions[name](given), node.lineno)
        if node.kwargs and name in SENTENCES and self.translate:
            node.node = nodes.Name("filled", "load", lineno=node.lineno)
            node.args = [nodes.Const(self.translate(given), lineno=node.lineno)]
        return node


def constant(said: str, line: int) -> nodes.Expr:
    const = nodes.Const(said, lineno=line)
    return nodes.MarkSafe(const, lineno=line) if isinstance(said, Markup) else const
