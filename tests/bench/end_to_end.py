"""From a match's report to its last reaction, through the whole local cloud: gateway, outbox, Pub/Sub push."""

import asyncio
import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
from google.cloud.firestore_v1 import AsyncClient

from emulators.cloud import CloudError
from emulators.composition import usual_parts
from functions.matches.events import MatchCompleted
from shared import clients
from shared.settings import settings
from tests.bench import players
from tests.bench.players import Player
from tests.bench.stage import open_cloud

REPORTS_A_SECOND = 10
"""Paced, so that what is measured is how long a match takes and not how long a queue is."""

PATIENCE = 30.0
WARM = 10
"""Matches that are reported first and not counted: they start each function."""


@dataclass(frozen=True, slots=True)
class EndToEnd:
    """Seconds from sending the report to the answer, and to the commit of the last reaction."""

    matches: int
    answered_p50: float
    answered_p95: float
    reacted_p50: float
    reacted_p95: float


def measure(folder: Path, matches: int) -> EndToEnd | str:
    """Report matches in a cloud of its own; without one, why there is none."""
    try:
        with open_cloud(folder, usual_parts(), BCRYPT_COST="4") as cloud:
            return asyncio.run(_measure(cloud.address("gateway"), matches))
    except CloudError as error:
        return f"skipped: {error}"


async def _measure(gateway: str, number: int) -> EndToEnd:
    accounts = await players.open_accounts(64)
    await players.open_season()
    server = await players.open_server()
    async with httpx.AsyncClient(base_url=gateway, headers={"authorization": f"Bearer {server}"}, timeout=20) as http:
        await _play(http, accounts, WARM)
        sent = await _play(http, accounts, number)
    answered = sorted(answered - began for began, answered, _ in sent.values())
    reacted = sorted(last - began for began, _, last in sent.values())
    await clients.close()
    return EndToEnd(
        number,
        answered_p50=answered[number // 2],
        answered_p95=answered[number * 95 // 100],
        reacted_p50=reacted[number // 2],
        reacted_p95=reacted[number * 95 // 100],
    )


async def _play(
    http: httpx.AsyncClient, accounts: Sequence[Player], number: int
) -> dict[str, tuple[float, float, float]]:
    """Report matches at a steady pace; by match, when it was sent, answered, and reacted to."""
    reports = []
    for pair in islice(players.pairs(accounts), number):
        reports.append(asyncio.create_task(_report(http, players.match_between(*pair))))
        await asyncio.sleep(1 / REPORTS_A_SECOND)
    sent = await asyncio.gather(*reports)
    deadline = time.monotonic() + PATIENCE
    return {match.match_id: (began, answered, await _last_reaction(match, deadline)) for match, began, answered in sent}


async def _report(http: httpx.AsyncClient, match: MatchCompleted) -> tuple[MatchCompleted, float, float]:
    began = time.time()
    answer = await http.post("/api/v1/matches", json=json.loads(match.model_dump_json()))
    answer.raise_for_status()
    return match, began, time.time()


async def _last_reaction(match: MatchCompleted, deadline: float) -> float:
    """When the last of the documents that a match's reactions make once was committed, by Firestore's own clock."""
    client = AsyncClient(project=settings().google_cloud_project)
    documents = [
        client.document(f"stats_matches/{match.match_id}"),
        client.document(f"leaderboards_results/{match.match_id}"),
        client.document(f"battlepass_xp_log/{match.match_id}:{match.players[0].player_id}"),
    ]
    while time.monotonic() < deadline:
        snapshots: list[Any] = [snapshot async for snapshot in client.get_all(documents)]
        if all(snapshot.exists for snapshot in snapshots):
            return max(float(snapshot.create_time.timestamp()) for snapshot in snapshots)
        await asyncio.sleep(0.05)
    raise RuntimeError(f"the reactions to {match.match_id} did not all happen within {PATIENCE:g} s")
