"""What other services may ask of the battle pass."""

from datetime import datetime

from functions.battlepass.models.merging import AddedSeasons
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.seasons import Season
from functions.battlepass.rules import merging
from functions.battlepass.rules import seasons as rules
from functions.battlepass.store import progress, seasons
from shared.merging import KeptPart, MergeLine
from shared.transaction import Transaction

UnknownSeason = rules.UnknownSeason


async def season_id_at(moment: datetime) -> str | None:
    """The season that is on at a moment, if one is."""
    season = await seasons.season_at(moment)
    return season.season_id if season else None


async def season_at(moment: datetime) -> Season | None:
    """The season that is on at a moment, if one is, with its dates."""
    return await seasons.season_at(moment)


async def season(season_id: str) -> Season:
    """A season by its id, whether it is on or not. Raises UnknownSeason."""
    return await seasons.season(season_id)


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """In each season the higher XP, premium if either has it, and what either claimed (`shared.merging`).

    A query, one read in one call and one write for each season that the source played in.
    """
    played = await progress.seasons_played(source_id)
    known = await progress.progress_in(tx, [one.season_id for one in played], target_id)
    lines, kept = [], []
    for source in played:
        fresh = Progress(
            season_id=source.season_id, season_number=source.season_number, player_id=target_id, updated_at=tx.now
        )
        target = known.get(source.season_id, fresh)
        merged, added = merging.merged(source, target, tx.now)
        progress.save(tx, merged)
        kept.append(added)
        for what, rule in (("xp", "higher"), ("is_premium", "either")):
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


async def undo_merge(tx: Transaction, target_id: str, kept: str) -> None:
    """Take back what `merge_players` added: one read in one call and one write for each season."""
    seasons = AddedSeasons.model_validate_json(kept).seasons
    known = await progress.progress_in(tx, [one.season_id for one in seasons], target_id)
    for added in seasons:
        if added.season_id in known:
            progress.save(tx, merging.unmerged(known[added.season_id], added, tx.now))
