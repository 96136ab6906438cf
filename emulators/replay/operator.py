"""What an operator does to a deployment that players cannot: in process, with the deployment's environment."""

import os
import time

from emulators.replay.api import Api
from emulators.replay.cloud import Cloud
from functions.auth.api import accounts as auth
from functions.auth.models.sessions.sessions import SignedIn
from functions.auth.operations.administration import operators
from functions.auth.operations.two_factor import two_factor
from functions.auth.rules.accounts.accounts import email_claim_id
from functions.auth.store import accounts
from functions.auth.store.two_factor import TWO_FACTOR
from shared.errors import NotFound
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.settings import settings

RENEWED_SECONDS_BEFORE = 60.0


def act_in(cloud: Cloud) -> None:
    """Let this process work in that cloud, as its functions do."""
    os.environ.update(cloud.environment)
    settings.cache_clear()


class Admin:
    """An admin; `known` says that the account was there before. `token` is of a session that an operator opened."""

    def __init__(self, user_id: str, *, existed: bool) -> None:
        self.user_id = user_id
        self.existed = existed
        self._token = ""
        self._renew_at = 0.0

    async def token(self, _api: Api) -> str:
        """An access token that lasts a minute at least, in which the role counts."""
        if time.monotonic() > self._renew_at:
            session: SignedIn = await transaction.run(lambda tx: operators.open_session(tx, self.user_id))
            self._token = session.access_token or ""
            self._renew_at = time.monotonic() + session.expires_in - RENEWED_SECONDS_BEFORE
        return self._token


async def account_of(email: str) -> str:
    """The id of the account with this address. Raises shared.errors.NotFound."""
    claim = await accounts.EMAILS.get(email_claim_id(email))
    if claim is None:
        raise NotFound(f"No account has the address {email}.")
    return claim.user_id


async def make_admin(user_id: str) -> str:
    """Make an account an admin with a second factor; returns its TOTP secret. Raises shared.errors.NotFound."""

    async def make(tx: Transaction) -> str:
        user = await accounts.user(tx, user_id)
        factor = await tx.get(TWO_FACTOR, user_id)
        if user is None:
            raise NotFound(f"There is no account {user_id}.")
        if Role.ADMIN not in user.roles:
            await auth.grant_roles(tx, user_id, (Role.PLAYER, Role.ADMIN))
            user = user.model_copy(update={"roles": (Role.PLAYER, Role.ADMIN)})
        if factor is not None:
            return two_factor.unseal(user_id, factor.sealed_secret)
        secret = two_factor.new_secret()
        two_factor.turn_on(tx, user, secret, last_step=0)
        return secret

    return await transaction.run(make)


async def create_server_key(name: str) -> str:
    """A new key for game servers."""

    async def create(tx: Transaction) -> str:
        return operators.create_server_key(tx, name)

    return await transaction.run(create)
