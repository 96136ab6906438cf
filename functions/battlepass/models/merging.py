"""What a merge of two accounts adds to seasons."""

from shared.model import Model


class AddedProgress(Model):
    """What a merge of two accounts added to the target's season."""

    season_id: str
    xp: int
    premium: bool
    claimed_free: tuple[int, ...]
    claimed_premium: tuple[int, ...]


class AddedSeasons(Model):
    """What a merge of two accounts added to the target's seasons."""

    seasons: tuple[AddedProgress, ...]
