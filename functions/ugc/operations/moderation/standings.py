"""Strikes are given and taken back in the commit of what they are for, which tells what they lead to."""

from functions.ugc.events import UgcBanEarned, UgcBanLifted
from functions.ugc.models.moderation.reasons import UgcCategory
from functions.ugc.models.moderation.standings import SetTrust, Standing, StandingView
from functions.ugc.rules.moderation import strikes as rules
from functions.ugc.rules.moderation.notices import strike_notice
from functions.ugc.settings import settings
from functions.ugc.store.moderation import standings
from shared.firestore.transaction import Transaction


def strike(tx: Transaction, standing: Standing, strike_id: str, ugc_id: str, category: UgcCategory) -> Standing:
    """Give a strike for an item; the creator is told what it leads to. Writes events alone: its caller saves.

    A ban is a fact that `ugc-ban-creator` acts upon. Nobody, whose the items of erased players are, gets none.
    """
    if not standing.player_id:
        return standing
    after, steps = rules.struck(standing, strike_id, ugc_id, category, tx.now), rules.steps_of(settings().ugc_strikes)
    if after == standing:
        return standing
    if consequence := rules.consequence_at(after.strikes, tx.now, steps):
        tx.emit(strike_notice(after.player_id, after.strikes[-1], consequence))
    if not after.banned_for and (earned := rules.ban_earned(after.strikes, tx.now, steps)):
        tx.emit(UgcBanEarned(player_id=after.player_id, strike_id=earned, earned_at=tx.now))
        return after.model_copy(update={"banned_for": earned})
    return after


def take_back(tx: Transaction, standing: Standing, strike_id: str) -> Standing:
    """Take back a strike, with the ban that it led to. Writes an event at most: its caller saves."""
    after, steps = rules.without(standing, strike_id), rules.steps_of(settings().ugc_strikes)
    if after.banned_for and not rules.ban_earned(after.strikes, tx.now, steps):
        tx.emit(UgcBanLifted(player_id=after.player_id, strike_id=after.banned_for, lifted_at=tx.now))
        return after.model_copy(update={"banned_for": ""})
    return after


async def check_upload(tx: Transaction, player_id: str) -> None:
    """Raise UploadsBlocked for a player whose strikes allow no upload now (one read, unless it was fetched)."""
    rules.check_upload(await standings.standing(tx, player_id), tx.now, rules.steps_of(settings().ugc_strikes))


async def set_trust(tx: Transaction, player_id: str, body: SetTrust) -> StandingView:
    """Say whether a creator's items need a review. One read, one write."""
    standing = (await standings.standing(tx, player_id)).model_copy(update={"trust": body.trust})
    standings.save(tx, standing)
    return rules.shown(standing, tx.now, rules.steps_of(settings().ugc_strikes))
