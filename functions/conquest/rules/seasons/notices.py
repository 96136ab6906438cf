"""What players are told of seasons, of prizes and of their fees, in English and German."""

from functions.conquest.models.entries import Verdict
from functions.conquest.models.payouts import Payout, SeasonResult
from functions.conquest.models.players import SeasonPlayer
from functions.conquest.models.seasons import Season
from functions.conquest.rules.players.notices import kept, news
from shared.events.notices import PlayerNotice
from shared.mail.templates import Text

SEASON_BEGUN = "season_begun"
SEASON_ENDED = "season_ended"
SEASON_ENDED_WITH_TRIBE = "season_ended_with_tribe"
PRIZE_WON = "prize_won"
PRIZE_PAID = "prize_paid"
FEE_PAID_TWICE = "fee_paid_twice"
FEE_PAID_LATE = "fee_paid_late"
FEE_WITHOUT_CONDITIONS = "fee_without_conditions"
FEE_REFUNDED = "fee_refunded"

TEXTS = {
    SEASON_BEGUN: {
        "en": Text(
            "{season} has begun", ("Your buildings earn gold from now on. Build, train, and take territories.",)
        ),
        "de": Text("{season} hat begonnen", ("Ab jetzt kommt Gold. Baue, bilde aus und erobere Gebiete.",)),
    },
    SEASON_ENDED: {
        "en": Text("{season} is over", ("You have won {points} victory points.",)),
        "de": Text("{season} ist vorbei", ("Du hast {points} Siegpunkte errungen.",)),
    },
    SEASON_ENDED_WITH_TRIBE: {
        "en": Text(
            "{season} is over",
            ("{tribe} has come in place {rank}.", "You have won {points} victory points."),
        ),
        "de": Text(
            "{season} ist vorbei",
            ("{tribe} ist auf Platz {rank}.", "Du hast {points} Siegpunkte errungen."),
        ),
    },
    PRIZE_WON: {
        "en": Text(
            "You have won {amount} USD",
            (
                "Your tribe has come in place {rank} of {season}. Your part of its prize is {amount} USD.",
                "It goes to the wallet that you named when you registered, and you are told when it is paid.",
            ),
        ),
        "de": Text(
            "Du hast {amount} USD gewonnen",
            (
                "Dein Stamm ist in {season} auf Platz {rank}. Dein Anteil am Preis: {amount} USD.",
                "Er geht an die Wallet aus deiner Anmeldung; wenn er gezahlt ist, erfährst du es.",
            ),
        ),
    },
    PRIZE_PAID: {
        "en": Text(
            "Your prize of {amount} USD is paid",
            ("It went to your wallet {wallet}.", "The transaction is {transaction}."),
            ("It has not arrived? Write to the game's support.",),
        ),
        "de": Text(
            "Dein Preis von {amount} USD ist gezahlt",
            ("Er ging an deine Wallet {wallet}.", "Die Transaktion: {transaction}."),
            ("Er ist nicht angekommen? Schreibe dem Support des Spiels.",),
        ),
    },
    FEE_PAID_TWICE: {
        "en": Text(
            "You get a second fee for {season} back",
            ("You had paid for {season} before, and take part. What you have paid again is being refunded.",),
        ),
        "de": Text(
            "Du bekommst die zweite Gebühr für {season} zurück",
            ("Für {season} hattest du schon gezahlt und bist dabei. Die zweite Zahlung wird erstattet.",),
        ),
    },
    FEE_PAID_LATE: {
        "en": Text(
            "You get your fee for {season} back",
            ("Your payment came after the start of {season}, so you do not take part. It is being refunded.",),
        ),
        "de": Text(
            "Du bekommst die Gebühr für {season} zurück",
            ("Deine Zahlung kam nach dem Beginn von {season}; du bist nicht dabei. Sie wird erstattet.",),
        ),
    },
    FEE_WITHOUT_CONDITIONS: {
        "en": Text(
            "You get your fee for {season} back",
            ("{season} has conditions, and it was not shown that you meet them. Your payment is being refunded.",),
        ),
        "de": Text(
            "Du bekommst die Gebühr für {season} zurück",
            ("{season} hat Bedingungen, und du hast sie nicht nachgewiesen. Deine Zahlung wird erstattet.",),
        ),
    },
    FEE_REFUNDED: {
        "en": Text(
            "Your fee for {season} was refunded",
            ("You no longer take part in {season}.",),
            ("You did not ask for that? Write to the game's support.",),
        ),
        "de": Text(
            "Deine Gebühr für {season} wurde erstattet",
            ("Du bist in {season} nicht mehr dabei.",),
            ("Du hast das nicht verlangt? Schreibe dem Support des Spiels.",),
        ),
    },
}
"""By notice, then by language."""

GIVEN_BACK = {
    Verdict.SECOND: FEE_PAID_TWICE,
    Verdict.TOO_LATE: FEE_PAID_LATE,
    Verdict.UNCHECKED: FEE_WITHOUT_CONDITIONS,
}


def of_start(season: Season, player: SeasonPlayer) -> PlayerNotice:
    """Tells a player that a season has begun."""
    return kept(news(SEASON_BEGUN, season.season_id, player.player_id, _about(season)))


def of_end(season: Season, player: SeasonPlayer, result: SeasonResult) -> PlayerNotice:
    """Tells a player what became of a season: the own points, and the place of the tribe where the result names it."""
    values = _about(season) | {"points": str(player.victory_points)}
    tribe = next((tribe for tribe in result.tribes if tribe.tribe_id == player.tribe_id), None)
    if tribe is None:
        return kept(news(SEASON_ENDED, season.season_id, player.player_id, values))
    values |= {"tribe": tribe.name, "rank": str(tribe.rank)}
    return kept(news(SEASON_ENDED_WITH_TRIBE, season.season_id, player.player_id, values))


def of_prize(season: Season, payout: Payout) -> PlayerNotice:
    """Tells a player of a prize, by mail, too."""
    values = _about(season) | {"amount": dollars(payout.cents), "rank": str(payout.rank)}
    return kept(news(PRIZE_WON, payout.payout_id, payout.player_id, values), by_mail=True)


def of_settlement(payout: Payout, transaction: str) -> PlayerNotice:
    """Tells a player that a prize was paid, by mail, too."""
    values = {"amount": dollars(payout.cents), "wallet": payout.wallet or "-", "transaction": transaction}
    return kept(news(PRIZE_PAID, payout.payout_id, payout.player_id, values), by_mail=True)


def of_payment(season: Season, player_id: str, payment_id: str, verdict: Verdict) -> PlayerNotice:
    """Tells who has paid why the payment goes back, by mail, too."""
    return kept(news(GIVEN_BACK[verdict], payment_id, player_id, _about(season)), by_mail=True)


def of_withdrawal(season: Season, player_id: str, payment_id: str, times: int) -> PlayerNotice:
    """Tells who takes part no more, as the fee went back, by mail. That it went back stands in the inbox already."""
    told = news(FEE_REFUNDED, f"{payment_id}:{times}", player_id, _about(season))
    return told.model_copy(update={"by_mail": True})


def dollars(cents: int) -> str:
    """An amount as people read it."""
    return f"{cents // 100}.{cents % 100:02}"


def _about(season: Season) -> dict[str, str]:
    return {"season": season.name, "season_id": season.season_id}
