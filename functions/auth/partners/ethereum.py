"""What an Ethereum node says of a wallet (JSON-RPC)."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from functions.auth.models.identities.proofs import VerifiedIdentity
from functions.auth.rules.identities.proofs import NotDocumented, is_given
from functions.auth.rules.identities.wallets import block_before, check_history, quantities
from functions.auth.settings import settings
from shared import partners
from shared.errors import Unavailable
from shared.settings import settings as deployment

ETHEREUM = "ethereum"


async def vetted(identity: VerifiedIdentity) -> VerifiedIdentity:
    """The wallet of a newcomer, if it has been in use for long enough (two calls); any, where no node is configured.

    How many transactions an address had sent at a block of some time ago says whether it was in use then, which
    needs a node that keeps old states. Raises WalletTooNew, PartnerUnavailable.
    """
    configured = settings()
    if not _node():
        return identity
    address, days = identity.subject, configured.wallet_age_days
    latest, sent = await _ask(("eth_blockNumber", []), ("eth_getTransactionCount", [address, "latest"]))
    then = block_before(latest, days, configured.eth_block_seconds)
    (sent_then,) = await _ask(("eth_getTransactionCount", [address, hex(then)]))
    check_history(sent, sent_then, days, configured.min_tx_count)
    return identity


async def _ask(*calls: tuple[str, list[Any]]) -> list[int]:
    """The numbers that the calls give, asked in one batch."""
    batch = [
        {"jsonrpc": "2.0", "id": number, "method": method, "params": params}
        for number, (method, params) in enumerate(calls)
    ]
    answer = await partners.ask_json(ETHEREUM, _node(), batch)
    try:
        return quantities(answer.json_if_ok(), len(calls))
    except NotDocumented as problem:
        raise answer.nonsense(str(problem)) from None


def _node() -> str:
    """The node's address; empty where the deployment has none. Raises Unavailable when that cannot be told."""
    configured = settings()
    if configured.eth_rpc_url or deployment().is_local:
        return configured.eth_rpc_url
    return _address_in(configured.eth_rpc_url_file)


@lru_cache(maxsize=1)
def _address_in(file: Path) -> str:
    try:
        written = file.read_text().strip()
    except OSError as error:
        raise Unavailable("The Ethereum node's address cannot be read just now.", retry_after=5) from error
    return written if is_given(written) else ""
