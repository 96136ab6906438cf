"""Payments, spending, refunds, disputes and their reversals in any order, against a plain loop that adds up."""

import random
from collections import Counter
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from functions.commerce.models.catalogue import PaymentProvider
from functions.commerce.models.orders import Environment, Order, Payment, PaymentState
from functions.commerce.models.wallets import Wallet
from functions.commerce.rules.purchases import delivery
from functions.commerce.rules.purchases import orders as rules
from functions.commerce.rules.wallet import movements, wallets
from shared.granting import Granted, Item, Outcome

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
GEMS, FOX = Item(kind="currency", id="premium", quantity=1000), Item(kind="cosmetic", id="skin-fox")
PRICE = 9_990_000
STATES = st.one_of(
    st.tuples(st.sampled_from([PaymentState.PAID, PaymentState.OPEN, PaymentState.CHARGED_BACK]), st.just(0)),
    st.tuples(st.just(PaymentState.PARTIALLY_REFUNDED), st.integers(1, PRICE - 1)),
    st.tuples(st.just(PaymentState.REFUNDED), st.just(PRICE)),
)
ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("state"), st.integers(0, 2), STATES),
        st.tuples(st.just("spend"), st.integers(1, 2500), st.none()),
        st.tuples(st.just("merge"), st.none(), st.none()),
    ),
    max_size=25,
)


def stated(number: int, state: PaymentState, refunded: int) -> Payment:
    return Payment(
        provider=PaymentProvider.STRIPE,
        environment=Environment.LIVE,
        transaction_id=f"pi_{number}",
        product_id="gems",
        state=state,
        currency="EUR",
        amount=PRICE,
        refunded_amount=refunded,
    )


class Player:
    """What orders do to a wallet, as `operations.orders` puts the rules together."""

    def __init__(self) -> None:
        self.wallet = Wallet(player_id="ada", updated_at=NOW)
        self.orders: dict[int, Order] = {}

    def settle(self, number: int, payment: Payment) -> None:
        order = self.orders.get(number)
        step = rules.next_step(order, payment)
        order = order or rules.opened(payment, "ada", None, NOW)
        if step in {rules.Step.GRANT, rules.Step.GIVE_BACK}:
            order = self._given(order.model_copy(update={"items": (GEMS, FOX)}), payment)
            step = rules.next_step(order, payment)
        if step is rules.Step.TAKE_BACK:
            order = self._taken(order, payment)
        elif step is rules.Step.RECORD:
            order = rules.recorded(order, payment, NOW)
        self.orders[number] = order
        assert rules.next_step(order, payment) is rules.Step.NOTHING

    def _given(self, order: Order, payment: Payment) -> Order:
        items = delivery.to_give(order)
        for item in items:
            if item.kind == "currency":
                self.wallet = wallets.credited(
                    self.wallet, item.id, item.quantity, NOW, order_id=order.order_id, paid=True
                )
        outcomes = tuple(Granted(item=item, outcome=Outcome.GRANTED) for item in items)
        return rules.granted(order, payment, "ada", delivery.after_giving(order, outcomes), NOW)

    def _taken(self, order: Order, payment: Payment) -> Order:
        after = rules.taken_back(order, payment, NOW)
        for item in delivery.to_take_back(order, after.taken_back):
            if item.kind == "currency":
                self.wallet, _ = wallets.clawed_back(self.wallet, item.id, item.quantity, NOW, order_id=order.order_id)
        return after

    def merge(self) -> None:
        """All goes to another account, with its debt."""
        target = Wallet(player_id="bob", updated_at=NOW)
        amount = movements.movable(self.wallet, target, "premium")
        gone, self.wallet = movements.moved(self.wallet, target, "premium", amount, NOW)
        assert movements.net_of(gone, "premium") == 0


def due(state: PaymentState | None, refunded: int) -> int:
    """The gems that a payment stands for."""
    if state in {PaymentState.PAID, PaymentState.PARTIALLY_REFUNDED}:
        return 1000 - 1000 * (refunded * 1_000_000 // PRICE) // 1_000_000
    return 0


@settings(max_examples=400, deadline=None)
@given(ACTS)
def test_a_wallet_is_what_was_paid_less_what_was_spent(acts):
    player, states, spent = Player(), {}, 0
    for act, what, state in acts:
        if act == "merge":
            player.merge()
        elif act == "spend":
            if sum(due(*each) for each in states.values()) - spent >= what:
                player.wallet, _ = wallets.debited(player.wallet, "premium", what, NOW)
                spent += what
            else:
                with pytest.raises(wallets.InsufficientFunds):
                    wallets.debited(player.wallet, "premium", what, NOW)
        else:
            if state[0] is PaymentState.OPEN and what in states:
                continue  # what was paid is not open again
            states[what] = state
            for _ in range(2):
                player.settle(what, stated(what, *state))
        net = sum(due(*each) for each in states.values()) - spent
        assert movements.net_of(player.wallet, "premium") == net
        lots = sum(lot.amount for lot in player.wallet.lots if lot.currency == "premium")
        assert lots == movements.balance_of(player.wallet, "premium") == max(net, 0)
        for number, stands in states.items():
            owned = {granted.item.kind: granted.outcome for granted in player.orders[number].granted}
            paid = stands[0] in {PaymentState.PAID, PaymentState.PARTIALLY_REFUNDED}
            assert (owned.get("cosmetic") is Outcome.GRANTED) == paid


def test_ten_thousand_purchases_spends_refunds_and_reversals_add_up():
    """One wallet over ten thousand random acts on two hundred orders: more lots than it keeps apart, and debt."""
    chance, player = random.Random(4711), Player()
    states: dict[int, tuple[PaymentState, int]] = {}
    gems = Counter[int]()
    spent, done, most_debt = 0, Counter[str](), 0
    for _ in range(10_000):
        number, act = chance.randrange(200), chance.choice(["pay"] * 4 + ["refund", "part", "dispute"] + ["spend"] * 3)
        if act == "spend":
            amount = chance.randrange(1, 5000 if chance.random() < 0.02 else 60)
            if sum(gems.values()) - spent >= amount:
                player.wallet, _ = wallets.debited(player.wallet, "premium", amount, NOW)
                spent += amount
                done[act] += 1
        else:
            refunded = {"pay": 0, "dispute": 0, "refund": PRICE, "part": chance.randrange(1, PRICE)}[act]
            state = {
                "pay": PaymentState.PAID,
                "refund": PaymentState.REFUNDED,
                "part": PaymentState.PARTIALLY_REFUNDED,
                "dispute": PaymentState.CHARGED_BACK,
            }[act]
            reversed_ = act == "pay" and states.get(number, (state, 0))[0] is not PaymentState.PAID
            done["reversal" if reversed_ else act] += 1
            states[number] = (state, refunded)
            gems[number] = due(state, refunded)
            player.settle(number, stated(number, state, refunded))
        net = sum(gems.values()) - spent
        assert movements.net_of(player.wallet, "premium") == net
        assert movements.balance_of(player.wallet, "premium") == max(net, 0)
        assert movements.debt_of(player.wallet, "premium") == max(-net, 0)
        most_debt = max(most_debt, -net)
    assert min(done[act] for act in ("pay", "refund", "part", "dispute", "spend", "reversal")) > 500, done
    assert most_debt > 1000, "debt was among it"
