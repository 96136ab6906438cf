"""Matches reported to a local cloud, and what follows from them, watched to the last reaction."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
from rich.console import Console

from emulators.replay.api import Api
from emulators.replay.cloud import Cloud
from emulators.replay.matches_file import Match, Problem
from emulators.replay.progress import progress_bars
from emulators.replay.reactions import Reactions
from emulators.replay.registration import Account
from emulators.replay.reporting import Reports, report_all
from emulators.replay.server import GameServer

BACKLOG = 20
"""Matches that may wait for reactions at once: enough to keep the functions busy, without measuring a queue."""


@dataclass(frozen=True, slots=True)
class Played:
    """What became of the reports and of the reactions to them; `unseen` had some that the function host forgot."""

    reports: Reports
    reactions: Reactions
    unseen: int
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where the matches are played: a cloud, its API, a game server's key, and where progress is shown."""

    session: aiohttp.ClientSession
    cloud: Cloud
    api: Api
    server_key: str
    console: Console


async def play(
    stage: Stage,
    matches: Sequence[Match],
    accounts: Mapping[str, Account],
    shift: timedelta,
    at_once: int,
    backlog: int = BACKLOG,
) -> Played:
    """Report the matches, their dates moved, and wait until the functions have reacted to those that were new.

    No match is reported while `backlog` others wait for reactions. Raises Unreachable and NoReactions.
    """
    reactions = Reactions(stage.session, stage.cloud.functions)
    await reactions.begin()
    with progress_bars(stage.console) as bars:
        reporting = bars.add_task("Reports", total=len(matches), note="")
        reacting = bars.add_task("Reactions", total=len(matches), note="")
        before = stage.api.retries

        async def reported(reports: Reports) -> None:
            note = f"{len(reports.problems)} errors, {stage.api.retries - before} sent again"
            bars.update(reporting, advance=1, note=note)
            await reactions.make_room(reports.taken, backlog)

        def reacted(count: int) -> None:
            bars.update(reacting, completed=count, note=f"{len(reactions.failures)} tried again")

        following = asyncio.create_task(reactions.follow(reacted))
        try:
            server = GameServer(stage.api, stage.server_key)
            reports = await report_all(server, matches, accounts, shift, at_once, reported)
            bars.update(reacting, total=len(reports.taken))
            missing = await reactions.wait_for(reports.taken)
            reacted(len(reports.taken) - len(missing))
        finally:
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following
    unseen = {match_id for match_id in missing if reactions.may_be_unseen(reports.taken[match_id])}
    late = [
        Problem(f"match {match_id}", f"no reaction of {', '.join(reactions.unfinished(match_id))}")
        for match_id in sorted(missing - unseen)
    ]
    return Played(reports, reactions, len(unseen), [*reports.problems, *late])
