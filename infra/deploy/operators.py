"""What a deployment's operator does with their own Google account: the first admin, game servers' keys, restorations.

With `--project` in that project's Firestore, with the operator's own Google credentials (Application Default
Credentials); without it in the local cloud whose environment this is (`python -m emulators exec -- ...`). The keys are
the same that admins make, list, rotate and revoke at `/api/v1/admin/server-keys`.
"""

# ruff: noqa: T201 - a command

import argparse
import asyncio
import getpass
import os
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from contextlib import redirect_stdout
from datetime import UTC, datetime, timedelta

from pydantic import ValidationError

from functions.auth.models.game_servers.server_keys import CreateServerKey, KeyRevocation, KeyRotation, ServerKeyDetails
from functions.auth.operations.administration import operators
from shared import clients
from shared.errors import DomainError, Unavailable
from shared.firestore import transaction
from shared.firestore.collection import batch_get
from shared.firestore.transaction import Transaction
from shared.settings import settings

EMULATOR = "FIRESTORE_EMULATOR_HOST"


class Refused(Exception):
    """Why a command was not carried out."""


class Differs(Exception):
    """What a verification found, which is not as it should be."""


def run(given: argparse.Namespace) -> int:
    """Carry out one command; 1 when it is refused or finds something wrong, and why on standard error."""
    try:
        _choose_cloud(given.project)
        with redirect_stdout(sys.stderr):  # log lines are not the answer
            _confirm(given)
            said = asyncio.run(_carry_out(given))
    except (DomainError, ValidationError, Refused) as error:
        print(f"Refused: {error}", file=sys.stderr)
        return 1
    except Differs as error:
        print(error, file=sys.stderr)
        return 1
    print(said)
    return 0


def _choose_cloud(project: str | None) -> None:
    """Turn to a project, whatever local cloud this environment is of, or require that there is a local one."""
    if project:
        for name in [name for name in os.environ if name.endswith("EMULATOR_HOST")]:
            del os.environ[name]
        os.environ["GOOGLE_CLOUD_PROJECT"] = project
        os.environ["ERASURES_BUCKET"] = f"{project}-erasures"
        os.environ["AUDIT_BUCKET"] = f"{project}-audit"
        settings.cache_clear()
    elif EMULATOR not in os.environ:
        raise Refused("no local cloud runs here: start it with `make run`, or say PROJECT=my-project.")


def _confirm(given: argparse.Namespace) -> None:
    """Have a change of a project confirmed, unless it was with `--yes`."""
    if not given.project or given.yes or given.command in READ_ONLY:
        return
    print(f"{given.command} in project {given.project}, as {operator_of(given.project)}. Go on? [y/N] ", flush=True)
    try:
        answer = input()
    except EOFError:
        raise Refused("nobody confirmed it: answer y, or say YES=1 (--yes).") from None
    if answer.strip().lower() not in {"y", "yes"}:
        raise Refused("it was not confirmed.")


async def _carry_out(given: argparse.Namespace) -> str:
    try:
        await _require_database(given.project)
        operator = operator_of(given.project)
        return await transaction.run(lambda tx: COMMANDS[given.command](tx, given, operator))
    finally:
        await clients.close()


async def _require_database(project: str | None) -> None:
    """Read once, so that a wrong project or missing rights are seen as such. Raises Refused."""
    import grpc
    from google.auth.exceptions import GoogleAuthError

    try:
        await batch_get(["platform_health/probe"])
    except GoogleAuthError as error:
        raise Refused(f"sign in first, with `gcloud auth application-default login` ({error})") from error
    except grpc.aio.AioRpcError as error:
        raise Refused(
            f"Firestore of project {project} says {error.code().name}: {error.details()}. Is this the project's id, and"
            " has your account roles/datastore.user there?"
        ) from error
    except Unavailable as error:
        cause = error.__cause__
        why = cause.details() if isinstance(cause, grpc.aio.AioRpcError) else error
        raise Refused(f"Firestore of project {project} does not answer: {why}") from error


async def _first_admin(tx: Transaction, given: argparse.Namespace, operator: str) -> str:
    user = await operators.make_first_admin(tx, given.email, operator, another=given.another)
    if user.two_factor:
        return f"{given.email} ({user.user_id}) is an admin from the next sign-in with the second factor on."
    return (
        f"{given.email} ({user.user_id}) is an admin, which counts in sessions that showed a second factor: turn one on"
        " with POST /api/v1/auth/2fa/enable, then sign in with it."
    )


async def _server_key(tx: Transaction, given: argparse.Namespace, operator: str) -> str:
    ends = datetime.now(UTC) + timedelta(days=given.days) if given.days else None
    wanted = {"name": given.name, "scopes": given.scopes.replace(",", " ").split(), "expires_at": ends}
    return operators.make_server_key(tx, CreateServerKey.model_validate(wanted), operator)


