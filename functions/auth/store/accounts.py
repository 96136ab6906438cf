"""Accounts and their addresses in Firestore."""

from functions.auth.models.accounts import EmailClaim, User
from functions.auth.rules import accounts as rules
from shared.firestore import Collection
from shared.transaction import Transaction

USERS = Collection("auth_users", User)

EMAILS = Collection("auth_emails", EmailClaim)


async def user_by_email(email: str) -> User | None:
    """The account of an address (two reads, one after the other)."""
    claim = await EMAILS.get(rules.email_claim_id(email))
    return await USERS.get(claim.user_id) if claim else None


async def user(tx: Transaction, user_id: str) -> User | None:
    """One account."""
    return await tx.get(USERS, user_id)


def add_user(tx: Transaction, new: User, *, found_free: bool = False) -> None:
    """A new account. The commit raises EmailTaken when its address belongs to another.

    Of an address that this transaction has `found_free`, whoever loses the race reads again instead.
    """
    if new.email:
        claim = EmailClaim(user_id=new.user_id)
        otherwise = None if found_free else rules.EmailTaken()
        tx.create(EMAILS, rules.email_claim_id(new.email), claim, otherwise=otherwise)
    tx.create(USERS, new.user_id, new)


async def has_account(tx: Transaction, email: str) -> bool:
    """Whether an address belongs to an account (one read)."""
    return await tx.get(EMAILS, rules.email_claim_id(email)) is not None


def move_email(tx: Transaction, user: User, email: str) -> User:
    """The account with another address. The commit raises EmailTaken when that belongs to another by now."""
    changed = user.model_copy(update={"email": rules.normal_email(email), "email_verified_at": tx.now})
    claim = EmailClaim(user_id=user.user_id)
    tx.create(EMAILS, rules.email_claim_id(email), claim, otherwise=rules.EmailTaken())
    if user.email:
        tx.delete(EMAILS, rules.email_claim_id(user.email))
    save_user(tx, changed)
    return changed


def verified(tx: Transaction, user: User) -> User:
    """The account, whose owner has just shown that its address is theirs.

    A password that was chosen before that was anybody's choice, and goes. Writes nothing for an address that was
    verified before.
    """
    if user.email_verified_at is not None:
        return user
    changed = user.model_copy(update={"email_verified_at": tx.now, "password_hash": None})
    save_user(tx, changed)
    return changed


def save_user(tx: Transaction, changed: User) -> None:
    """Write an account that this transaction read."""
    tx.put(USERS, changed.user_id, changed)
