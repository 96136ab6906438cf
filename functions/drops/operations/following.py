"""What a message of Twitch asks for is done."""

import json
from collections.abc import Mapping
from typing import Any

from functions.drops.models.webhooks import AUTHORIZATION_REVOKED, DROP_GRANTED, MessageKind
from functions.drops.operations import granting, reporting, subscriptions, unlinking
from functions.drops.rules import webhooks as rules
from functions.drops.store import links
from functions.drops.store import messages as store
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def follow(name: str) -> None:
    """Do what a message asks for, and forget its body, which has names; again, it does nothing.

    Raises what stopped a drop of it, after all the others were settled: then its task is tried again.
    """
    message = await store.message(name)
    if message is None or message.handled_at is not None:
        return
    content = json.loads(message.body)
    if message.kind is MessageKind.REVOCATION:
        status = str(content["subscription"].get("status"))[:100]
        log.error("drops.subscription_revoked", type=message.subscription_type, status=status)
        await subscriptions.renew()
    elif message.subscription_type == DROP_GRANTED:
        await _settle(content)
    elif message.subscription_type == AUTHORIZATION_REVOKED:
        await _disconnect(rules.disconnected_user(content))
    else:
        log.warning("drops.message_ignored", type=message.subscription_type)

    async def close(tx: Transaction) -> None:
        store.close(tx, name, message)

    await transaction.run(close)


async def _settle(content: Mapping[str, Any]) -> None:
    told = list(rules.entitlements_of(content))
    if None in told:
        log.error("drops.entitlement_malformed", entitlements=told.count(None))
    await reporting.report_later(await granting.settle_all(each for each in told if each is not None))


async def _disconnect(twitch_user_id: str) -> None:
    """Unlink the account of a user who has disconnected the game at Twitch."""

    async def unlink(tx: Transaction) -> None:
        await unlinking.unlink(tx, list((await links.accounts(tx, [twitch_user_id])).values()))

    if twitch_user_id:
        await transaction.run(unlink)
