"""How a season ended: who won what, and whether it was paid."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from shared.model import Model, Moment

TransactionHash = Annotated[
    str,
    StringConstraints(to_lower=True, pattern=r"^0x[0-9a-f]{64}$"),
    Field(description="The transaction's hash, 0x and 64 hexadecimal digits.", examples=["0x" + "5c" * 32]),
]

WalletAddress = Annotated[str, StringConstraints(pattern=r"^0x[0-9a-fA-F]{40}$")]

LogIndex = Annotated[int, Field(ge=0, le=1_000_000)]


class Share(StrEnum):
    """As what a member of a tribe gets a part of its prize."""

    CHIEFTAIN = "chieftain"
    CAPTAIN = "captain"
    WARRIOR = "warrior"


class TribeResult(Model):
    """A tribe's place in the final ranking, and what it won, in cents."""

    rank: int
    tribe_id: str
    name: str
    victory_points: int
    cents: int


class SeasonResult(Model):
    """How a season ended. `conquest_results/{season_id}`: written once, with the payouts that follow from it.

    `pool` is what there was to win in cents, of so many players who `paid`; `undistributed` is what nobody won.
    """

    season_id: str
    paid: int
    pool: int
    undistributed: int
    tribes: tuple[TribeResult, ...]
    payouts: int
    settled: int = 0
    ended_at: Moment


class PayoutStatus(StrEnum):
    """Whether a prize was paid."""

    PENDING = "pending"
    SETTLED = "settled"


class Payout(Model):
    """A prize for money. `conquest_payouts/{season_id}-{rank}-{player_id}`; the amount is in cents of a dollar."""

    payout_id: str
    season_id: str
    rank: int
    tribe_id: str
    player_id: str
    share: Share
    cents: int
    wallet: str
    status: PayoutStatus = PayoutStatus.PENDING
    transfer_id: str = ""
    settled_at: Moment | None = None
    settled_by: str = ""
    created_at: Moment


class Transfer(Model):
    """A transfer of USDT that is known. `conquest_transfers/{chain}-{hash}-{log index}`: it is used for one thing."""

    transfer_id: str
    used_for: str
    recorded_at: Moment


class SettlePayout(Model):
    """The transfer that paid a prize. `log_index` tells apart several transfers of one hash."""

    transaction_hash: TransactionHash
    log_index: LogIndex = Field(0, description="The index of the transfer's log entry in its block; 0 where unknown.")
    chain_id: Annotated[int, Field(ge=1, le=2**53)] = Field(1, description="1 is Ethereum.")
    wallet: WalletAddress | None = Field(
        None,
        description="Where the transfer went. Needed where the player's wallet is another than the season's end named.",
        examples=["0x" + "ab" * 20],
    )


class PayoutView(Model):
    """A prize for money, in cents of a dollar."""

    payout_id: str
    season_id: str
    rank: int
    tribe_id: str
    player_id: str
    share: Share
    cents: int
    wallet: str = Field(
        description="Where it goes: while it is pending, a wallet that is the player's own now; empty: there is none."
    )
    status: PayoutStatus
    transfer_id: str | None = Field(description="The transfer that paid it: chain, transaction hash and log index.")
    settled_at: Moment | None
    created_at: Moment


class SeasonEndPreview(Model):
    """How a season would end now: nothing is written."""

    season_id: str
    paid: int = Field(description="How many players have paid.")
    pool: int = Field(description="What there is to win, in cents.")
    undistributed: int = Field(description="What nobody would win, in cents: no tribe has points.")
    tribes: tuple[TribeResult, ...]
    payouts: tuple[PayoutView, ...]
