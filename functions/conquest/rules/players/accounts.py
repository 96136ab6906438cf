"""Accounts of one person: what a merge does, and when players are flagged as they may be one.

What each account has in a season keeps the account that it is of.
"""

import hashlib
from collections.abc import Collection, Iterable
from datetime import datetime

from functions.conquest.models.accounts import ConquestAccount
from functions.conquest.models.flags import DecideFlag, FlagFact, FlagReason, PlayerFlag, PlayerFlagView
from shared.errors import NotFound
from shared.merging import JoinedAccounts, joined, parted

MOST_OF_A_NETWORK = 3
"""Players of a season who may register from one network without a flag: a family."""

MOST_NAMED = 20


def merged(source: ConquestAccount, target: ConquestAccount) -> ConquestAccount:
    """The target, who plays on with what the source has, in seasons that it takes no part in itself."""
    return target.model_copy(update={"merged_ids": joined(target.merged_ids, source.ids)})


def unmerged(target: ConquestAccount, brought: JoinedAccounts) -> ConquestAccount:
    """The target without what a merge brought."""
    return target.model_copy(update={"merged_ids": parted(target.merged_ids, brought.merged_ids)})


def who_plays(player_ids: Iterable[str], accounts: Collection[ConquestAccount]) -> dict[str, str]:
    """By the ids that players have in a season, the accounts that play with them now; `accounts` took others in.

    Of accounts that were merged one into the next, the last one has the ids of all.
    """
    playing = {player_id: player_id for player_id in player_ids}
    for account in sorted(accounts, key=lambda account: len(account.merged_ids)):
        playing |= {merged: account.player_id for merged in account.merged_ids if merged in playing}
    return playing


class UnknownFlag(NotFound):
    """Nobody was flagged under this id."""

    code = "UNKNOWN_FLAG"
    message = "There is no such flag; GET /api/v1/admin/conquest/flags lists them."


def digest(season_id: str, network: str) -> str:
    """What a network is called in a season: the same in no other, and nobody reads an address in it. Empty: unknown."""
    return hashlib.sha256(f"{season_id}:{network}".encode()).hexdigest()[:32] if network else ""


def flag_id(season_id: str, player_id: str) -> str:
    """The flag of a player."""
    return f"{season_id}-{player_id}"


def flagged(
    before: PlayerFlag | None,
    of: tuple[str, str],
    reason: FlagReason,
    others: Collection[str],
    now: datetime,
    count: int = 0,
) -> PlayerFlag:
    """The flag of a player (`of`: season and player) after a fact that may concern others, too.

    `count` is of what happened; without it, of the players. The same fact again changes nothing; one with more waits
    for a decision again.
    """
    season_id, player_id = of
    named = tuple(sorted(set(others) - {player_id})[:MOST_NAMED])
    fact = FlagFact(count=count or len(set(others) | {player_id}), player_ids=named, noticed_at=now)
    if before is None:
        identity = flag_id(season_id, player_id)
        return PlayerFlag(
            flag_id=identity, season_id=season_id, player_id=player_id, facts={reason: fact}, created_at=now
        )
    earlier = before.facts.get(reason)
    if earlier is not None and earlier.count >= fact.count:
        return before
    return before.model_copy(update={"facts": before.facts | {reason: fact}, "waits": True})


def decided(flag: PlayerFlag, decision: DecideFlag, by: str, now: datetime) -> PlayerFlag:
    """A flag that somebody has looked at."""
    update = {"verdict": decision.verdict, "reason": decision.reason, "decided_by": by, "decided_at": now}
    return flag.model_copy(update=update | {"waits": False})


def flag_view(flag: PlayerFlag) -> PlayerFlagView:
    """A flag as staff sees it."""
    return PlayerFlagView(**{name: getattr(flag, name) for name in PlayerFlagView.model_fields})
