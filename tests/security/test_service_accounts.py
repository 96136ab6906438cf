"""A game server without a key of ours: a token of Google's for an allowed service account, and for nobody else."""

import asyncio
import base64
from typing import Any

import pytest

from emulators.environment import GAME_SERVER
from functions.auth.partners import signing_keys
from functions.auth.rules.game_servers import service_accounts as rules
from functions.auth.settings import Settings
from functions.auth.store.server_keys import SERVER_KEYS
from shared import partners as shared_partners
from shared.identity.callers import Role
from shared.scopes import Scope
from shared.settings import settings
from tests.local_api import LocalApi, code_of, data_of
from tests.partners import Partners
from tests.waiting import eventually


@pytest.fixture(autouse=True)
async def nothing_known(api: LocalApi) -> None:
    keys = signing_keys.keys_of("google")
    keys.by_id, keys.fetched_at, keys.asked_at = {}, float("-inf"), float("-inf")


async def trade(api: LocalApi, partners: Partners, **asked: Any) -> Any:
    token = await partners.google_token(**{"audience": settings().public_origin} | asked)
    return await api("auth-server-token", json={"oidc_token": token})


async def test_an_allowed_account_reports_matches(api, partners):
    traded = data_of(await trade(api, partners))
    assert traded["scopes"] == ["matches", "xp"]
    report = await api("matches-report-match", token=traded["access_token"], json={})
    assert code_of(report) == "INVALID_REQUEST"


@pytest.mark.parametrize(
    "asked",
    [
        {"forged": True},
        {"kid": "unknown"},
        {"algorithm": "HS256"},
        {"algorithm": "none"},
        {"audience": "https://another.example"},
        {"audience": ""},
        {"issuer": "https://accounts.example"},
        {"expires_in": -60},
        {"email": "stranger@ludus-local.iam.gserviceaccount.com"},
        {"email_verified": False},
        {"email_verified": "true"},
    ],
    ids=str,
)
async def test_any_other_token_is_refused(api, partners, asked):
    answer = await trade(api, partners, **asked)
    assert (answer.status_code, code_of(answer)) == (401, "UNAUTHENTICATED")


@pytest.mark.parametrize("token", ["", "a.b.c", "lsk_1.x", "x" * 8192])
async def test_what_is_no_token_is_refused(api, token):
    assert (await api("auth-server-token", json={"oidc_token": token})).status_code == 401


def nested(depth: int) -> str:
    """A token whose header is JSON so deep that reading it recurses too far."""
    header = b'{"alg":"RS256","kid":' + b"[" * depth
    return f"{base64.urlsafe_b64encode(header).decode().rstrip('=')}.e30.c2ln"


@pytest.mark.parametrize("depth", [10, 5000])
async def test_a_header_that_is_too_deep_is_refused(api, depth):
    assert (await api("auth-server-token", json={"oidc_token": nested(depth)})).status_code == 401
    assert (await api("auth-epic-login", json={"id_token": nested(depth)})).status_code == 401


async def test_while_google_is_down_all_who_wait_share_one_question(api, partners, monkeypatch):
    """Else strangers with tokens of nobody queue up behind one another, and game servers behind them."""
    calls, get, keys = [], shared_partners.get, signing_keys.keys_of("google")

    async def counted(*given: Any, **named: Any) -> Any:
        calls.append(given)
        await eventually(lambda: len(keys.lock._waiters or ()) == 7)
        return await get(*given, **named)

    async with partners.broken("google", "unavailable"):
        with monkeypatch.context() as held:
            held.setattr(shared_partners, "get", counted)
            answers = await asyncio.gather(*(trade(api, partners) for _ in range(8)))
        assert {code_of(answer) for answer in answers} == {"PARTNER_UNAVAILABLE"}
        assert len(calls) == 1
    data_of(await trade(api, partners))


async def test_nobody_comes_in_where_no_account_is_allowed(api, partners, monkeypatch):
    monkeypatch.setenv("SERVER_ACCOUNTS", "")
    settings.cache_clear()
    assert code_of(await trade(api, partners)) == "UNAUTHENTICATED"


async def test_an_account_has_the_scopes_of_the_settings(api, partners, monkeypatch):
    monkeypatch.setenv("SERVER_ACCOUNTS", f"{GAME_SERVER}=scores")
    settings.cache_clear()
    traded = data_of(await trade(api, partners))
    assert traded["scopes"] == ["scores"]
    refused = await api("matches-report-match", token=traded["access_token"], json={})
    assert code_of(refused) == "SCOPE_MISSING"


async def test_accounts_stand_among_the_keys_and_can_be_revoked(api, partners, accounts, monkeypatch):
    account = "revoked@ludus-local.iam.gserviceaccount.com"
    monkeypatch.setenv("SERVER_ACCOUNTS", f"{account}=matches")
    settings.cache_clear()
    admin = await accounts.staff(Role.ADMIN)
    answers = await asyncio.gather(*(trade(api, partners, email=account) for _ in range(5)))
    token = data_of(answers[0])["access_token"]
    values = {"key_id": rules.key_id_of(account)}
    rotated = await api("auth-rotate-server-key", token=admin.token, json={"keep_old_seconds": 0}, path_values=values)
    assert code_of(rotated) == "NO_SECRET_TO_ROTATE"
    body = {"reason": "It leaked."}
    shown = data_of(await api("auth-revoke-server-key", token=admin.token, json=body, path_values=values))
    assert shown["account"] == account
    assert code_of(await api("matches-report-match", token=token, json={})) == "UNAUTHENTICATED"
    assert code_of(await trade(api, partners, email=account)) == "UNAUTHENTICATED"


async def test_an_account_has_no_secret_that_a_key_could_hit(api, partners):
    data_of(await trade(api, partners))
    key_id = rules.key_id_of(GAME_SERVER)
    assert (await SERVER_KEYS.get(key_id)) is not None
    answer = await api("auth-server-token", json={"key": f"lsk_{key_id}.{'a' * 43}"})
    assert code_of(answer) == "UNAUTHENTICATED"


async def test_known_keys_outlast_google_s_being_down(api, partners):
    data_of(await trade(api, partners))
    signing_keys.keys_of("google").fetched_at = float("-inf")
    async with partners.broken("google", "unavailable"):
        data_of(await trade(api, partners, audience=settings().public_origin))
    async with partners.broken("google", "unavailable"):
        signing_keys.keys_of("google").by_id = {}
        signing_keys.keys_of("google").asked_at = float("-inf")
        assert code_of(await trade(api, partners)) == "PARTNER_UNAVAILABLE"


async def test_keys_that_google_rotates_are_fetched_again(api, partners):
    data_of(await trade(api, partners))
    await partners.rotate_google_keys()
    assert code_of(await trade(api, partners)) == "UNAUTHENTICATED"
    signing_keys.keys_of("google").asked_at -= signing_keys.ASKED_AGAIN_SECONDS + 1
    data_of(await trade(api, partners))


@pytest.mark.parametrize("written", ["a@b.example", "a@b.example=", "a@b.example=all", "=xp", "a@b.example=xp+"])
def test_accounts_that_are_written_wrong_are_refused(written):
    with pytest.raises(ValueError, match="SERVER_ACCOUNTS"):
        Settings.model_validate({"server_accounts": written})


def test_the_settings_take_every_scope():
    scopes = "+".join(scope.value for scope in Scope)
    written = Settings.model_validate({"server_accounts": f"A@b.example={scopes}"}).server_accounts
    assert rules.allowed_accounts(written) == {"a@b.example": tuple(Scope)}
