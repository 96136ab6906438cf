"""Creating and changing score boards."""

from functions.leaderboards.models.score_seasons import NewScoreSeason, ScoreSeasonView
from functions.leaderboards.rules import score_seasons as rules
from functions.leaderboards.store import score_seasons as store
from shared.firestore.transaction import Transaction


def create(tx: Transaction, body: NewScoreSeason) -> ScoreSeasonView:
    """Open a board. Raises ScoreSeasonExists, ScoreSeasonInvalid. One write."""
    season = rules.created(body, tx.now)
    store.add(tx, season)
    return rules.view(season, tx.now)
