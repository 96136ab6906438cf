"""What a merge of two accounts does: what each has in a season keeps the account that it is of."""

from functions.conquest.models.accounts import ConquestAccount
from shared.model import Model


class JoinedAccounts(Model):
    """Which accounts a merge brought to the target."""

    merged_ids: tuple[str, ...]


def merged(source: ConquestAccount, target: ConquestAccount) -> ConquestAccount:
    """The target, who plays on with what the source has, in seasons that it takes no part in itself."""
    return target.model_copy(update={"merged_ids": (*target.merged_ids, *source.ids)})


def unmerged(target: ConquestAccount, joined: JoinedAccounts) -> ConquestAccount:
    """The target without what a merge brought."""
    left = tuple(player_id for player_id in target.merged_ids if player_id not in joined.merged_ids)
    return target.model_copy(update={"merged_ids": left})
