"""Which roles count in a session, and when it is over."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.rules.administration import staff
from functions.auth.rules.sessions import access_tokens, sessions
from shared.errors import Forbidden, ScopeMissing, SecondFactorNeeded
from shared.identity.callers import ADMITTED, ALL_SCOPES, Caller, Role, refusal
from shared.identity.session import Session
from shared.scopes import Scope
from shared.telemetry.context import RequestContext

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
LIMITS = staff.Limits(staff=timedelta(hours=12), player=timedelta(days=90))
ADMIN = (Role.PLAYER, Role.ADMIN)


def user(*roles: Role, two_factor: bool = True) -> User:
    return User(
        user_id="u1", email="ada@example.com", password_hash=None, roles=roles, two_factor=two_factor, created_at=NOW
    )


def session(*, second_factor: bool) -> Session:
    return Session(
        second_factor_at=NOW if second_factor else None,
        session_id="s1",
        user_id="u1",
        refresh_digest="",
        created_at=NOW,
        refreshed_at=NOW,
        expires_at=NOW + timedelta(days=30),
    )


@pytest.mark.parametrize(
    ("two_factor", "shown", "roles", "withheld"),
    [
        (True, True, ADMIN, ()),
        (True, False, (Role.PLAYER,), (Role.ADMIN,)),
        (False, True, (Role.PLAYER,), (Role.ADMIN,)),
        (False, False, (Role.PLAYER,), (Role.ADMIN,)),
    ],
)
def test_a_role_counts_only_with_a_factor_that_is_on_and_was_shown(two_factor, shown, roles, withheld):
    account, opened = user(*ADMIN, two_factor=two_factor), session(second_factor=shown)
    assert staff.roles_in(account, opened) == roles
    assert staff.withheld_in(account, opened) == withheld
    told = access_tokens.access_claims(account, opened, NOW, 900, "j1", "")
    assert told["roles"] == list(roles)
    assert told.get("withheld_roles", []) == list(withheld)


def test_a_player_is_a_player_in_any_session():
    assert staff.roles_in(user(Role.PLAYER), session(second_factor=False)) == (Role.PLAYER,)
    assert "withheld_roles" not in access_tokens.access_claims(
        user(Role.PLAYER), session(second_factor=False), NOW, 900, "j1", ""
    )


def test_a_session_in_which_a_role_counts_is_over_after_twelve_hours():
    assert staff.last_moment(user(*ADMIN), session(second_factor=True), LIMITS) == NOW + timedelta(hours=12)
    assert staff.last_moment(user(*ADMIN), session(second_factor=False), LIMITS) == NOW + timedelta(days=90)
    assert staff.last_moment(user(Role.PLAYER), session(second_factor=True), LIMITS) == NOW + timedelta(days=90)


def test_nothing_is_refreshed_of_which_no_time_is_left():
    context = RequestContext("r", "POST", "/")
    with pytest.raises(sessions.RefreshRejected):
        sessions.rotated(session(second_factor=True), "x", context, "salt", NOW, timedelta(0), timedelta(seconds=10))


def caller(*roles: Role, withheld: tuple[Role, ...] = (), scopes: frozenset[str] = frozenset()) -> Caller:
    return Caller("u1", frozenset(roles), "s1", 0, withheld=frozenset(withheld), scopes=scopes)


@pytest.mark.parametrize(
    ("who", "asked", "scope", "error"),
    [
        (caller(*ADMIN), Role.ADMIN, None, None),
        (caller(*ADMIN), Role.SUPPORT, None, None),
        (caller(Role.PLAYER), Role.ADMIN, None, Forbidden),
        (caller(Role.PLAYER, withheld=(Role.ADMIN,)), Role.ADMIN, None, SecondFactorNeeded),
        (caller(Role.PLAYER, withheld=(Role.ADMIN,)), Role.SUPPORT, None, SecondFactorNeeded),
        (caller(Role.PLAYER, withheld=(Role.SUPPORT,)), Role.ADMIN, None, Forbidden),
        (caller(Role.PLAYER, withheld=(Role.ADMIN,)), Role.PLAYER, None, None),
        (caller(Role.SERVER, scopes=ALL_SCOPES), Role.SERVER, Scope.XP, None),
        (caller(Role.SERVER, scopes=frozenset({"matches"})), Role.SERVER, Scope.XP, ScopeMissing),
        (caller(Role.SERVER, scopes=ALL_SCOPES), Role.SERVER, None, ScopeMissing),
        (caller(Role.SERVER, scopes=ALL_SCOPES), Role.PLAYER, None, Forbidden),
        (caller(*ADMIN, scopes=ALL_SCOPES), Role.SERVER, Scope.XP, Forbidden),
    ],
)
def test_who_is_turned_away_and_why(who, asked, scope, error):
    refused = refusal(who, ADMITTED[asked], asked, scope)
    assert type(refused) is (error or type(None))
