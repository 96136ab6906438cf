"""Tribes in Firestore: the tribes, the names they took, invitations."""

import asyncio
from collections.abc import Iterable
from datetime import datetime

from functions.conquest.models.tribes import Tribe, TribeInvite, TribeWord
from functions.conquest.rules.tribes.invites import UnknownInvite
from functions.conquest.rules.tribes.tribes import TribeNameTaken, UnknownTribe, word_id
from shared.firestore.collection import Collection
from shared.firestore.live import show_tribe
from shared.firestore.transaction import Transaction

TRIBES = Collection("conquest_tribes", Tribe)
WORDS = Collection("conquest_tribe_words", TribeWord)
INVITES = Collection("conquest_tribe_invites", TribeInvite)
PAGE = "conquest:tribe:{tribe_id}"
"""The page that shows a tribe."""


async def tribe(tribe_id: str) -> Tribe:
    """A tribe (one read). Raises UnknownTribe."""
    return _there(await TRIBES.get(tribe_id), tribe_id)


async def tribe_in(tx: Transaction, tribe_id: str) -> Tribe:
    """The same in a transaction (one read, unless it was fetched)."""
    return _there(await tx.get(TRIBES, tribe_id), tribe_id)


async def tribes(tribe_ids: Iterable[str]) -> dict[str, Tribe]:
    """Tribes by their ids, those that were disbanded, too (a read each, in one call)."""
    return await TRIBES.get_many(set(tribe_ids))


async def of_season(season_id: str) -> list[Tribe]:
    """All tribes of a season, those that were disbanded, too (a read each, one at least)."""
    return [tribe async for page in TRIBES.pages(("season_id", "==", season_id)) for tribe in page]


async def with_emblem_of(player_id: str) -> list[Tribe]:
    """Tribes that show an emblem of a player's, or await one (a read each, two at least)."""
    by_sender = [
        TRIBES.pages(("emblem_sent_by", "==", player_id)),
        TRIBES.pages(("emblem_upload.sent_by", "==", player_id)),
    ]
    by_id = {tribe.tribe_id: tribe for pages in by_sender async for page in pages for tribe in page}
    return list(by_id.values())


def _there(kept: Tribe | None, tribe_id: str) -> Tribe:
    if kept is None:
        raise UnknownTribe(tribe_id=tribe_id)
    return kept


def add(tx: Transaction, new: Tribe) -> None:
    """Write a new tribe with its name and tag. The commit raises TribeNameTaken where another has one of them."""
    tx.create(TRIBES, new.tribe_id, new)
    for kind, word in (("name", new.name), ("tag", new.tag)):
        taken = TribeWord(season_id=new.season_id, tribe_id=new.tribe_id, word=word)
        refusal = TribeNameTaken(taken=kind, word=word)
        tx.create(WORDS, word_id(new.season_id, kind, word), taken, otherwise=refusal)
    show_tribe(tx, new.tribe_id, moved=new.members)


def save(tx: Transaction, changed: Tribe) -> None:
    """Write a tribe that this transaction read, and show it; one that was disbanded gives its name and tag back."""
    tx.put(TRIBES, changed.tribe_id, changed)
    show_tribe(tx, changed.tribe_id, moved=changed.members)
    tx.invalidate(PAGE.format(tribe_id=changed.tribe_id))
    if changed.disbanded_at is not None:
        for kind, word in (("name", changed.name), ("tag", changed.tag)):
            tx.delete(WORDS, word_id(changed.season_id, kind, word))


async def invite_in(tx: Transaction, invite_id: str) -> TribeInvite:
    """An invitation, also one that has expired (one read, unless it was fetched). Raises UnknownInvite."""
    kept = await tx.get(INVITES, invite_id)
    if kept is None:
        raise UnknownInvite(invite_id=invite_id)
    return kept


async def invites_to(player_id: str, now: datetime, limit: int) -> list[TribeInvite]:
    """The invitations that a player can accept, the last to expire first (a read each, one at least)."""
    return await INVITES.select(
        ("player_id", "==", player_id), ("expires_at", ">", now), order=[("expires_at", "DESCENDING")], limit=limit
    )


async def invites_of(tribe_id: str, now: datetime, limit: int) -> list[TribeInvite]:
    """The invitations of a tribe that can be accepted, the last to expire first (a read each, one at least)."""
    return await INVITES.select(
        ("tribe_id", "==", tribe_id), ("expires_at", ">", now), order=[("expires_at", "DESCENDING")], limit=limit
    )


async def open_invites(tribe_id: str, player_id: str, now: datetime) -> int:
    """How many invitations of a tribe, or to a player, can be accepted: the greater of both (two reads)."""
    counts = await asyncio.gather(
        INVITES.count(("tribe_id", "==", tribe_id), ("expires_at", ">", now), order=[("expires_at", "DESCENDING")]),
        INVITES.count(("player_id", "==", player_id), ("expires_at", ">", now), order=[("expires_at", "DESCENDING")]),
    )
    return max(counts)


def save_invite(tx: Transaction, invite: TribeInvite) -> None:
    """Write an invitation, in place of an earlier one."""
    tx.put(INVITES, invite.invite_id, invite, overwrite=True)


def forget_invite(tx: Transaction, invite: TribeInvite) -> None:
    """Delete an invitation."""
    tx.delete(INVITES, invite.invite_id)
