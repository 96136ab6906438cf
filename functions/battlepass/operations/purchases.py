"""Premium passes: the payment and the pass in one commit."""

from datetime import UTC, datetime

from functions.battlepass.events import PremiumPurchased
from functions.battlepass.models.claims import BuyPass, PassPurchase, PremiumPass
from functions.battlepass.rules import notices
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules import rewards as rules
from functions.battlepass.store import progress, purchases, seasons
from functions.commerce.api import wallets as commerce
from shared.firestore.transaction import Transaction
from shared.telemetry import log


async def buy(tx: Transaction, player_id: str, seen: BuyPass) -> PremiumPass:
    """Pay for the pass of the season that is on, and have it, once: two reads in one call, eight writes.

    Those are the progress, the record, the wallet and its ledger, and two events, which are written and deleted.
    Raises NoActiveSeason, PassChanged, AlreadyPremium, InsufficientFunds.
    """
    season = await seasons.current()
    rules.check_offer(season, seen)
    await tx.fetch(progress.ref(season.season_id, player_id), commerce.ref(player_id))
    before = await progress.to_change(tx, season.season_id, player_id)
    after = rules.with_premium(season, before or standing.started(season, player_id, tx.now), tx.now)
    taken = rules.AlreadyPremium(season=season.season_id)
    price = season.premium_price
    wallet = await commerce.debit(
        tx,
        player_id,
        commerce.Currency(price.currency),
        price.amount,
        fact=f"battlepass:{season.season_id}:premium",
        reason=f"Premium pass of {season.season_id}",
        again=taken,
    )
    progress.save(tx, after)
    purchase = PassPurchase(
        season_id=season.season_id,
        player_id=player_id,
        currency=price.currency,
        amount=price.amount,
        bought_at=tx.now,
    )
    purchases.add(tx, purchase, taken)
    claimable = rules.claimable_premium(season, after)
    _tell(tx, purchase, claimable)
    return PremiumPass(
        season_id=season.season_id,
        is_premium=True,
        currency=price.currency,
        amount=price.amount,
        balance=getattr(wallet, price.currency),
        claimable_tiers=claimable,
    )


def _tell(tx: Transaction, purchase: PassPurchase, claimable: tuple[int, ...]) -> None:
    fact = PremiumPurchased(**purchase.model_dump(exclude={"bought_at"}), tiers=claimable)
    tx.emit(fact)
    tx.emit(notices.premium_purchased(purchase))

    async def tell() -> None:
        log.info("battlepass.premium_bought", **purchase.model_dump(exclude={"bought_at"}))

    tx.after_commit(tell)


async def report_mismatch(season_id: str, player_id: str) -> None:
    """Before a premium reward is refused: tell people when the pass was paid for (one read).

    Only of a purchase that is older than any transaction lasts: a newer one may have been committed since the
    progress was read.
    """
    if rules.is_mismatch(await purchases.purchase(season_id, player_id), datetime.now(UTC)):
        log.error("battlepass.premium_mismatch", season_id=season_id, player_id=player_id)
