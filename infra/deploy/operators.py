"""The first admin and the first key of a deployment: what nobody can ask the API for before there is an admin.

With `--project` in that project's Firestore, with the operator's own Google credentials (Application Default
Credentials); without it in the local cloud whose environment this is (`python -m emulators exec -- ...`).
"""

# ruff: noqa: T201 - a command

import argparse
import asyncio
import getpass
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime, timedelta

from pydantic import ValidationError

from functions.auth.models.game_servers.server_keys import CreateServerKey
from functions.auth.operations.administration import operators
from shared import clients
from shared.errors import DomainError
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.settings import settings

EMULATOR = "FIRESTORE_EMULATOR_HOST"


def run(given: argparse.Namespace) -> int:
    """Carry out `first-admin` or `server-key`; 1 when it is refused, and why on standard error."""
    if given.project:
        os.environ.pop(EMULATOR, None)
        os.environ["GOOGLE_CLOUD_PROJECT"] = given.project
        settings.cache_clear()
    elif EMULATOR not in os.environ:
        print("No local cloud runs here: start it with `make run`, or say PROJECT=my-project.", file=sys.stderr)
        return 1
    try:
        print(asyncio.run(_carry_out(given)))
    except (DomainError, ValidationError) as error:
        print(f"Refused: {error}", file=sys.stderr)
        return 1
    return 0


async def _carry_out(given: argparse.Namespace) -> str:
    try:
        if given.command == "first-admin":
            return await _first_admin(given.email, _operator(given.project), another=given.another)
        ends = datetime.now(UTC) + timedelta(days=given.days) if given.days else None
        wanted = {"name": given.name, "scopes": given.scopes.replace(",", " ").split(), "expires_at": ends}
        return await _server_key(CreateServerKey.model_validate(wanted), _operator(given.project))
    finally:
        await clients.close()


async def _first_admin(email: str, operator: str, *, another: bool) -> str:
    user = await transaction.run(lambda tx: operators.make_first_admin(tx, email, operator, another=another))
    if user.two_factor:
        return f"{email} ({user.user_id}) is an admin from the next sign-in with the second factor on."
    return (
        f"{email} ({user.user_id}) is an admin, which counts in sessions that showed a second factor: turn one on with"
        " POST /api/v1/auth/2fa/enable, then sign in with it."
    )


async def _server_key(wanted: CreateServerKey, operator: str) -> str:
    async def make(tx: Transaction) -> str:
        return operators.make_server_key(tx, wanted, operator)

    return await transaction.run(make)


def _operator(project: str | None) -> str:
    """Who gives the command: the account that gcloud is signed in with, or whoever is at this machine."""
    if project and shutil.which("gcloud"):
        command = ["gcloud", "config", "get-value", "account", "--quiet"]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  its own command line
        if account := asked.stdout.strip():
            return account
    return getpass.getuser()
