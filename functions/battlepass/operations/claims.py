"""Handing out rewards: progress, possession and the record of it in one commit."""

from collections.abc import Sequence
from typing import Any

from functions.battlepass.events import RewardClaimed
from functions.battlepass.models.claims import Claim, ClaimedReward
from functions.battlepass.models.progress import Progress
from functions.battlepass.models.rewards import Reward, Track
from functions.battlepass.models.seasons import Season
from functions.battlepass.operations.purchases import report_mismatch
from functions.battlepass.rules import bonuses
from functions.battlepass.rules import progress as standing
from functions.battlepass.rules import rewards as rules
from functions.battlepass.rules.seasons import NoActiveSeason, UnknownSeason
from functions.battlepass.store import claims, progress, seasons, tiers
from functions.commerce.api import wallets as commerce
from functions.cosmetics.api import inventory as cosmetics
from functions.profiles.api import players as profiles
from shared.errors import DomainError
from shared.firestore.collection import Ref
from shared.firestore.transaction import Transaction
from shared.identity.callers import Caller
from shared.telemetry import log

ERRORS: tuple[type[DomainError], ...] = (
    UnknownSeason,
    NoActiveSeason,
    rules.NoReward,
    rules.AlreadyClaimed,
    rules.TierLocked,
    rules.PremiumRequired,
    bonuses.BonusLocked,
    commerce.WalletFull,
    cosmetics.InventoryFull,
    profiles.UnknownPlayer,
)
"""What a claim raises."""


async def claim(
    tx: Transaction, caller: Caller, player_id: str, season_id: str | None, tier: int, track: Track
) -> ClaimedReward:
    """Give a player a reward, once: two reads in one call, five writes, and one more for coins.

    Those are the progress, the record of the claim, the inventory, the profile or the wallet with its ledger, and the
    event, which is written and deleted. A premium reward that is refused reads whether the pass was paid for; a bonus,
    the player's 20 seasons before, in the same call. Raises what ERRORS lists.
    """
    season = await seasons.current_or(season_id)
    if track is Track.BONUS:
        reward, after = await _claim_bonus(tx, season, player_id, tier)
    else:
        reward, after = await _claim_tier(tx, season, player_id, tier, track)
    progress.save(tx, after)
    record = Claim(
        season_id=season.season_id,
        player_id=player_id,
        track=track,
        tier=tier,
        reward=reward,
        claimed_by=caller.id,
        claimed_at=tx.now,
        claim_id=claims.claim_id(season.season_id, player_id, track, tier),
        given_at=tx.now,
    )
    _record(tx, record)
    return ClaimedReward(
        season_id=season.season_id,
        tier=tier,
        track=track,
        reward=reward,
        is_new=await _give(tx, record),
        claimed_at=tx.now,
    )


async def _claim_tier(
    tx: Transaction, season: Season, player_id: str, tier: int, track: Track
) -> tuple[Reward, Progress]:
    reward = rules.reward_of(await tiers.tiers(season.season_id), tier, track)
    before = await _progress(tx, season, player_id, reward)
    if track is Track.PREMIUM and not before.is_premium:
        await report_mismatch(season.season_id, player_id)
    return reward, rules.claimed(season, before, tier, track, tx.now)


async def _claim_bonus(tx: Transaction, season: Season, player_id: str, number: int) -> tuple[Reward, Progress]:
    bonus = bonuses.bonus_of(season, number)
    earlier = bonuses.seasons_before(season, await seasons.seasons())
    names = [each.season_id for each in earlier]
    before = await _progress(tx, season, player_id, bonus.reward, names)
    reached = bonuses.seasons_reached(bonus.level, earlier, await progress.progress_in(tx, names, player_id))
    return bonus.reward, bonuses.claimed(before, bonus, reached, tx.now)


async def _progress(
    tx: Transaction, season: Season, player_id: str, reward: Reward, earlier: Sequence[str] = ()
) -> Progress:
    """A player's season, together with what the reward goes into, and with earlier seasons."""
    refs = [progress.ref(season_id, player_id) for season_id in (season.season_id, *earlier)]
    await tx.fetch(*refs, *_possession(player_id, reward))
    before = await progress.to_change(tx, season.season_id, player_id)
    return before or standing.started(season, player_id, tx.now)


def _possession(player_id: str, reward: Reward) -> tuple[Ref[Any], ...]:
    """The document that a reward goes into."""
    if reward.kind == "coins":
        return (commerce.ref(player_id),)
    return cosmetics.refs(player_id, [reward.reference]) if reward.kind == "cosmetic" else profiles.refs([player_id])


def _record(tx: Transaction, record: Claim) -> None:
    """Write down who got what; the commit raises AlreadyClaimed when that was done before."""
    claims.add(tx, record, _claimed_before(record))
    fact = RewardClaimed(
        player_id=record.player_id,
        season_id=record.season_id,
        tier=record.tier,
        track=record.track,
        kind=record.reward.kind,
        reference=record.reward.reference,
        quantity=record.reward.quantity,
    )
    tx.emit(fact)

    async def tell() -> None:
        log.info("battlepass.reward_claimed", **fact.model_dump(), claimed_by=record.claimed_by)

    tx.after_commit(tell)


def _claimed_before(record: Claim) -> rules.AlreadyClaimed:
    return rules.AlreadyClaimed(tier=record.tier, track=record.track.value)


async def _give(tx: Transaction, record: Claim) -> bool:
    """Put the reward where it belongs; whether the player did not have it yet."""
    player_id, reward = record.player_id, record.reward
    if reward.kind == "cosmetic":
        return bool(await cosmetics.grant(tx, player_id, [reward.reference], source=record.season_id))
    if reward.kind == "title":
        return bool(await profiles.grant_titles(tx, player_id, [reward.reference]))
    await commerce.credit(
        tx,
        player_id,
        commerce.Currency.COINS,
        reward.quantity,
        fact=f"battlepass:{record.season_id}:{record.track}:{record.tier}",
        reason=rules.wording(record.season_id, record.tier, record.track),
        actor_id=record.claimed_by,
        again=_claimed_before(record),
    )
    return True
