"""How often an address is mailed to, by value."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.auth.models.mail.mail_limits import SentMail, SentMails
from functions.auth.rules.mail import mail_limits as rules
from functions.auth.rules.mail.mail_limits import (
    DAY,
    MOST_A_DAY,
    MOST_FROM_A_NETWORK,
    MOST_OF_A_KIND,
    counted,
    may_send,
)

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def mail(kind: str, request_id: str, at: datetime = NOW, network: str = "203.0.113.0/24") -> SentMail:
    return SentMail(kind=kind, request_id=request_id, at=at, network=network)


def test_the_pause_doubles():
    sent, now = None, NOW
    for number, pause in enumerate((0, 1, 2, 4, 8, 16)):
        if pause:
            assert not may_send(sent, mail("reset", f"r{number}", now + minutes(pause) - timedelta(seconds=1)))
        now += minutes(pause)
        assert may_send(sent, mail("reset", f"r{number}", now))
        sent = counted(sent, mail("reset", f"r{number}", now))


def test_another_network_waits_for_a_minute_only():
    sent = None
    for number, minute in enumerate((0, 1, 3)):
        sent = counted(sent, mail("reset", f"r{number}", NOW + minutes(minute)))
    assert not may_send(sent, mail("reset", "theirs", NOW + minutes(3.9), "198.51.100.0/24"))
    assert may_send(sent, mail("reset", "theirs", NOW + minutes(4), "198.51.100.0/24"))
    assert not may_send(sent, mail("reset", "ours", NOW + minutes(6.9)))
    assert may_send(sent, mail("reset", "ours", NOW + minutes(7)))


def test_another_kind_of_mail_need_not_wait():
    sent = counted(None, mail("reset", "r1"))
    assert may_send(sent, mail("sign-in", "r2"))
    assert not may_send(sent, mail("reset", "r2"))


def test_the_same_mail_may_be_tried_again_and_counts_once():
    sent = counted(None, mail("reset", "r1"))
    assert may_send(sent, mail("reset", "r1"))
    assert len(counted(sent, mail("reset", "r1", NOW + minutes(1))).mails) == 1


def as_many_as_go(sent: SentMails | None, kinds: int, networks: int) -> SentMails | None:
    """All that is sent when each network asks for each kind each hour of a day."""
    for number in range(24 * kinds * networks):
        kind, network = f"kind{number % kinds}", f"network{number // kinds % networks}"
        asked = mail(kind, f"r{number}-{networks}", NOW + minutes(60 * (number // kinds) / networks), network)
        sent = counted(sent, asked) if may_send(sent, asked) else sent
    return sent


def test_one_network_leaves_mails_for_others():
    sent = as_many_as_go(None, kinds=3, networks=1)
    assert sent is not None
    assert len(sent.mails) == MOST_FROM_A_NETWORK
    assert may_send(sent, mail("kind0", "the owner's", NOW + minutes(60 * 23), "another network"))


def test_a_day_has_an_end_of_each_kind_and_of_all():
    one_kind, all_kinds = as_many_as_go(None, kinds=1, networks=9), as_many_as_go(None, kinds=4, networks=9)
    assert one_kind is not None
    assert all_kinds is not None
    assert (len(one_kind.mails), len(all_kinds.mails)) == (MOST_OF_A_KIND, MOST_A_DAY)
    asked = mail("another", "another", NOW + DAY - timedelta(seconds=1), "the owner's")
    assert not may_send(all_kinds, asked)
    assert may_send(all_kinds, asked.model_copy(update={"at": NOW + DAY + minutes(60)}))


def test_what_nobody_asked_for_is_no_networks():
    sent = None
    for number in range(MOST_OF_A_KIND + 1):
        notice = mail(f"kind{number}", f"r{number}", network="")
        assert may_send(sent, notice, by_network=False)
        sent = counted(sent, notice)


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyzw"), st.integers(1, 50_000)), max_size=80))
def test_no_day_has_more(asked):
    sent, now, mails = None, NOW, []
    for number, (kind, network, seconds) in enumerate(asked):
        now += timedelta(seconds=seconds)
        candidate = mail(kind, str(number), now, network)
        if may_send(sent, candidate):
            sent = counted(sent, candidate)
            mails.append(candidate)
        today = [sent_mail for sent_mail in mails if sent_mail.at > now - DAY]
        assert len(today) <= MOST_A_DAY
        assert len([mail for mail in today if mail.kind == kind]) <= MOST_OF_A_KIND
        assert len([mail for mail in today if mail.network == network]) <= MOST_FROM_A_NETWORK


@pytest.mark.parametrize(
    ("email", "mailbox"),
    [
        ("ada@x.example", None),
        ("ada+1@x.example", "ada@x.example"),
        ("ada+game+1@x.example", "ada@x.example"),
        ("+ada@x.example", None),
        ("a.da@x.example", None),
        ("a.da@gmail.com", "ada@gmail.com"),
        ("a.da+1@gmail.com", "ada@gmail.com"),
        ("ada@gmail.com", None),
        ("ada+1@straße.example", "ada@straße.example"),
    ],
)
def test_which_mailbox_an_address_is_an_alias_of(email, mailbox):
    assert rules.mailbox_of(email) == mailbox


def test_aliases_of_one_mailbox_have_an_end_and_no_pause():
    sent = None
    for number in range(rules.MOST_TO_ALIASES):
        asked = mail("verify", f"r{number}", network=f"network{number // rules.MOST_TO_ALIASES_FROM_A_NETWORK}")
        assert rules.may_send_to_alias(sent, asked)
        sent = counted(sent, asked)
        if number == rules.MOST_TO_ALIASES_FROM_A_NETWORK:
            assert not rules.may_send_to_alias(sent, mail("verify", "more", network="network0"))
    assert not rules.may_send_to_alias(sent, mail("verify", "more", network="another"))
    assert rules.may_send_to_alias(sent, mail("verify", "more", NOW + DAY, "another"))
