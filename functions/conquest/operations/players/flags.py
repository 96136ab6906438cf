"""Flagging players for a person to look at. Nothing changes for them."""

from collections.abc import Collection

from functions.conquest.models.flags import DecideFlag, FlagReason, PlayerFlag
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.rules.players import accounts as rules
from functions.conquest.rules.players import conduct
from functions.conquest.store import entries, flags, players
from shared.firestore.transaction import Transaction


async def look_at_network(tx: Transaction, season_id: str, player_id: str, network: str, *, paying: bool) -> None:
    """Flag a player of a season who registers from a network of which many did; the flag names them.

    A read for each, one at least, 20 at most; where they are many, a read and a write of the flag. The others' flags
    are left as they are: of hundreds at once in one network, none waits for another.
    """
    if not network:
        return
    there = entries.of_network if paying else players.of_network
    others = set(await there(season_id, network, rules.MOST_NAMED)) - {player_id}
    if len(others) >= rules.MOST_OF_A_NETWORK:
        await _flag(tx, season_id, player_id, FlagReason.MANY_ACCOUNTS, others)


async def look_at_wallet(tx: Transaction, season_id: str, player_id: str, wallet: str) -> None:
    """Flag a player whose prizes would go to a wallet that another player of the season had named before.

    A read for each, one at least; where there is one, a read and a write of the flag.
    """
    others = set(await entries.of_wallet(season_id, wallet, rules.MOST_NAMED)) - {player_id}
    if others:
        await _flag(tx, season_id, player_id, FlagReason.SHARED_WALLET, others)


async def look_at_training(tx: Transaction, before: SeasonPlayer, after: SeasonPlayer) -> None:
    """Flag a player who begins trainings as fast as no person can, again and again: then a read and a write."""
    if conduct.is_noticed(before.prompt, after.prompt, conduct.PROMPT_TRAININGS):
        await _flag(tx, after.season_id, after.player_id, FlagReason.IMPOSSIBLE_TIMING, (), after.prompt)


async def look_at_raid(tx: Transaction, before: SeasonPlayer, after: SeasonPlayer, target_id: str) -> None:
    """Flag a player who takes one other's gold again and again, undefended: then a read and a write."""
    was, raids = before.fed_by.get(target_id, 0), after.fed_by.get(target_id, 0)
    if conduct.is_noticed(was, raids, conduct.FED_RAIDS):
        await _flag(tx, after.season_id, after.player_id, FlagReason.FED_RAIDS, {target_id}, raids)


async def _flag(
    tx: Transaction, season_id: str, player_id: str, reason: FlagReason, others: Collection[str], count: int = 0
) -> None:
    before = (await flags.flags_in(tx, season_id, [player_id])).get(player_id)
    after = rules.flagged(before, (season_id, player_id), reason, others, tx.now, count)
    if after != before:
        flags.save(tx, after)


async def decide(tx: Transaction, flag_id: str, decision: DecideFlag, by: str) -> PlayerFlag:
    """Note what somebody makes of a flag. A read and a write. Raises UnknownFlag."""
    after = rules.decided(await flags.flag_in(tx, flag_id), decision, by, tx.now)
    flags.save(tx, after)
    return after
