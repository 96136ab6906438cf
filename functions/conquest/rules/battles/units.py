"""Units counted by kind."""

from collections.abc import Iterable, Mapping

from functions.conquest.models.game import Unit
from functions.conquest.models.players import Army
from functions.conquest.rules.battles import engine as battles
from shared.errors import DomainError

Units = Mapping[Unit, int]


class InsufficientUnits(DomainError):
    """There are not so many units."""

    code = "INSUFFICIENT_UNITS"
    message = (
        "There are not so many of these units; details say of which, how many were asked for and how many there are."
    )


def counts(army: Army) -> dict[Unit, int]:
    """The units of an army that there are any of."""
    return {unit: count for unit in Unit if (count := getattr(army, unit.value))}


def size(units: Units) -> int:
    """How many units there are."""
    return sum(units.values())


def plus(units: Units, more: Units) -> dict[Unit, int]:
    """Two armies together."""
    return {unit: count for unit in Unit if (count := units.get(unit, 0) + more.get(unit, 0))}


def minus(units: Units, fewer: Units) -> dict[Unit, int]:
    """An army without some units. Raises InsufficientUnits."""
    for unit, count in fewer.items():
        if count > units.get(unit, 0):
            raise InsufficientUnits(unit=unit.value, required=count, available=units.get(unit, 0))
    return {unit: count for unit in Unit if (count := units.get(unit, 0) - fewer.get(unit, 0))}


def together(armies: Iterable[Units]) -> dict[Unit, int]:
    """Several armies as one."""
    total: dict[Unit, int] = {}
    for units in armies:
        total = plus(total, units)
    return total


def in_order(units: Units) -> battles.Army:
    """Units as the engine counts them."""
    return tuple(units.get(unit, 0) for unit in battles.UNITS)


def by_unit(army: battles.Army) -> dict[Unit, int]:
    """What the engine counted, of units that there are any of."""
    return {unit: count for unit, count in zip(battles.UNITS, army, strict=True) if count}


def losses_by_member(garrison: Mapping[str, Units], losses: Units) -> dict[str, dict[Unit, int]]:
    """Who of a garrison lost what: of each kind by the members' shares, by largest remainder, in the order of ids."""
    members = sorted(garrison)
    parts: dict[str, dict[Unit, int]] = {member: {} for member in members}
    for unit, lost in losses.items():
        weights = [garrison[member].get(unit, 0) for member in members]
        for member, part in zip(members, battles.shares_of(lost, weights), strict=True):
            if part:
                parts[member][unit] = part
    return parts
