"""Profiles' part when an account is merged into another."""

from functions.profiles import store
from functions.profiles.operations.players import require
from functions.profiles.rules import merging as rules
from shared.firestore.transaction import Transaction
from shared.merging import KeptPart, MergeLine, Undone, handed_on, rest_on
from shared.model import Model


class AddedToProfile(Model):
    """What a merge added to the target's XP and titles, and which of the source's titles that had already.

    Merges from before profiles named the other account have no `source_id`.
    """

    source_id: str = ""
    xp: int
    titles: tuple[str, ...] = ()
    repeated: tuple[str, ...] = ()


async def merge_players(tx: Transaction, source_id: str, target_id: str) -> KeptPart:
    """The target's profile stays as it is, with the XP and the titles of both. Two reads in one call, two writes.

    No level-up is published: the source had reached its levels before. Its profile stays, as others' histories show it.
    """
    profiles = await require(tx, [source_id, target_id])
    source, target = profiles[source_id], profiles[target_id]
    merged, titles = rules.merged(source, target, tx.now)
    owned = [len(profile.titles) for profile in (source, target, merged)]
    store.save(tx, merged)
    store.save(tx, rules.gone(source, target_id, tx.now))
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
            MergeLine(what="titles", source=owned[0], target=owned[1], result=owned[2], rule="what either owns"),
        ),
        notes=("An undo takes away the titles that the source brought, also one that is shown.",) if titles else (),
        kept=AddedToProfile(
            source_id=source_id,
            xp=source.total_xp,
            titles=titles,
            repeated=tuple(title for title in source.titles if title in target.titles),
        ).model_dump_json(),
    )


async def undo_merge(tx: Transaction, target_id: str, kept: str, later: tuple[str, ...]) -> Undone:
    """Take away what was added, but not the titles that a later merge brought, too. Two reads in a call, two writes."""
    gone, then = rest_on(AddedToProfile.model_validate_json(kept), later, _rested_on)
    profiles = await store.profiles(tx, [target_id, *([gone.source_id] if gone.source_id else [])])
    store.save(tx, rules.unmerged(profiles[target_id], gone.xp, gone.titles, tx.now))
    if source := profiles.get(gone.source_id):
        store.save(tx, rules.gone(source, None, tx.now))
    return Undone(later=then)


def _rested_on(gone: AddedToProfile, later: AddedToProfile) -> tuple[AddedToProfile, AddedToProfile]:
    left, added, repeated = handed_on(gone.titles, later.titles, later.repeated)
    return gone.model_copy(update={"titles": left}), later.model_copy(update={"titles": added, "repeated": repeated})
