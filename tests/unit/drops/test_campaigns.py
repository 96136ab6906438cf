"""Which campaign gives a benefit, to whom and how often."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from functions.drops.models.campaigns import (
    Benefit,
    BenefitUse,
    BenefitUses,
    CreateCampaign,
    UpdateCampaign,
)
from functions.drops.models.entitlements import (
    DropEntitlement,
    DropStatus,
    Fulfilment,
    HeldBecause,
    TwitchEntitlement,
)
from functions.drops.models.links import DropsPlayer
from functions.drops.rules import campaigns as rules
from functions.drops.rules import entitlements, merging
from shared.granting import Granted, Item, Outcome

NOW = datetime(2026, 11, 30, 12, tzinfo=UTC)
DAY = timedelta(days=1)
COINS = Item(kind="currency", id="coins", quantity=100)


def benefit(**changes):
    return Benefit(**({"benefit_id": "b", "name": "Coins", "items": (COINS,)} | changes))


def campaign(**changes):
    whole = {
        "campaign_id": "launch",
        "name": "Launch",
        "starts_at": NOW - DAY,
        "ends_at": NOW + DAY,
        "benefits": (benefit(),),
    }
    return rules.created(CreateCampaign(**(whole | changes)), NOW)


def changed(before, **changes):
    content = {name: getattr(before, name) for name in UpdateCampaign.model_fields} | changes
    return rules.changed(before, UpdateCampaign(**content), NOW)


def use(name, start, end, twitch=""):
    return BenefitUse(campaign_id=name, twitch_campaign_id=twitch, starts_at=NOW + start, ends_at=NOW + end)


def drop(**changes):
    whole = {
        "entitlement_id": "e",
        "twitch_user_id": "1",
        "benefit_id": "b",
        "entitled_at": NOW,
        "status": DropStatus.WAITING,
    }
    return DropEntitlement(**(whole | changes))


class TestWhich:
    def test_the_campaign_that_ran_gives_the_benefit(self):
        uses = BenefitUses(uses=(use("old", -9 * DAY, -5 * DAY), use("new", -DAY, DAY)))
        assert rules.campaign_of(uses, "", NOW) == "new"
        assert rules.campaign_of(uses, "", NOW - 6 * DAY) == "old"

    def test_viewers_can_claim_for_a_day_after_the_end(self):
        uses = BenefitUses(uses=(use("old", -9 * DAY, -DAY / 2),))
        assert rules.campaign_of(uses, "", NOW) == "old"
        assert rules.campaign_of(uses, "", NOW + DAY / 2) == ""

    def test_of_a_campaign_that_runs_and_one_that_has_ended_the_first_gives_it(self):
        uses = BenefitUses(uses=(use("old", -9 * DAY, -DAY / 4), use("new", -DAY / 4, DAY)))
        assert rules.campaign_of(uses, "", NOW) == "new"

    def test_the_one_that_twitch_names_is_preferred(self):
        uses = BenefitUses(uses=(use("old", -9 * DAY, -DAY / 4, "t-old"), use("new", -DAY / 4, DAY, "t-new")))
        assert rules.campaign_of(uses, "t-old", NOW) == "old"
        assert rules.campaign_of(uses, "t-unknown", NOW) == "new"

    def test_before_the_start_and_of_an_unknown_benefit_there_is_none(self):
        assert rules.campaign_of(BenefitUses(uses=(use("new", DAY, 2 * DAY),)), "", NOW) == ""
        assert rules.campaign_of(None, "", NOW) == ""

    def test_at_any_time_one_campaign_gives_a_benefit(self):
        before = BenefitUses(uses=(use("other", -DAY, DAY),))
        with pytest.raises(rules.BenefitTaken):
            rules.with_use("b", before, campaign())
        after = rules.with_use("b", before, campaign(starts_at=NOW + DAY, ends_at=NOW + 2 * DAY))
        assert [each.campaign_id for each in after.uses] == ["other", "launch"]
        assert rules.without_use(after, "launch") == before


class TestChanges:
    def test_a_change_needs_the_version_that_was_read(self):
        assert changed(campaign(), name="Week two").version == 2
        with pytest.raises(rules.CampaignChanged):
            changed(campaign(), version=7)

    @pytest.mark.parametrize(("before", "after"), [(10, 9), (10, None), (None, 10)])
    def test_a_limit_can_only_be_raised(self, before, after):
        with pytest.raises(rules.InvalidCampaign):
            changed(campaign(benefits=(benefit(limit=before),)), benefits=(benefit(limit=after),))

    def test_a_benefit_with_a_limit_stays(self):
        limited = campaign(benefits=(benefit(limit=1), benefit(benefit_id="c")))
        assert changed(limited, benefits=(benefit(limit=2),)).benefits == (benefit(limit=2),)
        with pytest.raises(rules.InvalidCampaign):
            changed(limited, benefits=(benefit(benefit_id="c"),))

    def test_a_campaign_ends_after_it_starts_and_names_a_benefit_once(self):
        for wrong in ({"ends_at": NOW - DAY}, {"benefits": (benefit(), benefit())}):
            with pytest.raises(ValidationError):
                campaign(**wrong)

    @pytest.mark.parametrize("limit", [1, 9, 10, 11, 12345])
    def test_the_shares_of_a_limit_are_the_limit(self, limit):
        shares = [rules.share(limit, shard) for shard in range(rules.SHARDS)]
        assert sum(shares) == limit
        assert max(shares) - min(shares) <= 1

    def test_only_what_runs_is_offered_the_first_to_end_at_the_top(self):
        campaigns = [
            campaign(campaign_id="late", ends_at=NOW + 3 * DAY),
            campaign(),
            campaign(campaign_id="over", starts_at=NOW - 3 * DAY, ends_at=NOW),
            campaign(campaign_id="to-come", starts_at=NOW + DAY / 2),
        ]
        offered = rules.offered(campaigns, {"launch:b": 2}, NOW)
        assert [(each.campaign_id, each.benefits[0].claimed) for each in offered] == [("launch", 2), ("late", 0)]


class TestDrops:
    def test_a_country_and_a_players_limit_refuse(self):
        once, ada = benefit(per_player=1), DropsPlayer(player_id="ada")
        german = campaign(countries=("DE",), benefits=(once,))
        assert entitlements.refusal(german, once, ada, "DE") is None
        assert entitlements.refusal(german, once, ada, "FR") is HeldBecause.COUNTRY
        assert entitlements.refusal(german, once, ada, None) is HeldBecause.COUNTRY
        had = entitlements.counted(ada, "launch", "b")
        assert entitlements.refusal(german, once, had, "DE") is HeldBecause.PLAYER_LIMIT
        assert entitlements.refusal(german, benefit(), had, "DE") is None

    def test_what_comes_again_keeps_what_became_of_it(self):
        told = TwitchEntitlement(entitlement_id="e", twitch_user_id="1", benefit_id="b", entitled_at=NOW)
        assert entitlements.received(told, None) == drop()
        kept = drop(status=DropStatus.GRANTED, player_id="ada", twitch_campaign_id="t")
        assert entitlements.received(told, kept) == kept

    def test_a_grant_is_due_to_be_reported_and_a_waiting_drop_is_nobodys(self):
        outcome = (Granted(item=COINS, outcome=Outcome.GRANTED),)
        granted = entitlements.granted(drop(), "ada", "launch", benefit(), outcome, NOW)
        assert (granted.status, granted.fulfilment, granted.granted_at) == (DropStatus.GRANTED, Fulfilment.DUE, NOW)
        held = entitlements.held(drop(), HeldBecause.LIMIT, "ada", "launch", "Coins")
        assert entitlements.waiting(held).player_id == ""

    def test_what_twitch_knows_stays_known(self):
        told = drop(status=DropStatus.GRANTED, fulfilment=Fulfilment.DONE)
        assert entitlements.reported(told, Fulfilment.REFUSED) == told

    def test_what_is_missing_and_what_twitch_has_forgotten_differs(self):
        claimed = TwitchEntitlement(entitlement_id="e", twitch_user_id="1", benefit_id="b", entitled_at=NOW)
        assert entitlements.differs(claimed, None)
        assert entitlements.differs(claimed, drop(status=DropStatus.GRANTED, fulfilment=Fulfilment.DONE))
        assert not entitlements.differs(claimed, drop(status=DropStatus.GRANTED, fulfilment=Fulfilment.DUE))
        assert not entitlements.differs(claimed, drop())

    def test_what_twitch_calls_fulfilled_and_is_not_known_here_as_that_differs(self):
        told = TwitchEntitlement(
            entitlement_id="e", twitch_user_id="1", benefit_id="b", entitled_at=NOW, fulfilled=True
        )
        assert entitlements.differs(told, None)
        for unknown in (Fulfilment.DUE, Fulfilment.REFUSED):
            assert entitlements.differs(told, drop(status=DropStatus.GRANTED, fulfilment=unknown))
        assert not entitlements.differs(told, drop(status=DropStatus.GRANTED, fulfilment=Fulfilment.DONE))
        assert not entitlements.differs(told, drop())

    def test_what_is_fulfilled_is_listed_once_a_week(self):
        week = [datetime(2026, 11, 30, tzinfo=UTC) + timedelta(hours=6 * run, minutes=50) for run in range(28)]
        assert [now for now in week if entitlements.lists_fulfilled(now)] == week[:1]


class TestMerging:
    def test_an_undo_gives_back_what_was_brought_and_no_more(self):
        source = DropsPlayer(player_id="old", twitch_user_ids=("1",), claimed={"c:b": 1}, merged_from=("older",))
        target = DropsPlayer(player_id="ada", twitch_user_ids=("2",), claimed={"c:b": 2, "c:x": 1})
        merged, added = merging.merged(source, target)
        assert merged.twitch_user_ids == ("2", "1")
        assert merged.claimed == {"c:b": 3, "c:x": 1}
        assert merged.merged_from == ("old", "older")
        assert merging.unmerged(merged, added) == target
        later = entitlements.counted(merged, "c", "b")
        assert merging.unmerged(later, added).claimed == {"c:b": 3, "c:x": 1}
