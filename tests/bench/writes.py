"""The writes: a login, a report of a match and what reacts to it, a grant of XP, a claim."""

import json
import re
import uuid
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice

from functions.battlepass.models.tiers import HIGHEST_TIER
from functions.battlepass.operations.bulk_grants import AT_ONCE
from functions.matches.events import MatchCompleted
from tests.bench import in_process, players
from tests.bench.cases import Case, Prepared, Stage, record, single
from tests.bench.floor import Floor
from tests.bench.in_process import Request
from tests.bench.load import Job
from tests.bench.players import REACTIONS, Player
from tests.integration.battlepass.first_requests.seasons import (
    claim_of,
    granted_to,
    open_past_season,
    open_progress,
    shared_among,
)

MOST_REPORTS_A_SECOND, MOST_REACTIONS_A_SECOND, MOST_GRANTS_A_SECOND = 2000, 600, 2000
"""What a run is given at most to send: no match and no grant may come twice."""

MOST_SHARED_GRANTS_A_SECOND = 400
"""The same of grants to a team of 20."""

WARM_MATCHES = 2
_OUTBOX = re.compile(rb"events_outbox/([0-9a-f]{32})")


async def _login(stage: Stage) -> Prepared:
    """Each player signs in; two at a time, as each takes a quarter of a second of a core by design."""
    requests = [
        Request("POST", "/api/v1/auth/login", body={"email": player.email, "password": players.PASSWORD})
        for player in stage.players
    ]
    recorded = await record(stage, "auth-login", requests[0])
    hashes = [call for call in recorded.calls if "bcrypt" in call]
    floor = Floor(recorded.status, recorded.headers, recorded.body, hashes)
    return Prepared(functions=["auth-login"], floors=[floor], jobs=single(requests), connections=2, least_seconds=3)


def _report(match: MatchCompleted, server: str) -> Request:
    return Request("POST", "/api/v1/matches", token=server, body=json.loads(match.model_dump_json()))


async def _reports(stage: Stage) -> Prepared:
    """A game server reports matches, each once."""
    wanted = int(MOST_REPORTS_A_SECOND * stage.seconds)
    matches = [players.match_between(*pair) for pair in islice(players.pairs(stage.players), wanted + WARM_MATCHES)]
    for match in matches[1:WARM_MATCHES]:
        await in_process.call("matches-report-match", _report(match, stage.server))
    floor = await _recorded(stage, "matches-report-match", _report(matches[0], stage.server), matches[0])
    requests = [_report(match, stage.server) for match in matches[WARM_MATCHES:]]
    return Prepared(functions=["matches-report-match"], floors=[floor], jobs=single(requests), again=False)


