"""What a merge of two accounts does: what each has in a season keeps the account that it is of."""

from functions.conquest.models.accounts import ConquestAccount
from shared.merging import JoinedAccounts, joined, parted


def merged(source: ConquestAccount, target: ConquestAccount) -> ConquestAccount:
    """The target, who plays on with what the source has, in seasons that it takes no part in itself."""
    return target.model_copy(update={"merged_ids": joined(target.merged_ids, source.ids)})


def unmerged(target: ConquestAccount, brought: JoinedAccounts) -> ConquestAccount:
    """The target without what a merge brought."""
    return target.model_copy(update={"merged_ids": parted(target.merged_ids, brought.merged_ids)})
