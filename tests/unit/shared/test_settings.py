"""Settings come from the environment, with defaults; what is wrong is named."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from functions.auth.settings import AUTH_RATE
from functions.auth.settings import settings as auth
from functions.leaderboards.settings import LEADERBOARD_RATE
from shared.catalog import settings_modules
from shared.configuration import Reader
from shared.model import Model
from shared.rates import UPLOAD_RATE, Rate
from shared.settings import settings
from tests.settings_values import another_value


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, configure):
    for module in settings_modules():
        for name in module.Settings.model_fields:
            monkeypatch.delenv(name.upper(), raising=False)


def test_the_defaults_are_those_of_production():
    defaults = settings()
    assert (defaults.environment, auth().bcrypt_cost, defaults.access_token_seconds) == ("prod", 12, 900)
    assert (auth().rate_auth, auth().rate_login, defaults.rate_game) == (10, 5, 1000)
    assert (AUTH_RATE.per_minute, LEADERBOARD_RATE.per_minute, UPLOAD_RATE.per_minute) == (10, 100, 10)
    assert defaults.cors_origins == ()


def test_each_field_is_the_variable_of_its_name(configure):
    configure(rate_upload=3, jwks_file="/keys.json", redis_timeout="0.5", environment="dev", redis_ca_file="/ca.pem")
    values = settings()
    assert (values.rate_upload, values.redis_timeout, values.environment) == (3, 0.5, "dev")
    assert (values.jwks_file, values.redis_ca_file) == (Path("/keys.json"), Path("/ca.pem"))


def test_lists_are_separated_by_commas(configure):
    configure(cors_origins=" https://a.example ,https://b.example,, ")
    assert settings().cors_origins == ("https://a.example", "https://b.example")


def test_an_empty_variable_is_not_set(configure):
    configure(rate_upload="", upload_signer_file="")
    assert (settings().rate_upload, settings().upload_signer_file) == (10, None)


def test_settings_are_read_once(configure, monkeypatch):
    configure(rate_upload=3, rate_auth=3)
    first, of_auth = settings(), auth()
    monkeypatch.setenv("RATE_UPLOAD", "4")
    monkeypatch.setenv("RATE_AUTH", "4")
    assert (settings(), auth()) == (first, of_auth)
    settings.cache_clear()
    assert (settings().rate_upload, auth().rate_auth) == (4, 4)


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
        ("bcrypt_cost", "11"),
        ("steam_app_id", "480"),
        ("server_accounts", "somebody"),
    ],
)
def test_a_wrong_value_names_its_variable(configure, name, value):
    configure(**{name: value})
    with pytest.raises(ValidationError) as caught:
        of_all()
    assert [problem["loc"] for problem in caught.value.errors()] == [(name,)]


def of_all() -> None:
    for module in settings_modules():
        module.settings()


@pytest.mark.parametrize("environment", ["dev", "prod"])
def test_weak_hashes_are_for_a_laptop_only(configure, environment):
    configure(bcrypt_cost=11, environment=environment)
    with pytest.raises(ValidationError, match="BCRYPT_COST is 11; outside of local it is 12 at least"):
        auth()
    configure(bcrypt_cost=4, environment="local")
    assert auth().bcrypt_cost == 4


def test_steam_needs_what_tickets_are_made_for(configure):
    configure(steam_app_id=480)
    with pytest.raises(ValidationError, match="STEAM_APP_ID is set and STEAM_TICKET_IDENTITY is empty"):
        settings()
    configure(steam_app_id=480, steam_ticket_identity="ludus")
    assert settings().steam_ticket_identity == "ludus"


def test_a_store_that_speaks_s3_needs_its_address_and_its_bucket(configure):
    configure(object_store="s3")
    with pytest.raises(ValidationError, match="OBJECT_STORE is s3 and S3_ENDPOINT is empty"):
        settings()
    configure(object_store="s3", s3_endpoint="https://store.example")
    with pytest.raises(ValidationError, match="S3_ENDPOINT is set and S3_BUCKET_NAME is empty"):
        settings()
    configure(object_store="s3", s3_endpoint="https://store.example", s3_bucket_name="ugc")
    assert settings().object_store == "s3"


@pytest.mark.parametrize("module", settings_modules(), ids=lambda module: module.__name__)
def test_each_setting_of_every_service_can_be_set(configure, module):
    given = {name: another_value(name, field) for name, field in module.Settings.model_fields.items()}
    configure(**given)
    read = {name: getattr(module.settings(), name) for name in given}
    assert {name for name, field in module.Settings.model_fields.items() if read[name] == field.default} == set()


def test_a_rate_has_a_setting():
    class Settings(Model):
        """None."""

    with pytest.raises(ValueError, match="has no setting rate_guild"):
        Rate("guild", Reader(Settings))
