"""What the layout may fetch: our own font, and nothing that a document or a style sheet names."""

import sys

import pytest
from weasyprint import CSS, HTML

from evaluations.documents import engine

OUTSIDE = ["file:///etc/passwd", "http://198.51.100.7/x.png", "data:text/css,a{}", "asset:../x"]
STYLE = "@import '{0}'; @font-face {{ font-family: x; src: url({0}) }} body {{ background: url({0}); font-family: x }}"
HTML_TEXT = "<link rel=stylesheet href='{0}'><link rel=attachment href='{0}'><img src='{0}'><object data='{0}'></object><svg><image href='{0}'/></svg>"


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every address that someone wanted and got."""
    got: list[str] = []
    fetch = engine.Fetcher.fetch

    def noted(fetcher, url, headers=None):
        response = fetch(fetcher, url, headers)
        got.append(url)
        return response

    monkeypatch.setattr(engine.Fetcher, "fetch", noted)
    return got


@pytest.fixture
def opened() -> list[str]:
    """Every file and connection that was opened meanwhile."""
    events: list[str] = []
    sys.addaudithook(
        lambda event, args: (
            events.append(f"{event} {args[:2]}") if event in {"open", "socket.connect"} else None
        )
    )
    return events


@pytest.mark.parametrize("url", OUTSIDE)
def test_a_page_reads_no_file_and_no_address(
    url: str, fetched: list[str], opened: list[str]
) -> None:
    engine.laid_out(
        f"<html lang=es><style>{STYLE.format(url)}</style>{HTML_TEXT.format(url)}", "x", []
    )

    assert set(fetched) <= set(engine.ASSETS)
    assert not [event for event in opened if "passwd" in event or "socket" in event]


@pytest.mark.parametrize("url", OUTSIDE)
def test_a_style_sheet_reads_no_file_and_no_address(
    url: str, fetched: list[str], opened: list[str]
) -> None:
    sheet = CSS(string=STYLE.format(url), url_fetcher=engine.FETCHER, font_config=engine.fonts())

    HTML(string="<p>x", url_fetcher=engine.FETCHER).write_pdf(stylesheets=[sheet])

    assert set(fetched) <= set(engine.ASSETS)
    assert not [event for event in opened if "passwd" in event or "socket" in event]


def test_the_font_is_ours() -> None:
    assert engine.FETCHER.fetch("asset:atkinson.woff2").read(4) == b"wOF2"
