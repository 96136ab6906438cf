"""Making seasons, and taking part in them."""

from datetime import UTC, datetime

from functions.commerce.api import sales
from functions.conquest.models.entries import Entry, RegisterForSeason
from functions.conquest.models.players import MyConquest, SeasonPlayer
from functions.conquest.models.seasons import CreateConquestSeason, Season, SeasonView
from functions.conquest.rules.players import players as views
from functions.conquest.rules.seasons import entries
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.rules.seasons.default_game import GAME
from functions.conquest.rules.seasons.seasons import EntryFeeNeeded
from functions.conquest.store import entries as entry_store
from functions.conquest.store import players, seasons
from functions.profiles.api import players as profiles
from shared.extension_points import IDENTITIES
from shared.firestore.transaction import Transaction

WALLET = "wallet"
"""How auth calls the identity."""


async def create(tx: Transaction, wanted: CreateConquestSeason) -> Season:
    """A season with its map, and the product that its entry fee is paid by.

    Reads all seasons; writes the season and each territory. For the product, two reads and two writes. Raises
    ConquestSeasonsOverlap.
    """
    season = rules.created(wanted, await seasons.seasons_now(), GAME, tx.now)
    if season.game.season.entry_fee:
        season = season.model_copy(update={"sku_id": f"{rules.SKU}{seasons.SEASONS.new_id()}"})
        await sales.sell(tx, entry_sale(season))
    seasons.add(tx, season, tuple(rules.territories_of(season)))
    return season


async def current() -> SeasonView:
    """The current season (a read for each thousand players, and payers). Raises UnknownConquestSeason."""
    season = await seasons.current()
    paid = await entry_store.count_paid(season.season_id) if season.money_prizes else 0
    return rules.view(season, await players.count(season.season_id), datetime.now(UTC), paid)


async def register(tx: Transaction, player_id: str, season_id: str, declared: RegisterForSeason) -> MyConquest:
    """Take part in a season; again, nothing changes. Where it has a fee, that its conditions are met is kept.

    Raises UnknownConquestSeason, SeasonNotActive, NotOldEnough, CountryNotAdmitted, WalletNeeded, EntryFeeNeeded.
    """
    season = await seasons.current_or(season_id)
    own = players.PLAYERS.ref(players.document_id(season.season_id, player_id))
    entry = (entry_store.entry_ref(season.season_id, player_id),) if season.sku_id else ()
    await tx.fetch(own, players.account_ref(player_id), *profiles.refs([player_id]), *entry)
    card = (await profiles.require(tx, [player_id]))[player_id]
    player = await players.registered(tx, season.season_id, player_id)
    if player is None:
        player = await _join(tx, season, player_id, card.country, declared)
    return views.mine(season, player, card.display_name)


async def _join(
    tx: Transaction, season: Season, player_id: str, country: str | None, declared: RegisterForSeason
) -> SeasonPlayer:
    rules.check_registration(season, tx.now)
    entries.check_country(season, country)
    of_age = entries.check_age(season, declared.date_of_birth, tx.now.date())
    if not season.sku_id:
        player = rules.joined(season, player_id, tx.now)
        players.add(tx, player)
        return player
    refusal = EntryFeeNeeded(cents=season.game.season.entry_fee)
    if not entries.has_conditions(season):
        raise refusal
    wallet = await _wallet_of(player_id) if season.money_prizes else ""
    before = await entry_store.entry_in(tx, season.season_id, player_id)
    before = before or Entry(season_id=season.season_id, player_id=player_id, updated_at=tx.now)
    entry_store.save(tx, entries.admitted(before, wallet, country, of_age, tx.now))
    raise refusal.committing()


async def _wallet_of(player_id: str) -> str:
    """The wallet that prizes go to: how old one has to be is checked when it is linked. Raises WalletNeeded."""
    for identities in IDENTITIES.implementations().values():
        if wallet := await identities.subject_of(player_id, WALLET):
            return wallet
    raise entries.WalletNeeded


def entry_sale(season: Season) -> sales.EntitlementSale:
    """The product that the entry fee is paid by."""
    return sales.EntitlementSale(
        sku_id=season.sku_id,
        name=season.name,
        currency=entries.CURRENCY,
        price=season.game.season.entry_fee * entries.MICROS_A_CENT,
        starts_at=season.registration_starts_at,
        ends_at=season.registration_ends_at,
        countries=season.countries,
    )
