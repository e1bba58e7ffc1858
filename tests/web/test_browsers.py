"""People find the browsers that they know in the list of their sessions."""

import pytest

from evaluations.web.browsers import browser_name

LINUX = "Mozilla/5.0 (X11; Linux x86_64)"
CHROMIUM = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0"
APPLE = "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (f"{LINUX} {CHROMIUM} Safari/537.36", "Chrome en Linux"),
        (f"Mozilla/5.0 (Windows NT 10.0) {CHROMIUM} Safari/537.36 Edg/139.0", "Edge en Windows"),
        ("Mozilla/5.0 (Android 15; Mobile; rv:142.0) Firefox/142.0", "Firefox en Android"),
        (f"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) {APPLE}", "Safari en iPhone"),
        ("curl/8.5.0", "curl/8.5.0"),
        ("", "Desconocido"),
    ],
)
def test_a_browser_has_the_name_that_people_use(agent: str, name: str) -> None:
    assert browser_name(agent) == name
