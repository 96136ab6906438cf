"""Counts the days that are over, by what each service says of them."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime

from functions.admin.models.figures import DayFigures, Queue
from functions.admin.rules import figures as rules
from functions.admin.rules.sealing import BEGINNING
from functions.admin.store import figures as store
from functions.auth.api import figures as auth
from functions.battlepass.api import figures as battlepass
from functions.commerce.api import figures as commerce
from functions.matches.api import figures as matches
from shared.extension_points import QUEUES
from shared.firestore import transaction
from shared.firestore.transaction import Transaction


async def count_days(now: datetime) -> None:
    """Count the last week again, and what was missed of the last month; what waits is of now, for yesterday."""
    today = now.date()
    counted = await store.of_days(rules.latest(today))
    waiting, currencies = await asyncio.gather(_queues(now), commerce.currencies())
    figures = []
    for place, day in enumerate(rules.due(today, counted)):
        before = counted.get(day)
        queues = before.queues if before else waiting if place == 0 else {}
        figures.append(await _count(day, currencies, queues, now))

    async def save(tx: Transaction) -> None:
        store.save(tx, figures)

    await transaction.run(save)


async def _count(day: str, currencies: Sequence[str], queues: Mapping[str, Queue], now: datetime) -> DayFigures:
    start, end = rules.span(day)
    players, registrations, reported, claims = await asyncio.gather(
        auth.count_opened(BEGINNING, end),
        auth.count_opened(start, end),
        matches.count_reported(start, end),
        battlepass.count_claimed(start, end),
    )
    sums = await asyncio.gather(*(commerce.revenue(currency, start, end) for currency in currencies))
    return DayFigures(
        day=day,
        players=players,
        registrations=registrations,
        matches=reported,
        claims=claims,
        revenue={currency: each for currency, each in zip(currencies, sums, strict=True) if each.orders},
        queues=dict(queues),
        counted_at=now,
    )


async def _queues(now: datetime) -> dict[str, Queue]:
    services = await asyncio.gather(*(each.waiting_for_staff() for each in QUEUES.implementations().values()))
    return {name: rules.queue(*waiting, now) for service in services for name, waiting in service.items()}
