"""The page between Twitch and the game: it asks whether to link a Twitch account to a player."""

import secrets
from datetime import UTC, datetime

from functions.drops.models.links import LinkAttempt, RevokeUnconfirmed
from functions.drops.operations.tokens import sealed
from functions.drops.partners.twitch import users as twitch_users
from functions.drops.partners.twitch.authorization import redirect_uri
from functions.drops.rules import linking as rules
from functions.drops.rules import pages
from functions.drops.store import links as store
from functions.profiles.api import players as profiles
from shared.events.tasks import enqueue
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.http.responses import HtmlPage


async def ask(state: str, code: str) -> HtmlPage:
    """The page that asks whoever has agreed at Twitch whether to link their account to the player who has begun.

    `state` alone would not do: whoever begins a link may send somebody else to Twitch with it, and would get that
    person's drops. Four reads, a write, two calls of Twitch, and a task that revokes what it gave, if nobody confirms.
    Raises LinkExpired, TwitchRefused, TwitchNotConfigured, PartnerUnavailable.
    """
    attempt = await _open(state)
    if attempt.confirmation_digest:
        raise rules.LinkExpired
    tokens = await twitch_users.exchanged(code)
    user = await twitch_users.user_of(tokens)
    kept, confirmation = sealed(tokens, user.user_id), secrets.token_urlsafe(rules.SECRET_BYTES)
    unconfirmed = RevokeUnconfirmed(twitch_user_id=user.user_id, sealed_tokens=kept)
    await enqueue(unconfirmed, at=attempt.expire_at + rules.UNCONFIRMED_AFTER)

    async def authorize(tx: Transaction) -> str:
        begun = await store.attempt(tx, state)
        if begun is None:
            raise rules.LinkExpired
        store.save_attempt(tx, state, rules.authorized(begun, user, kept, confirmation))
        return (await profiles.require(tx, [begun.player_id]))[begun.player_id].display_name

    player = await transaction.run(authorize)
    page = pages.question(player, user.login, redirect_uri(), state, confirmation)
    return HtmlPage(page, pages.headers())


def refuse(text: str) -> HtmlPage:
    """The page that says why nothing is linked."""
    return HtmlPage(pages.notice(text), pages.headers())


async def _open(state: str) -> LinkAttempt:
    attempt = await store.attempt_of(state)
    session = await store.session(attempt.session_id) if attempt else None
    return rules.check_open(attempt, session, datetime.now(UTC))
