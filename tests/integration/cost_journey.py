"""Every function in its ordinary cases, one after the other, each with what it used."""

import io
import json
import uuid
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import httpx
from PIL import Image

from functions.auth.operations.administration import operators
from functions.leaderboards.store import boards as leaderboards
from functions.profiles.events import ProfileChanged
from shared.events.dead_letters import DeadLettered
from shared.firestore import transaction
from shared.redis import board_upkeep
from shared.settings import settings
from tests.bench import in_process, players
from tests.bench.first_requests.callers import staff
from tests.bench.in_process import Answered, Request
from tests.bench.players import REACTIONS, Player
from tests.bench.wiretap import Call, Used
from tests.integration.costs import MODULES
from tests.redis_client import redis_client

FIRST = {"auth", "battlepass", "matches", "stats", "leaderboards", "profiles", "platform"}
"""Services that have cases here; all others have them in modules of their own."""

GET_ME = Request(path="/api/v1/profiles/me")


@dataclass(frozen=True, slots=True)
class Case:
    """One call of a function: what was heard on the wire, and what the functions' own counters say."""

    function: str
    name: str
    heard: Used
    counted: Used


class Journey:
    """Calls functions and notes what each call used."""

    def __init__(self, heard: list[Call], usage: Counter[str]) -> None:
        self.heard = heard
        self.usage = usage
        self.cases: list[Case] = []

    async def call(self, function: str, case: str, request: Request, *, status: int = 200) -> Answered:
        """Call a function once; it has to answer with this status."""
        self.heard.clear()
        self.usage.clear()
        answer = await in_process.call(function, request)
        assert answer.status == status, (function, case, answer.status, answer.body)
        self.cases.append(Case(function, case, Used.of(self.heard), _counted(self.usage)))
        return answer


def _counted(usage: Counter[str]) -> Used:
    return Used(
        reads=usage["firestore.reads"],
        writes=usage["firestore.writes"],
        rpcs=usage["firestore.calls"],
        redis=usage["redis.calls"],
        publishes=sum(name.startswith("published.") for name in usage),
    )


async def travel(heard: list[Call], usage: Counter[str], service: str = "") -> list[Case]:
    """Call every function in each of its ordinary cases; with a service, all that has cases of that service."""
    await _warm_up()
    journey = Journey(heard, usage)
    if not service or service in FIRST:
        await _first_journey(journey)
    for module in MODULES:
        if any(function.startswith(f"{service}-") or not service for function, *_ in module.ROWS):
            await module.travel(journey)
    return journey.cases


async def _first_journey(journey: Journey) -> None:
    first, second = await _accounts(journey)
    server = await _server(journey)
    await _seasons(journey, first)
    await _matches(journey, first, second, server)
    await _boards(journey, first, second)
    await _profile(journey, first)
    await _statistics(journey, first)
    await _operations(journey)


async def _warm_up() -> None:
    """Connect, and let Redis learn the scripts, by way of players who do not matter."""
    one, other = await players.open_accounts(2)
    match = players.match_between(one, other)
    await players.play(match)
    await board_upkeep.open_to_readers(leaderboards.BOARDS)
    for job in ("leaderboards-reconcile-boards", "leaderboards-compare-boards"):
        assert (await in_process.call(job, Request("POST", body={}))).status == 204
    for function, path in (
        ("profiles-get-me", GET_ME.path),
        ("leaderboards-get-my-standing", "/api/v1/leaderboards/me"),
        ("leaderboards-get-global", "/api/v1/leaderboards/global"),
    ):
        assert (await in_process.call(function, Request(path=path, token=one.token))).status == 200
    await redis_client().unlink(leaderboards.PAGE.format(scope=leaderboards.GLOBAL))


