"""Google service accounts that game servers run as."""

from functions.auth.models.game_servers.server_keys import ServerKey
from functions.auth.operations.game_servers.server_keys import add_account
from functions.auth.rules.game_servers import server_keys as server_rules
from functions.auth.rules.game_servers import service_accounts as rules
from functions.auth.store.server_keys import save, server_key
from shared.errors import Unauthenticated
from shared.firestore.transaction import Transaction
from shared.scopes import Scope


async def registered(tx: Transaction, account: str, scopes: tuple[Scope, ...]) -> ServerKey:
    """The account among the keys of game servers, with the scopes that it has now. Raises Unauthenticated if revoked.

    Reads the key; the first time writes it and its session.
    """
    key_id = rules.key_id_of(account)
    key = await server_key(tx, key_id)
    if key is None:
        return add_account(tx, key_id, account, scopes)
    if server_rules.is_over(key, tx.now):
        raise Unauthenticated("This service account's access was revoked.")
    return key if key.scopes == scopes else save(tx, key.model_copy(update={"scopes": scopes}))
