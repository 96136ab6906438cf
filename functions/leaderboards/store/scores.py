"""Scores and submissions in Firestore: the record that live boards are filled from, and what stands in for those."""

from collections.abc import Iterable
from datetime import UTC, datetime

from functions.leaderboards.models.scores import ScoreEntry, SubmissionState
from functions.leaderboards.rules.scores import Placed, entry_id
from shared.firestore.collection import Collection, Ref
from shared.firestore.queries import Filter
from shared.firestore.transaction import Transaction

SCORES = Collection("leaderboards_scores", ScoreEntry)
SUBMISSIONS = Collection("leaderboards_score_submissions", SubmissionState)


def ref(board: str, player_id: str) -> Ref[ScoreEntry]:
    """A player's score on a board."""
    return SCORES.ref(entry_id(board, player_id))


def submission_id(board: str, player_id: str, proof: str) -> str:
    """The document of a submission by its proof."""
    return f"{board}:{player_id}:{proof}"


def submission_ref(board: str, player_id: str, proof: str) -> Ref[SubmissionState]:
    """A submission by its proof."""
    return SUBMISSIONS.ref(submission_id(board, player_id, proof))


async def entry(tx: Transaction, board: str, player_id: str) -> ScoreEntry | None:
    """A player's score on a board, on it or taken off (one read, unless it was fetched)."""
    return await tx.get(SCORES, entry_id(board, player_id))


async def entries(tx: Transaction, board: str, player_ids: Iterable[str]) -> dict[str, ScoreEntry]:
    """Those players' scores on a board, by player, in one call (a read each, unless they were fetched)."""
    kept = await tx.get_many(SCORES, [entry_id(board, player_id) for player_id in player_ids])
    return {entry.player_id: entry for entry in kept.values()}


def save(tx: Transaction, changed: ScoreEntry) -> None:
    """Write a score that this transaction read, or found missing."""
    tx.put(SCORES, entry_id(f"{changed.season_id}:{changed.period}", changed.player_id), changed)


def create(tx: Transaction, entry: ScoreEntry) -> None:
    """Write a score of a player who has none on that board."""
    tx.create(SCORES, entry_id(f"{entry.season_id}:{entry.period}", entry.player_id), entry)


async def submission(tx: Transaction, board: str, player_id: str, proof: str) -> SubmissionState | None:
    """A submission by its proof (one read, unless it was fetched)."""
    return await tx.get(SUBMISSIONS, submission_id(board, player_id, proof))


def save_submission(tx: Transaction, made: SubmissionState) -> None:
    """Write a submission that this transaction read, or found missing."""
    tx.put(SUBMISSIONS, made.submission_id, made)


async def refused(season_id: str, limit: int, after: tuple[datetime, str] | None) -> list[SubmissionState]:
    """Submissions to a board whose proof did not hold, the last first, after the given time and submission."""
    return await SUBMISSIONS.select(
        ("season_id", "==", season_id),
        ("accepted", "==", False),
        order=[("submitted_at", "DESCENDING"), ("submission_id", "DESCENDING")],
        limit=limit,
        after=after or (),
    )


async def waiting_for_staff() -> tuple[int, datetime | None]:
    """How many refused submissions are kept, and when the first of them came (two reads at least)."""
    oldest = await SUBMISSIONS.select(("accepted", "==", False), order=[("submitted_at", "ASCENDING")], limit=1)
    waiting = await SUBMISSIONS.count(("accepted", "==", False), order=[("submitted_at", "ASCENDING")])
    return waiting, oldest[0].submitted_at if oldest else None


async def refused_of_player(player_id: str, limit: int) -> list[SubmissionState]:
    """A player's submissions whose proof did not hold, the last first (a read each, one at least)."""
    return await SUBMISSIONS.select(
        ("player_id", "==", player_id),
        ("accepted", "==", False),
        order=[("submitted_at", "DESCENDING")],
        limit=limit,
    )


async def latest_of_player(player_id: str, limit: int) -> list[ScoreEntry]:
    """A player's scores on all boards, those that were reached last first (a read each, one at least)."""
    return await SCORES.select(("player_id", "==", player_id), order=[("reached_at", "DESCENDING")], limit=limit)


async def of_period(season_id: str, period: str, limit: int) -> list[ScoreEntry]:
    """Some of the scores of a period, on its board or taken off (a read each, one at least)."""
    return await SCORES.select(("season_id", "==", season_id), ("period", "==", period), limit=limit)


async def unreset_of_player(player_id: str) -> list[ScoreEntry]:
    """A player's scores that no reset has made history, on their boards or off them (a read each, one at least)."""
    pages = SCORES.pages(
        ("player_id", "==", player_id), ("closes_at", ">", datetime.now(UTC)), order=[("closes_at", "ASCENDING")]
    )
    return [entry async for page in pages for entry in page]


async def accepted(board: str, limit: int) -> list[SubmissionState]:
    """Some of the submissions to a board whose proof held (a read each, one at least)."""
    return await SUBMISSIONS.select(("board", "==", board), ("accepted", "==", True), limit=limit)


def delete_submission(tx: Transaction, submission: SubmissionState) -> None:
    """Forget a submission."""
    tx.delete(SUBMISSIONS, submission.submission_id)


def delete(tx: Transaction, entry: ScoreEntry) -> None:
    """Forget a score."""
    tx.delete(SCORES, entry_id(f"{entry.season_id}:{entry.period}", entry.player_id))


async def in_order(board: str, country: str | None, after: Placed | None, size: int) -> list[ScoreEntry]:
    """The scores of a board, of everybody or of a country, after a place (a read each)."""
    return await SCORES.select(
        *_of(board, country),
        order=[("standing", "DESCENDING"), ("member", "DESCENDING")],
        limit=size,
        after=after or (),
    )


async def above(board: str, country: str | None, place: Placed, size: int) -> list[ScoreEntry]:
    """The scores of a board that are just above a place, the nearest first (a read each)."""
    return await SCORES.select(
        *_of(board, country),
        order=[("standing", "ASCENDING"), ("member", "ASCENDING")],
        limit=size,
        after=place,
    )


async def count(board: str, country: str | None = None) -> int:
    """How many are on a board (a read for each thousand)."""
    return await SCORES.count(*_of(board, country), order=[("standing", "DESCENDING"), ("member", "DESCENDING")])


async def rank(board: str, country: str | None, place: Placed) -> int:
    """A place's rank, the first being 1 (a read for each thousand above)."""
    return 1 + await SCORES.count(
        *_of(board, country), order=[("standing", "ASCENDING"), ("member", "ASCENDING")], after=place
    )


def _of(board: str, country: str | None) -> list[Filter]:
    """Who is on a board, or of those who is of a country."""
    if country is None:
        return [("board", "==", board)]
    return [("board", "==", board), ("country", "==", country)]
