"""The types of messages in an inbox, and who sends each."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from functions.battlepass.events import SeasonEnded
from functions.battlepass.models.claims import PassPurchase
from functions.battlepass.rules.notices import premium_purchased
from functions.commerce.events import PurchaseGranted, PurchaseRefunded
from functions.drops.models.entitlements import DropEntitlement, DropStatus
from functions.drops.rules.notices import granted
from functions.messages.models.direct import DecideReport, ReportCategory, ReportDecision, ReportMessage, WriteMessage
from functions.messages.models.inboxes import Inbox
from functions.messages.models.messages import MessageType, Sender
from functions.messages.models.support import Category, OpenThread, Thread
from functions.messages.rules.direct import notices, reports, writing
from functions.messages.rules.inbox import facts, sending
from functions.messages.rules.support import notices as support
from functions.messages.rules.support import threads
from shared.events.notices import PlayerNotice

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
ORDER = {
    "order_id": "o1",
    "player_id": "ada",
    "provider": "stripe",
    "environment": "live",
    "sku_id": "s1",
    "name": "Coins",
    "currency": "EUR",
    "times": 1,
}


def purchase() -> PlayerNotice:
    return facts.of_purchase(PurchaseGranted(amount=1, granted_at=NOW, **ORDER))


def refund() -> PlayerNotice:
    return facts.of_refund(PurchaseRefunded(status="refunded", refunded_amount=1, refunded_at=NOW, **ORDER))


def drop() -> PlayerNotice:
    entitlement = DropEntitlement(
        entitlement_id="e1",
        twitch_user_id="1",
        benefit_id="b1",
        benefit_name="Chest",
        entitled_at=NOW,
        status=DropStatus.GRANTED,
        player_id="ada",
    )
    return granted(entitlement, "Winter")


def decision() -> PlayerNotice:
    letter = writing.written(
        "m1", "ada", Sender(user_id="bob", display_name="Bob"), WriteMessage(text="Hello"), NOW, 90
    )
    report = reports.reported(letter, "ada", ReportMessage(category=ReportCategory.SPAM), NOW, 180)
    return notices.notices(reports.decided(report, DecideReport(decision=ReportDecision.UPHELD), "mod", NOW))[0]


def season() -> PlayerNotice:
    return facts.of_season(SeasonEnded(season_id="s1", season_number=1, name="Ash", start_date=NOW, end_date=NOW))


def thread() -> Thread:
    asked = OpenThread(category=Category.BUG, subject="It is stuck", text="At level 3.")
    return threads.opened(asked, "t1", Inbox(player_id="ada", updated_at=NOW), 5, NOW)[0]


def thread_created() -> PlayerNotice:
    return support.of_thread(thread())


def reply() -> PlayerNotice:
    return support.of_reply(thread(), 1)


def premium_pass() -> PlayerNotice:
    bought = PassPurchase(season_id="s1", player_id="ada", currency="gems", amount=9, bought_at=NOW)
    return premium_purchased(bought)


SENDERS: dict[MessageType, Callable[[], PlayerNotice]] = {
    MessageType.PURCHASE_GRANTED: purchase,
    MessageType.PURCHASE_REFUNDED: refund,
    MessageType.DROP_CLAIMED: drop,
    MessageType.MODERATION_DECISION: decision,
    MessageType.CAMPAIGN_ANNOUNCEMENT: season,
    MessageType.SUPPORT_THREAD_CREATED: thread_created,
    MessageType.SUPPORT_REPLY: reply,
    MessageType.GENERIC: premium_pass,
}
"""By type, the notice of who sends it: all but what players write to each other."""


@pytest.mark.parametrize("kind", sorted(set(MessageType) - {MessageType.DIRECT_MESSAGE}))
def test_each_type_of_the_system_has_who_sends_it(kind):
    assert sending.kind_of(SENDERS[kind]().kind) is kind
