"""What staff may do to accounts, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import Status, User
from functions.auth.models.administration.administration import RolesChange, StatusChange
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.rules.accounts import accounts
from functions.auth.rules.administration import administration
from shared.errors import Forbidden
from shared.identity.callers import Role
from shared.identity.session import Session

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def user(**changes: object) -> User:
    whole = {"user_id": "u1", "email": "ada@example.com", "password_hash": "$2b$", "created_at": NOW}
    return User.model_validate(whole | changes)


@pytest.mark.parametrize(
    ("status", "until", "then"),
    [
        (Status.ACTIVE, None, Status.ACTIVE),
        (Status.BANNED, None, Status.BANNED),
        (Status.MERGED, None, Status.MERGED),
        (Status.SUSPENDED, None, Status.SUSPENDED),
        (Status.SUSPENDED, NOW + MOMENT, Status.SUSPENDED),
        (Status.SUSPENDED, NOW, Status.ACTIVE),
        (Status.SUSPENDED, NOW - MOMENT, Status.ACTIVE),
    ],
)
def test_a_suspension_whose_time_is_over_is_none(status, until, then):
    assert accounts.status_at(user(status=status, status_until=until), NOW) is then


def test_who_is_suspended_is_told_until_when_and_why():
    suspended = user(status=Status.SUSPENDED, status_until=NOW + MOMENT, status_reason="Spam.")
    with pytest.raises(accounts.AccountBlocked) as caught:
        accounts.may_sign_in(suspended, NOW)
    assert str(caught.value) == "This account is suspended until 2026-11-20T12:00:00.000001+00:00: Spam."
    assert caught.value.details == {
        "status": "suspended",
        "until": "2026-11-20T12:00:00.000001+00:00",
        "reason": "Spam.",
    }


def test_who_is_banned_is_told_that_it_has_no_end():
    with pytest.raises(accounts.AccountBlocked, match="banned without end: Cheating"):
        accounts.may_sign_in(user(status=Status.BANNED, status_reason="Cheating"), NOW)


def test_what_was_merged_signs_in_elsewhere():
    with pytest.raises(accounts.AccountBlocked, match="merged into another"):
        accounts.may_sign_in(user(status=Status.MERGED, merged_into="u2"), NOW)


@pytest.mark.parametrize(
    "actor",
    [
        None,
        user(user_id="u2"),
        user(user_id="u2", roles=(Role.PLAYER, Role.SUPPORT)),
        user(user_id="u2", roles=(Role.PLAYER, Role.ADMIN), status=Status.BANNED),
        user(user_id="u2", roles=(Role.PLAYER, Role.ADMIN), status=Status.SUSPENDED, status_until=NOW + MOMENT),
    ],
)
def test_who_is_no_admin_any_more_acts_no_more(actor):
    with pytest.raises(Forbidden):
        administration.check_actor(actor, "u1", NOW)


def test_an_admin_acts_on_others_alone():
    admin = user(roles=(Role.PLAYER, Role.ADMIN))
    administration.check_actor(admin, "u2", NOW)
    with pytest.raises(administration.OwnAccount):
        administration.check_actor(admin, "u1", NOW)


def test_an_account_that_was_merged_is_not_changed():
    with pytest.raises(administration.AccountMerged) as caught:
        administration.check_account(user(status=Status.MERGED, merged_into="u2"), "u1")
    assert caught.value.details == {"merged_into": "u2"}
    with pytest.raises(administration.UnknownAccount, match="u9"):
        administration.check_account(None, "u9")


def test_a_status_replaces_the_one_before():
    change = StatusChange(status="suspended", until=NOW + MOMENT, reason="Spam.")
    suspended = administration.with_status(user(), change, NOW)
    assert (suspended.status, suspended.status_until, suspended.status_reason) == (
        Status.SUSPENDED,
        NOW + MOMENT,
        "Spam.",
    )
    active = administration.with_status(suspended, StatusChange(status="active", reason="Appeal."), NOW)
    assert active == user()


def test_a_suspension_that_would_be_over_is_refused():
    with pytest.raises(administration.UntilInPast):
        administration.with_status(user(), StatusChange(status="suspended", until=NOW, reason="Spam."), NOW)


@pytest.mark.parametrize("status", ["active", "banned"])
def test_only_a_suspension_ends(status):
    with pytest.raises(ValueError, match="only a suspension"):
        StatusChange(status=status, until=NOW, reason="Spam.")


@pytest.mark.parametrize(
    ("wanted", "roles"),
    [
        ((), (Role.PLAYER,)),
        (("admin", "support"), (Role.PLAYER, Role.SUPPORT, Role.ADMIN)),
        (("moderator", "moderator"), (Role.PLAYER, Role.MODERATOR)),
    ],
)
def test_roles_are_the_player_s_and_those_that_are_named(wanted, roles):
    changed = administration.with_roles(user(roles=(Role.PLAYER, Role.ADMIN)), RolesChange(roles=wanted, reason="New."))
    assert changed.roles == roles
    assert administration.is_staff(changed) == (len(roles) > 1)


def test_what_support_sees_is_as_of_now():
    suspended = user(status=Status.SUSPENDED, status_until=NOW, status_reason="Spam.")
    identity = Identity(provider=Provider.STEAM, subject="7", user_id="u1", display_name="gabe", linked_at=NOW)
    session = Session(
        session_id="s1", user_id="u1", refresh_digest="", created_at=NOW, refreshed_at=NOW, expires_at=NOW
    )
    shown = administration.shown(suspended, [identity], session, NOW)
    assert (shown.status, shown.status_until, shown.status_reason) == (Status.ACTIVE, None, "")
    assert [(identity.provider, identity.display_name) for identity in shown.identities] == [("steam", "gabe")]
    assert shown.last_sign_in_at == NOW
    assert administration.shown(suspended, [], None, NOW).last_sign_in_at is None
