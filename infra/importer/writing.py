"""Writing players and matches of another backend: each once, some in a commit, whatever was imported before."""

import re
from collections.abc import Sequence
from typing import Any

from pydantic import EmailStr, TypeAdapter, ValidationError

from functions.auth.models.accounts.imports import ImportedAccount, ImportOutcome
from functions.auth.operations.accounts import importing as auth
from functions.auth.rules.accounts.names import given_name
from functions.auth.rules.passwords.hashes import labelled
from functions.commerce.operations.wallet import wallets
from functions.leaderboards.models.imports import ImportedRating, ImportedResult
from functions.leaderboards.operations import importing as leaderboards
from functions.leaderboards.rules.scores import ScoreOutOfRange
from functions.matches.events import Participant
from functions.profiles import store as profiles_store
from functions.profiles.models.imports import ImportedProfile
from functions.profiles.operations import importing as profiles
from functions.progression.api import cloning as saves
from functions.stats.models.imports import ImportedMatch, ImportedStatistics
from functions.stats.operations import importing as stats
from infra.importer.records import OldMatch, OldPlayer, Problem, new_id
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.text.names import Bio, fitted

ADDRESS = TypeAdapter(EmailStr)
BIO = TypeAdapter(Bio)

SEASON_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")

SLOT_NAME = re.compile(r"[^A-Za-z0-9_-]+")

Outcomes = dict[str, str]
"""What became of players, by their ids of there."""


async def write_players(
    tx: Transaction, source: str, players: Sequence[OldPlayer], problems: list[Problem]
) -> Outcomes:
    """Open the accounts that are not there yet, with all that is theirs; adds to the problems. Emits nothing."""
    accounts = {player.old_id: _account(source, player, problems) for player in players}
    refs: list[Ref[Any]] = [ref for account in accounts.values() for ref in auth.refs(account)]
    refs += [profiles_store.ref(account.user_id) for account in accounts.values()]
    refs += [wallets.ref(accounts[player.old_id].user_id) for player in players if player.wallet]
    refs += leaderboards.board_refs(
        board for player in players for board in player.scores if SEASON_ID.fullmatch(board)
    )
    await tx.fetch(*dict.fromkeys(refs))
    outcomes: Outcomes = {}
    for player in players:
        account = accounts[player.old_id]
        if await profiles.was_erased(tx, account.user_id):
            outcomes[player.old_id] = "erased"
            continue
        outcome = await auth.open_imported(tx, account)
        outcomes[player.old_id] = outcome.value
        if outcome is ImportOutcome.NEW:
            _write_record(tx, account.user_id, player)
            await _write_holdings(tx, source, account.user_id, player, problems)
            await _write_scores(tx, account.user_id, player, problems)
    problems += [
        Problem("player", old_id, outcome, accounts[old_id].email or "")
        for old_id, outcome in outcomes.items()
        if outcome not in {ImportOutcome.NEW, ImportOutcome.THERE}
    ]
    return outcomes


def _account(source: str, player: OldPlayer, problems: list[Problem]) -> ImportedAccount:
    email = player.email
    try:
        email = ADDRESS.validate_python(email) if email else None
    except ValidationError:
        problems.append(Problem("player", player.old_id, "address_invalid", email or ""))
        email = None
    return ImportedAccount(
        user_id=new_id(source, "player", player.old_id),
        email=email,
        password_hash=labelled("bcrypt", player.password_hash) if player.password_hash else None,
        verified_at=player.verified_at,
        identities=player.identities,
        created_at=player.created_at,
    )


