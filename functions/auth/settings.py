"""What a deployment may set of accounts and sign-in, and the secrets of the partners that identify players."""

import re
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from functions.auth.rules.accounts.ages import minimum_ages
from shared.configuration import AtLeast, OfLaptop, Reader, Secret
from shared.model import Model
from shared.rates import CountedBy, Rate
from shared.scopes import Scope

ETH_RPC_URL = Secret(
    "eth-rpc-url", "an Ethereum node (JSON-RPC, archive), as https://...; its address usually carries a key"
)

_SCOPE = "|".join(Scope)
_SERVER_ACCOUNT = re.compile(rf"[^=,\s]+@[^=,\s]+=({_SCOPE})(\+({_SCOPE}))*")


def _with_scopes(accounts: str) -> str:
    for entry in filter(None, map(str.strip, accounts.split(","))):
        if not _SERVER_ACCOUNT.fullmatch(entry):
            raise ValueError(f"SERVER_ACCOUNTS has {entry!r}; write EMAIL=scope+scope, such as a@b.example=matches+xp")
    return accounts


def _by_country(ages: str) -> str:
    minimum_ages(ages)
    return ages


class Settings(Model):
    """The settings of accounts and sign-in."""

    totp_issuer: str = Field("Ludus", min_length=1)
    """The game's name, as authenticator apps show it."""
    bcrypt_cost: Annotated[int, AtLeast(12)] = Field(12, ge=4, le=16)
    """bcrypt's cost factor (12 at least)."""
    account_pages: str = ""
    """The game's web pages that mails link to, as ORIGIN/<purpose>#token=…; without it, no links."""

    minimum_ages: Annotated[str, AfterValidator(_by_country)] = Field("", examples=["*=13,DE=16"])
    """The age that new players have at least, by country: COUNTRY=AGE, *=AGE for all others; empty: nobody is asked."""

    rate_auth: int = Field(10, ge=1)
    """Requests a minute to authentication, per caller."""
    rate_login: int = Field(5, ge=1)
    """Login attempts a minute, per IP address (of IPv6: per /64)."""

    refresh_grace_seconds: int = Field(10, ge=0, le=60)
    """How long a refresh may be repeated whose answer was lost; 0: never."""
    staff_session_seconds: int = Field(12 * 3600, ge=900)
    """How long a session of staff lasts at most, however often it is refreshed."""
    player_session_seconds: int = Field(90 * 86400, ge=3600)
    """How long a session of a player lasts at most, however often it is refreshed."""

    server_accounts: Annotated[str, AfterValidator(_with_scopes)] = Field("", examples=["a@b.example=matches+xp"])
    """Google service accounts that game servers run as: EMAIL=scope+scope, separated by commas."""
    server_token_seconds: int = Field(3600, ge=60, le=86400)
    """How long a game server's token lasts."""
    google_certs_url: OfLaptop[str] = "https://www.googleapis.com/oauth2/v3/certs"
    """Google's published keys."""

    epic_jwks_url: str = "https://api.epicgames.dev/epic/oauth/v2/.well-known/jwks.json"
    """Epic's published keys."""
    epic_issuer: str = "https://api.epicgames.dev"
    """What the `iss` of an Epic ID token is, or begins with before a slash."""

    eth_rpc_url: OfLaptop[str] = ""
    """The Ethereum node's address itself, instead of the file."""
    eth_rpc_url_file: Annotated[Path, ETH_RPC_URL] = Path("/secrets/eth-rpc/url")
    """Holds an Ethereum node's address, and with it a key (JSON-RPC, archive); without it wallets of any age do."""
    eth_chain_id: int = Field(1, ge=1)
    """The chain that wallets sign in for: 1 is Ethereum."""
    eth_block_seconds: float = Field(12, gt=0)
    """How long a block of that chain takes."""
    wallet_age_days: int = Field(90, ge=0)
    """How many days ago a new player's wallet was first used."""
    min_tx_count: int = Field(10, ge=0)
    """How many transactions a new player's wallet has sent."""


settings = Reader(Settings)

AUTH_RATE = Rate("auth", settings)
LOGIN_RATE = Rate("login", settings, CountedBy.NETWORK)
