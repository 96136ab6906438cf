"""Viewers who link their Twitch accounts, and the campaigns in which they earn drops."""

import re
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx

from functions.commerce.store.wallets import WALLETS
from functions.drops.models.campaigns import Campaign, CreateCampaign
from functions.drops.models.entitlements import TwitchEntitlement
from functions.drops.models.links import ConfirmTwitchLink, DropsPlayer, TwitchAccount, TwitchTokens
from functions.drops.models.webhooks import HandleTwitchMessage
from functions.drops.operations import campaigns, receiving, tokens
from functions.drops.settings import settings
from functions.drops.store import links as store
from functions.drops.store import messages
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from tests.bench.in_process import Request
from tests.local_api import LocalApi, data_of
from tests.partners import Partners
from tests.waiting import PATIENCE

START, SHOW, CONFIRM = "drops-start-twitch-link", "drops-show-twitch-link", "drops-confirm-twitch-link"


@dataclass(frozen=True)
class Viewer:
    """A user of Twitch."""

    user_id: str
    login: str


def new_viewer() -> Viewer:
    """A user that nobody else is."""
    user_id = str(uuid.uuid4().int % 10**12 + 10**12)
    return Viewer(user_id, f"viewer_{user_id}")


def content(**changes: Any) -> dict[str, Any]:
    """What an admin sends for a campaign of one benefit that gives a hundred coins."""
    now = datetime.now(UTC)
    benefit = {
        "benefit_id": str(uuid.uuid4()),
        "name": "A hundred coins",
        "items": [{"kind": "currency", "id": "coins", "quantity": 100}],
    }
    benefit |= changes.pop("benefit", {})
    whole = {
        "campaign_id": f"launch-{uuid.uuid4().hex}",
        "name": "Launch week",
        "starts_at": (now - timedelta(days=1)).isoformat(),
        "ends_at": (now + timedelta(days=7)).isoformat(),
        "benefits": [benefit],
    }
    return whole | changes


async def campaign(**changes: Any) -> Campaign:
    """A campaign that runs."""
    register(GRANTING)
    new = CreateCampaign.model_validate(content(**changes))

    async def create(tx: Transaction) -> Campaign:
        return await campaigns.create(tx, new)

    return await transaction.run(create)


def drop_of(running: Campaign, viewer: Viewer, **more: str) -> dict[str, str]:
    """What Twitch is told to give a viewer."""
    return {"benefit_id": running.benefits[0].benefit_id, "user_id": viewer.user_id, "user_login": viewer.login} | more


def earned(running: Campaign, viewer: Viewer, **changes: Any) -> TwitchEntitlement:
    """An entitlement as Twitch states it."""
    whole = {
        "entitlement_id": str(uuid.uuid4()),
        "twitch_user_id": viewer.user_id,
        "benefit_id": running.benefits[0].benefit_id,
        "entitled_at": datetime.now(UTC),
    }
    return TwitchEntitlement.model_validate(whole | changes)


async def link(player_id: str, viewer: Viewer) -> None:
    """Link a Twitch account, without the pages."""
    sealed = tokens.sealed(TwitchTokens(access_token="gone", refresh_token="gone"), viewer.user_id)

    async def write(tx: Transaction) -> None:
        account, player = await tx.read(store.ACCOUNTS.ref(viewer.user_id), store.PLAYERS.ref(player_id))
        assert account is None
        player = player or DropsPlayer(player_id=player_id)
        linked = TwitchAccount(
            twitch_user_id=viewer.user_id,
            login=viewer.login,
            player_id=player_id,
            linked_at=tx.now,
            sealed_tokens=sealed,
        )
        store.save_account(tx, linked)
        ids = (*player.twitch_user_ids, viewer.user_id)
        store.save_player(tx, player.model_copy(update={"twitch_user_ids": ids}))

    await transaction.run(write)


async def begin(api: LocalApi, token: str) -> str:
    """Begin a link as a game does; returns its state."""
    started = data_of(await api(START, token=token))
    return parse_qs(urlsplit(started["authorize_url"]).query)["state"][0]


async def agree(api: LocalApi, partners: Partners, state: str, viewer: Viewer) -> httpx.Response:
    """Agree at Twitch, which sends the browser back; returns the page that it shows."""
    code = await partners.twitch_code(user_id=viewer.user_id, login=viewer.login)
    return await api(SHOW, params={"state": state, "code": code["code"], "scope": ""})


def question_of(page: httpx.Response) -> ConfirmTwitchLink:
    """What the page sends when its button is pressed."""
    return question_of_text(page.text)


def question_of_text(page: str) -> ConfirmTwitchLink:
    """The same, of the page itself."""
    (body,) = re.findall(r'data-body="([^"]+)"', page)
    return ConfirmTwitchLink.model_validate_json(unescape(body))


async def confirm(api: LocalApi, page: httpx.Response) -> httpx.Response:
    """Press the button of the page."""
    return await api(CONFIRM, json=question_of(page).model_dump())


async def coins(player_id: str) -> int:
    """A player's coins."""
    wallet = await WALLETS.get(player_id)
    return wallet.coins if wallet else 0


def twitch_does(path: str, **asked: Any) -> dict[str, Any]:
    """Do something at Twitch, as its users and Twitch itself do."""
    url = f"{settings().twitch_api_origin}/dev/{path}"
    made: dict[str, Any] = httpx.post(url, json=asked, timeout=PATIENCE).raise_for_status().json()
    return made


def message_of(*drops: dict[str, str]) -> dict[str, Any]:
    """Drops that Twitch gives, and the message that tells of them, which nobody has sent."""
    return twitch_does("entitlements", drops=drops, send=False)


def sent(message: dict[str, Any]) -> Request:
    """A message as Twitch sends it."""
    return Request("POST", "/webhooks/twitch", body=message["body"].encode(), more_headers=message["headers"])


async def kept(message: dict[str, Any]) -> HandleTwitchMessage:
    """A message that has come; the task that follows it."""
    await receiving.receive(message["headers"], message["body"].encode())
    return HandleTwitchMessage(name=messages.name_of(message["headers"]["twitch-eventsub-message-id"]))
