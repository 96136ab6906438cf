"""What changed at a provider is asked for, so that a lost notice is no lost refund."""

import asyncio
import uuid
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.notices import HandleNotice
from functions.commerce.operations.payments import providers, reports
from functions.commerce.rules.payments.providers import ProviderNotConfigured
from functions.commerce.rules.payments.reports import FIRST, LONGEST, OVERLAP
from functions.commerce.store.reports import CURSORS
from shared.errors import PartnerUnavailable, Unavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction

JOB = "commerce-ask-for-changes"
NOW = datetime(2026, 11, 29, 12, 40, tzinfo=UTC)
STEAM, EPIC, GOOGLE = PaymentProvider.STEAM, PaymentProvider.EPIC, PaymentProvider.GOOGLE


class Reports:
    """A provider whose transactions changed at these times; after so many it fails."""

    def __init__(self, changed: dict[str, datetime], failure: Exception | None = None, after: int = 0) -> None:
        self.changed, self.failure, self.after = changed, failure, after

    async def changed_since(self, since: datetime, until: datetime, /) -> AsyncIterator[str]:
        for place, (transaction_id, changed_at) in enumerate(self.changed.items()):
            if self.failure and place == self.after:
                raise self.failure
            if since <= changed_at < until:
                yield transaction_id
        if self.failure:
            raise self.failure


@pytest.fixture(autouse=True)
async def never_asked(api):
    async def forget(tx: Transaction) -> None:
        for provider in PaymentProvider:
            tx.delete(CURSORS, provider.value)

    await transaction.run(forget)


@pytest.fixture
def enqueued(monkeypatch) -> list[str]:
    accepted: list[str] = []
    real = reports.enqueue

    async def enqueue(work: HandleNotice, *, name: str) -> bool:
        new = await real(work, name=name)
        if new:
            accepted.append(work.transaction)
        return new

    monkeypatch.setattr(reports, "enqueue", enqueue)
    return accepted


def report(monkeypatch, **by_provider: Reports) -> None:
    table = {PaymentProvider(name): provider for name, provider in by_provider.items()}
    monkeypatch.setattr(providers, "REPORTING", table)


def changes(*ages: timedelta) -> dict[str, datetime]:
    return {f"t-{uuid.uuid4().hex}": NOW - age for age in ages}


async def asked_until(provider: PaymentProvider) -> datetime | None:
    cursor = await CURSORS.get(provider.value)
    return cursor.asked_until if cursor else None


async def test_each_change_is_looked_up_once_a_run_and_again_only_of_the_last_hour(monkeypatch, enqueued):
    changed = changes(timedelta(hours=3), timedelta(minutes=5), timedelta(days=2))
    report(monkeypatch, steam=Reports(changed))
    old, recent, _ = changed
    assert await reports.ask_for_changes(NOW) == 2
    assert set(enqueued) == {old, recent}
    assert await asked_until(STEAM) == NOW
    enqueued.clear()
    await reports.ask_for_changes(NOW + timedelta(minutes=30))
    assert enqueued == [recent]


async def test_runs_at_once_have_each_change_looked_up_once(monkeypatch, enqueued):
    changed = changes(timedelta(hours=3))
    report(monkeypatch, steam=Reports(changed))
    await asyncio.gather(*(reports.ask_for_changes(NOW) for _ in range(5)))
    assert enqueued == list(changed)


@pytest.mark.parametrize("failure", [PartnerUnavailable(partner="epic", retry_after=5), Unavailable(), ValueError()])
async def test_a_provider_that_is_down_holds_up_no_other_and_is_asked_again(monkeypatch, enqueued, failure):
    first, second, of_steam = changes(timedelta(hours=3)), changes(timedelta(hours=2)), changes(timedelta(hours=1))
    epic = Reports(first | second, failure, after=1)
    report(monkeypatch, epic=epic, steam=Reports(of_steam))
    if isinstance(failure, PartnerUnavailable):
        await reports.ask_for_changes(NOW)
    else:
        with pytest.raises(type(failure)):
            await reports.ask_for_changes(NOW)
    assert set(enqueued) == {*first, *of_steam}
    assert (await asked_until(EPIC), await asked_until(STEAM)) == (None, NOW)
    epic.failure = None
    await reports.ask_for_changes(NOW + timedelta(hours=1))
    assert set(enqueued) == {*first, *second, *of_steam}
    assert await asked_until(EPIC) == NOW + timedelta(hours=1)


async def test_a_provider_that_is_not_configured_is_left_alone(monkeypatch, enqueued):
    report(monkeypatch, google=Reports({}, ProviderNotConfigured(provider="google")))
    assert (await reports.ask_for_changes(NOW), await asked_until(GOOGLE)) == (0, None)


async def test_after_a_long_outage_each_run_takes_another_day(monkeypatch, enqueued):
    report(monkeypatch, steam=Reports({}))
    await reports.ask_for_changes(NOW - 3 * LONGEST)
    changed = changes(3 * LONGEST - OVERLAP, timedelta(hours=1))
    report(monkeypatch, steam=Reports(changed))
    old, recent = changed
    await reports.ask_for_changes(NOW)
    assert (enqueued, await asked_until(STEAM)) == ([old], NOW - 2 * LONGEST)
    for _ in range(2):
        await reports.ask_for_changes(NOW)
    assert (recent in enqueued, await asked_until(STEAM)) == (True, NOW)


async def test_who_was_never_asked_is_asked_for_the_last_day(monkeypatch, enqueued):
    changed = changes(FIRST - timedelta(minutes=1), FIRST + timedelta(minutes=1))
    report(monkeypatch, steam=Reports(changed))
    await reports.ask_for_changes(NOW)
    assert enqueued == list(changed)[:1]


async def test_the_job_asks(api):
    assert (await api.deliver(JOB, b"{}")).is_success
