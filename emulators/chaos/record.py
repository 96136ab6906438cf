"""What is stored at the end, read as an operator may: plain fields, by no model of the services."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import aiohttp

from shared.firestore import collection as firestore
from shared.model import Model


class KeptTotals(Model):
    """What a player's matches add up to."""

    matches: int = 0
    wins: int = 0
    losses: int = 0
    draws: int = 0
    kills: int = 0


class KeptStatistics(Model):
    """A player's statistics."""

    player_id: str
    lifetime: KeptTotals = KeptTotals()


class KeptMatch(Model):
    """A match of the history."""

    match_id: str


class KeptRating(Model):
    """A player's rating."""

    player_id: str
    wins: int
    losses: int
    draws: int


class KeptProfile(Model):
    """A player's profile."""

    user_id: str
    total_xp: int = 0


class KeptProgress(Model):
    """A player's season."""

    player_id: str
    xp: int = 0


class KeptXp(Model):
    """A gain of XP."""

    fact: str
    player_id: str
    amount: int


class KeptWallet(Model):
    """A player's wallet; what is below zero is owed."""

    player_id: str
    coins: int = 0
    premium: int = 0


class KeptMovement(Model):
    """An entry of the ledger."""

    player_id: str
    currency: str
    amount: int


class KeptOrder(Model):
    """An order."""

    order_id: str
    player_id: str
    transaction_id: str
    status: str


class KeptEvent(Model):
    """An event on its way."""

    topic: str


class KeptDeadLetter(Model):
    """A delivery that was given up."""

    state: str


COLLECTIONS: Mapping[str, type[Model]] = {
    "stats_players": KeptStatistics,
    "stats_matches": KeptMatch,
    "leaderboards_ratings": KeptRating,
    "profiles_profiles": KeptProfile,
    "battlepass_progress": KeptProgress,
    "battlepass_xp_log": KeptXp,
    "commerce_wallets": KeptWallet,
    "commerce_ledger": KeptMovement,
    "commerce_orders": KeptOrder,
    "events_outbox": KeptEvent,
    "platform_dead_letters": KeptDeadLetter,
}

Kept = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Record:
    """All that is stored, by collection, and what Stripe says of its payments."""

    kept: Kept
    payments: Sequence[Mapping[str, Any]]


async def read(http: aiohttp.ClientSession, stripe: str) -> Record:
    """The record as it is now. Raises shared.errors.Unavailable and aiohttp.ClientError."""
    kept = {name: await _all(firestore.Collection(name, model)) for name, model in COLLECTIONS.items()}
    async with http.get(f"{stripe}/dev/intents", raise_for_status=True) as answer:
        return Record(kept, (await answer.json())["data"])


async def _all(collection: firestore.Collection[Any]) -> list[dict[str, Any]]:
    return [document.model_dump(mode="json") async for page in collection.pages() for document in page]
