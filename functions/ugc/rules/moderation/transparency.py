"""The counts of the transparency report."""

from collections.abc import Iterable

from functions.ugc.models.moderation.transparency import Tally, Transparency


def added_up(year: int, parts: Iterable[Tally]) -> Transparency:
    """A year's counts from its parts."""
    counted = [part.model_dump() for part in parts]
    return Transparency(year=year, **{name: sum(part[name] for part in counted) for name in Tally.model_fields})
