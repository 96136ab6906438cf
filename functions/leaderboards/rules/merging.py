"""What a merge of two accounts does to ratings, and how that is undone."""

from datetime import datetime

from functions.leaderboards.models.merging import Added, AddedRating
from functions.leaderboards.models.ratings import Rating, SeasonRecord
from functions.leaderboards.rules import score_merging
from functions.leaderboards.rules.elo import HIGHEST_ELO, LOWEST_ELO, OFF_THE_BOARDS, standing


def merged(source: Rating, target: Rating, now: datetime) -> tuple[Rating, Rating, AddedRating]:
    """The source off the boards, the target with the higher rating and the matches of both; and what that adds.

    Of two seasons that they were in, the target goes on in the later one.
    """
    higher = source if source.elo > target.elo else target
    peak = max(source.peak_elo, target.peak_elo)
    added = AddedRating(
        source_id=source.player_id,
        elo=higher.elo - target.elo,
        behind=higher.elo - source.elo,
        source_peak=source.peak_elo,
        source_reached_at=source.reached_at,
        source_last_match_at=source.last_match_at,
        peak_before=target.peak_elo,
        peak_after=peak,
        reached_before=target.reached_at,
        reached_after=higher.reached_at,
        wins=source.wins,
        losses=source.losses,
        draws=source.draws,
        country=source.country,
        season=source.season,
        season_before=target.season,
        season_after=_season_of_both(source.season, source.last_match_at, target.season, target.last_match_at),
        last_match_before=target.last_match_at,
        last_match_after=_later(source.last_match_at, target.last_match_at),
    )
    hidden = {"standing": OFF_THE_BOARDS, "country": None, "season": None, "merged_into": target.player_id}
    latest = {"season": added.season_after, "last_match_at": added.last_match_after}
    richer = _moved(target, added, 1, peak, higher.reached_at, now).model_copy(update=latest)
    return source.model_copy(update={**hidden, "version": source.version + 1}), richer, added


def rested_on(gone: AddedRating, later: AddedRating) -> tuple[AddedRating, AddedRating]:
    """What an undo still takes away where a later merge stands; and what that one adds then.

    From a lower rating the later merge would have raised it further, by as much as its source was not behind.
    """
    behind = max(0, later.behind - gone.elo)
    stays = gone.elo - (later.behind - behind)
    peak_before = gone.peak_before if later.peak_before == gone.peak_after else later.peak_before
    reached_before = gone.reached_before if later.reached_before == gone.reached_after else later.reached_before
    season_before = (
        gone.season_before if later.season_before == gone.season_after else _without(later.season_before, gone.season)
    )
    last_before = (
        gone.last_match_before if later.last_match_before == gone.last_match_after else later.last_match_before
    )
    raises = later.elo + stays > 0 and later.source_reached_at is not None
    then = later.model_copy(
        update={
            "elo": later.elo + stays,
            "behind": behind,
            "peak_before": peak_before,
            "peak_after": max(peak_before, later.source_peak),
            "reached_before": reached_before,
            "reached_after": later.source_reached_at if raises else reached_before,
            "season_before": season_before,
            "season_after": _season_of_both(later.season, later.source_last_match_at, season_before, last_before),
            "last_match_before": last_before,
            "last_match_after": _later(later.source_last_match_at, last_before),
        }
    )
    left = gone.model_copy(
        update={
            "elo": gone.elo - stays,
            "peak_before": then.peak_after,
            "peak_after": later.peak_after,
            "reached_before": then.reached_after,
            "reached_after": later.reached_after,
            "season_before": then.season_after,
            "season_after": later.season_after,
            "last_match_before": then.last_match_after,
            "last_match_after": later.last_match_after,
        }
    )
    return left, then


def both_rested_on(gone: Added, later: Added) -> tuple[Added, Added]:
    """What an undo still takes away of ratings and scores where a later merge stands; and what that one adds then."""
    of_gone, of_later = gone.rating, later.rating
    if of_gone is not None and of_later is not None:
        of_gone, of_later = rested_on(of_gone, of_later)
    left, then = score_merging.rested_on(gone.scores, later.scores)
    return (
        gone.model_copy(update={"rating": of_gone, "scores": left}),
        later.model_copy(update={"rating": of_later, "scores": then}),
    )


def unmerged(target: Rating, added: AddedRating, now: datetime) -> Rating:
    """The target without what a merge added. A peak that it has passed since stays; without a match it is unranked."""
    peak = added.peak_before if target.peak_elo == added.peak_after else target.peak_elo
    reached_at = added.reached_before if target.reached_at == added.reached_after else target.reached_at
    season = added.season_before if target.season == added.season_after else _without(target.season, added.season)
    last = added.last_match_before if target.last_match_at == added.last_match_after else target.last_match_at
    less = _moved(target, added, -1, peak, reached_at, now)
    return less.model_copy(update={"season": season, "last_match_at": last})


def left_season(added: AddedRating) -> SeasonRecord | None:
    """The record of the target's season that it left by the merge, as the source was in a later one."""
    before, after = added.season_before, added.season_after
    return before if before and after and before.season_id != after.season_id else None


def _moved(rating: Rating, added: AddedRating, sign: int, peak: int, reached_at: datetime, now: datetime) -> Rating:
    elo = max(LOWEST_ELO, min(HIGHEST_ELO, rating.elo + sign * added.elo))
    counts = {name: getattr(rating, name) + sign * getattr(added, name) for name in ("wins", "losses", "draws")}
    return rating.model_copy(
        update={
            **counts,
            "elo": elo,
            "peak_elo": max(peak, elo),
            "reached_at": reached_at,
            "standing": standing(elo, reached_at) if any(counts.values()) else OFF_THE_BOARDS,
            "version": rating.version + 1,
            "updated_at": now,
        }
    )


def back_on_the_boards(source: Rating, added: AddedRating) -> Rating:
    """The rating of an account whose merge was undone; a season that it was reported to play in since goes on."""
    season = source.season or added.season
    if season is not None and season.standing < 0:
        season = season.model_copy(update={"standing": standing(season.elo, source.reached_at)})
    return source.model_copy(
        update={
            "standing": standing(source.elo, source.reached_at),
            "country": source.country or added.country,
            "season": season,
            "merged_into": None,
            "version": source.version + 1,
        }
    )


def _later(*moments: datetime | None) -> datetime | None:
    return max(filter(None, moments), default=None)


def _season_of_both(
    theirs: SeasonRecord | None, their_last: datetime | None, own: SeasonRecord | None, own_last: datetime | None
) -> SeasonRecord | None:
    """The record of the later season, by the last matches; of the same one with both's, and the higher rating."""
    if theirs is None or own is None:
        return own or theirs
    if theirs.season_id != own.season_id:
        return theirs if their_last and _later(their_last, own_last) != own_last else own
    higher = theirs if theirs.standing > own.standing else own
    counts = {name: getattr(theirs, name) + getattr(own, name) for name in ("wins", "losses", "draws")}
    return higher.model_copy(update=counts)


def _without(season: SeasonRecord | None, gone: SeasonRecord | None) -> SeasonRecord | None:
    """A record that has moved on since a merge, without the matches that came by it; its rating stays."""
    if season is None or gone is None or season.season_id != gone.season_id:
        return season
    counts = {name: max(0, getattr(season, name) - getattr(gone, name)) for name in ("wins", "losses", "draws")}
    return season.model_copy(update=counts)
