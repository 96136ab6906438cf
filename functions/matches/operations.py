"""Taking reports of matches in."""

from functions.matches import rules, store
from functions.matches.models import MatchReport, Receipt
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def take_in(tx: Transaction, report: MatchReport, server_id: str) -> Receipt:
    """Note a report and publish that the match ended; the same report again changes nothing.

    Three reads in one call, a write and the event. Raises MatchContradicted, UnknownPlayer.
    """
    player_ids = [player.player_id for player in report.players]
    await tx.fetch(store.ref(report.match_id), *profiles.refs(player_ids))
    digest, earlier = rules.digest(report), await store.taken_report(tx, report.match_id)
    if earlier is not None:
        rules.check_repetition(earlier, digest)
        return Receipt(match_id=report.match_id, repeated=True)
    await profiles.require(tx, player_ids)
    completed = rules.completed(report, tx.now)
    store.add(tx, rules.taken(completed, digest, server_id, tx.now))
    tx.emit(completed)
    return Receipt(match_id=report.match_id, repeated=False)
