"""Linking a Twitch account: begun in a player's session, agreed to at Twitch, confirmed on a page that names both."""

import secrets
from datetime import UTC, datetime

from functions.drops.events import TwitchLinked
from functions.drops.models.links import ConfirmTwitchLink, LinkAttempt, TwitchLink, TwitchLinkStarted
from functions.drops.operations.tokens import sealed
from functions.drops.partners.twitch import users as twitch_users
from functions.drops.rules import linking as rules
from functions.drops.rules import notices, pages
from functions.drops.store import links as store
from functions.profiles.api import players as profiles
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import HtmlPage
from shared.identity.callers import Caller

SECRET_BYTES = 32


def begin(tx: Transaction, player: Caller) -> TwitchLinkStarted:
    """Begin a link, bound to the player's session. One write. Raises TwitchNotConfigured."""
    state = secrets.token_urlsafe(SECRET_BYTES)
    url = twitch_users.authorize_url(state)
    expire_at = tx.now + rules.ATTEMPT_LASTS
    attempt = LinkAttempt(player_id=player.id, session_id=player.session_id, expire_at=expire_at)
    store.add_attempt(tx, state, attempt)
    return TwitchLinkStarted(authorize_url=url, expires_at=expire_at)


async def ask(state: str, code: str) -> HtmlPage:
    """The page that asks whoever has agreed at Twitch whether to link their account to the player who has begun.

    `state` alone would not do: whoever begins a link may send somebody else to Twitch with it, and would get that
    person's drops. Four reads, a write, two calls of Twitch.
    Raises LinkExpired, TwitchRefused, TwitchNotConfigured, PartnerUnavailable.
    """
    attempt = await _open(state)
    if attempt.confirmation_digest:
        raise rules.LinkExpired
    tokens = await twitch_users.exchanged(code)
    user = await twitch_users.user_of(tokens)
    kept, confirmation = sealed(tokens, user.user_id), secrets.token_urlsafe(SECRET_BYTES)

    async def authorize(tx: Transaction) -> str:
        begun = await store.attempt(tx, state)
        if begun is None:
            raise rules.LinkExpired
        store.save_attempt(tx, state, rules.authorized(begun, user, kept, confirmation))
        return (await profiles.require(tx, [begun.player_id]))[begun.player_id].display_name

    player = await transaction.run(authorize)
    page = pages.question(player, user.login, twitch_users.redirect_uri(), state, confirmation)
    return HtmlPage(page, pages.headers())


def refuse(text: str) -> HtmlPage:
    """The page that says why nothing is linked."""
    return HtmlPage(pages.notice(text), pages.headers())


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


async def _open(state: str) -> LinkAttempt:
    attempt = await store.attempt_of(state)
    session = await store.session(attempt.session_id) if attempt else None
    return rules.check_open(attempt, session, datetime.now(UTC))
