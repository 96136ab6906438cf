"""How entries are digested and batched, and what differs from what was sealed."""

import hmac
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from functions.admin.models.sealing import Problem
from functions.admin.rules import sealing, verification
from functions.admin.rules.sealing import Trail
from functions.admin.rules.verification import Standing
from functions.auth.models.accounts.audit import PERSONAL as OF_ACCOUNTS
from functions.auth.models.accounts.audit import AuditRecord
from functions.battlepass.models.claims import Claim
from functions.commerce.models.gift_records import GiftRecord
from shared.declare import Http
from shared.firestore.audit import PERSONAL as OF_STAFF
from shared.firestore.audit import StaffAction
from tests.local_api import declared

NOON = datetime(2026, 11, 29, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=400)
TRAIL = Trail("staff", "id", {"origin_salt": ("ip", "agent"), "body_salt": ("body",)})
ENTRY = {
    "id": "a",
    "at": NOON,
    "expire_at": LATER,
    "who": "ada",
    "ip": "203.0.113.7",
    "agent": "curl",
    "origin_salt": "5a17",
    "body": "Cheated.",
    "body_salt": "0b5c",
}
SEALED = sealing.sealed(TRAIL, ENTRY)


def test_the_canonical_form():
    fields = {"b": 1, "a": "é", "empty": "", "none": None, "list": [], "no": False, "zero": 0, "at": NOON}
    assert sealing.canonical(fields).decode() == (
        '{"a":"é","at":{"moment":"2026-11-29T12:00:00.000000+00:00"},"b":1,"no":false,"zero":0}'
    )
    in_berlin = NOON.astimezone(tz=None)
    assert sealing.canonical({"at": in_berlin}) == sealing.canonical({"at": NOON})
    assert sealing.canonical({"at": NOON.isoformat(timespec="microseconds")}) != sealing.canonical({"at": NOON})


def test_a_part_without_a_salt_is_not_sealed():
    """There are few addresses: one could try them all."""
    assert sealing.sealed(TRAIL, ENTRY | {"origin_salt": ""}).parts["origin_salt"] == ""
    assert sealing.sealed(TRAIL, ENTRY | {"origin_salt": "5a18"}).parts != SEALED.parts


def test_what_is_digested():
    """As anybody could do it again, with nothing of ours."""
    public = (
        '{"at":{"moment":"2026-11-29T12:00:00.000000+00:00"},'
        '"expire_at":{"moment":"2028-01-03T12:00:00.000000+00:00"},"id":"a","who":"ada"}'
    )
    assert sha256(public.encode()).hexdigest() == SEALED.digest
    assert hmac.new(b"0b5c", b'{"body":"Cheated."}', sha256).hexdigest() == SEALED.parts["body_salt"]


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ({}, Standing.UNCHANGED),
        ({"new_field": ""}, Standing.UNCHANGED),
        ({"new_field": "x"}, Standing.CHANGED),
        ({"who": "bob"}, Standing.CHANGED),
        ({"at": NOON + timedelta(microseconds=1)}, Standing.CHANGED),
        ({"expire_at": NOON}, Standing.CHANGED),
        ({"ip": "203.0.113.8"}, Standing.CHANGED),
        ({"ip": ""}, Standing.CHANGED),
        ({"origin_salt": "5a18"}, Standing.CHANGED),
        ({"origin_salt": ""}, Standing.CHANGED),
        ({"ip": "", "agent": "", "origin_salt": ""}, Standing.ERASED),
        ({"body": "", "body_salt": ""}, Standing.ERASED),
        ({"body": "", "body_salt": "", "who": "bob"}, Standing.CHANGED),
        ({"body": "", "body_salt": "", "ip": "203.0.113.8"}, Standing.CHANGED),
    ],
)
def test_how_an_entry_stands(changes, standing):
    assert verification.standing(TRAIL, SEALED, ENTRY | changes, LATER) is standing


def test_what_is_gone_is_missing_until_its_time_is_over():
    assert verification.standing(TRAIL, SEALED, None, LATER - timedelta(seconds=1)) is Standing.MISSING
    assert verification.standing(TRAIL, SEALED, None, LATER) is Standing.EXPIRED
    for_ever = SEALED.model_copy(update={"expire_at": None})
    assert verification.standing(TRAIL, for_ever, None, LATER) is Standing.MISSING


def entry(name: str, at: datetime):
    return sealing.sealed(TRAIL, ENTRY | {"id": name, "at": at})


