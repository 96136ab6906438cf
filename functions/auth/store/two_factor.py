"""Second factors in Firestore."""

from functions.auth.models.accounts.accounts import User
from functions.auth.models.two_factor.challenges import Challenge
from functions.auth.models.two_factor.two_factor import TwoFactor
from functions.auth.store import challenges
from functions.auth.store.accounts import USERS
from functions.auth.store.failures import FAILURES
from shared.firestore.collection import Collection
from shared.firestore.transaction import Transaction

TWO_FACTOR = Collection("auth_two_factor", TwoFactor)


async def challenged(
    tx: Transaction, token: str, user_id: str
) -> tuple[Challenge | None, TwoFactor | None, User | None]:
    """The challenge with this token, the account's second factor, and the account, in one call."""
    return await tx.read(challenges.ref(token), TWO_FACTOR.ref(user_id), USERS.ref(user_id))


def turn_off(tx: Transaction, user: User) -> None:
    """The account has no second factor any more, and nothing is kept of it."""
    tx.delete(TWO_FACTOR, user.user_id)
    tx.put(USERS, user.user_id, user.model_copy(update={"two_factor": False}))


async def fetch(tx: Transaction, user_id: str) -> None:
    """Read an account, its failures and its second factor in one call, so that getting them later costs nothing."""
    await tx.fetch(USERS.ref(user_id), FAILURES.ref(user_id), TWO_FACTOR.ref(user_id))
