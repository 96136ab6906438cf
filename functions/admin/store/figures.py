"""The figures of days, in Firestore."""

from collections.abc import Iterable

from functions.admin.models.figures import DayFigures
from shared.firestore.collection import Collection
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

FIGURES = Collection("admin_figures", DayFigures)


async def of_days(days: Iterable[str]) -> dict[str, DayFigures]:
    """Those days that were counted, in one call (a read each)."""
    return await FIGURES.get_many(days)


async def listed(since: str | None, until: str | None, limit: int, after: tuple[int | str, ...]) -> list[DayFigures]:
    """Days from `since` to `until`, the last one first, after the given one (a read each)."""
    from_day: list[Filter] = [("day", ">=", since)] if since else []
    to_day: list[Filter] = [("day", "<=", until)] if until else []
    return await FIGURES.select(*from_day, *to_day, order=[("day", "DESCENDING")], limit=limit, after=after)


def save(tx: Transaction, figures: Iterable[DayFigures]) -> None:
    """Write days as they were counted now."""
    for day in figures:
        tx.put(FIGURES, day.day, day, overwrite=True)
