"""The smoke test passes where everything works, and fails where nothing is."""

from typing import Any

import httpx
import pytest

from infra.deploy import smoke


def test_a_working_deployment_passes(gateway: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.run(gateway) == 0
    assert "works" in capsys.readouterr().out


def test_where_nothing_listens_every_check_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert smoke.run("http://127.0.0.1:9", settling=0) == 1
    assert "10 checks failed" in capsys.readouterr().out


def test_a_deployment_has_one_account_of_smoke_tests(
    gateway: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(smoke.PASSWORD, "Smoke-of-this-deployment-1!")
    assert (smoke.run(gateway), smoke.run(gateway)) == (0, 0), capsys.readouterr().out


@pytest.mark.parametrize("stays", [True, False])
def test_what_a_run_makes_for_itself_is_erased_and_the_one_account_stays(
    gateway: str, monkeypatch: pytest.MonkeyPatch, *, stays: bool
) -> None:
    account = {"email": f"smoke-{stays}@example.com".lower(), "password": "Smoke-that-is-looked-at-1!"}
    monkeypatch.setattr(smoke, "_account", lambda: account)
    if stays:
        monkeypatch.setenv(smoke.PASSWORD, account["password"])
    assert smoke.run(gateway) == 0
    with httpx.Client(base_url=gateway, timeout=smoke.PATIENCE) as client:
        session: dict[str, Any] = client.post("/api/v1/auth/login", json=account).json()["data"]
        token = {"Authorization": f"Bearer {session['access_token']}"}
        erasure = client.get("/api/v1/privacy/account", headers=token).json()["data"]
    assert (erasure["due_at"] is None) == stays


def test_what_is_not_there_yet_is_asked_for_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(smoke.time, "sleep", pauses.append)
    answers = iter([smoke.Wrong("503"), smoke.Wrong("503"), None])

    def check() -> None:
        if answer := next(answers):
            raise answer

    assert smoke._outcome(check, float("inf")) is None
    assert len(pauses) == 2
