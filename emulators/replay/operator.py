"""What an operator does to a deployment that players cannot: in process, with the deployment's environment."""

import os

from emulators.replay.cloud import Cloud
from functions.auth import api as auth
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity.callers import Role
from shared.settings import settings


def act_in(cloud: Cloud) -> None:
    """Let this process work in that cloud, as its functions do."""
    os.environ.update(cloud.environment)
    settings.cache_clear()


async def make_admin(user_id: str) -> None:
    """Make an account an admin from its next access token on. Raises shared.errors.NotFound."""
    await transaction.run(lambda tx: auth.grant_roles(tx, user_id, (Role.PLAYER, Role.ADMIN)))


async def create_server_key(name: str) -> str:
    """A new key for game servers."""

    async def create(tx: Transaction) -> str:
        return auth.create_server_key(tx, name)

    return await transaction.run(create)
