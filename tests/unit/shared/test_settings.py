"""Settings come from the environment, with defaults; what is wrong is named."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from shared.settings import Settings, settings


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, configure):
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_the_defaults_are_those_of_production():
    found = settings()
    assert (found.environment, found.bcrypt_cost, found.access_token_seconds) == ("prod", 12, 900)
    assert (found.rate_auth, found.rate_login, found.rate_game) == (10, 5, 1000)
    assert (found.rate_leaderboard, found.rate_upload) == (100, 10)
    assert found.cors_origins == ()


def test_each_field_is_the_variable_of_its_name(configure):
    configure(rate_auth=3, jwks_file="/keys.json", redis_timeout="0.5", environment="dev", redis_ca_file="/ca.pem")
    found = settings()
    assert (found.rate_auth, found.redis_timeout, found.environment) == (3, 0.5, "dev")
    assert (found.jwks_file, found.redis_ca_file) == (Path("/keys.json"), Path("/ca.pem"))


def test_lists_are_separated_by_commas(configure):
    configure(cors_origins=" https://a.example ,https://b.example,, ")
    assert settings().cors_origins == ("https://a.example", "https://b.example")


def test_an_empty_variable_is_not_set(configure):
    configure(rate_auth="", upload_signer_file="")
    assert (settings().rate_auth, settings().upload_signer_file) == (10, None)


def test_settings_are_read_once(configure, monkeypatch):
    configure(rate_auth=3)
    first = settings()
    monkeypatch.setenv("RATE_AUTH", "4")
    assert settings() is first


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("environment", "production"),
        ("rate_auth", "0"),
        ("rate_auth", "ten"),
        ("redis_timeout", "0"),
        ("access_token_seconds", "59"),
        ("forwarded_hops", "-1"),
        ("trace_ratio", "1.1"),
        ("log_level", "TRACE"),
        ("telemetry", "on"),
        ("bcrypt_cost", "3"),
    ],
)
def test_a_wrong_value_names_its_variable(configure, name, value):
    configure(**{name: value})
    with pytest.raises(ValidationError) as caught:
        settings()
    assert [problem["loc"] for problem in caught.value.errors()] == [(name,)]


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_weak_hashes_are_for_a_laptop_only(configure, environment):
    configure(bcrypt_cost=11, environment=environment)
    with pytest.raises(ValidationError, match="BCRYPT_COST"):
        settings()
    configure(bcrypt_cost=4, environment="local")
    assert settings().bcrypt_cost == 4


def test_steam_needs_what_tickets_are_made_for(configure):
    configure(steam_app_id=480)
    with pytest.raises(ValidationError, match="STEAM_APP_ID is 480 and STEAM_TICKET_IDENTITY is empty"):
        settings()
    configure(steam_app_id=480, steam_ticket_identity="ludus")
    assert settings().steam_ticket_identity == "ludus"
