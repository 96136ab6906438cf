"""Bans that strikes lead to: accounts are auth's, which bans them, and lets them in again."""

from functions.auth.api import bans
from functions.ugc.events import UgcBanEarned, UgcBanLifted
from functions.ugc.store.moderation import standings
from shared.firestore.transaction import Transaction


def reason_of(strike_id: str) -> str:
    """Why an account is banned, as staff reads it: by it, the ban is known again."""
    return f"Strikes for creations; the last one is {strike_id}."


async def ban(tx: Transaction, earned: UgcBanEarned) -> None:
    """Ban an account for its strikes, if they still stand. Two reads; writes the account, its audit and an event."""
    standing = await standings.standing(tx, earned.player_id)
    if standing.banned_for == earned.strike_id:
        standings.verify(tx, standing.player_id)
        await bans.ban(tx, standing.player_id, "ugc", reason_of(earned.strike_id))


async def lift(tx: Transaction, lifted: UgcBanLifted) -> None:
    """Let an account in again whose ban does not stand any more. Two reads; writes the account and its audit."""
    standing = await standings.standing(tx, lifted.player_id)
    if not standing.banned_for:
        standings.verify(tx, standing.player_id)
        await bans.lift(tx, standing.player_id, "ugc", reason_of(lifted.strike_id))
