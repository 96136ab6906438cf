"""Which settings a deployment may choose, and which functions read them."""

import ast
import json
import re
from pathlib import Path
from types import ModuleType
from typing import Annotated

import pytest

from infra.build.settings import all_settings, chosen_by_deployment, set_by, settings_document
from shared import catalog
from shared.catalog import declarations, settings_modules
from shared.configuration import Needs, Reader, Secret, SetBy, marks
from shared.model import Model

ROOT = Path(__file__).resolve().parents[3]
STACK = ROOT / "infra/terraform"
READ_BY = {
    function["name"]: set(function["settings"])
    for function in json.loads((STACK / "functions.json").read_text())["functions"]
}
SECRETS = {name.upper(): secret for module in settings_modules() for name, secret in marks(module.Settings, Secret)}
OF_PARTNERS = ("STEAM_WEB_API_KEY_FILE", "EPIC_CREDENTIALS_FILE", "ETH_RPC_URL_FILE")


def readers(setting: str) -> set[str]:
    return {name for name, read in READ_BY.items() if setting in read}


def test_every_variable_says_what_it_is_and_what_holds_without_it():
    for name, variable in settings_document()["variable"].items():
        assert re.fullmatch(r"[A-Za-z].+[.)] Null: .+\.", variable["description"]), name
        assert (variable["type"] in {"bool", "number", "string"}, variable["default"]) == (True, None)


def test_bounds_are_those_of_the_declaration():
    variables = settings_document()["variable"]
    assert [rule["error_message"] for rule in variables["access_token_seconds"]["validation"]] == [
        "access_token_seconds is a whole number, at least 60, at most 3600."
    ]
    assert "at least 12" in variables["bcrypt_cost"]["validation"][0]["error_message"]
    assert variables["log_level"]["validation"][0]["error_message"] == "log_level is DEBUG, INFO, WARNING or ERROR."
    assert "validation" not in variables["mail_from"]


def test_the_stack_sets_what_it_works_out_and_nothing_else():
    text = (STACK / "functions.tf").read_text()
    set_there = set(re.findall(r"\b([A-Z][A-Z_]{3,}) += ", text))
    stack = {name.upper() for name, field in all_settings().items() if set_by(field) is SetBy.STACK}
    assert set_there - {"FUNCTION_USE_ASGI"} == stack - SECRETS.keys()


def test_secrets_are_mounted_where_their_settings_say():
    assert settings_document()["locals"]["declared_secrets"]["eth-rpc-url"] == {
        "setting": "ETH_RPC_URL_FILE",
        "file": "/secrets/eth-rpc/url",
        "about": "an Ethereum node (JSON-RPC, archive), as https://...; its address usually carries a key",
    }
    declared = settings_document()["locals"]["declared_secrets"].values()
    folders = [Path(secret["file"]).parent for secret in declared]
    assert len(set(folders)) == len(folders), "secrets are mounted as volumes, each at a folder of its own"


def test_what_only_the_local_cloud_sets_is_given_to_no_function():
    laptop = {name.upper() for name, field in all_settings().items() if set_by(field) is SetBy.LAPTOP}
    assert laptop
    assert all(read.isdisjoint(laptop) for read in READ_BY.values())


def test_every_setting_is_read_by_a_function():
    given = {name.upper() for name, field in all_settings().items() if set_by(field) is not SetBy.LAPTOP}
    assert {setting for setting in given if not readers(setting)} == set()


@pytest.mark.parametrize(
    ("setting", "functions"),
    [
        ("EPIC_ISSUER", {"auth-epic-login", "auth-link-identity", "auth-reauthenticate"}),
        ("WALLET_AGE_DAYS", {"auth-connect-wallet", "auth-link-identity"}),
        ("LOG_LEVEL", set(READ_BY)),
    ],
)
def test_a_setting_is_given_to_who_reads_it(setting, functions):
    assert readers(setting) == functions


def test_a_limit_is_given_to_the_endpoints_of_its_category():
    assert "auth-login" in readers("RATE_LOGIN")
    assert "RATE_LOGIN" not in READ_BY["leaderboards-get-global"]
    assert "RATE_LEADERBOARD" in READ_BY["leaderboards-get-global"]


def test_what_belongs_together_is_given_together():
    needs = [pair for module in settings_modules() for pair in marks(module.Settings, Needs)]
    assert needs
    for name, needed in needs:
        assert readers(name.upper()) == readers(needed.setting.upper()) != set()


@pytest.mark.parametrize("file", OF_PARTNERS)
def test_who_has_a_secret_mounted_is_told_where(file):
    """Who reads it declares it: `tests/contract/test_secrets.py`."""
    declared = {declaration.name for declaration in declarations() if SECRETS[file] in declaration.secrets}
    assert declared
    assert declared <= readers(file)


def test_settings_are_read_by_their_names_alone():
    """What is read in another way, the manifest cannot know."""
    elsewhere = []
    for file in [*ROOT.glob("shared/**/*.py"), *ROOT.glob("functions/**/*.py")]:
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"getattr", "vars", "settings().model_dump"}:
                said = ast.unparse(node)
                if "settings()" in said or "configured" in said:
                    elsewhere.append((file.relative_to(ROOT).as_posix(), said))
    assert [said for _, said in elsewhere] == [
        "getattr(self.settings(), self.setting)",
        "getattr(self.settings(), self.network_setting)",
    ]


def test_all_that_is_not_marked_may_be_chosen():
    asked_for = {
        "steam_app_id",
        "steam_ticket_identity",
        "epic_issuer",
        "eth_chain_id",
        "wallet_age_days",
        "min_tx_count",
        "totp_issuer",
        "refresh_grace_seconds",
        "session_cache_seconds",
        "rate_login",
        "mail_from",
    }
    assert asked_for <= chosen_by_deployment().keys()


def test_a_service_s_settings_are_variables_like_the_kit_s():
    assert {"rate_leaderboard", "steam_app_id", "redis_timeout"} <= chosen_by_deployment().keys()


def test_a_setting_is_declared_once(monkeypatch):
    class Settings(Model):
        redis_timeout: float = 1

    monkeypatch.setattr(catalog.importlib, "import_module", lambda name: declared(name, Settings))
    with pytest.raises(ValueError, match=r"shared\.settings and functions\.\w+\.settings both declare redis_timeout"):
        settings_modules()


def test_a_secret_is_declared_once(monkeypatch):
    class Settings(Model):
        other_file: Annotated[Path, Secret("smtp-credentials", "the same name")] = Path("/secrets/other/key")

    monkeypatch.setattr(catalog.importlib, "import_module", lambda name: declared(name, Settings))
    with pytest.raises(ValueError, match="both declare smtp-credentials"):
        settings_modules()


def declared(name: str, model: type[Model]) -> ModuleType:
    module = ModuleType(name)
    vars(module).update(Settings=model, settings=Reader(model))
    return module
