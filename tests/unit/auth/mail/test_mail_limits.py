"""How often an address is mailed to, by value."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from functions.auth.rules.mail.mail_limits import DAY, MOST_A_DAY, counted, may_send

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_the_pause_doubles():
    sent, now = None, NOW
    for number, pause in enumerate((0, 1, 2, 4, 8, 16)):
        if pause:
            assert not may_send(sent, "reset", f"r{number}", now + minutes(pause) - timedelta(seconds=1))
        now += minutes(pause)
        assert may_send(sent, "reset", f"r{number}", now)
        sent = counted(sent, "reset", f"r{number}", now)


def test_another_kind_of_mail_need_not_wait():
    sent = counted(None, "reset", "r1", NOW)
    assert may_send(sent, "sign-in", "r2", NOW)
    assert not may_send(sent, "reset", "r2", NOW)


def test_the_same_mail_may_be_tried_again_and_counts_once():
    sent = counted(None, "reset", "r1", NOW)
    assert may_send(sent, "reset", "r1", NOW)
    assert len(counted(sent, "reset", "r1", NOW + minutes(1)).mails) == 1


def test_ten_a_day_of_all_kinds():
    sent = None
    for number in range(MOST_A_DAY):
        kind = f"kind{number}"
        assert may_send(sent, kind, kind, NOW + minutes(number))
        sent = counted(sent, kind, kind, NOW + minutes(number))
    assert not may_send(sent, "another", "another", NOW + DAY - timedelta(seconds=1))
    assert may_send(sent, "another", "another", NOW + DAY)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(1, 100_000)), max_size=60))
def test_no_day_has_more_than_ten(asked):
    sent, now, mails = None, NOW, []
    for number, (kind, seconds) in enumerate(asked):
        now += timedelta(seconds=seconds)
        if may_send(sent, kind, str(number), now):
            sent = counted(sent, kind, str(number), now)
            mails.append(now)
        assert len([at for at in mails if at > now - DAY]) <= MOST_A_DAY
        assert sent is None or len(sent.mails) <= MOST_A_DAY
