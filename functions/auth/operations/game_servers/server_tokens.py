"""Tokens of game servers, for what they show."""

from functions.auth.models.game_servers.server_keys import ServerKey, ServerProof, ServerToken
from functions.auth.operations.game_servers import service_accounts
from functions.auth.partners import google
from functions.auth.rules.game_servers import server_keys as rules
from functions.auth.settings import settings
from functions.auth.store.server_keys import SERVER_KEYS, key_and_session
from shared.errors import Unauthenticated
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.identity import tokens


async def trade(shown: ServerProof) -> ServerToken:
    """A token for a key, or for an OIDC token of Google's, which is verified once, before the transaction.

    Raises Unauthenticated, PartnerUnavailable.
    """
    if shown.oidc_token:
        account, scopes = await google.verified(shown.oidc_token.get_secret_value())

        async def of_account(tx: Transaction) -> ServerToken:
            key = await service_accounts.registered(tx, account, scopes)
            return _token(tx, key, rules.Trade(rules.session_of(key), None))

        return await transaction.run(of_account)
    key_id, secret = rules.split_server_key(shown.key.get_secret_value() if shown.key else "")

    async def of_key(tx: Transaction) -> ServerToken:
        key, first = await key_and_session(tx, key_id)
        allowed = rules.trade(key, first, secret, tx.now)
        if key is None:
            raise Unauthenticated
        return _token(tx, key, allowed)

    return await transaction.run(of_key)


def _token(tx: Transaction, key: ServerKey, allowed: rules.Trade) -> ServerToken:
    """A token for what was shown; its use is noted, every ten minutes at most."""
    if rules.use_is_new(key, tx.now):
        tx.put(SERVER_KEYS, key.key_id, key.model_copy(update={"last_used_at": tx.now}))
    lasts = rules.lifetime(allowed, tx.now, settings().server_token_seconds)
    claims = rules.server_claims(key.key_id, allowed.session_id, key.scopes, tx.now, lasts)
    return ServerToken(access_token=tokens.sign(claims), expires_in=lasts, scopes=key.scopes)
