"""Every function in its ordinary cases, one service after the other, each with what it used."""

import os
from collections import Counter

import httpx

from functions.battlepass.store import seasons, tiers
from functions.cosmetics.store import catalog
from functions.leaderboards.store import boards as leaderboards
from shared.firestore import copies
from shared.redis import board_maintenance
from shared.settings import settings
from tests.bench import in_process, players
from tests.bench.in_process import Request
from tests.bench.wiretap import Call
from tests.costs import Case, Journey
from tests.integration.cost_table import MODULES
from tests.redis_client import redis_client


async def travel(heard: list[Call], usage: Counter[str], service: str = "") -> list[Case]:
    """Call every function in each of its ordinary cases, those of each service in a cloud of which nothing is left."""
    journey = Journey(heard, usage)
    for name, modules in MODULES.items():
        if service in {"", name}:
            await _empty()
            await _warm_up()
            for module in modules:
                await module.travel(journey)
    return journey.cases


async def _empty() -> None:
    """Forget every document, everything in Redis, and what this process remembers of both."""
    documents = f"projects/{settings().google_cloud_project}/databases/(default)/documents"
    async with httpx.AsyncClient() as http:
        emptied = await http.delete(f"http://{os.environ['FIRESTORE_EMULATOR_HOST']}/emulator/v1/{documents}")
        emptied.raise_for_status()
    await redis_client().flushdb()
    for remembered in (seasons.seasons, tiers.tiers, catalog.catalog, copies.subscribed):
        remembered.cache_clear()


async def _warm_up() -> None:
    """Connect, open a season, and let Redis learn the scripts, by way of players who do not matter."""
    await players.open_season()
    ada, bob = await players.open_accounts(2)
    await players.play(players.match_between(ada, bob))
    await board_maintenance.open_to_readers(leaderboards.BOARDS)
    for job in ("leaderboards-reconcile-boards", "leaderboards-compare-boards"):
        assert (await in_process.call(job, Request("POST", body={}))).status == 204
    for function, path in (
        ("profiles-get-me", "/api/v1/profiles/me"),
        ("leaderboards-get-my-standing", "/api/v1/leaderboards/me"),
        ("leaderboards-get-global", "/api/v1/leaderboards/global"),
    ):
        assert (await in_process.call(function, Request(path=path, token=ada.token))).status == 200
    await redis_client().unlink(leaderboards.PAGE.format(scope=leaderboards.GLOBAL))
