"""Create a season of conquest."""

from functions.commerce.api.sales import ProductTaken, SkuExists
from functions.conquest.models.seasons import CreateConquestSeason, SeasonView
from functions.conquest.operations.seasons import seasons
from functions.conquest.rules.seasons.seasons import ConquestSeasonsOverlap, view
from shared.declare import endpoint
from shared.firestore.transaction import Transaction
from shared.identity.callers import Admin


@endpoint("POST /api/v1/admin/conquest/seasons", status=201, errors=(ConquestSeasonsOverlap, SkuExists, ProductTaken))
async def create_season(admin: Admin, body: CreateConquestSeason, tx: Transaction) -> SeasonView:
    """Create a season of conquest.

    Makes a season with a map of its own. The rules of the game as they are now hold in it. Players register from
    `registration_starts_at` to `registration_ends_at`.

    With an entry fee, a product is made that players pay it by. With `money_prizes`, what is left of the fees after the
    platform's part goes to the best tribes; their players need a wallet.

    Cost: reads all seasons; writes the season, its 50 territories, and the audit. With an entry fee, two reads and two
    writes for its product.

    Source: CryptoTribes 3.1.5.
    """
    return view(await seasons.create(tx, body), 0, tx.now)
