"""Users' tokens of Twitch, which are kept sealed, each bound to its user."""

from functions.drops.models.links import RevokeUnconfirmed, TwitchTokens
from functions.drops.partners.twitch import users as twitch_users
from functions.drops.rules.linking import TwitchRefused
from functions.drops.settings import settings
from functions.drops.store import links
from shared.identity import encryption
from shared.identity.secret_files import SecretFile

TOKEN_KEYS = SecretFile(lambda: settings().twitch_token_key_file, encryption.parse_keys)


def sealed(tokens: TwitchTokens, twitch_user_id: str) -> str:
    """Tokens as they are kept. Raises Unavailable without keys."""
    return encryption.encrypt_with(TOKEN_KEYS, tokens.model_dump_json().encode(), of=_bound_to(twitch_user_id))


async def revoke(sealed_tokens: str, twitch_user_id: str) -> None:
    """Revoke what was given for a user: an access token that has expired is refreshed first, to be revoked.

    Two calls of Twitch, or three. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    plain = encryption.decrypt_with(TOKEN_KEYS, sealed_tokens, of=_bound_to(twitch_user_id))
    tokens = TwitchTokens.model_validate_json(plain)
    if await twitch_users.revoke(tokens):
        return
    try:
        await twitch_users.revoke(await twitch_users.refreshed(tokens.refresh_token))
    except TwitchRefused:
        return  # the user has disconnected: nothing is left to revoke


async def revoke_unconfirmed(work: RevokeUnconfirmed) -> None:
    """Revoke what was given for an attempt, unless it has become a link: then the account has these very tokens.

    A read; two calls of Twitch, or three. Raises TwitchNotConfigured, PartnerUnavailable.
    """
    account = await links.ACCOUNTS.get(work.twitch_user_id)
    if account is None or account.sealed_tokens != work.sealed_tokens:
        await revoke(work.sealed_tokens, work.twitch_user_id)


def _bound_to(twitch_user_id: str) -> str:
    return f"twitch:{twitch_user_id}"
