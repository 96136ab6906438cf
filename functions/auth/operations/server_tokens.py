"""What game servers get for what they show."""

from functions.auth.models.server_keys import ServerKey, ServerToken
from functions.auth.rules import server_keys as rules
from functions.auth.store.server_keys import SERVER_KEYS
from shared.firestore.transaction import Transaction
from shared.identity import tokens
from shared.settings import settings


def token(tx: Transaction, key: ServerKey, allowed: rules.Trade) -> ServerToken:
    """A token for what was shown; its use is noted, every ten minutes at most."""
    if rules.use_is_new(key, tx.now):
        tx.put(SERVER_KEYS, key.key_id, key.model_copy(update={"last_used_at": tx.now}))
    lasts = rules.lifetime(allowed, tx.now, settings().server_token_seconds)
    claims = rules.server_claims(key.key_id, allowed.session_id, key.scopes, tx.now, lasts)
    return ServerToken(access_token=tokens.sign(claims), expires_in=lasts, scopes=key.scopes)
