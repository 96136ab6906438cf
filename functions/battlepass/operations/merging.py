"""The battle pass's part when an account is merged into another."""

from functions.battlepass.models.merging import AddedSeasons
from functions.battlepass.models.progress import Progress
from functions.battlepass.rules import merging
from functions.battlepass.store import progress, seasons
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, rest_on


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """In each season the higher XP, premium if either has it, and what either bought and claimed (`shared.merging`).

    A query, one read in one call and one write for each season that the source played in.
    """
    played = await progress.seasons_played(source_id)
    progress_by_season = await progress.progress_in(tx, [season.season_id for season in played], target_id)
    dated = {season.season_id: season for season in await seasons.seasons()}
    lines, kept = [], []
    for source in played:
        fresh = Progress(
            season_id=source.season_id, season_number=source.season_number, player_id=target_id, updated_at=tx.now
        )
        target = progress_by_season.get(source.season_id, fresh)
        merged, added = merging.merged(source, target, dated.get(source.season_id), tx.now)
        progress.save(tx, merged)
        kept.append(added)
        bought = (("purchased_tiers", "sum"),) if source.purchased_tiers else ()
        for what, rule in (("xp", "higher"), ("is_premium", "either"), *bought):
            before, after = getattr(target, what), getattr(merged, what)
            name = f"{what} of {source.season_id}"
            lines.append(MergeLine(what=name, source=getattr(source, what), target=before, result=after, rule=rule))
    stays = "What the target claims on tiers that it has only by the merge stays claimed after an undo."
    return KeptPart(
        service="battlepass",
        lines=tuple(lines),
        notes=(stays,) if any(added.xp or added.premium for added in kept) else (),
        kept=AddedSeasons(seasons=tuple(kept)).model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take back what `merge_players` added, but not what a later merge brought, too.

    One read in one call and one write for each season.
    """
    gone, then = rest_on(AddedSeasons.model_validate_json(kept), later, merging.seasons_rested_on)
    progress_by_season = await progress.progress_in(tx, [season.season_id for season in gone.seasons], target_id)
    dated = {season.season_id: season for season in await seasons.seasons()}
    for added in gone.seasons:
        if stored := progress_by_season.get(added.season_id):
            progress.save(tx, merging.unmerged(stored, added, dated.get(added.season_id), tx.now))
    return Undone(later=then)