async def _accounts(journey: Journey) -> tuple[Player, Player]:
    opened = []
    register = partial(Request, "POST", "/api/v1/auth/register")
    login = partial(Request, "POST", "/api/v1/auth/login")
    for name in ("Ada", "Bob"):
        email = f"{uuid.uuid4()}@example.com"
        account = {"email": email, "password": players.PASSWORD, "display_name": name, "country": "FR"}
        case = "a new account" if name == "Ada" else "another"
        data = (await journey.call("auth-register", case, register(body=account), status=201)).data
        opened.append(Player(data["user_id"], email, data["session_id"], data["access_token"]))
    await journey.call("auth-register", "the address is taken", register(body=account), status=409)
    credentials = {"email": opened[0].email, "password": players.PASSWORD}
    signed_in = (await journey.call("auth-login", "right", login(body=credentials))).data
    wrong, unknown = credentials | {"password": "Wrong-1234"}, credentials | {"email": "nobody@example.com"}
    await journey.call("auth-login", "a wrong password", login(body=wrong), status=401)
    await journey.call("auth-login", "no such account", login(body=unknown), status=401)
    await _sessions(journey, signed_in)
    return opened[0], opened[1]


async def _sessions(journey: Journey, signed_in: dict[str, Any]) -> None:
    validate = Request(path="/api/v1/auth/validate", token=signed_in["access_token"])
    await journey.call("auth-validate", "the first request of a session", validate)
    await journey.call("auth-validate", "a later one", validate)
    refresh = Request("POST", "/api/v1/auth/refresh", body={"refresh_token": signed_in["refresh_token"]})
    token = (await journey.call("auth-refresh", "a fresh token", refresh)).data["access_token"]
    again = (await journey.call("auth-refresh", "the same, whose answer was lost", refresh)).data["refresh_token"]
    await in_process.call("auth-refresh", Request("POST", "/api/v1/auth/refresh", body={"refresh_token": again}))
    logout = Request("POST", "/api/v1/auth/logout", token=token)
    await journey.call("auth-refresh", "a spent token, which ends the session", refresh, status=401)
    await journey.call("auth-logout", "the session has ended", logout, status=401)
    one = (await players.open_accounts(1))[0]
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=one.token))
    await journey.call("auth-logout", "a live session", Request("POST", "/api/v1/auth/logout", token=one.token))
    await journey.call("auth-get-jwks", "always", Request(path="/.well-known/jwks.json"))


async def _server(journey: Journey) -> str:
    async def make(tx: transaction.Transaction) -> str:
        return operators.create_server_key(tx, "costs")

    key = await transaction.run(make)
    trade = Request("POST", "/api/v1/auth/server-token", body={"key": key})
    token = (await journey.call("auth-server-token", "a right key", trade)).data["access_token"]
    await in_process.call("matches-report-match", Request("POST", "/api/v1/matches", token=token, body={}))
    return str(token)


async def _seasons(journey: Journey, player: Player) -> None:
    admin = await staff()
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=admin))
    now = datetime.now(UTC)
    season = {
        "season_number": 1,
        "name": "First Light",
        "start_date": (now - timedelta(days=1)).isoformat(),
        "end_date": (now + timedelta(days=60)).isoformat(),
        "backdated": True,
    }
    create = Request("POST", "/api/v1/admin/battlepass/seasons", token=admin, body=season)
    await journey.call("battlepass-create-season", "the first season", create, status=201)
    await in_process.call("auth-validate", Request(path="/api/v1/auth/validate", token=player.token))
    current = Request(path="/api/v1/battlepass/current", token=player.token)
    await journey.call("battlepass-get-current", "seasons not known here", current)
    await journey.call("battlepass-get-current", "seasons known here", current)
    mine = Request(path="/api/v1/me/battlepass", token=player.token)
    await journey.call("battlepass-get-my-progress", "not cached", mine)
    await journey.call("battlepass-get-my-progress", "cached", mine)


async def _matches(journey: Journey, first: Player, second: Player, server: str) -> None:
    for which in ("the first match of both", "a later match"):
        match = players.match_between(first, second)
        body = json.loads(match.model_dump_json())
        report = Request("POST", "/api/v1/matches", token=server, body=body)
        await journey.call("matches-report-match", which, report, status=202)
        for function in REACTIONS:
            await journey.call(function, which, in_process.push(match), status=204)
    await journey.call("matches-report-match", "the same again", report, status=202)
    for function in REACTIONS:
        await journey.call(function, "delivered again", in_process.push(match), status=204)
    keyed = {"idempotency-key": uuid.uuid4().hex}
    fresh = json.loads(players.match_between(second, first).model_dump_json())
    report = Request("POST", "/api/v1/matches", token=server, body=fresh, more_headers=keyed)
    await journey.call("matches-report-match", "with an Idempotency-Key", report, status=202)
    await journey.call("matches-report-match", "with the same key again", report, status=202)


