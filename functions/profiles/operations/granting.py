"""Titles that were paid for with money."""

from collections.abc import Sequence

from functions.profiles import store
from functions.profiles.models.profiles import Profile
from functions.profiles.operations.players import require
from functions.profiles.rules import profiles as rules
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.granting import GIFT, Granted, Item, Outcome

KINDS = ("title",)
COUNTED: tuple[str, ...] = ()


async def check(items: Sequence[Item]) -> tuple[str, ...]:  # noqa: ARG001  the extension point's signature
    """Nothing: any word is a title."""
    return ()


def refs(player_id: str, items: Sequence[Item]) -> tuple[Ref[Profile], ...]:
    """The player's profile, where there is a title to give."""
    return (store.ref(player_id),) if items else ()


async def grant(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,
    fact: str,  # noqa: ARG001  the extension point's signature
) -> tuple[Granted, ...]:
    """Give a player titles to choose from. One read, unless it was fetched, and one write at most.

    Who was erased gets none. What is a gift is as good as earned: no refund takes it.
    """
    profile = (await require(tx, [player_id], or_erased=True))[player_id]
    if profile.is_erased:
        return tuple(Granted(item=item, outcome=Outcome.OWNED) for item in items)
    richer_by = rules.with_earned_titles if order_id.startswith(GIFT) else rules.with_titles
    richer = richer_by(profile, [item.id for item in items], tx.now)
    if richer is not None:
        store.save(tx, richer)
    return tuple(
        Granted(item=item, outcome=Outcome.OWNED if item.id in profile.titles else Outcome.GRANTED) for item in items
    )


async def take_back(
    tx: Transaction,
    player_id: str,
    items: Sequence[Item],
    order_id: str,  # noqa: ARG001  the extension point's signature
    fact: str,  # noqa: ARG001  the extension point's signature
) -> None:
    """Take titles from a player, but not those that were earned as well. One read, one write at most.

    Who shows one of them shows the first one again.
    """
    profile = (await require(tx, [player_id], or_erased=True))[player_id]
    poorer = rules.without_titles(profile, rules.not_earned(profile, [item.id for item in items]), tx.now)
    if poorer is not None:
        store.save(tx, poorer)
