"""Statistics' part when an account is merged into another."""

from functions.stats.models.merging import AddedStats
from functions.stats.models.totals import PlayerStats
from functions.stats.operations.players import save
from functions.stats.rules import merging as rules
from functions.stats.store import players as store
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, rest_on


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The counts of both, the better records, and both histories in one (`shared.merging`). Two reads, one write."""
    players = await store.players(tx, [source_id, target_id])
    source, target = (
        players.get(player_id, PlayerStats(player_id=player_id, updated_at=tx.now))
        for player_id in (source_id, target_id)
    )
    merged, added = rules.merged(source, target, tx.now)
    save(tx, merged)
    lines = [
        MergeLine(
            what=what,
            source=getattr(source.lifetime, what),
            target=getattr(target.lifetime, what),
            result=getattr(merged.lifetime, what),
            rule="sum",
        )
        for what in ("matches", "wins", "losses", "draws")
    ]
    best = [stats.best_win_streak for stats in (source, target, merged)]
    lines.append(MergeLine(what="best_win_streak", source=best[0], target=best[1], result=best[2], rule="higher"))
    return KeptPart(
        service="stats",
        lines=tuple(lines),
        notes=("A week, day or season of the target that is older than the source's is not kept.",)
        if _replaces_a_span(target, merged)
        else (),
        kept=added.model_dump_json(),
    )


def _replaces_a_span(before: PlayerStats, after: PlayerStats) -> bool:
    spans = [(getattr(before, name), getattr(after, name)) for name in ("season", "week", "day")]
    return any(old is not None and new is not None and old.key != new.key for old, new in spans)


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what `merge_players` added, but not what a later merge brought, too. One read, one write."""
    gone, then = rest_on(AddedStats.model_validate_json(kept), later, rules.rested_on)
    target = (await store.players(tx, [target_id]))[target_id]
    save(tx, rules.unmerged(target, gone, tx.now))
    return Undone(later=then)
