"""When an account is erased, in which order, and when again."""

from datetime import UTC, datetime, timedelta

import pytest

from functions.privacy.models.erasures import ErasureState, ListedErasure
from functions.privacy.rules import erasures as rules
from shared.privacy import Kept

NOW = datetime(2026, 11, 30, tzinfo=UTC)
GRACE = timedelta(days=14)
ASKED = rules.asked(None, "ada", NOW, GRACE)
DUE = NOW + GRACE
SERVICES = ("auth", "battlepass", "profiles", "stats")


def test_an_erasure_waits_for_its_grace_period():
    assert (ASKED.state, ASKED.due_at) == (ErasureState.WAITING, DUE)
    assert rules.asked(ASKED, "ada", NOW + timedelta(days=1), GRACE) == ASKED
    assert rules.begun(ASKED, ("ada",), DUE - timedelta(seconds=1)) is None
    begun = rules.begun(ASKED, ("ada", "merged"), DUE)
    assert (begun.state, begun.player_ids, begun.begun_at) == (ErasureState.ERASING, ("ada", "merged"), DUE)
    assert rules.begun(begun, (), DUE + GRACE) == begun


def test_what_was_stopped_can_be_asked_for_again():
    stopped = rules.stopped(ASKED, NOW)
    assert (stopped.state, rules.stopped(stopped, DUE)) == (ErasureState.STOPPED, stopped)
    assert rules.begun(stopped, ("ada",), DUE) is None
    assert rules.asked(stopped, "ada", DUE, GRACE).due_at == DUE + GRACE


@pytest.mark.parametrize("before", [None, rules.begun(ASKED, ("ada",), DUE)], ids=["none", "begun"])
def test_only_what_waits_can_be_stopped(before):
    with pytest.raises(rules.NothingToStop):
        rules.stopped(before, DUE)


def test_profiles_are_first_and_accounts_are_last():
    erasure = rules.begun(ASKED, ("ada",), DUE)
    order = []
    while service := rules.next_service(erasure, SERVICES):
        order.append(service)
        erasure = rules.with_service(erasure, service, {"things": 2}, [Kept(what="orders", why="law")], DUE)
        assert rules.with_service(erasure, service, {"things": 2}, [], DUE) == erasure
    assert order == ["profiles", "battlepass", "stats", "auth"]
    assert (erasure.documents, [kept.what for kept in erasure.kept]) == ({"things": 8}, ["orders"])


def test_what_comes_late_is_erased_in_three_more_rounds():
    erasure = rules.finished(rules.begun(ASKED, ("ada",), DUE), DUE)
    assert (erasure.state, erasure.erased_at, erasure.again_at) == (ErasureState.ERASED, DUE, DUE + timedelta(hours=1))
    assert rules.begun(erasure, (), DUE + timedelta(minutes=59)) is None
    second = rules.begun(erasure, (), DUE + timedelta(hours=1))
    assert (second.state, second.services, second.player_ids) == (ErasureState.ERASING, (), ("ada",))
    erasure = rules.finished(second, DUE + timedelta(hours=2))
    assert (erasure.erased_at, erasure.again_at) == (DUE, DUE + timedelta(days=8))
    for days, again in ((8, DUE + timedelta(days=32)), (32, None)):
        erasure = rules.finished(rules.begun(erasure, (), DUE + timedelta(days=days)), DUE + timedelta(days=days + 1))
        assert (erasure.erased_at, erasure.again_at) == (DUE, again)
    assert erasure.rounds == 4
    assert rules.certificate(erasure).last_backup_gone_at == DUE + timedelta(days=98)


@pytest.mark.parametrize("before", [None, ASKED], ids=["unknown", "waiting"])
def test_a_restored_account_is_erased_again_at_once_and_told_nothing(before):
    listed = ListedErasure(player_id="ada", player_ids=("ada", "merged"), erased_at=DUE)
    restored = rules.restored(before, listed, DUE + GRACE)
    begun = rules.begun(restored, (), DUE + GRACE)
    assert (begun.state, begun.player_ids, begun.told_at) == (ErasureState.ERASING, ("ada", "merged"), DUE)
