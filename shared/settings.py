"""Every setting, read from the environment in this one place."""

import os
import re
from collections.abc import Mapping
from enum import Enum, auto
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, TypeVar

from pydantic import BeforeValidator, Field, model_validator

from shared.model import Model

MINIMUM_BCRYPT_COST = 12

NEEDS = {
    "steam_app_id": (
        "steam_ticket_identity",
        "what the game's clients pass to GetAuthTicketForWebApi, so that no ticket for another service counts here",
    ),
}
"""Settings that may not be without another one, and what that is."""


class SetBy(Enum):
    """Who sets a setting; those without a mark are the deployment's, each a variable of the Terraform stack."""

    STACK = auto()
    LAPTOP = auto()


T = TypeVar("T")
OfStack = Annotated[T, SetBy.STACK]
"""What Terraform works out or mounts."""

OfLaptop = Annotated[T, SetBy.LAPTOP]
"""What only the local cloud sets."""


def _split(value: object) -> object:
    return tuple(part.strip() for part in value.split(",") if part.strip()) if isinstance(value, str) else value


def _pairs(value: object) -> object:
    return dict(part.strip().split("=", 1) for part in value.split(",") if part) if isinstance(value, str) else value


Names = Annotated[tuple[str, ...], BeforeValidator(_split)]
Pairs = Annotated[Mapping[str, str], BeforeValidator(_pairs)]


_SERVER_ACCOUNT = re.compile(r"[^=,\s]+@[^=,\s]+=(matches|xp|scores|commerce)(\+(matches|xp|scores|commerce))*")


