from pathlib import Path

import pytest

from evaluations.settings import default_data_dir


@pytest.mark.parametrize(
    ("user", "folder"),
    [(0, "/var/lib/evaluations"), (1000, "/home/ana/.local/share/evaluations")],
)
def test_the_data_stand_where_the_one_who_runs_it_keeps_such_things(
    monkeypatch: pytest.MonkeyPatch, user: int, folder: str
) -> None:
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setenv("HOME", "/home/ana")
    monkeypatch.setattr("os.geteuid", lambda: user)

    assert default_data_dir() == Path(folder)


def test_a_folder_of_ones_own_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/data")

    assert default_data_dir() == Path("/data/evaluations")
