"""What live documents and push messages cost: sign-ins of those who listen, what they are sent, and their messages."""

from collections.abc import Mapping
from typing import Any

from infra.cost.instances import DAYS
from infra.cost.month import Line

SECTION_READS, SECTION_WRITES = 2, 1
"""What a handler reads and writes to show a change (`realtime-show-section`), besides what the listener reads."""

NOTICE_READS, MESSAGE_READS = 1, 2
"""What a notice reads for each device, and its message (`realtime-push-notice`, `realtime-send-push`)."""


def live_lines(players: int, day: Mapping[str, float], prices: Mapping[str, Any]) -> list[Line]:
    """The lines of a month with so many daily players.

    Firebase signs in who listens: it is free up to 50,000 users a month, counted once each. The database of live
    documents has no free amount. Firebase Cloud Messaging is free.
    """
    users = players * day["monthly_players"] * day["listening"]
    sign_in, stored, tasks = prices["identity_platform"], prices["firestore"], prices["tasks"]
    paid = max(0.0, users - sign_in["free_users"])
    shown = players * DAYS * day["listening"] * day["listening_hours"] * day["changes_an_hour"]
    a_change = (1 + SECTION_READS) * stored["read"] + SECTION_WRITES * stored["write"]
    messages = players * DAYS * day["push_messages"]
    a_message = (NOTICE_READS + MESSAGE_READS) * stored["read"] + tasks["task"]
    return [
        Line("Sign-ins of listeners", f"{users:,.0f}, {sign_in['free_users']:,.0f} free", paid * sign_in["user"]),
        Line("Live documents", f"{shown:,.0f} changes shown", shown * a_change),
        Line("Push messages", f"{messages:,.0f}", messages * a_message),
    ]
