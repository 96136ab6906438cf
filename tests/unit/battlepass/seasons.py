"""A season to decide about."""

from datetime import UTC, datetime, timedelta

from functions.battlepass.models.seasons import Season

START, END = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)


def season(number: int = 1, start: datetime = START, end: datetime = END, xp_per_tier: int = 1000) -> Season:
    return Season(
        season_id=f"season-{number}",
        season_number=number,
        name="First Light",
        theme="Aurora",
        start_date=start,
        end_date=end,
        xp_per_tier=xp_per_tier,
        created_at=START,
    )
