"""`python -m infra.new service|endpoint|event|handler …`: the files of something new, and tests of what is missing."""

import argparse
import sys
from pathlib import Path

from infra.new import names, scaffolds
from infra.new.names import Refused
from infra.new.place import ENDPOINT_ROOMS, HANDLER_ROOMS, Place
from infra.new.sources import Sources
from infra.new.writing import Plan
from shared.scopes import Scope

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Write what is asked for; 1 when it is refused, with nothing written."""
    given = _parser().parse_args()
    try:
        written = _plan(Sources(ROOT), given).write()
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print("\n".join(written))
    print(f"\nNext: {_next(given)}")
    return 0


def _plan(sources: Sources, given: argparse.Namespace) -> Plan:
    match given.what:
        case "service":
            return scaffolds.service(sources, given.service, given.below)
        case "event":
            return scaffolds.event(sources, given.service, given.event)
        case "handler":
            place = Place.of(sources, given.service, given.function, given.topic, HANDLER_ROOMS)
            return scaffolds.handler(sources, place, given.event, given.schedule)
    errors = tuple(names.error(text) for text in given.error)
    place = Place.of(sources, given.service, given.function, given.topic, ENDPOINT_ROOMS)
    return scaffolds.endpoint(sources, place, given.route, given.role, given.scope, errors)


def _next(given: argparse.Namespace) -> str:
    if given.what == "service":
        return f"write functions/{given.service}/README.md, then `python -m infra.new endpoint {given.service} …`."
    if given.what == "event":
        return "write its fields and what its key is, and `tx.emit` it."
    return f"`make generate`, then `make test SERVICE={given.service}`: each failing test says what to write where."


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.new", description="Write the files of something new.")
    commands = parser.add_subparsers(dest="what", required=True)
    service = commands.add_parser("service", help="a service: infra.new service guilds")
    endpoint = commands.add_parser(
        "endpoint", help="an endpoint: endpoint guilds get_guild 'GET /api/v1/guilds/{guild_id}'"
    )
    event = commands.add_parser("event", help="a fact that a service publishes: event guilds GuildCreated")
    handler = commands.add_parser("handler", help="a handler: handler stats count_guilds --event GuildCreated")
    for command in (service, endpoint, event, handler):
        command.add_argument("service", help="the service's name, such as guilds")
    service.add_argument("--below", default="", metavar="SERVICE", help="the lowest that is to call or hear it")
    for command in (endpoint, handler):
        command.add_argument("function", help="a verb and a noun, such as create_guild")
        command.add_argument("--topic", default="", help="the folder that it stands in, where the service has topics")
    endpoint.add_argument("route", help="a method and a path, such as 'GET /api/v1/guilds/{guild_id}'")
    endpoint.add_argument("--role", choices=[*scaffolds.CALLERS, "anybody"], default="player", help="who may call it")
    endpoint.add_argument("--scope", choices=list(Scope), default="", help="what a game server's key needs for it")
    endpoint.add_argument("--error", action="append", default=[], metavar="NAME:STATUS", help="GuildNameTaken:409")
    event.add_argument("event", help="a fact in the past tense, such as GuildCreated")
    trigger = handler.add_mutually_exclusive_group(required=True)
    trigger.add_argument("--event", default="", help="the event that it handles")
    trigger.add_argument("--schedule", default="", help="when it runs: five fields of unix cron (UTC)")
    return parser


sys.exit(main())
