"""The end of a season: its last hours and attacks first, then result and prizes in one commit, once."""

from datetime import UTC, datetime

from functions.conquest.models.payouts import SeasonEndPreview
from functions.conquest.models.seasons import Season
from functions.conquest.models.tribes import TribeRole
from functions.conquest.operations.battles import resolving
from functions.conquest.operations.leaderboards import standings
from functions.conquest.operations.leaderboards.standings import TribeStanding
from functions.conquest.operations.seasons import prize_wallets, season_hours, season_news
from functions.conquest.operations.tribes import emblems
from functions.conquest.rules.payouts import payouts as rules
from functions.conquest.rules.payouts.payouts import Ending
from functions.conquest.rules.payouts.prizes import Contender
from functions.conquest.rules.seasons.seasons import has_settled, is_played_on
from functions.conquest.store import attacks, entries, payouts, seasons
from shared.firestore import transaction
from shared.firestore.transaction import AlreadyDone, Transaction
from shared.telemetry import log


async def run_seasons() -> None:
    """Award hours that are over, end seasons that are, and tell their players. What stops goes on with the next run."""
    for season in await seasons.seasons():
        if is_played_on(season, datetime.now(UTC)):
            await _play_on(season)
        await season_news.begin(season)


async def _play_on(season: Season) -> None:
    if territories := await season_hours.award(season):
        log.info("conquest.hours_awarded", season_id=season.season_id, territories=territories)
    if has_settled(season, datetime.now(UTC)) and await resolving.drained(season.season_id):
        await end(season)


async def end(season: Season) -> bool:
    """Write a season's result and prizes, once; returns whether it did.

    A read for the result, and what `emblems.end` costs; then a read for each tribe, the parts of its points, each
    thousand players who paid, and each winner's entry and wallet. Writes the result, the season and each prize in one
    commit.
    """
    if await payouts.result(season.season_id) is not None:
        return False
    if waiting := await attacks.count_waiting(season.season_id):
        log.warning("conquest.attacks_wait_for_the_end", season_id=season.season_id, attacks=waiting)
        return False
    await emblems.end(season.season_id)
    ending = await _ending(season)

    async def attempt(tx: Transaction) -> None:
        payouts.add(tx, ending)
        await seasons.close(tx, season.season_id, paid_out=not ending.payouts)

    try:
        await transaction.run(attempt)
    except AlreadyDone:
        return False
    log.info("conquest.season_ended", season_id=season.season_id, payouts=len(ending.payouts))
    return True


async def preview(season_id: str) -> SeasonEndPreview:
    """How a season would end now. Costs what `end` reads. Raises UnknownConquestSeason."""
    return rules.preview(await _ending(await seasons.current_or(season_id)))


async def _ending(season: Season) -> Ending:
    contenders = [_contender(each) for each in await standings.of_tribes(season.season_id)]
    paid = await entries.count_paid(season.season_id) if season.money_prizes else 0
    winners = rules.winners(season, contenders) if paid else ()
    entered = await entries.entries_of(season.season_id, winners)
    wallets = await prize_wallets.wallets_now([(player_id, entry.wallet) for player_id, entry in entered.items()])
    return rules.ending(season, contenders, paid, dict(zip(entered, wallets, strict=True)), datetime.now(UTC))


def _contender(place: TribeStanding) -> Contender:
    """A tribe with its members by role, the eldest first."""
    members = sorted(place.tribe.members.items(), key=lambda member: (member[1].joined_at, member[0]))
    of_role = {role: tuple(player for player, member in members if member.role is role) for role in TribeRole}
    (chieftain,) = of_role[TribeRole.CHIEFTAIN]
    captains, warriors = of_role[TribeRole.CAPTAIN], of_role[TribeRole.WARRIOR]
    return Contender(place.tribe.tribe_id, place.tribe.name, place.standing.points, chieftain, captains, warriors)
