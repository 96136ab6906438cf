"""When the matches are said to have been played: the whole record moved, so that its last match ends now."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta

from emulators.replay.api import Api
from emulators.replay.matches_file import Match
from emulators.replay.registration import Account

HISTORY_PAGE = 50


def shift_to_now(matches: Iterable[Match]) -> timedelta:
    """How far to move a record; nothing when it has no dates. In whole seconds."""
    dates = [match.report.played_at for match in matches if match.report.played_at]
    return datetime.now(UTC).replace(microsecond=0) - max(dates) if dates else timedelta()


async def earlier_shift(api: Api, accounts: Mapping[str, Account], matches: Iterable[Match]) -> timedelta | None:
    """How far an earlier replay of these matches moved them, as a player's history tells; None when there was none.

    A match has to be reported with the same date again: otherwise it would contradict its first report.
    """
    dates = {match.match_id: match.report.played_at for match in matches}
    for account in accounts.values():
        if not account.existed:
            continue
        path = f"/api/v1/stats/me/matches?limit={HISTORY_PAGE}"
        for played in (await api.get(path, await account.token(api)))["items"]:
            if date := dates.get(played["match_id"]):
                return datetime.fromisoformat(played["played_at"]) - date
    return None


def span(matches: Iterable[Match], shift: timedelta) -> tuple[datetime, datetime]:
    """When the first and the last match are said to be; undated ones are now."""
    now = datetime.now(UTC)
    dates = [match.report.played_at + shift if match.report.played_at else now for match in matches]
    return min(dates), max(dates)
