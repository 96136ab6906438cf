"""What the cloud's metrics are counted from: the line of a request, and the lines of facts."""

import json
from collections import Counter

import pytest

from shared.settings import settings
from shared.telemetry import metrics
from tests.local_api import data_of
from tests.partners import new_wallet, proof_of


@pytest.fixture(autouse=True)
def lines_of_what_went_well(cloud, clean_state, monkeypatch):
    monkeypatch.setenv("LOG_LEVEL", "INFO")
    settings.cache_clear()


def written(capsys) -> list[dict]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]


async def test_the_line_of_a_request_says_what_the_cache_had(api, accounts, capsys):
    player = await accounts.player()
    capsys.readouterr()
    for _ in range(2):
        data_of(await api("profiles-get-me", token=player.token))
    first, second = [line.get("cache") for line in written(capsys) if line.get("function") == "profiles-get-me"]
    assert (first, second) == ({"misses": ["profiles:me"]}, {"hits": ["profiles:me"]})


async def test_a_request_that_asks_for_no_page_says_nothing_of_the_cache(api, capsys):
    data_of(await api("auth-create-nonce", json={"wallet_address": new_wallet().address}))
    (line,) = [line for line in written(capsys) if line.get("function") == "auth-create-nonce"]
    assert "cache" not in line


async def test_an_account_is_counted_once_whichever_way_it_is_opened(api, accounts, partners, capsys):
    await accounts.player()
    ticket, token = await partners.steam_ticket(), await partners.epic_token()
    for _ in range(2):
        data_of(await api("auth-steam-login", json={"ticket": ticket["ticket"]}))
        data_of(await api("auth-epic-login", json={"id_token": token["id_token"]}))
    wallet = new_wallet()
    for _ in range(2):
        data_of(await api("auth-connect-wallet", json=await proof_of(api, wallet)))
    ways = Counter(line["way"] for line in written(capsys) if line["message"] == "account.registered")
    assert ways == {"email": 1, "steam": 1, "epic": 1, "wallet": 1}


async def test_observers_hear_of_each_request(api, monkeypatch):
    heard: list[tuple[str, str, int, float]] = []
    monkeypatch.setattr(metrics, "observers", [lambda *request: heard.append(request)])
    await api("auth-create-nonce", json={"wallet_address": "no address"})
    ((function, service, status, seconds),) = heard
    assert (function, service, status) == ("auth-create-nonce", "auth", 422)
    assert seconds > 0
