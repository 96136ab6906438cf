"""Every setting, read from the environment in this one place."""

import os
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from shared.model import Model

MINIMUM_BCRYPT_COST = 12


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_split)]


class Settings(Model):
    """What differs between one deployment and another; each field is the environment variable of its name."""

    environment: Literal["local", "dev", "prod"] = Field("prod", description="Which kind of deployment this is.")
    google_cloud_project: str = Field("ludus-local", description="The Google Cloud project.")
    google_cloud_region: str = Field("europe-west1", description="Where functions, queues and jobs live.")
    redis_url: str = Field("redis://127.0.0.1:6379/0", description="Memorystore; rediss:// for TLS.")
    redis_ca_file: Path | None = Field(None, description="The certificate authority of Memorystore's TLS.")
    redis_timeout: float = Field(0.25, gt=0, description="Seconds to wait for Redis before going on without it.")

    functions_origin: str = Field("", description="Where functions are called: ORIGIN/<function name>.")
    public_origin: str = Field("http://127.0.0.1:8080", description="The gateway's address, as players see it.")
    cors_origins: Names = Field((), description="Browser origins that may call the API, separated by commas.")
    forwarded_hops: int = Field(
        1, ge=0, description="How many entries from the right of X-Forwarded-For the caller's own address is."
    )

    token_issuer: str = Field("https://ludus.local", description="The `iss` of access tokens.")
    token_audience: str = Field("ludus", description="The `aud` of access tokens.")
    jwks_file: Path = Field(Path("/secrets/jwks/jwks.json"), description="Public keys that tokens verify against.")
    signing_key_file: Path = Field(Path("/secrets/jwt/signing.pem"), description="The private key that signs tokens.")
    totp_key_file: Path = Field(Path("/secrets/totp/key"), description="The keys that seal the players' TOTP secrets.")
    totp_issuer: str = Field("Ludus", min_length=1, description="The game's name, as authenticator apps show it.")
    access_token_seconds: int = Field(900, ge=60, le=3600, description="How long an access token lasts.")
    refresh_token_seconds: int = Field(30 * 86400, ge=3600, description="How long a refresh token lasts.")
    refresh_grace_seconds: int = Field(
        10, ge=0, le=60, description="How long a refresh may be repeated whose answer was lost; 0: never."
    )
    session_cache_seconds: int = Field(
        60, ge=1, le=900, description="How long Redis may say that a session lives before Firestore is asked again."
    )
    server_token_seconds: int = Field(3600, ge=60, le=86400, description="How long a game server's token lasts.")
    bcrypt_cost: int = Field(MINIMUM_BCRYPT_COST, ge=4, le=16, description="bcrypt's cost factor (12 at least).")

    partner_timeout: float = Field(4, gt=0, le=30, description="Seconds that one call to a partner may take in all.")
    steam_api_origin: str = Field("https://partner.steam-api.com", description="Steam's Web API for publishers.")
    steam_app_id: int = Field(0, ge=0, description="The game's Steam app id; 0: nobody signs in with Steam.")
    steam_ticket_identity: str = Field(
        "", description="What clients pass to GetAuthTicketForWebApi; tickets made for another service are refused."
    )
    steam_web_api_key_file: Path = Field(Path("/secrets/steam/key"), description="Steam's publisher key.")
    epic_jwks_url: str = Field(
        "https://api.epicgames.dev/epic/oauth/v2/.well-known/jwks.json", description="Epic's published keys."
    )
    epic_issuer: str = Field(
        "https://api.epicgames.dev", description="What the `iss` of an Epic ID token is, or begins with before a slash."
    )
    epic_credentials_file: Path = Field(
        Path("/secrets/epic/credentials.json"), description="Epic's client: a JSON object with client_id."
    )
    eth_rpc_url: str = Field("", description="An Ethereum node (JSON-RPC, archive); without it wallets of any age do.")
    eth_chain_id: int = Field(1, ge=1, description="The chain that wallets sign in for: 1 is Ethereum.")
    eth_block_seconds: float = Field(12, gt=0, description="How long a block of that chain takes.")
    wallet_age_days: int = Field(90, ge=0, description="How many days ago a new player's wallet was first used.")
    min_tx_count: int = Field(10, ge=0, description="How many transactions a new player's wallet has sent.")

    rate_auth: int = Field(10, ge=1, description="Requests a minute to authentication, per caller.")
    rate_login: int = Field(5, ge=1, description="Login attempts a minute, per IP address (of IPv6: per /64).")
    rate_game: int = Field(1000, ge=1, description="Requests a minute of play, per caller.")
    rate_leaderboard: int = Field(100, ge=1, description="Requests a minute to leaderboards, per caller.")
    rate_upload: int = Field(10, ge=1, description="Uploads a minute, per caller.")
    rate_grant: int = Field(100, ge=1, description="Grants of a kind a minute, per player who is given something.")
    rate_server: int = Field(60_000, ge=1, description="Requests a minute of one game server.")

    smtp_url_file: Path = Field(Path("/secrets/smtp/url"), description="Holds the mail server's address.")
    smtp_url: str = Field("", description="The mail server's address itself, instead of the file; for a laptop.")
    mail_from: str = Field("Ludus <no-reply@ludus.example>", description="The sender of mails, as NAME <ADDRESS>.")
    account_pages: str = Field(
        "", description="The game's web pages that mails link to, as ORIGIN/<purpose>#token=…; without it, no links."
    )

    uploads_bucket: str = Field("ludus-uploads", description="Raw uploads, private, deleted after a day.")
    media_bucket: str = Field("ludus-media", description="Finished images, public.")
    media_origin: str = Field("", description="Where the media bucket is served to the public (the CDN).")
    upload_signer_file: Path | None = Field(
        None, description="A service-account key that signs upload URLs; without it the IAM API signs."
    )
    storage_public_origin: str = Field("https://storage.googleapis.com", description="Where browsers upload to.")

    traces_file: Path | None = Field(None, description="Where local traces are written, a line a span.")
    telemetry: Literal["off", "local", "cloud"] = Field("off", description="Where metrics and traces go.")
    trace_ratio: float = Field(0.05, ge=0, le=1, description="The share of requests that are traced.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field("INFO", description="The least severe log line.")

    @model_validator(mode="after")
    def _strong_outside_of_a_laptop(self) -> "Settings":
        if self.environment != "local" and self.bcrypt_cost < MINIMUM_BCRYPT_COST:
            raise ValueError(
                f"BCRYPT_COST is {self.bcrypt_cost}; outside of local it is {MINIMUM_BCRYPT_COST} at least"
            )
        return self


@lru_cache(maxsize=1)
def settings() -> Settings:
    """The settings of this process. Raises pydantic's ValidationError that names the variable that is wrong."""
    given = {name: os.environ[name.upper()] for name in Settings.model_fields if os.environ.get(name.upper())}
    return Settings.model_validate(given)
