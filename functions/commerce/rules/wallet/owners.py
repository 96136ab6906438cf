"""Accounts that were merged, and whose purchases are whose since."""

from functions.commerce.models.wallets import Wallet
from shared.errors import DomainError


class WalletMerged(DomainError):
    """The account is another's now."""

    status = 409
    code = "WALLET_MERGED"
    message = "This account was merged into another; credit that one, see details.merged_into. Nothing has changed."


def players_of(player_id: str, wallet: Wallet | None) -> tuple[str, ...]:
    """The players whose purchases are those of a wallet's player, that one first."""
    return (player_id, *(wallet.merged_from if wallet else ()))


def joined(source: Wallet, target: Wallet) -> tuple[Wallet, Wallet]:
    """Both wallets once the source's purchases are the target's."""
    added = tuple(name for name in (*source.merged_from, source.player_id) if name not in target.merged_from)
    return (
        source.model_copy(update={"merged_into": target.player_id}),
        target.model_copy(update={"merged_from": target.merged_from + added}),
    )


def parted(source: Wallet, target: Wallet) -> tuple[Wallet, Wallet]:
    """Both wallets once each has its own purchases again."""
    gone = {source.player_id, *source.merged_from}
    left = tuple(name for name in target.merged_from if name not in gone)
    return source.model_copy(update={"merged_into": None}), target.model_copy(update={"merged_from": left})
