"""Partners' secrets that nobody has given yet, by value."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from functions.auth.models.identities.identities import Provider
from functions.auth.models.identities.proofs import EpicProof, SteamProof, VerifiedIdentity
from functions.auth.partners import epic, ethereum, steam
from functions.auth.rules.identities.proofs import NO_KEY, ProviderNotOffered, check_offered
from infra.build.settings import settings_document
from shared.errors import Unavailable
from shared.identity import secret_files
from shared.settings import settings as deployment

TERRAFORM = (Path(__file__).resolve().parents[4] / "infra/terraform/secrets.tf").read_text()
FIRST_VERSION = re.findall(r'first_secrets\), each.value, "([^"]+)"', TERRAFORM)[0]


def with_secret(monkeypatch: Any, module: Any, **changed: object) -> None:
    changed_settings = module.settings().model_copy(update=changed)
    monkeypatch.setattr(module, "settings", lambda: changed_settings)


def in_a_cloud(monkeypatch: Any) -> None:
    configured = deployment().model_copy(update={"environment": "prod"})
    monkeypatch.setattr(ethereum, "deployment", lambda: configured)


def test_terraform_writes_what_is_recognised():
    assert FIRST_VERSION.startswith(NO_KEY)
    assert FIRST_VERSION.encode().startswith(secret_files.NO_KEY)


def test_functions_start_without_what_only_people_have():
    made = set(re.findall(r'"([\w-]+)"', re.findall(r"generated_secrets = toset\(\[(.+)\]\)", TERRAFORM)[0]))
    awaited = settings_document()["locals"]["declared_secrets"].keys() - made
    assert awaited == {
        "smtp-credentials",
        "epic-credentials",
        "eth-rpc-url",
        "apple-keys",
        "feedback-webhook",
        "notice-keys",
        "steam-web-api-key",
        "stripe-keys",
        "twitch-keys",
        "ugc-cdn-key",
        "ugc-storage-credentials",
    }


@pytest.mark.parametrize("secret", ["", "\n", FIRST_VERSION])
def test_a_provider_without_its_key_is_not_offered(secret):
    with pytest.raises(ProviderNotOffered) as refused:
        check_offered(secret, "steam")
    assert refused.value.details == {"provider": "steam"}


def test_one_with_its_key_is_offered():
    check_offered("0123456789ABCDEF0123456789ABCDEF", "steam")


async def test_steam_is_not_asked(tmp_path, monkeypatch):
    key = tmp_path / "key"
    key.write_text(FIRST_VERSION)
    with_secret(monkeypatch, steam, steam_app_id=480, steam_web_api_key_file=key)
    with pytest.raises(ProviderNotOffered):
        await steam.verified(SteamProof(ticket="00" * 20))


@pytest.mark.parametrize(
    ("content", "error"),
    [(FIRST_VERSION, ProviderNotOffered), ("{}", Unavailable), ("[]", Unavailable), (json.dumps("x"), Unavailable)],
)
async def test_epic_is_not_asked(tmp_path, monkeypatch, content, error):
    credentials = tmp_path / "credentials.json"
    credentials.write_text(content)
    monkeypatch.setattr(epic, "kit", lambda: deployment().model_copy(update={"epic_credentials_file": credentials}))
    with pytest.raises(error):
        await epic.verified(EpicProof(id_token="a.b.c"))


WALLET = VerifiedIdentity(provider=Provider.WALLET, subject="0x" + "00" * 20)


async def test_without_a_node_wallets_of_any_age_do(tmp_path, monkeypatch):
    address = tmp_path / "url"
    address.write_text(FIRST_VERSION)
    in_a_cloud(monkeypatch)
    with_secret(monkeypatch, ethereum, eth_rpc_url="", eth_rpc_url_file=address)
    assert await ethereum.vetted(WALLET) == WALLET


async def test_an_address_that_cannot_be_read_lets_nobody_in(tmp_path, monkeypatch):
    in_a_cloud(monkeypatch)
    with_secret(monkeypatch, ethereum, eth_rpc_url="", eth_rpc_url_file=tmp_path / "missing")
    with pytest.raises(Unavailable):
        await ethereum.vetted(WALLET)
