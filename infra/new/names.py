"""Which names can be given, and what follows from them."""

import keyword
import re
from dataclasses import dataclass

SERVICE = re.compile(r"[a-z][a-z0-9]{2,19}")
FUNCTION = re.compile(r"[a-z]+(_[a-z0-9]+)+")
TOPIC = re.compile(r"[a-z]+(_[a-z]+)*")
CLASS = re.compile(r"([A-Z][a-z0-9]+){2,}")
ROUTE = re.compile(r"(GET|POST|PUT|PATCH|DELETE) (/([a-z0-9.-]+|\{[a-z][a-z0-9_]*\}))+")
CRON = re.compile(r"[0-9*/,-]+( [0-9*/,-]+){4}")
LONGEST = 63
"""Characters of a Cloud Function's name."""


class Refused(Exception):
    """What was asked for cannot be made; nothing was written."""


@dataclass(frozen=True, slots=True)
class DeclaredError:
    """An error that an endpoint is to raise, such as `GuildNameTaken:409`."""

    name: str
    status: int

    @property
    def code(self) -> str:
        """The error's stable code, such as `GUILD_NAME_TAKEN`."""
        return snake(self.name).upper()

    @property
    def test(self) -> str:
        """How its test is named."""
        return snake(self.name)


def service(name: str) -> str:
    """Raises Refused for what is no name of a service."""
    if not SERVICE.fullmatch(name) or keyword.iskeyword(name):
        raise Refused(f"{name!r} is no name of a service: write 3 to 20 small letters and digits, such as `guilds`.")
    return name


def function(name: str, service: str) -> str:
    """Raises Refused for what is no name of a function, or one that is too long with its service's."""
    if not FUNCTION.fullmatch(name):
        raise Refused(f"{name!r} is no name of a function: write a verb and a noun, such as `create_guild`.")
    if len(f"{service}-{name}") > LONGEST:
        raise Refused(f"{service}-{name} has {len(service) + 1 + len(name)} characters: {LONGEST} at most.")
    return name


def topic(name: str) -> str:
    """Raises Refused for what is no name of a topic."""
    if not TOPIC.fullmatch(name) or keyword.iskeyword(name):
        raise Refused(f"{name!r} is no name of a topic: write small letters and _, such as `sign_in`.")
    return name


def route(text: str) -> tuple[str, str]:
    """The method and the path. Raises Refused for what is no route."""
    if not ROUTE.fullmatch(text):
        raise Refused(f"{text!r} is no route: write a method and a path, such as 'GET /api/v1/guilds/{{guild_id}}'.")
    method, _, path = text.partition(" ")
    names = re.findall(r"\{(\w+)\}", path)
    for name in names:
        if names.count(name) > 1 or keyword.iskeyword(name) or name in {"player", "caller", "body", "tx"}:
            raise Refused(f"{{{name}}} cannot be a parameter of the path {path}: give it a name of its own.")
    return method, path


def event(name: str) -> str:
    """Raises Refused for what is no name of an event."""
    if not CLASS.fullmatch(name):
        raise Refused(f"{name!r} is no name of an event: write a fact in the past tense, such as `GuildCreated`.")
    return name


def cron(text: str) -> str:
    """Raises Refused for what is no timetable."""
    if not CRON.fullmatch(text):
        raise Refused(f"{text!r} is no timetable: write five fields of unix cron (UTC), such as '*/5 * * * *'.")
    return text


def error(text: str) -> DeclaredError:
    """An error and its status, such as `GuildNameTaken:409`. Raises Refused for anything else."""
    name, _, status = text.partition(":")
    if not CLASS.fullmatch(name) or not re.fullmatch(r"4\d\d", status):
        raise Refused(f"{text!r} is no error: write its name and its status, such as `GuildNameTaken:409`.")
    return DeclaredError(name, int(status))


def snake(name: str) -> str:
    """`GuildCreated` as `guild_created`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def camel(name: str) -> str:
    """`create_guild` as `CreateGuild`."""
    return "".join(word.capitalize() for word in name.split("_"))


def sentence(name: str) -> str:
    """`create_guild` as `Create guild`."""
    return name.replace("_", " ").capitalize()
