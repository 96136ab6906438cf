"""Links of Twitch accounts."""

from datetime import UTC, datetime
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from functions.drops.events import TwitchLinked, TwitchUnlinked
from functions.drops.models.links import TwitchTokens
from functions.drops.operations import granting, tokens
from shared.firestore import transaction
from tests.bench import in_process
from tests.bench.callers import get, player
from tests.bench.in_process import Request
from tests.twitch import campaign, earned, link, new_viewer, question_of_text, twitch_does

CALLBACK = "/api/v1/drops/twitch/callback"


async def agreed() -> str:
    """The path on which a browser comes back whose user has agreed."""
    begun = await in_process.call("drops-start-twitch-link", await get("/api/v1/drops/twitch/link")())
    state = parse_qs(urlsplit(begun.data["authorize_url"]).query)["state"][0]
    return f"{CALLBACK}?{urlencode({'code': twitch_does('codes')['code'], 'scope': '', 'state': state})}"


async def asked() -> dict[str, Any]:
    """What the page sends that asks."""
    page = await in_process.call("drops-show-twitch-link", Request(path=await agreed()))
    return question_of_text(page.text).model_dump()


async def _show() -> Request:
    return Request(path=await agreed())


async def _confirm() -> Request:
    return Request("POST", CALLBACK, body=await asked())


async def linked_late() -> Request:
    """The news that a player has linked an account for which a drop waits."""
    ada, viewer, running = await player(), new_viewer(), await campaign()
    await transaction.run(partial(granting.settle, told=earned(running, viewer)))
    await link(ada.id, viewer)
    fact = TwitchLinked(player_id=ada.id, twitch_user_id=viewer.user_id, linked_at=datetime.now(UTC))
    return in_process.push(fact)


async def _unlinked() -> Request:
    viewer = new_viewer()
    sealed = tokens.sealed(TwitchTokens(access_token="a", refresh_token="b"), viewer.user_id)
    fact = TwitchUnlinked(twitch_user_id=viewer.user_id, unlinked_at=datetime.now(UTC), sealed_tokens=sealed)
    return in_process.push(fact)


async def _unconfirmed() -> Request:
    viewer = new_viewer()
    sealed = tokens.sealed(TwitchTokens(access_token="a", refresh_token="b"), viewer.user_id)
    return Request("POST", body={"twitch_user_id": viewer.user_id, "sealed_tokens": sealed})


REQUESTS = {
    "drops-confirm-twitch-link": _confirm,
    "drops-revoke-tokens": _unlinked,
    "drops-revoke-unconfirmed": _unconfirmed,
    "drops-settle-linked": linked_late,
    "drops-show-twitch-link": _show,
    "drops-start-twitch-link": get("/api/v1/drops/twitch/link"),
}
