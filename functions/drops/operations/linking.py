"""Linking a Twitch account: begun in a player's session, agreed to at Twitch, confirmed on a page that names both.

The page is in `asking`.
"""

import secrets

from functions.drops.events import TwitchLinked
from functions.drops.models.links import ConfirmTwitchLink, LinkAttempt, TwitchLink, TwitchLinkStarted
from functions.drops.partners.twitch.authorization import authorize_url
from functions.drops.rules import linking as rules
from functions.drops.rules import notices
from functions.drops.store import links as store
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller


def begin(tx: Transaction, player: Caller) -> TwitchLinkStarted:
    """Begin a link, bound to the player's session. One write. Raises TwitchNotConfigured."""
    state = secrets.token_urlsafe(rules.SECRET_BYTES)
    url = authorize_url(state)
    expire_at = tx.now + rules.ATTEMPT_LASTS
    attempt = LinkAttempt(player_id=player.id, session_id=player.session_id, expire_at=expire_at)
    store.add_attempt(tx, state, attempt)
    return TwitchLinkStarted(authorize_url=url, expires_at=expire_at)


async def confirm(tx: Transaction, asked: ConfirmTwitchLink) -> TwitchLink:
    """Link the account that the page has named. Four reads; writes the account, the player, and that it is used.

    Raises LinkExpired, TwitchAccountTaken, TwitchLinked.
    """
    attempt = await store.attempt(tx, asked.state)
    if attempt is None or not attempt.confirmation_digest:
        raise rules.LinkExpired
    rules.check_confirmed(attempt, asked.confirmation)
    session, account, player = await store.to_link(tx, attempt)
    rules.check_open(attempt, session, tx.now)
    linked, after = rules.linked(attempt, account, player, tx.now)
    store.session_stays(tx, attempt.session_id)
    store.save_account(tx, linked)
    store.save_player(tx, after)
    store.end_attempt(tx, asked.state)
    tx.emit(TwitchLinked(player_id=linked.player_id, twitch_user_id=linked.twitch_user_id, linked_at=linked.linked_at))
    if account is None:
        tx.emit(notices.linked(linked))
    return TwitchLink(twitch_login=linked.login, linked_at=linked.linked_at)
