from collections.abc import Iterator

import pytest

from evaluations.documents.render import stop_rendering


@pytest.fixture(scope="package", autouse=True)
def _render_processes() -> Iterator[None]:
    yield
    stop_rendering()
