"""Who may listen, and until when."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.realtime.rules.listening import MOST_SESSIONS, claims, listened_to, listening_end, without_ended
from shared.errors import Unauthenticated
from shared.identity.session import Session

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_a_session_listens_beside_others_and_what_has_ended_goes():
    first = listened_to(None, (), "ada", "s1", NOW + timedelta(minutes=1), NOW)
    both = listened_to(first, {"s1"}, "ada", "s2", LATER, NOW)
    assert both.sessions == {"s1": NOW + timedelta(minutes=1), "s2": LATER}
    assert (both.live_until, both.expire_at) == (LATER, LATER + timedelta(hours=1))
    assert set(listened_to(both, {"s1", "s2"}, "ada", "s3", LATER, NOW + timedelta(minutes=2)).sessions) == {"s2", "s3"}


def test_no_more_sessions_listen_than_a_document_holds():
    listening, everyone = None, {f"s{number}" for number in range(MOST_SESSIONS + 5)}
    for number in range(MOST_SESSIONS + 5):
        listening = listened_to(listening, everyone, "ada", f"s{number}", NOW + timedelta(minutes=number + 1), NOW)
    assert listening is not None
    assert set(listening.sessions) == {f"s{number}" for number in range(5, MOST_SESSIONS + 5)}


def test_sessions_that_ended_listen_no_more_and_without_any_the_document_goes():
    both = listened_to(listened_to(None, (), "ada", "s1", LATER, NOW), {"s1"}, "ada", "s2", LATER, NOW)
    left = without_ended(both, {"s2"}, NOW)
    assert left is not None
    assert set(left.sessions) == {"s2"}
    assert without_ended(both, set(), NOW) is None
    assert without_ended(both, {"s1", "s2"}, LATER) is None


def test_a_session_that_was_ended_listens_no_more_when_another_begins():
    first = listened_to(None, (), "ada", "s1", LATER, NOW)
    assert set(listened_to(first, {"s2"}, "ada", "s2", LATER, NOW).sessions) == {"s2"}


def test_no_session_listens_for_longer_than_it_lasts():
    session = Session(
        session_id="s1", user_id="ada", refresh_digest="", created_at=NOW, refreshed_at=NOW, expires_at=LATER
    )
    assert listening_end(session, LATER + timedelta(hours=1)) == LATER
    assert listening_end(session, NOW + timedelta(minutes=5)) == NOW + timedelta(minutes=5)
    assert session.lives(NOW)
    assert not session.lives(LATER)
    with pytest.raises(Unauthenticated):
        listening_end(None, LATER)


def test_a_token_says_what_firebase_asks_for_and_no_more_than_an_hour():
    said = claims("signer@project", "ada", "s1", LATER, NOW)
    assert (said["iss"], said["sub"], said["uid"]) == ("signer@project", "signer@project", "ada")
    assert said["exp"] - said["iat"] == 3600
    assert said["claims"] == {"session": "s1", "until": int(LATER.timestamp())}
