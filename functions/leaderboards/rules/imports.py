"""What a rating is of somebody who has played elsewhere."""

from math import log10

from functions.leaderboards.models.imports import ImportedRating
from functions.leaderboards.models.ratings import STARTING_ELO, Rating
from functions.leaderboards.rules.elo import clamped, standing


def elo_of_record(wins: int, losses: int, draws: int) -> int:
    """The rating of a record: 1200 + 400 * log10((wins + 1) / (losses + 1)), within 100 to 3000.

    It is the rating whose expected score the record is: Elo's formula turned round, against opponents of 1200 in the
    mean, as everybody began there. The one more on both sides (Laplace's rule of succession) keeps a single win from
    being worth everything. A draw is half a win and half a loss. Source: 1v1bro 13.10.
    """
    return clamped(round(STARTING_ELO + 400 * log10((wins + draws / 2 + 1) / (losses + draws / 2 + 1))))


def imported(old: ImportedRating) -> Rating:
    """A rating with the dates of there. One that was reckoned there stays; else it is of the record, below the peak."""
    elo = clamped(old.elo) if old.elo is not None else elo_of_record(old.wins, old.losses, old.draws)
    if old.elo is None and old.peak_elo is not None:
        elo = min(elo, clamped(old.peak_elo))
    return Rating(
        player_id=old.player_id,
        display_name=old.display_name,
        country=old.country,
        is_named=old.is_named,
        elo=elo,
        peak_elo=max(elo, clamped(old.peak_elo) if old.peak_elo is not None else elo),
        wins=old.wins,
        losses=old.losses,
        draws=old.draws,
        reached_at=old.reached_at,
        standing=standing(elo, old.reached_at),
        version=1,
        last_match_at=old.last_match_at,
        profile_changed_at=old.reached_at,
        updated_at=old.reached_at,
    )
