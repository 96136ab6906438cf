"""What moderators look up: a creator's history, reports, and the counts that everybody may read."""

from datetime import UTC, datetime

from functions.ugc.models.moderation.decisions import DecisionView
from functions.ugc.models.moderation.reports import UgcReportStatus, UgcReportView
from functions.ugc.models.moderation.standings import CreatorHistory
from functions.ugc.models.moderation.transparency import Transparency
from functions.ugc.rules.moderation import strikes as rules
from functions.ugc.rules.moderation.transparency import added_up
from functions.ugc.settings import settings
from functions.ugc.store.items import creators
from functions.ugc.store.moderation import decisions, reports, standings, tallies
from shared.http import cursors
from shared.model import Page


async def history(player_id: str, limit: int, cursor: str | None) -> CreatorHistory:
    """A creator's standing, and a page of decisions, the latest first. Two reads, one for each, and one more.

    Raises InvalidCursor.
    """
    place = cursors.read_time_and_id(cursor)
    standing, ids = await standings.shown(player_id), await creators.ids_of(player_id)
    listed = await decisions.of_creators(ids, limit + 1, place)
    page, following = cursors.cut(listed, limit, lambda decision: (decision.decided_at, decision.decision_id))
    shown = rules.shown(standing, datetime.now(UTC), rules.steps_of(settings().ugc_strikes))
    return CreatorHistory(standing=shown, decisions=tuple(map(DecisionView.of, page)), next_cursor=following)


async def reports_page(
    status: UgcReportStatus | None, ugc_id: str | None, limit: int, cursor: str | None
) -> Page[UgcReportView]:
    """A page of reports, the latest first: a read for each, and one more. Raises InvalidCursor."""
    listed = await reports.page(status, ugc_id, limit + 1, cursors.read_time_and_id(cursor))
    page, following = cursors.cut(listed, limit, lambda report: (report.reported_at, report.reporter_id))
    return Page(items=tuple(map(UgcReportView.of, page)), next_cursor=following)


async def transparency(year: int) -> Transparency:
    """How much was moderated in a year (ten reads in one call)."""
    return added_up(year, await tallies.of_year(year))
