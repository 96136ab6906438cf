"""What a merge of two accounts adds to seasons."""

from shared.model import Model


class AddedProgress(Model):
    """What a merge of two accounts added to the target's season; `behind` is by how much XP the source had less.

    What is `repeated` the source had, and the target already, too. `premium_by` is what the source's pass was paid by.
    """

    premium_by: tuple[str, ...] = ()
    season_id: str
    xp: int
    behind: int = 0
    purchased_tiers: int = 0
    premium: bool
    repeated_premium: bool = False
    claimed_free: tuple[int, ...]
    repeated_free_claims: tuple[int, ...] = ()
    claimed_premium: tuple[int, ...]
    repeated_premium_claims: tuple[int, ...] = ()
    claimed_bonuses: tuple[int, ...] = ()
    repeated_bonus_claims: tuple[int, ...] = ()


class AddedSeasons(Model):
    """What a merge of two accounts added to the target's seasons."""

    seasons: tuple[AddedProgress, ...]
