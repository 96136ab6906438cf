"""What other services may know of the matches that were reported."""

from functions.matches import store
from functions.matches.api.cards import ReportedMatch
from functions.matches.store import ref
from shared.firestore.transaction import Transaction

__all__ = ("ReportedMatch", "ref", "reported")


async def reported(tx: Transaction, match_id: str) -> ReportedMatch | None:
    """A reported match (one read, unless the document of `ref` was fetched).

    None where nobody reported it, or did so before reports were kept with their players.
    """
    report = await store.taken_report(tx, match_id)
    if report is None or report.players is None or report.played_at is None:
        return None
    return ReportedMatch(match_id=match_id, played_at=report.played_at, players=report.players)
