"""Who may take part in a season, and what becomes of each payment of its entry fee."""

from datetime import date, datetime

from functions.conquest.models.entries import Entry, EntryPayment, EntryStatus, Verdict
from functions.conquest.models.seasons import Season
from shared.entry_fees import EntryFee, EntryRefused
from shared.errors import DomainError

CURRENCY = "USD"
"""Fees are in cents of it."""

MICROS_A_CENT = 10_000


class NotOldEnough(DomainError):
    """The player is too young for the season, or did not say how old."""

    status = 403
    code = "NOT_OLD_ENOUGH"
    message = "This season has a minimum age; send your date_of_birth. details.minimum_age says which age it is."


class CountryNotAdmitted(DomainError):
    """The season is for players of other countries."""

    status = 403
    code = "COUNTRY_NOT_ADMITTED"
    message = "This season is for players of some countries only, by the country of their profile; see details."


class WalletNeeded(DomainError):
    """The season has prizes for money, and the player no wallet that they could go to."""

    status = 403
    code = "WALLET_NEEDED"
    message = "This season has prizes for money, which go to a wallet: link yours to your account first."


def has_conditions(season: Season) -> bool:
    """Whether a season asks for more than its fee."""
    return bool(season.money_prizes or season.countries or season.minimum_age)


def check_age(season: Season, born: date | None, today: date) -> int:
    """The age that was reached, 0 where the season does not ask. Raises NotOldEnough."""
    if not season.minimum_age:
        return 0
    if born is None or _age_on(born, today) < season.minimum_age:
        raise NotOldEnough(minimum_age=season.minimum_age)
    return season.minimum_age


def check_country(season: Season, country: str | None) -> None:
    """Raises CountryNotAdmitted."""
    if season.countries and country not in season.countries:
        raise CountryNotAdmitted(countries=season.countries, country=country)


def fee_of(season: Season, entry: Entry | None, now: datetime) -> EntryFee:
    """What a player has to pay. Raises EntryRefused."""
    if not season.registration_starts_at <= now < season.registration_ends_at:
        raise EntryRefused(reason="not_open", season_id=season.season_id)
    if entry is not None and entry.status is EntryStatus.PAID:
        raise EntryRefused(reason="already_paid", season_id=season.season_id)
    if has_conditions(season) and (entry is None or entry.conditions_met_at is None):
        raise EntryRefused(reason="register_first", season_id=season.season_id)
    return EntryFee(sku_id=season.sku_id, currency=CURRENCY, attempt=len(entry.payments) if entry else 0)


def admitted(entry: Entry, wallet: str, country: str | None, of_age: int, now: datetime) -> Entry:
    """An entry of who meets the conditions."""
    met = {"wallet": wallet, "country": country, "of_age": of_age, "conditions_met_at": now, "updated_at": now}
    return entry.model_copy(update=met)


def is_told(entry: Entry, payment_id: str, times: int) -> bool:
    """Whether it is known already that a payment was granted so often."""
    payment = entry.payments.get(payment_id)
    return payment is not None and (payment.times >= times or payment.taken_back >= times)


def verdict_on(season: Season, entry: Entry, payment_id: str, granted_at: datetime) -> Verdict:
    """What becomes of a payment that was granted at a moment, however late one hears of it."""
    if entry.status is EntryStatus.PAID and entry.payment_id != payment_id:
        return Verdict.SECOND
    if granted_at >= season.starts_at:
        return Verdict.TOO_LATE
    if has_conditions(season) and entry.conditions_met_at is None:
        return Verdict.UNCHECKED
    return Verdict.ENTERED


def paid(entry: Entry, payment_id: str, times: int, verdict: Verdict, now: datetime) -> Entry:
    """An entry after a payment."""
    before = entry.payments.get(payment_id, EntryPayment())
    payments = entry.payments | {payment_id: before.model_copy(update={"verdict": verdict, "times": times})}
    update: dict[str, object] = {"payments": payments, "updated_at": now}
    if verdict is Verdict.ENTERED:
        update |= {"status": EntryStatus.PAID, "payment_id": payment_id}
    return entry.model_copy(update=update)


def taken_back(season: Season, entry: Entry, payment_id: str, times: int, at: datetime) -> Entry:
    """An entry after its money went back: before the start, it is the player's no more. After it, it stands."""
    before = entry.payments.get(payment_id, EntryPayment())
    if before.taken_back >= times:
        return entry
    payments = entry.payments | {payment_id: before.model_copy(update={"taken_back": times})}
    update: dict[str, object] = {"payments": payments}
    counts = entry.status is EntryStatus.PAID and entry.payment_id == payment_id and before.times <= times
    if counts and at < season.starts_at:
        update |= {"status": EntryStatus.REFUNDED, "payment_id": ""}
    return entry.model_copy(update=update)


def _age_on(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
