"""Profiles' part when an account is merged into another."""

from functions.profiles import store
from functions.profiles.api.players import require
from functions.profiles.rules import profiles as rules
from shared.merging import KeptPart, MergeLine
from shared.model import Model
from shared.transaction import Transaction


class AddedXp(Model):
    """What a merge added to the target's XP."""

    xp: int


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's profile stays as it is, with the XP of both. Two reads in one call, one write.

    No level-up is published: the source had reached its levels before. Its profile stays, as others' histories show it.
    """
    known = await require(tx, [source_id, target_id])
    source, target = known[source_id], known[target_id]
    merged = rules.with_xp(target, source.total_xp, tx.now)
    store.save(tx, merged)
    return KeptPart(
        service="profiles",
        lines=(
            MergeLine(
                what="name and pictures",
                source=source.display_name,
                target=target.display_name,
                result=target.display_name,
                rule="target's",
            ),
            MergeLine(what="xp", source=source.total_xp, target=target.total_xp, result=merged.total_xp, rule="sum"),
            MergeLine(what="level", source=source.level, target=target.level, result=merged.level, rule="of the sum"),
        ),
        kept=AddedXp(xp=source.total_xp).model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str) -> None:
    """Subtract what was added. One read, one write."""
    target = (await require(tx, [target_id]))[target_id]
    store.save(tx, rules.with_xp(target, -AddedXp.model_validate_json(kept).xp, tx.now))
