"""How much is moderated, for everybody to read."""

from shared.model import Model


class Tally(Model):
    """A part of what happened in a year. `ugc_tallies/{year}.{shard}`: the parts add up."""

    reports: int = 0
    published: int = 0
    flagged: int = 0
    removed: int = 0
    decisions_undone: int = 0
    appeals: int = 0
    appeals_upheld: int = 0
    appeals_overturned: int = 0
    takedowns: int = 0
    counter_notices: int = 0
    takedowns_restored: int = 0


class Transparency(Tally):
    """How much was moderated in a year (UTC).

    `published`, `flagged` and `removed` are moderators' decisions. `takedowns` are notices of copyright holders.
    `takedowns_restored` are items that came back after a counter-notice, or as the claimant took the notice back.
    """

    year: int
