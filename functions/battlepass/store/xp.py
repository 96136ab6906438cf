"""The log of XP in Firestore."""

from functions.battlepass.models.xp import XpGain
from shared.firestore import Collection
from shared.transaction import AlreadyDone, Transaction

XP_LOG = Collection("battlepass_xp_log", XpGain)


def log(tx: Transaction, gain: XpGain) -> None:
    """Log a gain; the commit raises AlreadyDone when this fact was logged for the player before."""
    tx.create(XP_LOG, gain_id(gain.fact, gain.player_id), gain, otherwise=AlreadyDone())


def gain_id(fact: str, player_id: str) -> str:
    """What the document of a gain is called."""
    return f"{fact}:{player_id}"
