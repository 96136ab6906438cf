"""Which Twitch account becomes whose."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.drops.models.links import DropsPlayer, LinkAttempt, TwitchAccount, TwitchUser
from functions.drops.rules import linking as rules
from functions.drops.rules.notices import TEXTS
from functions.drops.rules.pages import headers, notice, question
from shared.identity.session import Session

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
SESSION = Session(
    session_id="s",
    user_id="ada",
    refresh_digest="d",
    created_at=NOW,
    refreshed_at=NOW,
    expires_at=NOW + timedelta(days=1),
)


def attempt(**changes):
    whole = {"player_id": "ada", "session_id": "s", "expire_at": NOW + timedelta(minutes=10)}
    return LinkAttempt(**(whole | changes))


def agreed():
    user = TwitchUser(user_id="25009227", login="cool")
    return rules.authorized(attempt(), user, "sealed", "secret")


def account(player_id="ada", user_id="25009227"):
    return TwitchAccount(
        twitch_user_id=user_id, login="old", player_id=player_id, linked_at=NOW - timedelta(days=3), sealed_tokens="x"
    )


@pytest.mark.parametrize(
    ("begun", "session"),
    [
        (None, SESSION),
        (attempt(expire_at=NOW), SESSION),
        (attempt(), None),
        (attempt(), SESSION.model_copy(update={"ended_at": NOW})),
        (attempt(), SESSION.model_copy(update={"expires_at": NOW})),
    ],
)
def test_a_link_is_over_with_its_time_or_its_session(begun, session):
    with pytest.raises(rules.LinkExpired):
        rules.check_open(begun, session, NOW)


def test_a_link_is_open_while_its_session_lives():
    assert rules.check_open(attempt(), SESSION, NOW) == attempt()


def test_twitch_names_an_account_once():
    with pytest.raises(rules.LinkExpired):
        rules.authorized(agreed(), TwitchUser(user_id="1", login="another"), "sealed", "secret")


def test_only_the_page_confirms():
    rules.check_confirmed(agreed(), "secret")
    with pytest.raises(rules.LinkExpired):
        rules.check_confirmed(agreed(), "guess")
    with pytest.raises(rules.LinkExpired):
        rules.check_confirmed(attempt(), "")


def test_a_first_account_is_linked():
    linked, player = rules.linked(agreed(), None, None, NOW)
    assert (linked.player_id, linked.login, linked.linked_at, linked.sealed_tokens) == ("ada", "cool", NOW, "sealed")
    assert player.twitch_user_ids == ("25009227",)


def test_ones_own_account_stays_linked_since_then_with_new_tokens():
    before = DropsPlayer(player_id="ada", twitch_user_ids=("25009227",))
    linked, player = rules.linked(agreed(), account(), before, NOW)
    assert (linked.linked_at, linked.sealed_tokens) == (account().linked_at, "sealed")
    assert player == before


def test_another_players_account_is_taken():
    with pytest.raises(rules.TwitchAccountTaken):
        rules.linked(agreed(), account("bob"), None, NOW)


def test_a_second_account_is_refused():
    with pytest.raises(rules.TwitchLinked):
        rules.linked(agreed(), None, DropsPlayer(player_id="ada", twitch_user_ids=("7",)), NOW)


def test_an_unlink_keeps_what_was_granted():
    before = DropsPlayer(player_id="ada", twitch_user_ids=("7", "25009227"), claimed={"c:b": 2})
    after = rules.without(before, account())
    assert (after.twitch_user_ids, after.claimed) == (("7",), {"c:b": 2})


def test_names_are_text_on_the_page():
    page = question('<img src=x onerror="1">', "<b>", "https://x/y", 's"', "c'")
    assert "<img" not in page
    assert "<b>" not in page
    assert "<i>" not in notice("<i>")


def test_the_page_runs_its_own_script_alone():
    policy = headers()["content-security-policy"]
    assert "script-src 'sha256-" in policy
    assert "unsafe-inline" not in policy


def test_each_text_is_there_in_english_and_german():
    assert all(texts.keys() == {"en", "de"} for texts in TEXTS.values())