async def _boards(journey: Journey, first: Player, second: Player) -> None:
    mine = Request(path="/api/v1/leaderboards/me", token=first.token)
    await journey.call("leaderboards-get-my-standing", "on the board", mine)
    for function, path in (("get-global", "global"), ("get-regional", "regional/FR")):
        page = Request(path=f"/api/v1/leaderboards/{path}", token=first.token)
        await journey.call(f"leaderboards-{function}", "not cached", page)
        await journey.call(f"leaderboards-{function}", "cached", page)
    rename = ProfileChanged(user_id=second.id, display_name="Bobby", country="FR", changed_at=datetime.now(UTC))
    await journey.call("leaderboards-rename-player", "a new name", in_process.push(rename), status=204)
    await journey.call("leaderboards-rename-player", "delivered again", in_process.push(rename), status=204)
    private = rename.model_copy(update={"is_named_on_boards": False, "changed_at": datetime.now(UTC)})
    await journey.call("leaderboards-rename-player", "a private profile", in_process.push(private), status=204)
    await journey.call("leaderboards-reconcile-boards", "all is well", Request("POST", body={}), status=204)
    await redis_client().unlink("leaderboards:board:open")
    await journey.call(
        "leaderboards-reconcile-boards", "Redis was emptied, 4 players", Request("POST", body={}), status=204
    )


async def _profile(journey: Journey, player: Player) -> None:
    me = Request(path=GET_ME.path, token=player.token)
    await journey.call("profiles-get-me", "not cached", me)
    await journey.call("profiles-get-me", "cached", me)
    update = partial(Request, "PUT", GET_ME.path, player.token)
    await journey.call("profiles-update-me", "what others do not show", update(body={"bio": "I play."}))
    await journey.call("profiles-update-me", "a new name", update(body={"display_name": "Ada L."}))
    ask = {"content_type": "image/png", "file_name": "me.png"}
    upload = Request("POST", f"{GET_ME.path}/avatar/upload-url", player.token, ask)
    ticket = (await journey.call("profiles-create-avatar-upload", "always", upload, status=201)).data
    picture = io.BytesIO()
    Image.new("RGB", (600, 600), "teal").save(picture, "PNG")
    sent = httpx.put(ticket["url"], content=picture.getvalue(), headers=ticket["headers"])
    assert sent.status_code == 200, sent.text
    name = f"avatars/{player.id}/{ticket['upload_id']}"
    resource = {
        "bucket": settings().uploads_bucket,
        "name": name,
        "generation": sent.headers["x-goog-generation"],
        "size": str(picture.tell()),
        "contentType": "image/png",
    }
    event = Request("POST", body=resource, more_headers={"ce-id": uuid.uuid4().hex})
    await journey.call("profiles-make-image-variants", "an upload", event, status=204)
    await journey.call("profiles-make-image-variants", "delivered again", event, status=204)


async def _statistics(journey: Journey, player: Player) -> None:
    lifetime = Request(path="/api/v1/stats/me/lifetime", token=player.token)
    for case in ("not cached", "cached"):
        await journey.call("stats-get-my-lifetime", case, lifetime)
    matches = Request(path="/api/v1/stats/me/matches", token=player.token)
    await journey.call("stats-list-my-matches", "two matches", matches)


async def _operations(journey: Journey) -> None:
    for case in ("not cached", "cached"):
        await journey.call("platform-get-health", case, Request(path="/health"))
    for case in ("not cached, one that uses all", "cached"):
        await journey.call("platform-get-service-health", case, Request(path="/profiles/health"))
    await journey.call("platform-relay-outbox", "nothing was lost", Request("POST", body={}), status=204)
    letter = DeadLettered(
        delivery_id=uuid.uuid4().hex,
        function="stats-record-match",
        source_topic="match.completed",
        fact="a-match",
        payload="{}",
        attributes={},
        error="It failed.",
    )
    await journey.call("platform-store-dead-letter", "the first delivery", in_process.push(letter), status=204)
    await journey.call("platform-store-dead-letter", "delivered again", in_process.push(letter), status=204)
