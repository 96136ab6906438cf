"""Score boards' part when an account is merged into another."""

from collections.abc import Sequence

from functions.leaderboards.models.score_merging import AddedScore
from functions.leaderboards.models.score_seasons import BoardType, ScorePeriod, ScoreSeason
from functions.leaderboards.models.scores import ScoreEntry
from functions.leaderboards.rules import score_merging as rules
from functions.leaderboards.rules.scores import country_of, score_of
from functions.leaderboards.store import score_boards, scores
from functions.leaderboards.store import score_seasons as store
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction
from shared.merging import MergeLine

MOST_MERGED = 100
"""Boards on which a merge brings a score over: as many fit into the record of a merge."""


async def merge_scores(
    tx: Transaction, source_id: str, target_id: str
) -> tuple[tuple[AddedScore, ...], tuple[MergeLine, ...], bool]:
    """Each score of the source that is on goes to the target, as the board counts scores; the source is off the boards.

    Returns what was added, the same in lines, and whether scores were left out. Reads each score of the
    source, then its board, then both entries, in a call each; writes two entries a board.
    """
    listed = await scores.unreset_of_player(source_id)
    seasons = await store.seasons(tx, {entry.season_id for entry in listed})
    on = [
        (season, period, score_boards.board_of(entry))
        for entry in listed
        if (season := seasons.get(entry.season_id)) and (period := rules.period_on(season, entry, tx.now))
    ]
    await tx.fetch(*(scores.ref(board, player_id) for _, _, board in on for player_id in (source_id, target_id)))
    added: list[AddedScore] = []
    for season, period, board in on:
        source = await scores.entry(tx, board, source_id)
        if source is None:
            continue
        if len(added) < MOST_MERGED:
            added.append(await _bring(tx, season, period, source, target_id))
        _save(tx, rules.gone(source, target_id))
    lines = tuple(_line(seasons[each.season_id], each) for each in added)
    return tuple(added), lines, len(on) > MOST_MERGED


async def _bring(
    tx: Transaction, season: ScoreSeason, period: ScorePeriod, source: ScoreEntry, target_id: str
) -> AddedScore:
    target = await scores.entry(tx, score_boards.board_of(source), target_id)
    after, added = rules.merged(season, period, source, target, target_id)
    if target is None and season.type is BoardType.REGIONAL:
        card = (await profiles.require(tx, [target_id]))[target_id]
        after = after.model_copy(update={"country": country_of(season, card)})
    _save(tx, after)
    return added


def _line(season: ScoreSeason, added: AddedScore) -> MergeLine:
    shown = {
        name: None if held is None else str(score_of(season, held.standing))
        for name, held in (("source", added.source), ("target", added.before), ("result", added.after))
    }
    return MergeLine(what=f"score on {added.season_id}", rule=added.operator.value, **shown)


async def undo_scores(tx: Transaction, source_id: str, target_id: str, left: Sequence[AddedScore]) -> None:
    """Give the source its scores back, and take from the target what is `left` of what they brought.

    A read for each score of the source that is on, and two in one call for each board; two writes a board.
    """
    boards = {each.board: each for each in left}
    hidden = {score_boards.board_of(entry) for entry in await scores.unreset_of_player(source_id)} | set(boards)
    await tx.fetch(*(scores.ref(board, player_id) for board in hidden for player_id in (source_id, target_id)))
    for board in sorted(hidden):
        source, target = [await scores.entry(tx, board, player_id) for player_id in (source_id, target_id)]
        part = boards.get(board)
        if source is not None and source.merged_into == target_id:
            _save(tx, rules.back(source, target, part))
        if target is not None and part is not None:
            _save(tx, rules.unmerged(target, part))


def _save(tx: Transaction, entry: ScoreEntry) -> None:
    scores.save(tx, entry)
    score_boards.move(tx, entry)
    board = score_boards.board_of(entry)
    tx.invalidate(*(score_boards.page_key(board, region) for region in {None, entry.country}))