async def _reactions(stage: Stage) -> Prepared:
    """Matches of many players, each known to all three functions: their three reactions at once, for each match."""
    for all_of_them in (stage.players, stage.rivals):
        for pair in islice(players.pairs(all_of_them), len(all_of_them) // 2):
            await players.play(players.match_between(*pair))
    last = players.match_between(*stage.rivals[:2])
    floors = [await _recorded(stage, name, in_process.push(last), last) for name in REACTIONS]
    wanted = int(MOST_REACTIONS_A_SECOND * stage.seconds)
    matches = [players.match_between(*pair) for pair in islice(players.pairs(stage.players), wanted)]
    jobs: list[Job] = [[(place, in_process.push(match).raw) for place, _ in enumerate(REACTIONS)] for match in matches]
    return Prepared(functions=REACTIONS, floors=floors, jobs=jobs, again=False, connections=8, pinned=False)


async def _grants(stage: Stage) -> Prepared:
    """A game server grants XP to players who have some already, each grant once."""
    for player in (*stage.players, *stage.rivals):
        await in_process.call("battlepass-grant-xp", granted_to(player, stage.server, amount=1))
    rival = stage.rivals[0]
    request = granted_to(rival, stage.server, amount=1)
    once = await record(stage, "battlepass-grant-xp", request)
    others = [{rival.id: opponent.id} for opponent in stage.rivals]
    floor = replace(once, players=others, fresh=[json.loads(request.content)["grant_id"]])
    wanted = int(MOST_GRANTS_A_SECOND * stage.seconds)
    requests = [granted_to(player, stage.server, amount=1) for player in islice(cycle(stage.players), wanted)]
    return Prepared(functions=["battlepass-grant-xp"], floors=[floor], jobs=single(requests), again=False)


async def _shared_grants(stage: Stage) -> Prepared:
    """A game server grants XP to teams whose players have some already, in one call a team, each grant once.

    One call at a time, for there are few teams: of two calls for one, the floor's would fail.
    """
    for player in (*stage.players, *stage.rivals):
        await in_process.call("battlepass-grant-xp", granted_to(player, stage.server, amount=1))
    teams, others = (_teams(all_of_them) for all_of_them in (stage.players, stage.rivals))
    request = shared_among(others[0], stage.server, uuid.uuid4().hex, amount=1)
    once = await record(stage, "battlepass-grant-xp-to-many", request)
    ids = [{old.id: new.id for old, new in zip(others[0], team, strict=True)} for team in others]
    floor = replace(once, players=ids, fresh=[json.loads(request.content)["grant_id"]])
    wanted = int(MOST_SHARED_GRANTS_A_SECOND * stage.seconds)
    requests = [shared_among(team, stage.server, uuid.uuid4().hex, amount=1) for team in islice(cycle(teams), wanted)]
    return Prepared(
        functions=["battlepass-grant-xp-to-many"], floors=[floor], jobs=single(requests), again=False, connections=1
    )


def _teams(all_of_them: Sequence[Player]) -> list[Sequence[Player]]:
    return [all_of_them[first : first + AT_ONCE] for first in range(0, len(all_of_them) - AT_ONCE + 1, AT_ONCE)]


async def _claims(stage: Stage) -> Prepared:
    """Players at the last tier of a season claim coins for each of its tiers, each once."""
    season = await open_past_season(tiers=HIGHEST_TIER)
    for player in (*stage.players, *stage.rivals):
        await open_progress(season, player, tier=HIGHEST_TIER)
    rival, other, *_ = stage.rivals
    await in_process.call("battlepass-claim-reward", claim_of(season, other, 1))  # seasons and rewards are known now
    once = await record(stage, "battlepass-claim-reward", claim_of(season, rival, 1))
    events = {event_id.decode() for call in once.calls for event_id in _OUTBOX.findall(_text(call))}
    others = [{rival.id: opponent.id} for opponent in stage.rivals]
    floor = replace(once, players=others, fresh=sorted(events), unconditional=True)
    tiers = range(1, HIGHEST_TIER + 1)
    requests = [claim_of(season, player, tier) for tier in tiers for player in stage.players]
    return Prepared(functions=["battlepass-claim-reward"], floors=[floor], jobs=single(requests), again=False)


async def _recorded(stage: Stage, function: str, request: Request, match: MatchCompleted) -> Floor:
    """A floor whose match and events are new each time, between two rivals."""
    once = await record(stage, function, request)
    events = {event_id.decode() for call in once.calls for event_id in _OUTBOX.findall(_text(call))}
    first, second = (player.player_id for player in match.players)
    met = [{first: opponent.id, second: other.id} for opponent, other in _all_pairs(stage.rivals)]
    return Floor(once.status, once.headers, once.body, once.calls, met, [match.match_id, *sorted(events)])


def _text(call: dict[str, str]) -> bytes:
    return call.get("request", "").encode("latin-1")


def _all_pairs(rivals: Sequence[Player]) -> list[tuple[Player, Player]]:
    return list(islice(players.pairs(rivals), len(rivals)))


CASES = (
    Case("login", "POST /auth/login, bcrypt cost 12", "bcrypt alone, in a thread", _login),
    Case(
        "report",
        "POST /matches",
        "the same EVALSHA, BatchGetDocuments of 3, Commits of 2 and 1, and Publish",
        _reports,
    ),
    Case(
        "reactions",
        "a match's four reactions together",
        "three bare functions with the same BatchGetDocuments, Commits and Redis calls",
        _reactions,
        unit="matches/s",
    ),
    Case(
        "grant",
        "POST /battlepass/progress/{player_id}/xp",
        "the same EVALSHA, BatchGetDocuments of 3, Commit of 3, and UNLINK",
        _grants,
    ),
    Case(
        "shared-grant",
        "POST /battlepass/xp, 20 players",
        "the same two EVALSHA, BatchGetDocuments of 60, Commit of 60, and UNLINK",
        _shared_grants,
    ),
    Case(
        "claim",
        "POST /me/battlepass/claim-reward, coins",
        "the same EVALSHA, BatchGetDocuments of 2, Commits of 5 and 1, UNLINK, and Publish",
        _claims,
    ),
)