def test_a_batch_follows_the_one_before():
    until = NOON + timedelta(minutes=1)
    first = sealing.batch(None, until, [entry("b", NOON), entry("a", NOON)], until)
    second = sealing.batch(first.head, until + timedelta(minutes=1), [entry("c", until)], until)
    late = sealing.batch(second.head, second.head.until, [entry("d", NOON)], until)
    assert [each.entry_id for each in first.entries] == ["a", "b"]
    assert (late.head.late, second.head.late, late.head.since) == (1, 0, late.head.until)
    assert verification.follows(first, None)
    assert verification.follows(second, first.head)
    assert verification.follows(late, second.head)
    assert not verification.follows(second, None)
    assert not verification.follows(late, first.head)


@pytest.mark.parametrize(
    "changes",
    [
        {"root": "0" * 64},
        {"entries": 3},
        {"previous": "0" * 64},
        {"number": 1},
        {"since": NOON},
        {"sealed_at": NOON},
        {"late": 1},
        {"until": NOON},
    ],
)
def test_no_value_of_a_head_can_be_another(changes):
    until = NOON + timedelta(minutes=1)
    batch = sealing.batch(None, until, [entry("a", NOON)], until)
    head = batch.head.model_copy(update=changes)
    assert not verification.follows(batch.model_copy(update={"head": head}), None)
    digested = head.model_copy(update={"digest": sealing.head_digest(head)})
    after = sealing.batch(batch.head, until, [], until)
    assert not verification.follows(after, digested)


def test_no_entry_of_a_batch_can_be_another():
    until = NOON + timedelta(minutes=1)
    batch = sealing.batch(None, until, [entry("a", NOON), entry("b", NOON)], until)
    for entries in ((batch.entries[0],), (*batch.entries, entry("c", NOON)), batch.entries[::-1]):
        assert not verification.follows(batch.model_copy(update={"entries": entries}), None)


def test_a_window_closes_with_its_first_entry_or_after_a_quiet_hour():
    head = sealing.batch(None, NOON, [], NOON).head
    assert sealing.settled_until(NOON + timedelta(seconds=59)) == NOON - sealing.SETTLED
    assert not sealing.is_due(head, NOON, [SEALED])
    assert sealing.is_due(head, NOON + timedelta(minutes=1), [SEALED])
    assert not sealing.is_due(head, NOON + timedelta(minutes=59), [])
    assert sealing.is_due(head, NOON + sealing.QUIET, [])


def test_a_window_with_too_many_entries_is_cut(monkeypatch):
    monkeypatch.setattr(sealing, "MOST_ENTRIES", 3)
    until = NOON + timedelta(minutes=5)
    times = [NOON + timedelta(minutes=minute) for minute in (0, 1, 1, 2)]
    many, few = [entry(str(place), at) for place, at in enumerate(times[:3])], [entry("x", NOON), entry("y", times[3])]
    ends, entries = sealing.cut([many, few], until)
    assert (ends, [each.entry_id for each in entries]) == (times[1], ["0", "x"])
    assert sealing.cut([few, few], until) == (until, [*few, *few])
    with pytest.raises(sealing.CannotCut):
        sealing.cut([[entry(str(place), NOON) for place in range(3)], few], until)


def test_a_window_is_sealed_when_no_request_can_write_into_it_any_more():
    """An entry has the time of its request, and its commit may be made again for some seconds."""
    longest = max(each.resources.timeout for each in declared().values() if isinstance(each.trigger, Http))
    assert timedelta(seconds=longest + 45) < sealing.SETTLED


@pytest.mark.parametrize(
    ("model", "personal", "since_before"),
    [
        (StaffAction, OF_STAFF, {"outcome"}),
        (AuditRecord, OF_ACCOUNTS, set()),
        (GiftRecord, {}, set()),
        (Claim, {}, set()),
    ],
)
def test_fields_of_entries_with_a_default_are_empty_by_it(model, personal, since_before):
    """Else what was sealed without them would differ."""
    defaults = {name: each.default for name, each in model.model_fields.items() if not each.is_required()}
    assert {name for name, value in defaults.items() if value not in ("", (), {}, None)} == since_before
    assert {*personal, *(name for names in personal.values() for name in names)} <= set(model.model_fields)


def test_the_daily_verification_comes_to_each_day_again():
    seen = {
        since + timedelta(days=day)
        for today in range(30)
        for since, until in verification.spans(NOON + timedelta(days=today), 400)
        for day in range((until - since).days)
    }
    midnight = NOON.replace(hour=0)
    assert {midnight - timedelta(days=age) for age in range(370)} <= seen


def test_what_was_found_is_counted():
    batch = sealing.batch(None, LATER, [entry("a", NOON), entry("b", NOON), entry("c", NOON)], LATER)
    standings = zip(batch.entries, (Standing.ERASED, Standing.CHANGED, Standing.MISSING), strict=True)
    result = verification.added([verification.counted(batch, standings)] * 2)
    assert (result.batches, result.entries, result.erased) == (2, 6, 2)
    assert [finding.problem for finding in result.findings[:2]] == [Problem.CHANGED, Problem.MISSING]