class Settings(Model):
    """What differs between one deployment and another; each field is the environment variable of its name."""

    environment: OfStack[Literal["local", "dev", "prod"]] = "prod"
    """Which kind of deployment this is."""
    google_cloud_project: OfStack[str] = "ludus-local"
    """The Google Cloud project."""
    google_cloud_region: OfStack[str] = "europe-west1"
    """Where functions, queues and jobs live."""
    redis_url: OfStack[str] = "redis://127.0.0.1:6379/0"
    """Memorystore; rediss:// for TLS."""
    redis_ca_file: OfStack[Path | None] = None
    """The certificate authority of Memorystore's TLS."""
    redis_timeout: float = Field(0.25, gt=0)
    """Seconds to wait for Redis before going on without it."""

    functions_origin: OfStack[str] = ""
    """Where functions are called: ORIGIN/<function name>."""
    task_addresses: OfStack[Pairs] = Field(default_factory=dict)
    """Where tasks go, by function, as FUNCTION=ADDRESS; where it is not named, to ORIGIN/<function name>."""
    public_origin: OfStack[str] = "http://127.0.0.1:8080"
    """The gateway's address, as players see it."""
    cors_origins: OfStack[Names] = ()
    """Browser origins that may call the API, separated by commas."""
    forwarded_hops: OfStack[int] = Field(1, ge=0)
    """How many entries from the right of X-Forwarded-For the gateway's caller is."""
    load_balancer_address: OfStack[str] = ""
    """The load balancer's own address: where it is the gateway's caller, the entry before it is the caller's."""
    edge_keys_file: OfStack[Path | None] = None
    """Holds the keys that the load balancer shows, one a line; with it, no request may come by another way."""

    token_issuer: OfStack[str] = "https://ludus.local"  # noqa: S105  no secret
    """The `iss` of access tokens."""
    token_audience: OfStack[str] = "ludus"  # noqa: S105  no secret
    """The `aud` of access tokens."""
    jwks_file: OfStack[Path] = Path("/secrets/jwks/jwks.json")
    """Public keys that tokens verify against."""
    signing_key_file: OfStack[Path] = Path("/secrets/jwt/signing.pem")
    """The private key that signs tokens."""
    totp_key_file: OfStack[Path] = Path("/secrets/totp/key")
    """The keys that seal the players' TOTP secrets."""
    totp_issuer: str = Field("Ludus", min_length=1)
    """The game's name, as authenticator apps show it."""
    access_token_seconds: int = Field(900, ge=60, le=3600)
    """How long an access token lasts."""
    refresh_token_seconds: int = Field(30 * 86400, ge=3600)
    """How long a refresh token lasts."""
    refresh_grace_seconds: int = Field(10, ge=0, le=60)
    """How long a refresh may be repeated whose answer was lost; 0: never."""
    session_cache_seconds: int = Field(60, ge=1, le=900)
    """How long Redis may say that a session lives before Firestore is asked again."""
    staff_session_seconds: int = Field(12 * 3600, ge=900)
    """How long a session of staff lasts at most, however often it is refreshed."""
    player_session_seconds: int = Field(90 * 86400, ge=3600)
    """How long a session of a player lasts at most, however often it is refreshed."""
    audit_days: int = Field(400, ge=30)
    """How long it is known what staff did."""
    server_accounts: str = ""
    """Google service accounts that game servers run as: EMAIL=scope+scope, separated by commas."""
    google_certs_url: OfLaptop[str] = "https://www.googleapis.com/oauth2/v3/certs"
    """Google's published keys."""
    server_token_seconds: int = Field(3600, ge=60, le=86400)
    """How long a game server's token lasts."""
    bcrypt_cost: int = Field(MINIMUM_BCRYPT_COST, ge=4, le=16)
    """bcrypt's cost factor (12 at least)."""

    partner_timeout: float = Field(4, gt=0, le=30)
    """Seconds that one call to a partner may take in all."""
    steam_api_origin: OfLaptop[str] = "https://partner.steam-api.com"
    """Steam's Web API for publishers."""
    steam_app_id: int = Field(0, ge=0)
    """The game's Steam app id; 0: nobody signs in with Steam. It needs `steam_ticket_identity`."""
    steam_ticket_identity: str = ""
    """What clients pass to GetAuthTicketForWebApi; tickets made for another service are refused."""
    steam_web_api_key_file: OfStack[Path] = Path("/secrets/steam/key")
    """Steam's publisher key."""
    epic_jwks_url: str = "https://api.epicgames.dev/epic/oauth/v2/.well-known/jwks.json"
    """Epic's published keys."""
    epic_issuer: str = "https://api.epicgames.dev"
    """What the `iss` of an Epic ID token is, or begins with before a slash."""
    epic_credentials_file: OfStack[Path] = Path("/secrets/epic/credentials.json")
    """Epic's client: a JSON object with client_id."""
    eth_rpc_url: OfLaptop[str] = ""
    """The Ethereum node's address itself, instead of the file."""
    eth_rpc_url_file: OfStack[Path] = Path("/secrets/eth-rpc/url")
    """Holds an Ethereum node's address, and with it a key (JSON-RPC, archive); without it wallets of any age do."""
    eth_chain_id: int = Field(1, ge=1)
    """The chain that wallets sign in for: 1 is Ethereum."""
    eth_block_seconds: float = Field(12, gt=0)
    """How long a block of that chain takes."""
    wallet_age_days: int = Field(90, ge=0)
    """How many days ago a new player's wallet was first used."""
    min_tx_count: int = Field(10, ge=0)
    """How many transactions a new player's wallet has sent."""

    rate_auth: int = Field(10, ge=1)
    """Requests a minute to authentication, per caller."""
    rate_login: int = Field(5, ge=1)
    """Login attempts a minute, per IP address (of IPv6: per /64)."""
    rate_game: int = Field(1000, ge=1)
    """Requests a minute of play, per caller."""
    rate_leaderboard: int = Field(100, ge=1)
    """Requests a minute to leaderboards, per caller."""
    rate_upload: int = Field(10, ge=1)
    """Uploads a minute, per caller."""
    rate_grant: int = Field(100, ge=1)
    """Grants of a kind a minute, per player who is given something."""
    rate_server: int = Field(60_000, ge=1)
    """Requests a minute of one game server."""

    smtp_url_file: OfStack[Path] = Path("/secrets/smtp/url")
    """Holds the mail server's address."""
    smtp_url: OfLaptop[str] = ""
    """The mail server's address itself, instead of the file; for a laptop."""
    mail_from: str = "Ludus <no-reply@ludus.example>"
    """The sender of mails, as NAME <ADDRESS>."""
    account_pages: str = ""
    """The game's web pages that mails link to, as ORIGIN/<purpose>#token=…; without it, no links."""

    uploads_bucket: OfStack[str] = "ludus-uploads"
    """Raw uploads, private, deleted after a day."""
    media_bucket: OfStack[str] = "ludus-media"
    """Finished images, public."""
    media_origin: OfStack[str] = ""
    """Where the media bucket is served to the public (the CDN)."""
    upload_signer_file: OfLaptop[Path | None] = None
    """A service-account key that signs upload URLs; without it the IAM API signs."""
    storage_public_origin: OfLaptop[str] = "https://storage.googleapis.com"
    """Where browsers upload to."""

    traces_file: OfLaptop[Path | None] = None
    """Where local traces are written, a line a span."""
    telemetry: OfStack[Literal["off", "local", "cloud"]] = "off"
    """Where traces go; locally, whether metrics are counted, too."""
    trace_ratio: float = Field(0.05, ge=0, le=1)
    """The share of requests that are traced."""
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    """The least severe log line. Above INFO, metrics that are counted from lines miss what went well."""

    @model_validator(mode="after")
    def _complete(self) -> "Settings":
        for name, (needed, meaning) in NEEDS.items():
            if (value := getattr(self, name)) and not getattr(self, needed):
                raise ValueError(f"{name.upper()} is {value} and {needed.upper()} is empty; set it: it is {meaning}")
        return self

    @model_validator(mode="after")
    def _accounts_with_scopes(self) -> "Settings":
        for entry in filter(None, map(str.strip, self.server_accounts.split(","))):
            if not _SERVER_ACCOUNT.fullmatch(entry):
                raise ValueError(
                    f"SERVER_ACCOUNTS has {entry!r}; write EMAIL=scope+scope, such as a@b.example=matches+xp"
                )
        return self

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