async def _server_keys(tx: Transaction, _given: argparse.Namespace, operator: str) -> str:
    keys = await operators.list_server_keys(tx, operator)
    return "\n".join(_line(key, tx.now) for key in keys) or "There is no key yet: make server-key makes one."


async def _rotate_server_key(tx: Transaction, given: argparse.Namespace, operator: str) -> str:
    wanted = KeyRotation.model_validate({"keep_old_seconds": given.keep})
    return await operators.rotate_server_key(tx, given.key_id, wanted, operator)


async def _revoke_server_key(tx: Transaction, given: argparse.Namespace, operator: str) -> str:
    wanted = KeyRevocation.model_validate({"reason": given.reason})
    key = await operators.revoke_server_key(tx, given.key_id, wanted, operator)
    # A project's Redis is out of reach from here, and believes for this long that a session lives.
    when = f"within {settings().session_cache_seconds} seconds" if given.project else "at once"
    return f"{key.key_id} ({key.name}) is revoked; tokens that were issued for it are refused {when}."


async def _erase_again(_tx: Transaction, _given: argparse.Namespace, _operator: str) -> str:
    """In transactions of its own: one an account."""
    from functions.privacy.operations import restoring  # no other command needs Cloud Storage

    count = await restoring.erase_again()
    return f"{count} accounts that were erased are erased again by the next run of the job privacy-erase-due."


async def _verify_audit(_tx: Transaction, given: argparse.Namespace, _operator: str) -> str:
    """Reads alone."""
    from functions.admin.operations import verification  # the same

    now = datetime.now(UTC)
    since, until = given.since or now - timedelta(days=30), given.until or now
    result = (await verification.verify(since, until, now)).result
    said = (
        f"{result.entries} entries in {result.batches} batches from {since:%Y-%m-%d %H:%M} to {until:%Y-%m-%d %H:%M}"
        f" (UTC): {result.erased} without what was erased, {result.expired} expired, {result.late} sealed late."
    )
    if not result.findings:
        return f"{said}\nAll is as it was sealed."
    lines = (
        f"  {finding.problem}  batch {finding.batch}  {finding.trail} {finding.entry_id}" for finding in result.findings
    )
    raise Differs("\n".join([said, f"{len(result.findings)} differences:", *lines]))


async def _migrate(tx: Transaction, given: argparse.Namespace, operator: str) -> str:
    from infra.deploy import migrating  # no other command needs all services

    return await migrating.begin(tx, operator, down=given.down, dry_run=given.dry_run)


async def _migrations(_tx: Transaction, _given: argparse.Namespace, _operator: str) -> str:
    """Reads alone."""
    from infra.deploy import migrating  # the same

    return await migrating.listed()


async def _import_players(_tx: Transaction, given: argparse.Namespace, _operator: str) -> str:
    """In transactions of its own: one for some players or matches."""
    from infra.importer import run as importer  # the same
    from infra.importer.tables import CannotRead

    try:
        return await importer.run(given)
    except CannotRead as why:
        raise Refused(str(why)) from why
    except importer.Incomplete as difference:
        raise Differs(str(difference)) from difference


READ_ONLY = {"server-keys", "verify-audit", "migrations"}

COMMANDS: dict[str, Callable[[Transaction, argparse.Namespace, str], Awaitable[str]]] = {
    "first-admin": _first_admin,
    "server-key": _server_key,
    "server-keys": _server_keys,
    "rotate-server-key": _rotate_server_key,
    "revoke-server-key": _revoke_server_key,
    "erase-again": _erase_again,
    "verify-audit": _verify_audit,
    "migrate": _migrate,
    "migrations": _migrations,
    "import-players": _import_players,
}


def _line(key: ServerKeyDetails, now: datetime) -> str:
    """A key as one line: id, state, scopes, name, and when it was made, used and ends."""
    over = key.expires_at is not None and key.expires_at <= now
    state = "revoked" if key.revoked_at else "over" if over else "two secrets" if key.previous_until else "valid"
    times = {"made": key.created_at, "used": key.last_used_at, "ends": key.expires_at}
    when = " ".join(f"{word} {moment:%Y-%m-%d}" for word, moment in times.items() if moment)
    return f"{key.key_id}  {state:11}  {','.join(key.scopes):26}  {key.name}  ({when})"


def operator_of(project: str | None) -> str:
    """Who gives the command: the account that gcloud is signed in with, or whoever is at this machine."""
    if project and shutil.which("gcloud"):
        command = ["gcloud", "config", "get-value", "account", "--quiet"]
        asked = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  its own command line
        if account := asked.stdout.strip():
            return account
    return getpass.getuser()
