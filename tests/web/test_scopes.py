"""What is read off a request by hand."""

import pytest

from evaluations.settings import Settings
from evaluations.web.entry.cookies import known_by, session_hash
from evaluations.web.entry.scopes import client_address, cookie, is_fragment
from evaluations.web.entry.site import Site

TOKEN = "t" * 43


def scope(**headers: str) -> dict[str, object]:
    pairs = [(name.replace("_", "-").encode(), text.encode()) for name, text in headers.items()]
    return {"headers": pairs, "client": ("10.0.0.9", 5)}


@pytest.mark.parametrize(
    ("proxies", "forwarded", "expected"),
    [
        (0, "1.2.3.4", "10.0.0.9"),
        (1, "1.2.3.4", "1.2.3.4"),
        (1, "6.6.6.6, 1.2.3.4", "1.2.3.4"),
        (2, "6.6.6.6, 1.2.3.4, 5.5.5.5", "1.2.3.4"),
        (2, "1.2.3.4", "10.0.0.9"),
        (1, "", ""),
    ],
)
def test_proxies_are_believed_only_as_many_as_there_are_of_ours(
    proxies: int, forwarded: str, expected: str
) -> None:
    site = Site.of(Settings(trusted_proxies=proxies))

    assert client_address(scope(x_forwarded_for=forwarded), site) == expected


def test_without_a_client_there_is_no_address() -> None:
    assert client_address({"headers": [], "client": None}, Site.of(Settings())) == ""


def test_of_two_cookies_with_one_name_the_first_counts() -> None:
    assert cookie(scope(cookie="xsession=1; session=a; session=b"), "session") == "a"
    assert cookie(scope(cookie="a=b"), "session") == ""


def test_an_https_site_knows_only_cookies_that_are_bound_to_it() -> None:
    site = Site.of(Settings(base_url="https://ev.example"))

    assert session_hash(scope(cookie=f"session={TOKEN}"), site) is None
    assert session_hash(scope(cookie=f"__Host-session={TOKEN}"), site) is not None


@pytest.mark.parametrize(
    ("value", "known"), [("ab" * 32, True), ("AB" * 32, False), ("", False), ("ab" * 31, False)]
)
def test_what_a_browser_is_known_by_is_a_hash(value: str, known: bool) -> None:
    found = known_by(scope(cookie=f"browser={value}"), Site.of(Settings()))

    assert (found is not None) is known


def test_htmx_asks_for_fragments_unless_it_boosts_a_link() -> None:
    assert is_fragment(scope(hx_request="true"))
    assert not is_fragment(scope(hx_request="true", hx_boosted="true"))
    assert not is_fragment(scope())
