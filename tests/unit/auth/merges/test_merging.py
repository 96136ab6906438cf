"""Which accounts are merged, and what happens to their sign-in methods, by value."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.auth.models.accounts.accounts import EmailClaim, Status, User
from functions.auth.models.identities.identities import Identity, Provider
from functions.auth.models.merges.merging import MergeRecord
from functions.auth.rules.accounts.accounts import signed_out
from functions.auth.rules.administration.administration import AccountMerged, UnknownAccount
from functions.auth.rules.merges import merging, unmerging
from shared.identity.callers import Role
from shared.merging import KeptPart

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def user(user_id: str, **changes: object) -> User:
    whole = {
        "user_id": user_id,
        "email": f"{user_id}@example.com",
        "password_hash": f"hash of {user_id}",
        "created_at": NOW,
        "email_proven_at": NOW,
    }
    return User.model_validate(whole | changes)


def nameless(user_id: str, *providers: str, **changes: object) -> User:
    return user(user_id, email=None, password_hash=None, email_proven_at=None, providers=providers, **changes)


def identity(user_id: str, provider: Provider = Provider.STEAM, subject: str = "7") -> Identity:
    return Identity(provider=provider, subject=subject, user_id=user_id, linked_at=NOW)


def record(**changes: object) -> MergeRecord:
    whole = {
        "merge_id": "m1",
        "source_id": "s",
        "target_id": "t",
        "reason": "Ticket.",
        "merged_by": "a",
        "merged_at": NOW,
        "undo_until": NOW + timedelta(days=30),
        "identities": (),
        "email_adopted": False,
        "parts": (KeptPart(service="profiles", kept="secret"),),
    }
    return MergeRecord.model_validate(whole | changes)


SOURCE, TARGET = user("s"), user("t")


def test_two_accounts_that_can_be_merged():
    assert merging.check_pair("s", "t", {"s": SOURCE, "t": TARGET}, NOW) == (SOURCE, TARGET)


@pytest.mark.parametrize("which", ["s", "t"])
@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"status": Status.MERGED, "merged_into": "x"}, AccountMerged),
        ({"roles": (Role.PLAYER, Role.SUPPORT)}, merging.MergeOfStaff),
        ({"status": Status.BANNED}, merging.MergeOfBlocked),
        ({"status": Status.SUSPENDED, "status_until": NOW + MOMENT}, merging.MergeOfBlocked),
    ],
)
def test_an_account_that_cannot_is_named(which, changes, error):
    accounts = {"s": SOURCE, "t": TARGET}
    accounts[which] = accounts[which].model_copy(update=changes)
    with pytest.raises(error) as caught:
        merging.check_pair("s", "t", accounts, NOW)
    assert caught.value.details["user_id"] == which


def test_a_suspension_that_is_over_stops_no_merge():
    over = SOURCE.model_copy(update={"status": Status.SUSPENDED, "status_until": NOW})
    assert merging.check_pair("s", "t", {"s": over, "t": TARGET}, NOW) == (over, TARGET)


def test_itself_and_nobody_are_not_merged():
    with pytest.raises(merging.MergeWithItself):
        merging.check_pair("s", "s", {"s": SOURCE}, NOW)
    with pytest.raises(UnknownAccount, match="no account t"):
        merging.check_pair("s", "t", {"s": SOURCE}, NOW)


def test_both_addresses_lead_to_the_target_whose_own_counts():
    source, target = merging.merged(SOURCE, TARGET, [identity("s")], [], "m1")
    assert (source.status, source.merged_into, source.merge_id) == (Status.MERGED, "t", "m1")
    assert (source.email, source.password_hash) == ("s@example.com", "hash of s")
    assert (target.email, target.password_hash) == ("t@example.com", "hash of t")
    assert (target.other_emails, target.providers) == (("s@example.com",), ("email", "steam"))


def test_a_target_without_an_address_gets_the_source_s_with_its_password():
    _, target = merging.merged(SOURCE, nameless("t", "steam"), [], [identity("t")], "m1")
    assert (target.email, target.password_hash, target.other_emails) == ("s@example.com", "hash of s", ())
    assert (target.providers, target.email_linked_at) == (("email", "steam"), NOW)


def test_what_led_to_the_source_by_an_earlier_merge_comes_along():
    source = user("s", other_emails=("r@example.com",))
    assert merging.merged(source, TARGET, [], [], "m1")[1].other_emails == ("s@example.com", "r@example.com")
    assert merging.merged(source, nameless("t"), [], [], "m1")[1].other_emails == ("r@example.com",)


@pytest.mark.parametrize(
    ("source", "target", "theirs", "own"),
    [
        (SOURCE, TARGET, [identity("s")], []),
        (SOURCE, user("t", providers=("email", "steam")), [], [identity("t")]),
        (nameless("s", "steam"), TARGET, [identity("s")], []),
        (SOURCE, nameless("t", "steam"), [], [identity("t")]),
        (user("s", other_emails=("r@example.com",)), TARGET, [], []),
    ],
)
def test_undone_both_are_what_they_were(source, target, theirs, own):
    merge = record(identities=theirs, email_adopted=merging.adopts_email(source, target))
    merged = merging.merged(source, target, theirs, own, "m1")
    assert unmerging.unmerged(merge, *merged, own, set()) == (signed_out(source), signed_out(target))


def test_an_address_that_another_has_by_now_does_not_come_back():
    merged = merging.merged(SOURCE, TARGET, [], [], "m1")
    source, target = unmerging.unmerged(record(), *merged, [], {"s@example.com"})
    assert (source.email, source.password_hash) == (None, None)
    assert target == signed_out(TARGET)


def test_an_address_that_the_target_took_since_stays_its_own():
    _, target = merging.merged(SOURCE, nameless("t", "steam"), [], [identity("t")], "m1")
    moved = target.model_copy(update={"email": "new@example.com"})
    _, undone = unmerging.unmerged(record(email_adopted=True), SOURCE, moved, [identity("t")], set())
    assert (undone.email, undone.password_hash) == ("new@example.com", "hash of s")


def test_a_target_that_would_have_no_way_in_is_not_left():
    with pytest.raises(unmerging.MergeLocksOut):
        unmerging.unmerged(record(email_adopted=True), SOURCE, nameless("t"), [], set())


@pytest.mark.parametrize(
    ("holder", "free"),
    [
        (None, True),
        (identity("s"), True),
        (identity("t"), True),
        (identity("x"), False),
        (EmailClaim(user_id="t"), True),
        (EmailClaim(user_id="x"), False),
    ],
)
def test_what_another_has_is_not_given_back(holder, free):
    assert unmerging.is_free(record(), holder) is free


def test_a_merge_is_undone_within_thirty_days_and_from_the_end_of_a_chain():
    accounts = {"s": SOURCE, "t": TARGET}
    until = merging.undo_until(NOW)
    assert until == NOW + timedelta(days=30)
    assert unmerging.check_undo(record(), accounts, until - MOMENT) == (SOURCE, TARGET)
    with pytest.raises(unmerging.MergeTooOld):
        unmerging.check_undo(record(), accounts, until)
    merged = TARGET.model_copy(update={"status": Status.MERGED, "merged_into": "u", "merge_id": "m2"})
    with pytest.raises(AccountMerged) as caught:
        unmerging.check_undo(record(), accounts | {"t": merged}, NOW)
    assert caught.value.details["merge_id"] == "m2"
    with pytest.raises(UnknownAccount):
        unmerging.check_undo(record(), {"t": TARGET}, NOW)


def test_the_same_merge_is_known_again():
    merged, _ = merging.merged(SOURCE, TARGET, [], [], "m1")
    assert merging.merge_before(merged, "t") == "m1"
    assert merging.merge_before(merged, "u") is None
    assert merging.merge_before(SOURCE, "t") is None
    assert merging.merge_before(None, "t") is None


def test_conflicts_are_told():
    part = merging.part(user("s", two_factor=True), TARGET, [identity("s")], [identity("t", subject="8")])
    text = " ".join(part.notes)
    assert all(word in text for word in ("password", "second factor", "two identities of steam"))
    quiet = merging.part(nameless("s"), TARGET, [], [])
    assert len(quiet.notes) == 1


def test_what_is_kept_for_an_undo_is_not_shown():
    shown = merging.shown(record(), performed=False)
    assert (shown.merge_id, shown.undo_until) == (None, None)
    assert "secret" not in shown.model_dump_json()
    assert merging.shown(record()).merge_id == "m1"
