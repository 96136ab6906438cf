"""How refresh tokens rotate: one chain, whatever is repeated, and an end to it when it was stolen."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.rules.sessions import sessions
from shared.identity.digests import digest
from shared.identity.session import Session
from shared.telemetry.context import RequestContext

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LIFETIME, GRACE = timedelta(days=30), timedelta(seconds=10)
MOMENT = timedelta(microseconds=1)
HOME = RequestContext("r1", "POST", "/", ip="203.0.113.7", user_agent="game/1")


def session(**changes: object) -> Session:
    whole = {
        "session_id": "session-1",
        "user_id": "account-1",
        "refresh_digest": digest("current"),
        "spent_digests": (digest("older"), digest("oldest")),
        "created_at": NOW - timedelta(days=1),
        "refreshed_at": NOW - timedelta(days=1),
        "expires_at": NOW + timedelta(days=29),
        "ip": "198.51.100.1",
        "user_agent": "game/0",
    }
    return Session.model_validate(whole | changes)


def rotated(
    before: Session, shown: str, *, at: datetime = NOW, place: RequestContext = HOME, salt: str = "salt"
) -> tuple[Session, str] | None:
    return sessions.rotated(before, shown, place, salt, at, LIFETIME, GRACE)


def rotation(before: Session, shown: str, **how: object) -> tuple[Session, str]:
    result = rotated(before, shown, **how)  # type: ignore[arg-type]
    assert result is not None
    return result


def test_a_refresh_token_is_rotated():
    after, token = rotation(session(), "current")
    assert (after.refresh_digest, after.rotation_salt) == (digest(token), "salt")
    assert after.spent_digests == (digest("current"), digest("older"), digest("oldest"))
    assert (after.refreshed_at, after.expires_at) == (NOW, NOW + LIFETIME)
    assert (after.ip, after.network, after.user_agent) == (HOME.ip, HOME.ip, HOME.user_agent)
    assert (after.session_id, after.user_id, after.created_at) == ("session-1", "account-1", NOW - timedelta(days=1))
    assert sessions.split_refresh_token(token) == ("session-1", "account-1")


def test_the_next_token_can_be_told_from_neither_the_token_nor_the_salt_alone():
    tokens = {rotation(session(refresh_digest=digest(shown)), shown, salt=salt)[1] for shown in "ab" for salt in "cd"}
    assert len(tokens) == 4
    assert all(len(token.split(".")[2]) == 43 for token in tokens)


def test_a_refresh_that_is_repeated_gets_the_same_token():
    after, token = rotation(session(), "current")
    again, same = rotation(after, "current", at=NOW + GRACE - MOMENT, salt="another")
    assert same == token
    assert again is after


@pytest.mark.parametrize(
    ("at", "place"),
    [
        (NOW + GRACE, HOME),
        (NOW + timedelta(days=1), HOME),
        (NOW + MOMENT, RequestContext("r3", "POST", "/", ip=HOME.ip, user_agent="curl/8")),
    ],
)
def test_a_repetition_that_is_late_or_by_another_agent_ends_the_session(at, place):
    after, _ = rotation(session(), "current")
    assert rotated(after, "current", at=at, place=place) is None


@pytest.mark.parametrize("ip", ["192.0.2.66", "2001:db8::1", ""])
def test_a_repetition_may_come_from_another_network(ip):
    after, token = rotation(session(), "current")
    moved = RequestContext("r2", "POST", "/", ip=ip, user_agent=HOME.user_agent)
    assert rotation(after, "current", at=NOW + MOMENT, place=moved) == (after, token)


@pytest.mark.parametrize(
    ("changes", "user_id", "shown", "use"),
    [
        ({}, "account-1", "current", sessions.TokenUse.CURRENT),
        ({}, "account-1", "older", sessions.TokenUse.SPENT),
        ({}, "account-1", "another", None),
        ({}, "account-2", "current", None),
        ({"ended_at": NOW}, "account-1", "current", None),
        ({"expires_at": NOW}, "account-1", "current", None),
    ],
)
def test_what_a_refresh_token_is_to_a_session(changes, user_id, shown, use):
    assert sessions.shows(session(**changes), user_id, shown, NOW) is use
    assert sessions.shows(None, user_id, shown, NOW) is None


def test_only_the_token_before_the_current_one_may_be_repeated():
    second, token = rotation(session(), "current")
    third, _ = rotation(second, token, at=NOW + MOMENT)
    assert rotated(third, "current", at=NOW + 2 * MOMENT) is None
    assert rotated(third, token, at=NOW + 2 * MOMENT) is not None


@pytest.mark.parametrize("spent", ["older", "oldest"])
def test_a_spent_refresh_token_ends_the_session(spent):
    assert rotated(session(), spent) is None
    assert rotated(session(refreshed_at=NOW, ip=HOME.ip, user_agent=HOME.user_agent), spent) is None


def test_the_last_spent_tokens_are_remembered():
    rotating, shown = session(spent_digests=()), ["current"]
    for number in range(sessions.SPENT_KEPT + 3):
        rotating, following = rotation(rotating, shown[-1], salt=str(number))
        shown.append(following)
    assert rotating.spent_digests == tuple(digest(token) for token in reversed(shown[-sessions.SPENT_KEPT - 1 : -1]))
    assert rotated(rotating, shown[-sessions.SPENT_KEPT - 1]) is None


@pytest.mark.parametrize(
    ("changes", "shown"),
    [
        ({}, "never-its-own"),
        ({"ended_at": NOW}, "current"),
        ({"ended_at": NOW}, "older"),
        ({"expires_at": NOW}, "current"),
        ({"expires_at": NOW - MOMENT}, "older"),
    ],
)
def test_a_refresh_token_is_rejected(changes, shown):
    with pytest.raises(sessions.RefreshRejected):
        rotated(session(**changes), shown)


def test_a_session_lives_until_just_before_it_expires():
    assert rotated(session(expires_at=NOW + MOMENT), "current") is not None


def test_another_s_session_is_no_session():
    assert sessions.own_session(session(), "account-1").session_id == "session-1"
    for candidate, who in ((None, "account-1"), (session(), "account-2")):
        with pytest.raises(sessions.SessionNotFound):
            sessions.own_session(candidate, who)


def test_a_session_is_shown_without_its_secrets():
    shown = sessions.shown(session(), "session-1")
    assert shown.current
    assert not sessions.shown(session(), "another").current
    assert not {"refresh_digest", "spent_digests", "rotation_salt"} & shown.model_dump().keys()
