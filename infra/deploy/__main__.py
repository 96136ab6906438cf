"""What a deployment needs besides Terraform: `python -m infra.deploy first-keys|rotate-keys|...`."""

# ruff: noqa: T201 - a command

import argparse
import re
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from infra.deploy import keys, rotation

OPERATORS = {
    "first-admin",
    "server-key",
    "server-keys",
    "rotate-server-key",
    "revoke-server-key",
    "erase-again",
    "verify-audit",
    "migrate",
    "migrations",
    "import-players",
}


def main() -> int:
    """Run one command; 1 means that the deployment does not work."""
    given = arguments().parse_args()
    if given.command == "first-keys":
        return _first_keys(given.out)
    if given.command == "image":
        from infra.deploy import images

        return images.run(given.project, given.region)
    if given.command == "smoke":
        from infra.deploy import smoke  # what rotates keys each night has no HTTP client

        return smoke.run(given.origin)
    if given.command in OPERATORS:
        from infra.deploy import operators  # the same

        return operators.run(given)
    store: rotation.Store = rotation.Secrets(given.project) if given.project else rotation.Folder(given.folder)
    if given.command == "rotate-totp-key":
        print(rotation.rotate_sealing(store))
        return 0
    keep_for = timedelta(days=given.older_than)
    sleep = time.sleep if given.wait else None
    for said in rotation.rotate(store, sleep=sleep, keep_for=keep_for, at_once=given.at_once):
        print(said)
    return 0


def _first_keys(out: Path) -> int:
    try:
        keys.write_first(out)
    except FileExistsError:
        print(f"{out} is there already, with keys that no apply has stored yet: make plan and make apply take them")
    else:
        print(f"wrote {out}: make plan and make apply take the keys from there, and delete it when they are stored")
    return 0


def arguments() -> argparse.ArgumentParser:
    """What the command line may say."""
    parser = argparse.ArgumentParser(
        prog="python -m infra.deploy", description="Keys, first accounts and a check of a deployment."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    first = commands.add_parser("first-keys", help="write the first secrets, for the first apply")
    first.add_argument("--out", type=Path, required=True, help="a variable file of Terraform's; delete it afterwards")
    rotate = commands.add_parser("rotate-keys", help="do what is due of a rotation of the key that signs tokens")
    rotate.add_argument("--wait", action="store_true", help="go on to its end, which takes 70 minutes")
    rotate.add_argument("--at-once", action="store_true", help="do all of it now: tokens of the old key are refused")
    rotate.add_argument("--older-than", type=int, default=0, metavar="DAYS", help="begin only if the key is")
    seal = commands.add_parser("rotate-totp-key", help="seal TOTP secrets with a new key")
    for command in (rotate, seal):
        where = command.add_mutually_exclusive_group(required=True)
        where.add_argument("--project", help="the keys in this project's Secret Manager")
        where.add_argument("--folder", type=Path, help="the keys of a local cloud, such as .ludus/keys")
    image = commands.add_parser("image", help="build the one image where a service changed")
    image.add_argument("project", help="whose image it is")
    image.add_argument("--region", default="europe-west1", help="where it is kept (%(default)s)")
    admin = commands.add_parser("first-admin", help="give the role admin to an account whose address is proven")
    admin.add_argument("email", help="the address that the account was registered with")
    admin.add_argument("--another", action="store_true", help="though there is an admin already")
    key = commands.add_parser("server-key", help="make a key for game servers, and show it this once")
    key.add_argument("name", help="where it is used, such as eu-west")
    key.add_argument("scopes", help="what it is for, separated by commas: matches,xp,scores,progression")
    key.add_argument("--days", type=int, metavar="N", help="how long it counts; without it, until it is revoked")
    listing = commands.add_parser("server-keys", help="list the keys of game servers")
    turn = commands.add_parser("rotate-server-key", help="give a key another secret, and show it this once")
    turn.add_argument("key_id", help="as server-keys lists it")
    turn.add_argument("--keep", type=int, default=3600, metavar="SECONDS", help="how long the old secret stays valid")
    end = commands.add_parser("revoke-server-key", help="end a key and the tokens that were issued for it")
    end.add_argument("key_id", help="as server-keys lists it")
    end.add_argument("reason", help="why; it is written to the audit")
    again = commands.add_parser("erase-again", help="erase again whoever a restored backup has brought back")
    audit = commands.add_parser("verify-audit", help="compare the audit trail with what was sealed of it")
    audit.add_argument("--since", type=_moment, metavar="DATE", help="from when; without it, the last 30 days")
    audit.add_argument("--until", type=_moment, metavar="DATE", help="to before when; without it, now")
    migrating = commands.add_parser("migrate", help="bring stored documents to the form that this release writes")
    migrating.add_argument("--down", action="store_true", help="undo the last migration instead")
    migrating.add_argument("--dry-run", action="store_true", help="count what would change, and change nothing")
    ledger = commands.add_parser("migrations", help="list migrations, which of them have run, and how far each run is")
    moving = commands.add_parser("import-players", help="bring players over from another backend")
    moving.add_argument("backend", choices=["postgres", "nakama", "playfab"], help="what they come from")
    moving.add_argument("--files", type=Path, metavar="FOLDER", help="its export")
    moving.add_argument("--database", metavar="URL", help="or its PostgreSQL database, read by psql")
    moving.add_argument("--source", default="", metavar="NAME", help="what ids are derived from; without it, BACKEND")
    moving.add_argument("--report", type=Path, metavar="FILE", help="where to write what could not be brought over")
    moving.add_argument("--dry-run", action="store_true", help="read and compare, and change nothing")
    for command in (admin, key, listing, turn, end, again, audit, migrating, ledger, moving):
        command.add_argument("--project", help="in this project's Firestore; without it, in the local cloud that runs")
        command.add_argument("--yes", action="store_true", help="do not ask before something changes in a project")
    smoking = commands.add_parser("smoke", help="ask a deployment what it must answer")
    smoking.add_argument("origin", type=_origin, help="such as https://api.example.com")
    return parser


def _origin(text: str) -> str:
    if not re.fullmatch(r"https?://[^/?#\s]+/?", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not scheme and host, such as https://api.example.com")
    return text


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


if __name__ == "__main__":
    sys.exit(main())
