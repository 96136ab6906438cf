"""Prizes, to the cent: what there is, what each tribe wins, and what of it is each member's.

Parts always sum to the whole: fractions of a cent go to the largest remainders, and to the first of equal ones. Shares
are exact fractions. Source: CryptoTribes 8.2.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from functions.conquest.models.game import PrizeRule, SeasonRule
from functions.conquest.models.payouts import Share
from functions.conquest.models.seasons import PrizePool, Season

WHOLE = 1000
"""Permille."""


class Contender(NamedTuple):
    """A tribe at the end of a season."""

    tribe_id: str
    name: str
    points: int
    chieftain: str
    captains: tuple[str, ...] = ()
    warriors: tuple[str, ...] = ()


class Prize(NamedTuple):
    """What a tribe wins. Tribes with the same points have the same rank, and what their places bring together."""

    rank: int
    contender: Contender
    cents: int


class MemberPrize(NamedTuple):
    """What a member gets of a tribe's prize."""

    player_id: str
    share: Share
    cents: int


def pool(rule: SeasonRule, paid: int) -> int:
    """The prize pool in cents when so many have paid their entry."""
    return paid * max(0, rule.entry_fee - rule.platform_fee)


def shown(season: Season, paid: int) -> PrizePool | None:
    """What there is to win; None in a season without prizes for money."""
    if not season.money_prizes:
        return None
    total, bands = pool(season.game.season, paid), season.game.prizes.bands
    places = [Fraction(band.permille, band.places) for band in bands for _ in range(band.places)]
    return PrizePool(total=total, places=apportioned(total, places))


def apportioned(cents: int, weights: Sequence[Fraction]) -> tuple[int, ...]:
    """Whole cents by weights, of which one at least is above zero: the parts sum to the whole."""
    total = sum(weights)
    exact = [cents * weight / total for weight in weights]
    parts = [int(part) for part in exact]
    by_remainder = sorted(range(len(parts)), key=lambda place: parts[place] - exact[place])
    for place in by_remainder[: cents - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def ranked(contenders: Iterable[Contender]) -> Iterator[tuple[int, tuple[Contender, ...]]]:
    """Tribes by their points, those of as many together, with their rank; who has none is not ranked."""
    by_points: dict[int, list[Contender]] = {}
    for contender in sorted(contenders, key=lambda each: each.tribe_id):
        by_points.setdefault(contender.points, []).append(contender)
    rank = 1
    for points in sorted((points for points in by_points if points > 0), reverse=True):
        yield rank, tuple(by_points[points])
        rank += len(by_points[points])


def prizes(cents: int, contenders: Iterable[Contender], rule: PrizeRule) -> tuple[Prize, ...]:
    """What each tribe wins, the best first.

    What empty places would have brought goes to the others in proportion, so that nobody wins more than who is
    better. Tribes with as many points share what their places bring. Where nobody has points, nobody wins.
    """
    places = [Fraction(band.permille, band.places) for band in rule.bands for _ in range(band.places)]
    winners = [
        (rank, contender, sum(places[rank - 1 : rank - 1 + len(tied)], Fraction()) / len(tied))
        for rank, tied in ranked(contenders)
        for contender in tied
    ]
    winners = [winner for winner in winners if winner[2]]
    if not winners:
        return ()
    parts = apportioned(cents, [weight for *_, weight in winners])
    return tuple(Prize(rank, contender, part) for (rank, contender, _), part in zip(winners, parts, strict=True))


def members_prizes(cents: int, contender: Contender, rule: PrizeRule) -> tuple[MemberPrize, ...]:
    """Who gets what of a tribe's prize: the chieftain and each captain a share, the warriors the rest in equal parts.

    A warrior gets no more than a captain: where there are few, what is left goes to all in proportion to their shares.
    """
    captains, warriors = len(contender.captains), len(contender.warriors)
    rest = max(0, WHOLE - rule.chieftain - rule.captain * captains)
    a_warrior = min(Fraction(rest, warriors), Fraction(rule.captain)) if warriors else Fraction()
    weights = [Fraction(rule.chieftain), *[Fraction(rule.captain)] * captains, *[a_warrior] * warriors]
    members = [
        (contender.chieftain, Share.CHIEFTAIN),
        *((captain, Share.CAPTAIN) for captain in contender.captains),
        *((warrior, Share.WARRIOR) for warrior in contender.warriors),
    ]
    parts = apportioned(cents, weights)
    return tuple(MemberPrize(player, share, part) for (player, share), part in zip(members, parts, strict=True))
