"""Orders compared with what their providers say: what is safe is mended by settling, the rest is for people.

A job begins with the orders of four ages. A task compares a page of them, and has the next page compared before it
begins, so that what stops one page holds up no other.
"""

from datetime import UTC, datetime

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.order_administration import OrderFilter
from functions.commerce.models.orders import Order, Payment
from functions.commerce.models.reconciliation import CompareOrders
from functions.commerce.operations.payments import providers, receipts
from functions.commerce.operations.purchases import captures
from functions.commerce.operations.purchases.comparisons import compare_later, conclude
from functions.commerce.rules.payments.providers import PaymentDeclined, ProviderNotConfigured, UnknownTransaction
from functions.commerce.rules.purchases import reconciliation as rules
from functions.commerce.rules.purchases.orders import SandboxRefused
from functions.commerce.rules.purchases.reviews import InReview
from functions.commerce.store import differences
from functions.commerce.store import orders as store
from shared.errors import PartnerUnavailable
from shared.firestore import transaction
from shared.firestore.transaction import Transaction
from shared.telemetry import log

PAGE = 50


async def compare_page(work: CompareOrders) -> None:
    """Compare a page of orders. Raises at its end what stopped one, or PartnerUnavailable if a provider was silent.

    A read for each order, and one more to see whether there is another page; then three reads and a call of the
    provider each, and a write where something differs. A read and a write at its end, and for another page.
    """
    wanted = OrderFilter(opened_from=work.start, opened_before=work.end)
    after = (work.after_time, work.after_id) if work.after_time else None
    orders = await store.find(wanted, (), PAGE + 1, after)
    if len(orders) > PAGE:
        last = orders[PAGE - 1]
        await compare_later(work.model_copy(update={"after_time": last.created_at, "after_id": last.order_id}))
    down: dict[PaymentProvider, PartnerUnavailable] = {}
    failures: list[Exception] = []
    for order in orders[:PAGE]:
        if order.provider not in down:
            try:
                await _compare(order)
            except PartnerUnavailable as silence:
                down[order.provider] = silence
            except Exception as failure:  # noqa: BLE001  whatever is wrong with one holds up no other
                failures.append(failure)
    if failures := [*failures, *down.values()]:
        raise failures[0]
    await conclude(work)


async def _compare(before: Order) -> None:
    """Settle an order, and keep in what it still is not as its provider says."""
    payment: Payment | None = None
    order = before
    asked_at = datetime.now(UTC)
    try:
        payment = await providers.look_up(before.provider, before.transaction_id)
        order = await receipts.settle_told(await captures.resumed(payment))
    except UnknownTransaction:
        if before.provider in providers.LISTED_BY_ACCOUNT:  # of what was redeemed, those may list nothing
            await receipts.settle_gone(before.provider, before.transaction_id, asked_at)
            return
    except (ProviderNotConfigured, SandboxRefused, PaymentDeclined, InReview) as refused:
        log.info("commerce.not_compared", order_id=before.order_id, reason=refused.code)
        return
    if order.status is not before.status:
        log.warning(
            "commerce.order_mended", order_id=order.order_id, was=before.status.value, is_now=order.status.value
        )
    await transaction.run(lambda tx: _keep(tx, order, payment))


async def _keep(tx: Transaction, order: Order, payment: Payment | None) -> None:
    before = await differences.of_order(tx, order.order_id)
    kinds = rules.kinds_of(order, payment, tx.now)
    if not kinds:
        if before and before.is_open:
            differences.save(tx, rules.resolved(before, tx.now))
        return
    after = rules.difference(before, order, payment, kinds, tx.now)
    if after != before:
        differences.save(tx, after)
    if rules.is_news(before, after):

        async def tell() -> None:
            for kind in kinds:
                log.error(
                    "commerce.difference", kind=kind.value, order_id=order.order_id, provider=order.provider.value
                )

        tx.after_commit(tell)
