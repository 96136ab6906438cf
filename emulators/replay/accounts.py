"""Whom the commands act as: the demo player, an admin, and a game server; remembered in DATA/demo.json."""

import os
from contextlib import suppress
from pathlib import Path

from pydantic import BaseModel, ValidationError

from emulators.replay import operator
from emulators.replay.api import Api, ApiError
from emulators.replay.cloud import Cloud
from emulators.replay.matches_file import Person
from emulators.replay.registration import Account, NeedsSecondFactor, register
from emulators.replay.server import UNAUTHENTICATED, trade_key

DEMO_PLAYER = Person("demo-player", "demo@ludus.example", "Demo Player", "NL")
DEMO_PASSWORD = "Demo-Player-1!"  # noqa: S105 - shown to everyone who starts a local cloud
ADMIN = Person("demo-admin", "admin@ludus.example", "Demo Operator", None)
ADMIN_PASSWORD = "Demo-Admin-1!"  # noqa: S105 - of local clouds only
FILE = "demo.json"


class Credentials(BaseModel):
    """What DATA/demo.json says."""

    email: str = DEMO_PLAYER.email
    password: str = DEMO_PASSWORD
    admin_email: str = ADMIN.email
    admin_password: str = ADMIN_PASSWORD
    admin_totp_secret: str = ""
    server_key: str = ""


class Accounts:
    """The demo player and the admin, signed in, and the key of a game server; `made` names what was not there."""

    def __init__(
        self, player: Account, admin: operator.Admin, admin_totp_secret: str, server_key: str, made: list[str]
    ) -> None:
        self.player = player
        self.admin = admin
        self.admin_totp_secret = admin_totp_secret
        self.server_key = server_key
        self.made = made


async def ensure_accounts(api: Api, cloud: Cloud) -> Accounts:
    """Make what is not there yet, as a player would register and an operator grant, and write it down.

    This process works in that cloud from then on. Raises ApiError, and OSError when the file cannot be written.
    """
    operator.act_in(cloud)
    path = cloud.data / FILE
    stored = _read(path)
    player = await register(api, DEMO_PLAYER, DEMO_PASSWORD)
    admin = await _admin(api)
    made = [name for name, account in (("the demo player", player), ("the admin", admin)) if not account.existed]
    admin_totp_secret = await operator.make_admin(admin.user_id)
    server_key = stored.server_key
    if not await _is_key(api, server_key):
        server_key = await operator.create_server_key("demo")
        made.append("a game server's key")
    credentials = Credentials(server_key=server_key, admin_totp_secret=admin_totp_secret)
    if credentials != stored or not path.exists():
        _write(path, credentials)
    return Accounts(player, admin, admin_totp_secret, server_key, made)


async def _admin(api: Api) -> operator.Admin:
    """The admin, who signs in with a second factor: whoever is there already is not asked for it here."""
    try:
        registered = await register(api, ADMIN, ADMIN_PASSWORD)
    except NeedsSecondFactor:
        return operator.Admin(await operator.account_of(ADMIN.email), existed=True)
    return operator.Admin(registered.user_id, existed=registered.existed)


async def _is_key(api: Api, key: str) -> bool:
    if not key:
        return False
    try:
        await trade_key(api, key)
    except ApiError as error:
        if error.status != UNAUTHENTICATED:
            raise
        return False
    return True


def _read(path: Path) -> Credentials:
    with suppress(OSError, ValidationError):
        return Credentials.model_validate_json(path.read_bytes())
    return Credentials()


def _write(path: Path, credentials: Credentials) -> None:
    """Replace the file whole, for its owner alone to read."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(credentials.model_dump_json(indent=2) + "\n")
    draft.replace(path)
