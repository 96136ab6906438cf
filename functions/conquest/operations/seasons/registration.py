"""Taking part in a season: what it asks for is checked before anything is paid."""

from functions.conquest.models.entries import Entry, RegisterForSeason
from functions.conquest.models.players import MyConquest, SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.operations.players import flags
from functions.conquest.operations.seasons.prize_wallets import wallet_of, wallets_now
from functions.conquest.rules.players import players as views
from functions.conquest.rules.players.accounts import digest
from functions.conquest.rules.seasons import entries
from functions.conquest.rules.seasons import seasons as rules
from functions.conquest.rules.seasons.seasons import EntryFeeNeeded
from functions.conquest.store import entries as entry_store
from functions.conquest.store import players, seasons
from functions.profiles.api import players as profiles
from functions.profiles.api.cards import PlayerCard
from shared.firestore.transaction import Transaction
from shared.telemetry.context import network_of


async def register(
    tx: Transaction, player_id: str, season_id: str, declared: RegisterForSeason, address: str = ""
) -> MyConquest:
    """Take part in a season; again, nothing changes but the wallet that prizes go to, where it is another by now.

    Where the season has a fee, that its conditions are met is kept.

    Raises UnknownConquestSeason, SeasonNotActive, NotOldEnough, CountryNotAdmitted, WalletNeeded, EntryFeeNeeded.
    """
    season = await seasons.current_or(season_id)
    own = players.PLAYERS.ref(players.document_id(season.season_id, player_id))
    entry = (entry_store.entry_ref(season.season_id, player_id),) if season.sku_id else ()
    await tx.fetch(own, players.account_ref(player_id), *profiles.refs([player_id]), *entry)
    card = (await profiles.require(tx, [player_id]))[player_id]
    player = await players.registered(tx, season.season_id, player_id)
    if player is None:
        rules.check_registration(season, tx.now)
        entries.check_country(season, card.country)
        of_age = entries.check_age(season, declared.date_of_birth, tx.now.date())
        network = digest(season.season_id, network_of(address))
        if season.sku_id:
            await _admit(tx, season, player_id, card, of_age, network)
        player = await _join(tx, season, player_id, network)
    elif season.money_prizes:
        await _follow_wallet(tx, season, player_id)
    return views.mine(season, player, card.display_name)


async def _join(tx: Transaction, season: Season, player_id: str, network: str) -> SeasonPlayer:
    """Take part in a season without a fee."""
    player = rules.joined(season, player_id, tx.now).model_copy(update={"network": network})
    await flags.look_at_network(tx, season.season_id, player_id, network, paying=False)
    players.add(tx, player)
    return player


async def _follow_wallet(tx: Transaction, season: Season, player_id: str) -> None:
    """Have prizes go to another wallet where the one of the entry is the player's no more."""
    before = await entry_store.entry_in(tx, season.season_id, player_id)
    if before is None:
        return
    (wallet,) = await wallets_now([(player_id, before.wallet)])
    if wallet not in {"", before.wallet}:
        await flags.look_at_wallet(tx, season.season_id, player_id, wallet)
        entry_store.save(tx, before.model_copy(update={"wallet": wallet, "updated_at": tx.now}))


async def _admit(tx: Transaction, season: Season, player_id: str, card: PlayerCard, of_age: int, network: str) -> None:
    """Keep that a player meets the conditions. Raises EntryFeeNeeded, and then commits; WalletNeeded."""
    refusal = EntryFeeNeeded(cents=season.game.season.entry_fee)
    if not entries.has_conditions(season):
        raise refusal
    wallet = ""
    if season.money_prizes:
        wallet = await wallet_of(player_id)
        await flags.look_at_wallet(tx, season.season_id, player_id, wallet)
    await flags.look_at_network(tx, season.season_id, player_id, network, paying=True)
    before = await entry_store.entry_in(tx, season.season_id, player_id)
    before = before or Entry(season_id=season.season_id, player_id=player_id, updated_at=tx.now)
    met = entries.admitted(before, wallet=wallet, country=card.country, of_age=of_age, network=network, now=tx.now)
    entry_store.save(tx, met)
    raise refusal.committing()
