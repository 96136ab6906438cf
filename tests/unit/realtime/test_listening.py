"""Who may listen, and until when."""

from datetime import UTC, datetime, timedelta

from functions.realtime.rules.listening import MOST_SESSIONS, claims, listened_to, without_ended

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_a_session_listens_beside_others_and_what_has_ended_goes():
    first = listened_to(None, "ada", "s1", NOW + timedelta(minutes=1), NOW)
    both = listened_to(first, "ada", "s2", LATER, NOW)
    assert both.sessions == {"s1": NOW + timedelta(minutes=1), "s2": LATER}
    assert (both.live_until, both.expire_at) == (LATER, LATER + timedelta(hours=1))
    assert set(listened_to(both, "ada", "s3", LATER, NOW + timedelta(minutes=2)).sessions) == {"s2", "s3"}


def test_no_more_sessions_listen_than_a_document_holds():
    listening = None
    for number in range(MOST_SESSIONS + 5):
        listening = listened_to(listening, "ada", f"s{number}", NOW + timedelta(minutes=number + 1), NOW)
    assert listening is not None
    assert set(listening.sessions) == {f"s{number}" for number in range(5, MOST_SESSIONS + 5)}


def test_sessions_that_ended_listen_no_more_and_without_any_the_document_goes():
    both = listened_to(listened_to(None, "ada", "s1", LATER, NOW), "ada", "s2", LATER, NOW)
    left = without_ended(both, {"s2"}, NOW)
    assert left is not None
    assert set(left.sessions) == {"s2"}
    assert without_ended(both, set(), NOW) is None
    assert without_ended(both, {"s1", "s2"}, LATER) is None


def test_a_token_says_what_firebase_asks_for_and_no_more_than_an_hour():
    said = claims("signer@project", "ada", "s1", ("player",), LATER, NOW)
    assert (said["iss"], said["sub"], said["uid"]) == ("signer@project", "signer@project", "ada")
    assert said["exp"] - said["iat"] == 3600
    assert said["claims"] == {"session": "s1", "roles": ["player"], "until": int(LATER.timestamp())}
