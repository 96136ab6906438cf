"""The smoke test passes where everything works, and fails where nothing is."""

import pytest

from infra.deploy import smoke


def test_a_working_deployment_passes(gateway: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.run(gateway) == 0
    assert "works" in capsys.readouterr().out


def test_where_nothing_listens_every_check_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.run("http://127.0.0.1:9") == 1
    assert "7 checks failed" in capsys.readouterr().out
