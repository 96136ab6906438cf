"""Links of Twitch accounts in Firestore."""

from collections.abc import Iterable

from functions.drops.models.links import DropsPlayer, LinkAttempt, TwitchAccount
from functions.drops.store import pages
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.identity.sessions import SESSIONS

ACCOUNTS = Collection("drops_accounts", TwitchAccount)
PLAYERS = Collection("drops_players", DropsPlayer)
ATTEMPTS = Collection("drops_link_attempts", LinkAttempt)


def add_attempt(tx: Transaction, state: str, attempt: LinkAttempt) -> None:
    """Keep a link that was begun."""
    tx.create(ATTEMPTS, digest(state), attempt)


async def attempt_of(state: str) -> LinkAttempt | None:
    """The link that was begun with a state, outside of a transaction (one read)."""
    return await ATTEMPTS.get(digest(state))


async def attempt(tx: Transaction, state: str) -> LinkAttempt | None:
    """The link that was begun with a state."""
    return await tx.get(ATTEMPTS, digest(state))


def save_attempt(tx: Transaction, state: str, changed: LinkAttempt) -> None:
    """Write an attempt that this transaction read."""
    tx.put(ATTEMPTS, digest(state), changed)


def end_attempt(tx: Transaction, state: str) -> None:
    """Delete an attempt: it was used."""
    tx.delete(ATTEMPTS, digest(state))


async def session(session_id: str) -> Session | None:
    """The session that has begun a link (one read)."""
    return await SESSIONS.get(session_id)


async def to_link(
    tx: Transaction, attempt: LinkAttempt
) -> tuple[Session | None, TwitchAccount | None, DropsPlayer | None]:
    """The session, the Twitch account and the player of a link, in one call."""
    return await tx.read(
        SESSIONS.ref(attempt.session_id), ACCOUNTS.ref(attempt.twitch_user_id), PLAYERS.ref(attempt.player_id)
    )


def session_stays(tx: Transaction, session_id: str) -> None:
    """Commit only while a session that this transaction read is as it was."""
    tx.verify(SESSIONS, session_id)


async def accounts_of(player_id: str) -> list[TwitchAccount]:
    """A player's Twitch accounts: one, or several after a merge (a read each)."""
    return await ACCOUNTS.select(("player_id", "==", player_id), limit=20)


async def accounts(tx: Transaction, twitch_user_ids: Iterable[str]) -> dict[str, TwitchAccount]:
    """Linked accounts by their Twitch ids, in one call."""
    return await tx.get_many(ACCOUNTS, twitch_user_ids)


async def players(tx: Transaction, player_ids: Iterable[str]) -> dict[str, DropsPlayer]:
    """What players have of drops, in one call."""
    return await tx.get_many(PLAYERS, player_ids)


def save_account(tx: Transaction, account: TwitchAccount) -> None:
    """Write a linked account that this transaction read, or found free."""
    tx.put(ACCOUNTS, account.twitch_user_id, account)


def release(tx: Transaction, account: TwitchAccount) -> None:
    """A Twitch account is nobody's any more."""
    tx.delete(ACCOUNTS, account.twitch_user_id)


def save_player(tx: Transaction, player: DropsPlayer) -> None:
    """Write what a player has of drops, which this transaction read."""
    tx.put(PLAYERS, player.player_id, player)
    tx.invalidate(pages.own(player.player_id))
