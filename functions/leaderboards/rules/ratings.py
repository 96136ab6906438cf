"""How a match moves two ratings, and how a rating follows its player's profile."""

from datetime import datetime

from functions.leaderboards.models.ratings import STARTING_ELO, MatchResult, RatedPlayer, Rating
from functions.leaderboards.rules.elo import OFF_THE_BOARDS, new_elo, standing
from functions.matches.events import MatchCompleted
from functions.profiles.api.cards import PlayerCard
from functions.profiles.events import ProfileChanged


def unrated(
    player_id: str,
    display_name: str,
    country: str | None,
    now: datetime,
    profile_changed_at: datetime | None = None,
) -> Rating:
    """A player before the first match (1v1bro 5.2), with what the profile said when it was last changed."""
    return Rating(
        player_id=player_id,
        display_name=display_name,
        country=country,
        elo=STARTING_ELO,
        peak_elo=STARTING_ELO,
        wins=0,
        losses=0,
        draws=0,
        reached_at=now,
        standing=standing(STARTING_ELO, now),
        version=0,
        profile_changed_at=profile_changed_at,
        updated_at=now,
    )


def newcomer(profile: PlayerCard, now: datetime) -> Rating:
    """A player before the first match, as the profile lets boards show them."""
    new = unrated(profile.user_id, profile.display_name, profile.country, now, profile.updated_at)
    return _named(new, profile.country, is_named=profile.is_named_on_boards)


def _named(rating: Rating, country: str | None, *, is_named: bool) -> Rating:
    """The rating on its country's board, or on none when that would say where its player is from."""
    return rating.model_copy(update={"is_named": is_named, "country": country if is_named else None})


def rate(
    match: MatchCompleted, ratings: tuple[Rating, Rating], season_id: str | None, now: datetime
) -> tuple[tuple[Rating, Rating], MatchResult]:
    """Both ratings after a match, and its result. Without a winner both score a half, and neither won nor lost."""
    first, second = ratings
    after = (_after(match, first, second.elo, now), _after(match, second, first.elo, now))
    result = MatchResult(
        match_id=match.match_id,
        player_ids=(first.player_id, second.player_id),
        winner_id=match.winner_id,
        players=(
            RatedPlayer(player_id=first.player_id, elo_before=first.elo, elo_after=after[0].elo),
            RatedPlayer(player_id=second.player_id, elo_before=second.elo, elo_after=after[1].elo),
        ),
        season_id=season_id,
        played_at=match.played_at,
        rated_at=now,
    )
    return after, result


def _after(match: MatchCompleted, rating: Rating, opponent: int, now: datetime) -> Rating:
    won, drew = match.winner_id == rating.player_id, match.winner_id is None
    elo = new_elo(rating.elo, opponent, 0.5 if drew else float(won))
    reached_at = rating.reached_at if elo == rating.elo and rating.version else now
    return rating.model_copy(
        update={
            "elo": elo,
            "peak_elo": max(rating.peak_elo, elo),
            "wins": rating.wins + won,
            "losses": rating.losses + (not won and not drew),
            "draws": rating.draws + drew,
            "reached_at": reached_at,
            "standing": OFF_THE_BOARDS if rating.merged_into else standing(elo, reached_at),
            "version": rating.version + 1,
            "last_match_at": max(match.played_at, rating.last_match_at or match.played_at),
            "updated_at": now,
        }
    )


def renamed(rating: Rating, change: ProfileChanged) -> Rating:
    """A rating as it is shown since its player changed name, country or privacy."""
    after = rating.model_copy(
        update={
            "display_name": change.display_name,
            "version": rating.version + 1,
            "profile_changed_at": change.changed_at,
        }
    )
    told = change.is_named_on_boards
    return _named(after, change.country, is_named=rating.is_named if told is None else told)


def without_person(rating: Rating) -> Rating:
    """A rating as a copy of the player has it: of no country."""
    return rating.model_copy(update={"country": None})
