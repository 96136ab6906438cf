"""The tables of 1v1.bro: accounts, `user_profiles`, ratings, `match_results`. Any column may be missing."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from infra.importer.records import OldMatch, OldPlayer, Problem, Source
from infra.importer.tables import rows
from infra.importer.values import Row, bcrypt_hash, count, country, first, flag, moment, number, verified

TABLES = ("auth.users", "users", "user_profiles", "player_ratings", "match_results")

HASHES = ("password_hash", "encrypted_password", "hashed_password", "password")


def read(folder: Path, name: str, now: datetime) -> Source:
    """All players and matches of these tables; what has no date is of `now`."""
    source = Source(name)
    joined: dict[str, dict[str, str]] = {}
    for kind, tables, key in (
        ("accounts", ("auth.users", "users"), ("id", "user_id")),
        ("profiles", ("user_profiles",), ("id", "user_id")),
        ("ratings", ("player_ratings",), ("user_id",)),
    ):
        _join(source, joined, kind, rows(folder, *tables), key)
    for old_id, row in joined.items():
        source.players.append(_player(source, old_id, row, now))
    for row in rows(folder, "match_results"):
        source.rows["matches"] = source.rows.get("matches", 0) + 1
        if match := _match(source, row):
            source.matches.append(match)
    return source


def _join(
    source: Source,
    joined: dict[str, dict[str, str]],
    kind: str,
    table_rows: Iterable[dict[str, str]],
    key: tuple[str, ...],
) -> None:
    """Put together what tables say of one player: what is not empty stays as the first of them has it."""
    for row in table_rows:
        source.rows[kind] = source.rows.get(kind, 0) + 1
        if not (old_id := first(row, *key)):
            source.problems.append(Problem(kind, "", "no_id", f"row {source.rows[kind]}"))
            continue
        player = joined.setdefault(old_id, {})
        player |= {column: text for column, text in row.items() if text and not player.get(column)}


def _player(source: Source, old_id: str, row: Row, now: datetime) -> OldPlayer:
    created = moment(row, "created_at", "created") or now
    kept = first(row, *HASHES)
    digest = bcrypt_hash(kept)
    if kept and digest is None:
        source.problems.append(Problem("player", old_id, "hash_not_bcrypt", "the player signs in by mail"))
    if flag(row, "two_factor_enabled", default=False):
        source.problems.append(Problem("player", old_id, "second_factor_off", "the player turns it on again"))
    won, drawn = count(row, "games_won", "wins"), count(row, "games_drawn", "draws")
    played = count(row, "games_played", "matches_played")
    lost = count(row, "losses", "games_lost") or max(0, played - won - drawn)
    if played and played != won + lost + drawn:
        detail = f"{played} played, {won} won, {lost} lost, {drawn} drawn: the last three count"
        source.problems.append(Problem("player", old_id, "counts_differ", detail))
    return OldPlayer(
        old_id=old_id,
        created_at=created,
        updated_at=moment(row, "updated_at", "last_updated") or created,
        email=first(row, "email", "email_address") or None,
        password_hash=digest,
        verified_at=verified(
            row,
            ("email_confirmed_at", "email_verified_at", "confirmed_at"),
            ("email_verified", "is_verified", "verified"),
            created,
        ),
        display_name=first(row, "display_name", "username", "name"),
        bio=first(row, "bio"),
        country=country(first(row, "country", "country_code")),
        total_xp=count(row, "total_xp"),
        is_public=flag(row, "is_public", default=True),
        wins=won,
        losses=lost,
        draws=drawn,
        score=count(row, "total_score"),
        elo=number(row, "current_elo", "elo", "rating", "mmr"),
        peak_elo=number(row, "peak_elo", "peak_rating", "highest_elo"),
        best_win_streak=count(row, "best_win_streak", "longest_win_streak"),
        last_match_at=moment(row, "last_match_date", "last_match_at", "last_played_at"),
    )


def _match(source: Source, row: Row) -> OldMatch | None:
    old_id = first(row, "match_id", "id")
    players = first(row, "player1_id"), first(row, "player2_id")
    winner, played_at = first(row, "winner_id") or None, moment(row, "played_at", "created_at", "completed_at")
    if not old_id or not all(players) or players[0] == players[1] or played_at is None:
        source.problems.append(Problem("match", old_id, "incomplete", "id, two players and a date are needed"))
        return None
    if winner is not None and winner not in players:
        source.problems.append(Problem("match", old_id, "winner_not_in_match", winner))
        return None
    before = number(row, "player1_pre_elo"), number(row, "player2_pre_elo")
    after = number(row, "player1_post_elo"), number(row, "player2_post_elo")
    rated = None not in (*before, *after)
    seconds = number(row, "duration_seconds")
    return OldMatch(
        old_id=old_id,
        player_ids=players,
        winner_id=winner,
        played_at=played_at,
        duration_seconds=float(seconds) if seconds is not None and 0 <= seconds <= 86_400 else None,  # noqa: PLR2004
        elo=(before, after) if rated else None,  # type: ignore[arg-type]  # all four are there
    )
