"""Who may write to whom, and what becomes of reports, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.friends.api.standing import PlayerIsBlocked, Standing
from functions.messages.models.direct import (
    DecideReport,
    ReportCategory,
    ReportDecision,
    ReportMessage,
    SenderDay,
    WriteMessage,
)
from functions.messages.models.messages import Sender
from functions.messages.rules.direct import reports, writing
from functions.messages.rules.direct.notices import notices

NOW = datetime(2026, 11, 20, 23, 59, tzinfo=UTC)
STRANGER = Standing(other_id="b", are_friends=False, blocks=False, is_blocked=False)
UPHOLD, DISMISS = (DecideReport(decision=decision) for decision in ReportDecision)


def message():
    sender = Sender(user_id="a", display_name="Ada")
    return writing.written("m1", "b", sender, WriteMessage(text="Hello"), NOW, 90)


def report():
    return reports.reported(message(), "b", ReportMessage(category=ReportCategory.SPAM), NOW, 180)


def test_only_a_closed_inbox_and_one_s_own_block_refuse():
    writing.check(STRANGER, allows=True)
    writing.check(STRANGER.model_copy(update={"is_blocked": True}), allows=True)
    with pytest.raises(writing.MessagesRefused):
        writing.check(STRANGER, allows=False)
    with pytest.raises(PlayerIsBlocked):
        writing.check(STRANGER.model_copy(update={"blocks": True}), allows=False)


def test_a_day_counts_its_own_messages_to_strangers():
    first = writing.counted(SenderDay(player_id="a"), NOW, 1)
    with pytest.raises(writing.DailyMessagesUsed) as refused:
        writing.counted(first, NOW, 1)
    assert refused.value.retry_after == 61
    assert writing.counted(first, NOW + timedelta(minutes=1), 1).to_strangers == 1


def test_a_report_keeps_the_text():
    kept = report()
    assert (kept.text, kept.sender.user_id, kept.expire_at - kept.reported_at) == ("Hello", "a", timedelta(days=180))
    with pytest.raises(reports.NotReportable):
        reports.reported(
            message().model_copy(update={"sender": None}), "b", ReportMessage(category=ReportCategory.SPAM), NOW, 180
        )


def test_a_report_is_decided_once():
    upheld = reports.decided(report(), UPHOLD, "mod", NOW)
    assert reports.decided(upheld, UPHOLD, "another", NOW) == upheld
    with pytest.raises(reports.ReportDecided):
        reports.decided(upheld, DISMISS, "mod", NOW)
    with pytest.raises(reports.UnknownReport):
        reports.decided(None, UPHOLD, "mod", NOW)


def test_the_sender_hears_of_an_upheld_report_alone():
    told = [
        [notice.player_id for notice in notices(reports.decided(report(), by, "mod", NOW))] for by in (UPHOLD, DISMISS)
    ]
    assert told == [["b", "a"], ["b"]]
