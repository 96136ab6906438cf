"""The sealed audit trail: what is sealed once, and how a change, a deletion, an insertion and an erasure show."""

import asyncio
import os
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from functions.admin.models.sealing import Verification
from functions.admin.operations import batches, sealing, verification
from functions.admin.operations.batches import BatchUnreadable
from functions.admin.rules import sealing as rules
from functions.admin.settings import settings
from functions.admin.store.batches import BATCHES, name_of
from functions.auth.api.personal_data import HOLDINGS
from functions.auth.models.accounts.audit import AuditKind
from functions.auth.store.audit import AUDIT
from functions.commerce.api import personal_data
from functions.commerce.models.orders import Order, OrderStatus, Payment, PaymentState
from functions.commerce.operations.purchases import orders
from functions.commerce.store.order_records import RECORDS
from functions.commerce.store.orders import ORDERS
from functions.commerce.store.wallets import LEDGER
from shared.catalog import register
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.audit import ACTIONS, StaffAction
from shared.firestore.holdings import erased
from shared.firestore.transaction import Transaction
from shared.media import uploads
from tests import audit_trail
from tests.audit_trail import write
from tests.integration.deploy.test_operators import command
from tests.payments import now as now_stands
from tests.payments import paid, sell

START = datetime(2002, 1, 1, tzinfo=UTC)
"""Long before what other tests do, and after it, for entries that never expire here."""
NEVER = datetime(2200, 1, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
async def chain(api) -> AsyncIterator[None]:
    """A chain of batches of its own, and no entry of these tests' years."""
    before = os.environ.get("AUDIT_BUCKET")
    await audit_trail.begin_chain()

    async def forget(tx: Transaction) -> None:
        for collection in (ACTIONS, AUDIT):
            for name in await collection.named(("expire_at", "==", NEVER), limit=500):
                tx.delete(collection, name)

    await transaction.run(forget)
    yield
    os.environ.pop("AUDIT_BUCKET")
    os.environ |= {"AUDIT_BUCKET": before} if before else {}
    settings.cache_clear()
    await audit_trail.forget_heads()


def minute(number: float) -> datetime:
    return START + timedelta(minutes=number)


act = partial(audit_trail.act, expire_at=NEVER)
sign_in = partial(audit_trail.sign_in, expire_at=NEVER)


async def delete(entry: StaffAction) -> None:
    async def remove(tx: Transaction) -> None:
        tx.delete(ACTIONS, entry.action_id)

    await transaction.run(remove)


async def seal(until: datetime) -> None:
    """The job, as it runs when all before is settled."""
    await sealing.seal_settled(until + rules.SETTLED)


async def verify(until: datetime) -> Verification:
    return (await verification.verify(rules.BEGINNING, until, until + timedelta(hours=1))).result


def problems(result: Verification) -> list[tuple[str, str]]:
    return sorted((finding.problem.value, finding.entry_id) for finding in result.findings)


async def files() -> list[str]:
    return [file.upload.name for file in await uploads.listed(settings().audit_bucket, "")]


async def test_batches_follow_each_other_and_have_all_entries():
    for number in range(3):
        await act(minute(number))
        await sign_in(minute(number + 0.5))
        await seal(minute(number + 1))
    await seal(minute(3))
    result = await verify(minute(3))
    assert (result.batches, result.entries, result.findings) == (3, 6, ())
    assert await files() == [f"{name_of(number)}.json" for number in range(3)]
    batch = await batches.kept(1)
    assert batch is not None
    assert (await BATCHES.get(name_of(1))) == batch.head
    assert (batch.head.since, batch.head.until) == (minute(1), minute(2))
    bare = batch.model_dump_json()
    assert not any(word in bare for word in ("auth-set-account-status", "203.0.113.7", "curl", "banned", "email"))


async def test_a_batch_is_sealed_once_however_often_the_job_runs():
    for number in range(5):
        await act(minute(number))
    await asyncio.gather(*(seal(minute(5)) for _ in range(10)))
    assert await files() == [f"{name_of(0)}.json"]
    assert (await verify(minute(5))).findings == ()


async def test_a_run_that_was_killed_between_file_and_document_is_finished():
    await act(minute(0))
    await seal(minute(1))
    sealed = await BATCHES.get(name_of(0))
    await transaction.run(lambda tx: _forget(tx, 0))
    await act(minute(1))
    await seal(minute(2))
    assert await BATCHES.get(name_of(0)) == sealed
    assert (await verify(minute(2))).batches == 2
    assert (await verify(minute(2))).findings == ()


async def _forget(tx: Transaction, number: int) -> None:
    tx.delete(BATCHES, name_of(number))


async def test_more_than_a_batch_takes_is_cut(monkeypatch):
    monkeypatch.setattr(rules, "MOST_ENTRIES", 3)
    for number in range(8):
        await act(minute(number / 10))
    await seal(minute(1))
    result = await verify(minute(1))
    assert (result.entries, result.findings) == (8, ())
    assert result.batches > 2


async def test_a_change_a_deletion_and_an_insertion_are_found():
    changed, deleted, moved, kept = [await act(minute(number / 10)) for number in range(4)]
    entry = await sign_in(minute(0.5))
    await seal(minute(1))
    await write(changed, actor_id="somebody else")
    await delete(deleted)
    await write(moved, at=minute(30))
    await write(entry, details={"way": "steam"})
    inserted = await act(minute(0.45))
    result = await verify(minute(1))
    assert problems(result) == sorted(
        [
            ("changed", changed.action_id),
            ("changed", moved.action_id),
            ("changed", entry.entry_id),
            ("missing", deleted.action_id),
            ("unsealed", inserted.action_id),
        ]
    )
    assert kept.action_id not in str(result.findings)


async def test_a_person_who_is_erased_leaves_a_trail_that_verifies():
    ada, root = uuid.uuid4().hex, uuid.uuid4().hex
    action = await act(minute(0), about=ada, actor_id=root)
    entry = await sign_in(minute(0.5), player_id=ada)
    await seal(minute(1))
    for person in (ada, root):
        await erased(HOLDINGS, person)
        result = await verify(minute(1))
        assert (result.entries, result.erased, result.findings) == (2, 2, ())
    left, account = await ACTIONS.get(action.action_id), await AUDIT.get(entry.entry_id)
    assert left is not None
    assert account is not None
    assert (left.body, left.ip, left.origin_salt, left.subject_salt) == ("", "", "", "")
    assert (account.ip, account.details, account.details_salt, account.kind) == ("", {}, "", AuditKind.LOGIN)
    await write(left, about=("bob",))
    assert problems(await verify(minute(1))) == [("changed", action.action_id)]


async def test_entries_that_expired_are_not_missing():
    gone = await act(minute(0), expire_at=minute(30))
    await act(minute(0.5))
    await seal(minute(1))
    await delete(gone)
    result = await verify(minute(1))
    assert (result.entries, result.expired, result.findings) == (2, 1, ())


async def test_an_entry_that_comes_late_is_reported_and_sealed_as_late(capsys):
    await act(minute(0))
    await seal(minute(1))
    late = await act(minute(0.5))
    now = minute(60)
    await verification.verify_daily(now)
    lines = [line for line in capsys.readouterr().out.splitlines() if "audit.differs" in line]
    assert [late.action_id in line for line in lines] == [True]
    await verification.verify_daily(now)
    assert "audit.differs" not in capsys.readouterr().out
    result = await verify(minute(1))
    assert (result.entries, result.late, result.findings) == (1, 0, ())
    await act(minute(1.5))
    await seal(minute(2))
    result = await verify(minute(2))
    assert (result.batches, result.entries, result.late, result.findings) == (3, 3, 1, ())
    await delete(late)
    assert problems(await verify(minute(2))) == [("missing", late.action_id)]


async def test_who_changes_the_heads_in_firestore_is_noticed(capsys):
    for number in range(3):
        await act(minute(number))
        await seal(minute(number + 1))
    head = await BATCHES.get(name_of(1))
    assert head is not None

    async def forge(tx: Transaction) -> None:
        tx.put(BATCHES, name_of(1), head.model_copy(update={"root": "0" * 64}), overwrite=True)

    await transaction.run(forge)
    result = (await verification.verify(rules.BEGINNING, minute(3), minute(600))).result
    assert [(finding.problem.value, finding.batch) for finding in result.findings if finding.batch == 1] == [
        ("copy_differs", 1)
    ]
    await transaction.run(lambda tx: _forget(tx, 0))
    assert ("not_covered", "") in problems(await verify(minute(3)))

    async def skip(tx: Transaction) -> None:
        tx.put(BATCHES, name_of(9), head.model_copy(update={"number": 9, "until": minute(9)}), overwrite=True)

    await transaction.run(skip)
    await act(minute(9))
    with pytest.raises(BatchUnreadable):
        await seal(minute(10))
    assert "copy_differs" in capsys.readouterr().out


async def test_sealing_that_has_stopped_is_noticed():
    await act(minute(0))
    await seal(minute(1))
    result = (await verification.verify(minute(0), minute(600), minute(600))).result
    assert [finding.problem.value for finding in result.findings] == ["not_covered"]


async def test_the_operator_verifies_what_stands(cloud):
    action = await act(minute(0))
    await seal(minute(1))
    here = os.environ | cloud.environment | {"AUDIT_BUCKET": settings().audit_bucket, "LOG_LEVEL": "ERROR"}
    given = ("verify-audit", "--since", "2002-01-01", "--until", "2002-01-01T00:01")
    done = await asyncio.to_thread(command, here, *given)
    assert (done.returncode, "as it was sealed" in done.stdout) == (0, True), done.stderr
    await write(action, actor_id="somebody else")
    done = await asyncio.to_thread(command, here, *given)
    assert done.returncode == 1
    assert action.action_id in done.stderr


async def buy(player_id: str) -> tuple[Order, Payment]:
    """An order of 1,000 gems, which has a record and an entry of the ledger."""
    register(GRANTING)
    payment = paid(await sell())
    return await orders.settle(payment, player_id), payment


async def money_found(since: datetime, player_id: str) -> list[tuple[str, str]]:
    """What a verification finds of a player's order and ledger, as list and problem."""
    now = datetime.now(UTC) + timedelta(hours=1)
    await sealing.seal_settled(now)
    findings = (await verification.verify(since, now - timedelta(minutes=30), now)).result.findings
    names = [record.record_id for record in await RECORDS.select(("player_id", "==", player_id), limit=10)]
    return sorted(
        (each.trail, each.problem.value)
        for each in findings
        if each.entry_id in names or each.entry_id.startswith(f"{player_id}:")
    )


async def test_orders_and_the_ledger_are_sealed_and_every_change_of_them_is_found(accounts):
    since = datetime.now(UTC)
    ada, bob, eve = await accounts.players(3)
    order, _ = await buy(ada.id)
    refunded, payment = await buy(bob.id)
    await orders.settle(now_stands(payment, PaymentState.REFUNDED))
    other, _ = await buy(eve.id)
    for player in (ada, bob, eve):
        assert await money_found(since, player.id) == []

    async def tamper(tx: Transaction) -> None:
        (moved,) = await LEDGER.named(("player_id", "==", ada.id), limit=10)
        entry, dear, back = await tx.read(LEDGER.ref(moved), ORDERS.ref(order.order_id), ORDERS.ref(refunded.order_id))
        assert entry is not None
        assert dear is not None
        assert back is not None
        tx.put(LEDGER, moved, entry.model_copy(update={"amount": 5}))
        tx.put(ORDERS, order.order_id, dear.model_copy(update={"amount": 1}))
        tx.put(ORDERS, refunded.order_id, back.model_copy(update={"status": OrderStatus.GRANTED}))
        tx.delete(RECORDS, f"{other.order_id}:1")

    await transaction.run(tamper)
    assert await money_found(since, ada.id) == [("ledger", "changed"), ("order", "differs")]
    assert await money_found(since, bob.id) == [("order", "differs")]
    result = (await verification.verify(since, datetime.now(UTC), datetime.now(UTC) + timedelta(hours=1))).result
    assert ("missing", f"{other.order_id}:1") in problems(result)


async def test_an_erased_player_s_money_verifies(accounts):
    since = datetime.now(UTC)
    ada = await accounts.player()
    await buy(ada.id)
    assert await money_found(since, ada.id) == []
    await personal_data.erase_player(ada.id)
    assert await money_found(since, ada.id) == []
