"""Who is in a tribe, by value."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from functions.conquest.models.tribes import Member, Tribe, TribeChange, TribeName, TribeRole, TribeTag
from functions.conquest.rules.tribes import invites, notices
from functions.conquest.rules.tribes import tribes as rules
from functions.conquest.rules.tribes.changes import changed
from shared.errors import DomainError

T0 = datetime(2026, 11, 25, tzinfo=UTC)
CHIEFTAIN, CAPTAIN, WARRIOR = TribeRole


def tribe(*roles: TribeRole) -> Tribe:
    """Members `p0`, `p1` and so on, who joined one after another."""
    members = {
        f"p{number}": Member(role=role, joined_at=T0 + timedelta(minutes=number)) for number, role in enumerate(roles)
    }
    return Tribe(tribe_id="t", season_id="s", name="Wolves", tag="WOW", members=members, created_at=T0)


FULL = tribe(CHIEFTAIN, CAPTAIN, CAPTAIN, *[WARRIOR] * 9)


def test_a_full_tribe_takes_nobody_and_nine_warriors_take_no_tenth():
    with pytest.raises(rules.TribeFull):
        rules.joined(FULL, "new", WARRIOR, T0)
    with pytest.raises(rules.TribeRoleFull):
        rules.joined(tribe(CHIEFTAIN, *[WARRIOR] * 9), "new", WARRIOR, T0)
    assert rules.joined(tribe(CHIEFTAIN, *[WARRIOR] * 9), "new", CAPTAIN, T0).members["new"].role is CAPTAIN


def test_who_comes_too_late_to_be_a_captain_is_a_warrior():
    joined = rules.joined(tribe(CHIEFTAIN, CAPTAIN, CAPTAIN), "new", CAPTAIN, T0)
    assert joined.members["new"].role is WARRIOR


def test_the_eldest_captain_follows_the_chieftain_else_the_eldest_warrior():
    followed = rules.left(tribe(CHIEFTAIN, WARRIOR, CAPTAIN, CAPTAIN), "p0", T0)
    assert {player: member.role for player, member in followed.members.items()} == {
        "p1": WARRIOR,
        "p2": CHIEFTAIN,
        "p3": CAPTAIN,
    }
    assert rules.left(tribe(CHIEFTAIN, WARRIOR, WARRIOR), "p0", T0).members["p1"].role is CHIEFTAIN


def test_the_last_who_leaves_ends_the_tribe():
    ended = rules.left(tribe(CHIEFTAIN), "p0", T0)
    assert (ended.members, ended.disbanded_at) == ({}, T0)
    with pytest.raises(rules.UnknownTribe):
        rules.joined(ended, "new", WARRIOR, T0)


def test_a_chieftain_hands_over_and_takes_the_others_role():
    after = rules.handed_over(tribe(CHIEFTAIN, WARRIOR), "p0", "p1")
    assert (after.members["p0"].role, after.members["p1"].role) == (WARRIOR, CHIEFTAIN)


@pytest.mark.parametrize(("by", "role"), [("p1", CAPTAIN), ("p2", WARRIOR)], ids=["captain", "warrior"])
def test_nobody_invites_or_sends_away_an_equal(by, role):
    with pytest.raises(rules.TribeRoleNeeded):
        rules.require_over(tribe(CHIEFTAIN, CAPTAIN, WARRIOR), by, role)


def test_an_invitation_is_one_players_for_a_day():
    invite = invites.invited(tribe(CHIEFTAIN), "p0", "new", WARRIOR, T0)
    assert invites.require_invited(invite, "new", T0 + timedelta(hours=23, minutes=59)) == invite
    for player, at in (("other", T0), ("new", T0 + timedelta(hours=24))):
        with pytest.raises(invites.UnknownInvite):
            invites.require_invited(invite, player, at)


def test_names_that_look_alike_are_one():
    assert rules.word_id("s", "name", "Wolves") == rules.word_id("s", "name", "W0LVES")
    assert rules.word_id("s", "name", "Wolves") != rules.word_id("t", "name", "Wolves")
    assert rules.word_id("s", "name", "Wolves") != rules.word_id("s", "tag", "Wolves")
    assert rules.word_id("s", "name", "Волки") != rules.word_id("s", "name", "Медведи")


@pytest.mark.parametrize("tag", ["WO", "WOLF", "W W", "ЖЖЖ", "MOD", "m0d"])
def test_what_is_no_tag(tag):
    with pytest.raises(ValidationError):
        TypeAdapter(TribeTag).validate_python(tag)


def test_tags_are_capitals_and_names_are_checked_as_players_names_are():
    assert TypeAdapter(TribeTag).validate_python(" wow ") == "WOW"
    for name in ("ab", "Moderators", "x" * 41, "a\u202ebcd"):
        with pytest.raises(ValidationError):
            TypeAdapter(TribeName).validate_python(name)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(("join", "leave", "promote", "hand over")),
        st.integers(0, 15),
        st.sampled_from((CAPTAIN, WARRIOR)),
    ),
    max_size=60,
)


@given(STEPS)
def test_whatever_happens_a_tribe_has_one_chieftain_and_no_more_than_its_places(steps):
    current = tribe(CHIEFTAIN)
    for number, (step, who, role) in enumerate(steps):
        at, player = T0 + timedelta(hours=1 + number), f"p{who}"
        chieftain = next(iter(rules.with_role(current, CHIEFTAIN)), "")
        try:
            if step == "join" and player not in current.members:
                current = rules.joined(current, player, role, at)
            elif step == "leave":
                current = rules.left(current, player, at)
            elif step == "promote":
                current = rules.promoted(current, chieftain, player, role)
            elif step == "hand over":
                current = rules.handed_over(current, chieftain, player)
        except DomainError:
            continue
        assert len(rules.with_role(current, CHIEFTAIN)) == (1 if current.members else 0)
        assert all(len(rules.with_role(current, each)) <= most for each, most in rules.PLACES.items())


def test_players_are_told_once_of_an_invitation_and_of_each_time_they_are_sent_away():
    wolves = tribe(CHIEFTAIN, WARRIOR)
    invite = invites.invited(wolves, "p0", "new", WARRIOR, T0)
    later = invites.invited(wolves, "p0", "new", WARRIOR, T0 + timedelta(minutes=1))
    told = notices.of_invite(wolves, invite, "new")
    assert (told.player_id, told.values["tribe"]) == ("new", "Wolves")
    assert told.key == notices.of_invite(wolves, later, "new").key
    keys = set()
    for at in (T0, T0, T0 + timedelta(minutes=1)):
        fact = changed(TribeChange.SENT_AWAY, wolves, rules.left(wolves, "p1", at), "p1", at)
        told = {notice.player_id: notice for notice in notices.of_change(fact)}
        assert {name: notice.name for name, notice in told.items()} == {"p0": "member_left", "p1": "tribe_sent_away"}
        keys.add(told["p1"].key)
    assert len(keys) == 2
