"""What may be linked and unlinked, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.rules.identities import linking, links, reauthentication
from functions.auth.rules.identities.identities import IdentityTaken, has_password, with_providers
from shared.errors import Unauthenticated
from shared.identity.session import Session

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
FIVE = timedelta(minutes=5)


def user(**changes: object) -> User:
    whole = {"user_id": "u1", "email": "ada@example.com", "password_hash": "$2b$", "created_at": NOW}
    return User.model_validate(whole | changes)


def wallet_user() -> User:
    return user(email=None, password_hash=None, providers=("wallet",))


def identity(provider: Provider = Provider.WALLET, subject: str = "0x1", user_id: str = "u1") -> Identity:
    return Identity(provider=provider, subject=subject, user_id=user_id, display_name="ada", linked_at=NOW)


def session(**changes: object) -> Session:
    whole = {"session_id": "s1", "user_id": "u1", "refresh_digest": "", "created_at": NOW}
    return Session.model_validate(whole | {"refreshed_at": NOW, "expires_at": NOW + timedelta(days=1)} | changes)


PROVEN = VerifiedIdentity(provider=Provider.WALLET, subject="0x1", display_name="ada")


@pytest.mark.parametrize(
    ("shown_at", "passes"), [(None, False), (NOW, False), (NOW + MOMENT, True), (NOW + FIVE, True)]
)
def test_a_sign_in_counts_for_five_minutes_and_showing_oneself_again_for_five_more(shown_at, passes):
    own_session = session(reauthenticated_at=shown_at)
    if passes:
        reauthentication.check_recent(own_session, NOW + FIVE)
    else:
        with pytest.raises(reauthentication.ReauthenticationNeeded):
            reauthentication.check_recent(own_session, NOW + FIVE)
    reauthentication.check_recent(own_session, NOW + FIVE - MOMENT)


@pytest.mark.parametrize("ended", [None, session(ended_at=NOW)])
def test_a_session_that_has_ended_changes_nothing(ended):
    with pytest.raises(Unauthenticated):
        reauthentication.check_recent(ended, NOW)


def test_a_free_identity_becomes_the_account_s():
    assert linking.linked(user(), None, PROVEN, NOW) == identity()


def test_one_that_is_the_account_s_already_stays_as_it_is():
    older = identity().model_copy(update={"linked_at": NOW - FIVE, "display_name": "before"})
    assert linking.linked(user(providers=("email", "wallet")), older, PROVEN, NOW) is older


def test_one_that_is_another_s_is_refused():
    with pytest.raises(IdentityTaken) as caught:
        linking.linked(user(), identity(user_id="u2"), PROVEN, NOW)
    assert caught.value.details == {"provider": "wallet"}


def test_a_second_one_of_its_provider_is_refused():
    with pytest.raises(linking.ProviderLinked):
        linking.linked(user(providers=("email", "wallet")), None, PROVEN, NOW)


def test_an_identity_is_unlinked_where_a_password_or_another_is_left():
    changed, released = links.unlinked(user(providers=("email", "wallet")), [identity()], Provider.WALLET)
    assert (changed.providers, released) == (("email",), [identity()])
    steam = identity(Provider.STEAM, "7")
    changed, released = links.unlinked(wallet_user(), [identity(), steam], Provider.WALLET)
    assert (changed.providers, released) == (("steam",), [identity()])


@pytest.mark.parametrize("account", [wallet_user(), user(email=None)])
def test_the_last_way_in_stays(account):
    both = [identity(), identity(subject="0x2")]
    with pytest.raises(links.LastSignInMethod):
        links.unlinked(account, both, Provider.WALLET)


def test_an_address_is_a_way_in_without_a_password():
    by_mail = user(password_hash=None)
    assert links.unlinked(by_mail, [identity()], Provider.WALLET)[1] == [identity()]
    assert [item.can_unlink for item in links.shown(by_mail, [identity()], NOW).items] == [False, True]


def test_what_a_merge_left_twice_goes_together():
    both = [identity(), identity(subject="0x2")]
    assert links.unlinked(user(), both, Provider.WALLET)[1] == both


def test_what_is_not_linked_or_an_address_is_not_unlinked():
    with pytest.raises(links.NotLinked):
        links.unlinked(user(), [identity()], Provider.STEAM)
    with pytest.raises(links.EmailNotUnlinkable):
        links.unlinked(user(), [identity()], Provider.EMAIL)


def test_an_account_says_by_whom_it_can_be_signed_in_to():
    steam = identity(Provider.STEAM, "7")
    assert with_providers(user(), [steam, identity(), identity(subject="0x2")]).providers == (
        "email",
        "steam",
        "wallet",
    )
    assert with_providers(wallet_user(), []).providers == ()


@pytest.mark.parametrize(
    ("account", "expected"), [(user(), True), (user(email=None), False), (user(password_hash=None), False)]
)
def test_a_password_counts_with_its_address(account, expected):
    assert has_password(account) is expected


def test_what_is_linked_is_shown_in_the_order_of_its_linking():
    later = identity(Provider.STEAM, "7").model_copy(update={"linked_at": NOW + MOMENT})
    shown = links.shown(user(email_linked_at=NOW + FIVE), [later, identity()], NOW).items
    assert [(item.provider, item.linked_at, item.can_unlink) for item in shown] == [
        ("email", NOW + FIVE, False),
        ("wallet", NOW, True),
        ("steam", NOW + MOMENT, True),
    ]
    (alone,) = links.shown(wallet_user(), [identity()], NOW).items
    assert alone.can_unlink is False
