"""The figures of a day."""

from typing import Annotated

from pydantic import Field

from functions.commerce.api.revenue import Revenue
from shared.model import Model, Moment

Day = Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", examples=["2026-11-29"])]


class Queue(Model):
    """What waits for staff at the end of the day, and for how many seconds the first of it has."""

    waiting: int
    oldest_seconds: int | None = Field(description="Null: nothing waits.")


class DayFigures(Model):
    """The figures of a day (UTC)."""

    day: str = Field(examples=["2026-11-29"])
    players: int = Field(description="Accounts that were opened by the end of the day, and are there still.")
    registrations: int = Field(description="Accounts that were opened on the day, and are there still.")
    matches: int = Field(description="Matches that were reported.")
    claims: int = Field(description="Rewards of the battle pass that were claimed.")
    revenue: dict[str, Revenue] = Field(
        description="What was paid for orders of the day, by currency: amounts in its minor units, without test orders."
    )
    queues: dict[str, Queue] = Field(
        description="What waited for staff: `order_reviews`, `prizes`, `support`, `message_reports`,"
        " `suspicious_saves`. Empty where the day was counted later."
    )
    counted_at: Moment = Field(description="When the day was counted last. Its last week is counted each day.")
