"""What a change of a profile does to score boards."""

from functions.leaderboards.rules import score_merging
from functions.leaderboards.rules import scores as rules
from functions.leaderboards.store import score_boards, scores
from functions.leaderboards.store import score_seasons as store
from functions.profiles.api import players as profiles
from shared.firestore.transaction import Transaction


async def follow(tx: Transaction, player_id: str) -> None:
    """Move a player to the boards of their country as it is now, and forget pages that show them as they were.

    Only periods that are on follow; final rankings stay. A read for each score that no reset has made history, one at
    least; with scores, a read for each board and each score and one for the profile, in one call; a write for each that
    moves.
    """
    listed = [entry for entry in await scores.unreset_of_player(player_id) if entry.board]
    if not listed:
        return
    boards = {score_boards.board_of(entry) for entry in listed}
    await tx.fetch(
        *(store.ref(entry.season_id) for entry in listed),
        *(scores.ref(board, player_id) for board in boards),
        *profiles.refs([player_id]),
    )
    seasons = await store.seasons(tx, {entry.season_id for entry in listed})
    card = (await profiles.cards(tx, [player_id])).get(player_id)
    for board in boards:
        entry = await scores.entry(tx, board, player_id)
        season = seasons.get(entry.season_id) if entry and entry.board else None
        if entry is None or season is None or card is None:
            continue
        if score_merging.period_on(season, entry, tx.now) is None:
            continue
        country = rules.country_of(season, card)
        tx.invalidate(*(score_boards.page_key(board, region) for region in {None, entry.country, country}))
        if country != entry.country:
            moved = entry.model_copy(update={"country": country, "version": entry.version + 1})
            scores.save(tx, moved)
            score_boards.move(tx, moved)
