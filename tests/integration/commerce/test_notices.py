"""A notice whose task was lost is handled all the same, and one that is handled is not asked for again."""

import json
import uuid
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.api.migrations import migrations
from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice, Notice
from functions.commerce.operations.payments import notices, providers
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.store.notices import NOTICES
from shared.catalog import register
from shared.errors import PartnerUnavailable
from shared.extension_points import GRANTING
from shared.firestore import transaction
from shared.firestore.migrations import changes
from shared.firestore.transaction import Transaction
from tests.local_api import LocalApi
from tests.payments import open_purchase, sell, stripe_does

HANDLE, JOB = "commerce-handle-notice", "commerce-ask-for-orders"
STRIPE = PaymentProvider.STRIPE
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def granters(api):
    register(GRANTING)


@pytest.fixture
def asked(monkeypatch) -> list[HandleNotice]:
    """The tasks that were asked for, and lost."""
    lost: list[HandleNotice] = []

    async def enqueue(work: HandleNotice, *, name: str = "") -> bool:
        lost.append(work)
        return True

    monkeypatch.setattr(notices, "enqueue", enqueue)
    return lost


async def kept(notice_id: str) -> Notice:
    notice = await NOTICES.get(f"{STRIPE.value}:{notice_id}")
    assert notice is not None
    return notice


async def told(transaction_id: str) -> str:
    """The id of a notice that was kept."""
    notice_id = f"evt_{uuid.uuid4().hex}"
    await notices.keep(STRIPE, notice_id, "payment_intent.succeeded", transaction_id, "{}")
    return notice_id


async def swept(asked: list[HandleNotice], notice_id: str, now: datetime) -> list[HandleNotice]:
    """The tasks for a notice that a run of the job asks for."""
    asked.clear()
    await notices.ask_for_due(now)
    return [work for work in asked if work.notice_id == notice_id]


async def do(api: LocalApi, work: HandleNotice):
    return await api.deliver(HANDLE, work.model_dump_json().encode())


async def test_a_notice_whose_task_was_lost_is_handled_by_the_job_and_never_again(api, accounts, asked):
    player = await accounts.player()
    transaction_id = await open_purchase(await sell(), player.token)
    stripe_does(transaction_id, "pay")
    notice_id, now = await told(transaction_id), datetime.now(UTC)
    assert await swept(asked, notice_id, now + 2 * HOUR) == []
    (work,) = await swept(asked, notice_id, now + 4 * HOUR)
    assert (work.provider, work.transaction) == (STRIPE, transaction_id)
    for _ in range(2):
        (await do(api, work)).raise_for_status()
    after = await kept(notice_id)
    assert (after.due_at, after.handled_at is not None) == (None, True)
    assert await swept(asked, notice_id, now + timedelta(days=80)) == []


async def test_a_notice_that_was_handled_in_time_is_not_asked_for(api, accounts, asked):
    transaction_id = await open_purchase(await sell(), (await accounts.player()).token)
    notice_id = await told(transaction_id)
    (work,) = asked
    (await do(api, work)).raise_for_status()
    assert await swept(asked, notice_id, datetime.now(UTC) + timedelta(days=80)) == []


async def test_what_the_provider_does_not_know_is_handled(api, asked):
    notice_id = await told(f"pi_{uuid.uuid4().hex}")
    (await do(api, asked[0])).raise_for_status()
    assert (await kept(notice_id)).due_at is None


@pytest.mark.parametrize(
    "failure", [ProviderNotConfigured(provider="stripe"), PartnerUnavailable(partner="stripe", retry_after=5)]
)
async def test_a_notice_that_cannot_be_followed_yet_is_asked_for_until_it_can(api, asked, monkeypatch, failure):
    notice_id, now = await told(f"pi_{uuid.uuid4().hex}"), datetime.now(UTC)
    work = asked[0]

    async def fail(*_asked) -> None:
        raise failure

    with monkeypatch.context() as broken:
        broken.setattr(providers, "look_up", fail)
        await do(api, work)
    hours = [hour for hour in range(120) if await swept(asked, notice_id, now + hour * HOUR + HOUR / 2)]
    assert hours == [3, 7, 15, 31, 55, 79, 103]
    (await do(api, work)).raise_for_status()
    assert await swept(asked, notice_id, now + timedelta(days=80)) == []


async def test_a_notice_about_nothing_is_never_asked_for(asked):
    notice_id = await told("")
    assert (asked, (await kept(notice_id)).due_at) == ([], None)


async def test_a_notice_that_was_erased_meanwhile_stays_so(api, asked):
    work = HandleNotice(provider=STRIPE, transaction=f"pi_{uuid.uuid4().hex}", notice_id=uuid.uuid4().hex)
    (await do(api, work)).raise_for_status()
    assert await NOTICES.get(f"{STRIPE.value}:{work.notice_id}") is None


async def test_a_run_ends_after_so_many_and_the_next_goes_on(asked, monkeypatch):
    monkeypatch.setattr(notices, "AT_ONCE", 2)
    monkeypatch.setattr(notices, "MOST_A_RUN", 4)
    mine = {await told(f"pi_{uuid.uuid4().hex}") for _ in range(6)}
    now, seen = datetime.now(UTC) + 4 * HOUR, set()
    for _ in range(1000):
        asked.clear()
        if not await notices.ask_for_due(now):
            break
        assert len(asked) <= 4
        seen |= {work.notice_id for work in asked}
    assert mine <= seen


async def test_the_job_asks(api, capsys):
    assert (await api.deliver(JOB, json.dumps({}).encode())).is_success


async def test_a_notice_of_before_handling_was_noted_is_asked_for_once_it_is_migrated(asked):
    notice_id = await told("pi_of_before")
    name = f"{STRIPE.value}:{notice_id}"
    (migration,) = migrations()

    async def write(fields: dict[str, object]) -> None:
        async def put(tx: Transaction) -> None:
            tx.put(NOTICES, name, NOTICES.parse(fields), overwrite=True)

        await transaction.run(put)

    newer = (await NOTICES.stored_by_id([name]))[name]
    await write({field: value for field, value in newer.items() if field not in {"due_at", "handled_at"}})
    later = datetime.now(UTC) + 4 * HOUR
    assert await swept(asked, notice_id, later) == []
    for times in range(2):
        changed = changes(migration.up, await NOTICES.stored_by_id([name]))
        assert list(changed) == ([] if times else [name])
        for fields in changed.values():
            await write(fields)
    assert [work.transaction for work in await swept(asked, notice_id, later)] == ["pi_of_before"]


@pytest.mark.parametrize(
    "noted",
    [{"transaction": ""}, {"handled_at": "2026-12-01"}, {"due_at": "2026-12-02"}],
    ids=lambda noted: next(iter(noted)),
)
def test_what_needs_no_handling_is_left_as_it_is(noted):
    (migration,) = migrations()
    fields = {"transaction": "pi_1", "received_at": datetime(2026, 11, 1, tzinfo=UTC)} | noted
    assert migration.up(fields) == fields == migration.down(fields)
