"""The audit trail."""

from datetime import UTC, datetime
from typing import Annotated

from pydantic import Field

from functions.admin.models.audit import TrailEntry
from functions.admin.operations import audit
from functions.admin.rules import audit as rules
from shared.declare import endpoint
from shared.http import cursors
from shared.identity.callers import Admin
from shared.model import Id, Moment, Page

ALWAYS = datetime(2000, 1, 1, tzinfo=UTC), datetime(9999, 1, 1, tzinfo=UTC)


@endpoint("GET /api/v1/admin/audit-logs", errors=(cursors.InvalidCursor, rules.AskOneThing))
async def list_audit_logs(
    admin: Admin,
    player_id: Id | None = None,
    actor_id: Annotated[str | None, Field(min_length=1, max_length=128)] = None,
    resource: Annotated[str | None, Field(min_length=1, max_length=200)] = None,
    since: Moment | None = None,
    until: Moment | None = None,
    limit: Annotated[int, Field(ge=1, le=100)] = 20,
    cursor: cursors.Cursor = None,
) -> Page[TrailEntry]:
    """List the audit trail.

    Returns actions on a player, by an account, or on anything else that has an id (an order, a season), the latest
    first. Give exactly one of `player_id`, `actor_id` and `resource`. `since` is included, `until` is not. Actions of
    staff have the old and the new values. The trail of a player has each change of the player's orders, too, all that
    moved in the wallet, gifts (of messages and drops), the XP that game servers granted, rewards that were claimed, and
    what became of the player's creations. That of an order, a creation, a season or the fact of a gift has what players
    and game servers did about it.

    Cost: a read for each entry and one more, from each of two lists; of a thing from each of seven, of a player eight.
    """
    rules.check_one(player_id, actor_id, resource)
    span = (since or ALWAYS[0], until or ALWAYS[1], limit + 1, cursors.read_time_and_id(cursor))
    if player_id is not None:
        entries = await audit.of_player(player_id, *span)
    elif actor_id is not None:
        entries = await audit.by_actor(actor_id, *span)
    else:
        entries = await audit.of_thing(resource or "", *span)
    page, following = cursors.cut(entries, limit, lambda entry: (entry.at, entry.entry_id))
    return Page(items=tuple(page), next_cursor=following)
