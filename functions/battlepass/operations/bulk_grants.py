"""XP that game servers grant to many players at once."""

import asyncio
from collections.abc import Mapping, Sequence

from functions.battlepass.models.grants import GrantedToMany, GrantXpToMany, PlayerGrant, PlayerShare
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.models.xp import XpGain
from functions.battlepass.operations import grants
from functions.battlepass.rules import grants as rules
from functions.battlepass.store import progress, seasons
from functions.profiles.api import players as profiles
from shared.errors import RateLimited
from shared.firestore import transaction
from shared.firestore.audit import new_salt
from shared.firestore.transaction import Transaction
from shared.rates import GRANT_RATE
from shared.redis.player_counts import over_limit

AT_ONCE = 20
"""Players of one commit: few enough for a match of one of them to hold up few others."""

COUNTED_AS = "battlepass-grant-xp"
"""The endpoint of grants to one player: a player's grants are counted together, however they come."""


async def grant_to_many(server_id: str, wanted: GrantXpToMany) -> GrantedToMany:
    """Add granted XP, once a player, in commits of 20 players; a refused player holds up no other.

    Who has had too many grants in this minute is refused before anything is read.

    Raises Unavailable when a commit never won against others: what others did stays, and is repeated by the next call.
    """
    over = await over_limit(GRANT_RATE, COUNTED_AS, [share.player_id for share in wanted.players])
    admitted = [share for share in wanted.players if share.player_id not in over]
    parts = [admitted[first : first + AT_ONCE] for first in range(0, len(admitted), AT_ONCE)]
    done = await asyncio.gather(*(_grant_part(server_id, wanted, part) for part in parts), return_exceptions=True)
    outcomes = {player_id: rules.refused(player_id, RateLimited()) for player_id in over}
    for outcome in done:
        if isinstance(outcome, BaseException):
            raise outcome
        outcomes |= {line.player_id: line for line in outcome}
    return GrantedToMany(players=tuple(outcomes[share.player_id] for share in wanted.players))


async def _grant_part(server_id: str, wanted: GrantXpToMany, part: Sequence[PlayerShare]) -> list[PlayerGrant]:
    return await transaction.run(lambda tx: _grant(tx, server_id, wanted, part))


async def _grant(
    tx: Transaction, server_id: str, wanted: GrantXpToMany, part: Sequence[PlayerShare]
) -> list[PlayerGrant]:
    season = await seasons.season_at(rules.earned_at(wanted, tx.now))
    logged, stored, there = await _stored(tx, season, rules.fact_of(wanted.grant_id), part)
    new: list[PlayerShare] = []
    outcomes: dict[str, PlayerGrant] = {}
    for share in part:
        player_id = share.player_id
        earlier = logged.get(player_id)
        if earlier is not None:
            outcomes[player_id] = await _again(tx, earlier, share, wanted)
        elif player_id in there:
            new.append(share)
        else:
            outcomes[player_id] = rules.refused(player_id, profiles.UnknownPlayer())
    gains = [
        rules.gain(wanted, wanted.grant_id, share.player_id, share.amount, season, server_id, tx.now, new_salt())
        for share in new
    ]
    await profiles.credit_xp(tx, {gain.player_id: gain.amount for gain in gains})
    for gain in gains:
        granted = grants.counted(tx, season, stored.get(gain.player_id), gain)
        outcomes[gain.player_id] = PlayerGrant(player_id=gain.player_id, granted=granted)
    return [outcomes[share.player_id] for share in part]


async def _again(tx: Transaction, earlier: XpGain, share: PlayerShare, wanted: GrantXpToMany) -> PlayerGrant:
    try:
        rules.check_repetition(earlier, share.amount, wanted.reason)
    except rules.GrantContradicted as error:
        return rules.refused(share.player_id, error)
    return PlayerGrant(player_id=share.player_id, granted=await grants.repeated(tx, earlier))


async def _stored(
    tx: Transaction, season: Season | None, fact: str, part: Sequence[PlayerShare]
) -> tuple[Mapping[str, XpGain], Mapping[str, Progress], frozenset[str]]:
    """The gains of this grant that were logged, the players' seasons, and who of them there is; in one call."""
    ids = [share.player_id for share in part]
    refs = [progress.ref(season.season_id, player_id) for player_id in ids] if season else []
    await tx.fetch(*(progress.gain_ref(fact, player_id) for player_id in ids), *refs, *profiles.refs(ids))
    logged = await progress.gains_of(tx, fact, ids)
    stored = await progress.of_players(tx, season.season_id, ids) if season else {}
    cards = await profiles.cards(tx, ids)
    return logged, stored, frozenset(player_id for player_id, card in cards.items() if not card.is_erased)
