"""Templates say the same as with Jinja's own run-time, only sooner."""

from typing import Any

import pytest
from jinja2 import DictLoader, StrictUndefined, UndefinedError
from markupsafe import Markup

from evaluations.web.answers.folding import FoldingEnvironment
from evaluations.web.answers.remembering import remembered
from evaluations.web.answers.rendering import escaped, filled, joined

MACROS = """
{%- macro named(text, tone="plain") %}<b class="{{ tone }}">{{ text }}</b>{% endmacro %}
{%- macro boxed(title) %}<div title="{{ title }}">{{ caller() }}</div>{% endmacro %}
{%- macro listed() %}{% for text in varargs %}<li>{{ text }}{% endfor %}{% endmacro %}
{%- macro attributed() %}<a{{ kwargs | xmlattr }}>{% endmacro %}
"""
IMPORT = '{% from "macros" import named, boxed, listed, attributed %}'


def render(source: str, **values: Any) -> str:
    environment = FoldingEnvironment(
        loader=DictLoader({"macros": MACROS, "page": IMPORT + source}),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
    environment.translate = {"a %(x)s": "b %(x)s"}.__getitem__
    environment.globals |= {"filled": filled, "remembered": remembered}
    return environment.get_template("page").render(**values)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{ text }}", "&lt;i&gt; &amp; &#39;&#34;"),
        ("{{ safe }}", "<i>"),
        ("{{ 7 }} {{ true }} {{ none }} {{ 1.5 }}", "7 True None 1.5"),
        ("{{ 'a-' ~ text }}", "a-&lt;i&gt; &amp; &#39;&#34;"),
        ("{{ safe ~ '<u>' }}", "<i>&lt;u&gt;"),
        ("{{ _('a %(x)s', x=text) }}", "b &lt;i&gt; &amp; &#39;&#34;"),
        ("{{ ngettext('%(num)s día', '%(num)s días', 2) }}", "2 días"),
    ],
)
def test_values_are_escaped_once(source: str, shown: str) -> None:
    assert render(source, text="<i> & '\"", safe=Markup("<i>")) == shown


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("{{ named('<') }}", '<b class="plain">&lt;</b>'),
        ("{{ named('x', 'warn') }}", '<b class="warn">x</b>'),
        ("{{ named(tone='warn', text='x') }}", '<b class="warn">x</b>'),
        ("{% call boxed('t') %}{{ named('x') }}{% endcall %}",
         '<div title="t"><b class="plain">x</b></div>'),
        ("{{ listed(*['<', 'b']) }}", "<li>&lt;<li>b"),
        ("{{ attributed(id='7', **{'data-a': '<'}) }}", '<a id="7" data-a="&lt;">'),
        ("{% call boxed(title='t') %}x{% endcall %}", '<div title="t">x</div>'),
        ("{{ named(named('x')) }}", '<b class="plain"><b class="plain">x</b></b>'),
    ],
)  # fmt: skip
def test_macros_are_called_in_every_way(source: str, shown: str) -> None:
    assert render(source) == shown


@pytest.mark.parametrize(
    "source", ["{{ absent }}", "{{ named() }}", "{{ absent('x') }}", "{{ boxed('t') }}"]
)
def test_what_is_missing_is_an_error(source: str) -> None:
    with pytest.raises(UndefinedError):
        render(source)


@pytest.mark.parametrize(
    "source",
    [
        "{{ named('a', 'b', 'c') }}",
        "{{ named(other='x') }}",
        "{% call named('a') %}x{% endcall %}",
    ],
)
def test_arguments_that_a_macro_does_not_take_are_an_error(source: str) -> None:
    with pytest.raises(TypeError):
        render(source)


def test_what_is_remembered_never_mistakes_a_text_for_markup() -> None:
    source = "{{ remembered(named, safe) }}{{ remembered(named, text) }}"
    assert render(source, safe=Markup("<i>"), text="<i>") == (
        '<b class="plain"><i></b><b class="plain">&lt;i&gt;</b>'
    )


def test_a_joined_text_stays_safe() -> None:
    assert joined(("a", 1, "<")) == "a1<"
    assert joined(("<", Markup("<i>"))) == Markup("&lt;<i>")
    assert escaped(joined(("<", Markup("<i>")))) == "&lt;<i>"
