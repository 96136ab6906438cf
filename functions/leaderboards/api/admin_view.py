"""What leaderboards show support of one player."""

import asyncio

from functions.leaderboards.models.ratings import SeasonRecord
from functions.leaderboards.models.scores import RefusedScore, Score, ScoreEntry
from functions.leaderboards.rules import score_proofs
from functions.leaderboards.rules.scores import score_of
from functions.leaderboards.store import score_seasons, scores
from functions.leaderboards.store.ratings import RATINGS
from shared.firestore.transaction import Transaction
from shared.model import Model, Moment

LATEST = 10


class ScoreForAdmin(Model):
    """A player's score on a board in one period; null: the board is not there any more."""

    season_id: str
    period: str
    score: Score | None
    is_on_board: bool
    attempts: int
    reached_at: Moment
    removed_because: str | None
    is_kept_out: bool
    merged_into: str | None


class PlayerForAdmin(Model):
    """A player's rating, null before the first rated match, and the record of the latest season that they played in.

    Of score boards the ten latest scores, and the ten latest submissions whose proof did not hold;
    `GET /api/v1/admin/leaderboards/{season_id}/refused` has more of these.
    """

    elo: int | None = None
    peak_elo: int | None = None
    wins: int = 0
    losses: int = 0
    draws: int = 0
    is_named: bool | None = None
    season: SeasonRecord | None = None
    last_match_at: Moment | None = None
    merged_into: str | None = None
    scores: tuple[ScoreForAdmin, ...] = ()
    refused_scores: tuple[RefusedScore, ...] = ()


async def player_for_admin(player_id: str) -> PlayerForAdmin | None:
    """A player's rating and latest scores (a read, one for each score and its board, and one for each refused one)."""
    rating, latest, refused = await asyncio.gather(
        RATINGS.get(player_id), scores.latest_of_player(player_id, LATEST), scores.refused_of_player(player_id, LATEST)
    )
    if rating is None and not latest and not refused:
        return None
    names = PlayerForAdmin.model_fields.keys() - {"scores", "refused_scores"}
    return PlayerForAdmin(
        **(rating.model_dump(include=set(names)) if rating else {}),
        scores=await _shown(latest),
        refused_scores=tuple(map(score_proofs.shown, refused)),
    )


async def _shown(entries: list[ScoreEntry]) -> tuple[ScoreForAdmin, ...]:
    seasons = await score_seasons.seasons(Transaction(), {entry.season_id for entry in entries})
    shared = {"season_id", "period", "attempts", "reached_at", "merged_into"}
    return tuple(
        ScoreForAdmin(
            **entry.model_dump(include=shared),
            score=score_of(season, entry.standing) if (season := seasons.get(entry.season_id)) else None,
            is_on_board=bool(entry.board),
            removed_because=entry.removed.reason if entry.removed else None,
            is_kept_out=entry.removed is not None and entry.removed.keeps_out,
        )
        for entry in entries
    )
