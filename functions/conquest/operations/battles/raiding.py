"""Raids: decided at once, for they change two players and no territory."""

from secrets import token_hex

from functions.conquest.events import PlayerRaided
from functions.conquest.models.battles import BattleResult
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.raids import RaidPlayer, RaidReceipt
from functions.conquest.operations.players import flags
from functions.conquest.rules.battles import raids as rules
from functions.conquest.rules.battles.resolving import played
from functions.conquest.rules.buildings import economy
from functions.conquest.rules.players import conduct
from functions.conquest.rules.seasons.seasons import NotRegistered, require_active
from functions.conquest.rules.territories.territories import army
from functions.conquest.store import attacks, players, seasons
from shared.firestore.transaction import Transaction


async def raid(tx: Transaction, player_id: str, wanted: RaidPlayer) -> RaidReceipt:
    """Raid another player. Two reads in one call; three writes, and the event.

    Who raids one player again and again, undefended, is flagged: a read and a write more, once for five times.
    Raises UnknownConquestSeason, SeasonNotActive, NotRegistered, RaidTargetUnknown and what `raids.raid` does.
    """
    season = require_active(await seasons.current(), tx.now)
    await tx.fetch(*players.refs(season.season_id, {player_id, wanted.target_id}))
    raider = await players.player_in(tx, season.season_id, player_id)
    target = await _target(tx, season.season_id, wanted.target_id)
    pair = tuple(economy.advance(season, player, tx.now).player for player in (raider, target))
    drawn = (attacks.new_id(), token_hex(16))
    done = rules.raid(season, played(season), (pair[0], pair[1]), wanted, drawn, tx.now)
    after = conduct.raided(done.raider, target.player_id, done.battle)
    await flags.look_at_raid(tx, done.raider, after, target.player_id)
    players.save(tx, after)
    players.save(tx, done.target)
    attacks.record(tx, done.battle)
    won = done.battle.result is BattleResult.ATTACKER
    tx.emit(
        PlayerRaided(
            battle_id=done.battle.battle_id,
            season_id=season.season_id,
            raider_id=raider.player_id,
            player_id=target.player_id,
            won=won,
            gold_looted=done.battle.gold_looted,
            protected_until=done.target.raid_protection_until if won else None,
            raided_at=tx.now,
        )
    )
    return RaidReceipt(
        battle_id=done.battle.battle_id,
        won=won,
        gold_looted=done.battle.gold_looted,
        casualties=army(done.battle.attacker_losses),
        remaining_army=army(done.raider.army),
        remaining_gold=done.raider.gold,
        raid_ready_at=done.raider.raid_ready_at or tx.now,
    )


async def _target(tx: Transaction, season_id: str, player_id: str) -> SeasonPlayer:
    try:
        return await players.player_in(tx, season_id, player_id)
    except NotRegistered:
        raise rules.RaidTargetUnknown(player_id=player_id) from None
