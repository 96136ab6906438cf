"""What is unproven in an account, and what becomes of it, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import User
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.rules.email_addresses import set_aside as rules
from functions.auth.rules.identities import linking, links
from functions.auth.rules.identities.identities import IdentityTaken, with_providers
from functions.auth.rules.merges import merging

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
PROVEN = VerifiedIdentity(provider=Provider.WALLET, subject="0x1")


def user(**changes: object) -> User:
    whole = {"user_id": "u1", "email": "ada@example.com", "password_hash": "hash", "created_at": NOW}
    return User.model_validate(whole | changes)


def wallet(**changes: object) -> Identity:
    whole = {"provider": Provider.WALLET, "subject": "0x1", "user_id": "u1", "linked_at": NOW}
    return Identity.model_validate(whole | changes)


@pytest.mark.parametrize(
    ("changes", "unproven"),
    [
        ({}, True),
        ({"email_verified_at": NOW}, True),
        ({"two_factor": True}, True),
        ({"email_proven_at": NOW}, False),
        ({"email": None}, False),
    ],
)
def test_a_click_proves_nothing_and_without_an_address_there_is_nothing_to_prove(changes, unproven):
    assert rules.is_unproven(user(**changes)) is unproven


def test_an_emptied_account_has_its_address_alone():
    before = user(providers=("email", "wallet"), two_factor=True, other_emails=("eve@example.com",), epoch=3)
    after = rules.emptied(before, NOW)
    assert (after.email, after.password_hash, after.providers) == ("ada@example.com", None, ("email",))
    assert (after.two_factor, after.other_emails, after.epoch) == (False, (), 4)
    assert rules.waiting_password(after, NOW + rules.LASTS - MOMENT) == "hash"
    assert rules.waiting_password(after, NOW + rules.LASTS) is None


def test_emptied_twice_the_password_waits_no_longer():
    once = rules.emptied(user(), NOW)
    assert rules.emptied(once, NOW + MOMENT).set_aside_until == once.set_aside_until


def test_a_password_that_waits_gives_way_to_a_new_one():
    new = rules.with_password(rules.emptied(user(), NOW), "new")
    assert (new.password_hash, rules.waiting_password(new, NOW), new.set_aside_password_hash) == ("new", None, None)


def test_an_identity_waits_for_thirty_days_and_is_nobody_s_then():
    aside = rules.set_aside(wallet(), NOW)
    end = NOW + timedelta(days=30)
    assert [rules.waits(aside, at) for at in (NOW, end - MOMENT, end)] == [True, True, False]
    assert [rules.is_over(aside, at) for at in (end - MOMENT, end)] == [False, True]
    assert with_providers(user(), [aside]).providers == ("email",)


def test_it_comes_back_to_its_proven_account_alone():
    aside = rules.set_aside(wallet(), NOW)
    back = linking.linked(user(email_proven_at=NOW), aside, PROVEN, NOW)
    assert (back.user_id, back.set_aside_until) == ("u1", None)
    with pytest.raises(rules.EmailUnproven):
        linking.linked(user(), aside, PROVEN, NOW)
    with pytest.raises(IdentityTaken):
        linking.linked(user(user_id="u2", email_proven_at=NOW), aside, PROVEN, NOW)
    later = NOW + rules.LASTS
    assert linking.linked(user(user_id="u2"), aside, PROVEN, later).user_id == "u2"


def test_it_shows_nobody_is_who_they_say():
    with pytest.raises(rules.ConfirmByMail):
        linking.check_own(rules.set_aside(wallet(), NOW), "u1")


def test_it_is_no_way_in_that_could_stay():
    aside = rules.set_aside(wallet(), NOW)
    steam = wallet(provider=Provider.STEAM, subject="7")
    nameless = user(email=None, password_hash=None, providers=("steam",))
    with pytest.raises(links.LastSignInMethod):
        links.unlinked(nameless, [aside, steam], Provider.STEAM)
    assert links.unlinked(nameless, [aside, steam], Provider.WALLET)[1] == [aside]


def test_it_is_listed_until_it_is_over():
    shown = links.shown(rules.emptied(user(), NOW), [rules.set_aside(wallet(), NOW)], NOW)
    assert [(item.provider, item.set_aside_until is not None) for item in shown.items] == [
        ("email", False),
        ("wallet", True),
    ]
    assert (shown.email_proven, shown.password_set_aside_until) == (False, NOW + rules.LASTS)
    over = links.shown(rules.emptied(user(), NOW), [rules.set_aside(wallet(), NOW)], NOW + rules.LASTS)
    assert ([item.provider for item in over.items], over.password_set_aside_until) == (["email"], None)


def test_what_is_unproven_in_a_source_does_not_open_the_target():
    source, target = user(user_id="s", other_emails=("r@example.com",)), user(user_id="t", email="t@example.com")
    moved = merging.given(source, [wallet(user_id="s")], NOW)
    assert [identity.set_aside_until for identity in moved] == [NOW + rules.LASTS]
    _, merged = merging.merged(source, target, moved, [], "m1")
    assert (merged.other_emails, merged.providers) == (("r@example.com",), ("email",))
    nameless = user(user_id="t", email=None, password_hash=None)
    assert merging.merged(source, nameless, moved, [], "m1")[1].email is None
