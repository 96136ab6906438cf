"""Accounts and their addresses in Firestore."""

from collections.abc import Iterable
from datetime import datetime

from functions.auth.models.accounts.accounts import EmailClaim, User
from functions.auth.rules.accounts import accounts as rules
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction
from shared.telemetry import log

USERS = Collection("auth_users", User)

EMAILS = Collection("auth_emails", EmailClaim)
MOST_MERGED = 100


async def user_by_email(email: str) -> User | None:
    """The account of an address (two reads, one after the other)."""
    claim = await EMAILS.get(rules.email_claim_id(email))
    return await USERS.get(claim.user_id) if claim else None


async def owner_of(email: str) -> str:
    """Whose an address is (one read); empty: nobody's."""
    claim = await EMAILS.get(rules.email_claim_id(email))
    return claim.user_id if claim else ""


async def user(tx: Transaction, user_id: str) -> User | None:
    """One account."""
    return await tx.get(USERS, user_id)


async def is_claimed(tx: Transaction, email: str) -> bool:
    """Whether an address belongs to an account (one read)."""
    return await tx.get(EMAILS, rules.email_claim_id(email)) is not None


async def users(tx: Transaction, user_ids: Iterable[str]) -> dict[str, User]:
    """The accounts that exist, by id, in one call."""
    return await tx.get_many(USERS, user_ids)


def add_user(tx: Transaction, new: User, *, found_free: bool = False) -> None:
    """A new account. The commit raises EmailTaken when its address belongs to another.

    Of an address that this transaction has `found_free`, whoever loses the race reads again instead.
    """
    if new.email:
        claim = EmailClaim(user_id=new.user_id)
        otherwise = None if found_free else rules.EmailTaken()
        tx.create(EMAILS, rules.email_claim_id(new.email), claim, otherwise=otherwise)
    tx.create(USERS, new.user_id, new)

    async def count() -> None:
        log.info("account.registered", way=new.providers[0])

    tx.after_commit(count)


def stays(tx: Transaction, user_id: str) -> None:
    """Commit only if an account that this transaction read is as it was, or as this transaction writes it."""
    tx.verify(USERS, user_id)


def save_user(tx: Transaction, changed: User) -> None:
    """Write an account that this transaction read."""
    tx.put(USERS, changed.user_id, changed)


async def merged_into(user_id: str) -> list[str]:
    """Whose accounts were merged into this one (a read each, one at least)."""
    return [merged.user_id for merged in await USERS.select(("merged_into", "==", user_id), limit=MOST_MERGED)]


async def count_opened(start: datetime, end: datetime) -> int:
    """How many accounts that are there were opened from `start` to before `end` (a read for each thousand)."""
    return await USERS.count(("created_at", ">=", start), ("created_at", "<", end))