def _write_record(tx: Transaction, user_id: str, player: OldPlayer) -> None:
    """The profile, and what was played."""
    name = fitted(player.display_name) or given_name(user_id)
    profile = ImportedProfile(
        user_id=user_id,
        display_name=name,
        bio=_bio(player.bio),
        country=player.country,
        total_xp=player.total_xp,
        is_public=player.is_public,
        created_at=player.created_at,
        updated_at=player.updated_at,
    )
    profiles.add_imported(tx, profile)
    if player.played or player.elo is not None:
        rating = ImportedRating(
            player_id=user_id,
            display_name=name,
            country=player.country if player.is_public else None,
            is_named=player.is_public,
            wins=player.wins,
            losses=player.losses,
            draws=player.draws,
            elo=player.elo,
            peak_elo=player.peak_elo,
            reached_at=player.last_match_at or player.updated_at,
            last_match_at=player.last_match_at,
        )
        leaderboards.add_imported(tx, rating)
    if player.played or player.score:
        stats.add_imported(
            tx,
            ImportedStatistics(
                player_id=user_id,
                wins=player.wins,
                losses=player.losses,
                draws=player.draws,
                score=player.score,
                best_win_streak=player.best_win_streak,
                last_match_at=player.last_match_at,
                updated_at=player.updated_at,
            ),
        )


def _bio(text: str) -> str:
    try:
        return BIO.validate_python(text)
    except ValidationError:
        return ""


async def _write_holdings(
    tx: Transaction, source: str, user_id: str, player: OldPlayer, problems: list[Problem]
) -> None:
    """What is in the wallet and in storage."""
    currencies = wallets.currencies()
    for currency, amount in player.wallet.items():
        if currency not in currencies:
            problems.append(Problem("player", player.old_id, "unknown_currency", f"{currency}: {amount}"))
        elif amount > 0:
            fact = f"import-{source}-{currency}"
            await wallets.credit(tx, user_id, currency, amount, fact=fact, reason="import", actor_id="import")
    copies: list[dict[str, Any]] = []
    for name, data in player.saves.items():
        slot = SLOT_NAME.sub("-", name).strip("-")[:32]
        copy = {"slot": slot, "version": 1, "saved_at": player.updated_at, "data": data}
        try:
            saves.write_copies(Transaction(), user_id, [*copies, copy])
        except ValueError as error:
            problems.append(Problem("player", player.old_id, "save_left_out", f"{name}: {error}"))
        else:
            copies.append(copy)
    saves.write_copies(tx, user_id, copies)


async def _write_scores(tx: Transaction, user_id: str, player: OldPlayer, problems: list[Problem]) -> None:
    """The scores on boards that there are here under the same ids."""
    country = player.country if player.is_public else None
    for board, old in player.scores.items():
        try:
            written = SEASON_ID.fullmatch(board) and await leaderboards.add_imported_score(
                tx, board, user_id, old.score, old.at, country
            )
        except (ScoreOutOfRange, ValidationError):
            problems.append(Problem("player", player.old_id, "score_out_of_range", f"{board}: {old.score}"))
            continue
        if not written:
            problems.append(Problem("player", player.old_id, "unknown_board", f"{board}: {old.score}"))


async def write_matches(tx: Transaction, source: str, matches: Sequence[OldMatch]) -> int:
    """Put matches into the history of their players; returns how many are new. Sums and ratings stay as they are."""
    ids = {match.old_id: new_id(source, "match", match.old_id) for match in matches}
    await tx.fetch(*stats.match_refs(ids.values()), *leaderboards.result_refs(ids.values()))
    new = 0
    for match in matches:
        first, second = (new_id(source, "player", old_id) for old_id in match.player_ids)
        winner = new_id(source, "player", match.winner_id) if match.winner_id else None
        imported = ImportedMatch(
            match_id=ids[match.old_id],
            players=(Participant(player_id=first), Participant(player_id=second)),
            winner_id=winner,
            duration_seconds=match.duration_seconds,
            played_at=match.played_at,
        )
        new += await stats.add_imported_match(tx, imported)
        if match.elo is not None:
            result = ImportedResult(
                match_id=ids[match.old_id],
                player_ids=(first, second),
                winner_id=winner,
                elo_before=match.elo[0],
                elo_after=match.elo[1],
                played_at=match.played_at,
            )
            await leaderboards.add_imported_result(tx, result)
    return new
