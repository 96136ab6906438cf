"""What becomes of bugs and ideas, by value."""

import csv
import io
from datetime import UTC, datetime, timedelta

import pytest

from functions.feedback.models.bugs import ReportBug
from functions.feedback.models.ideas import CreateIdea
from functions.feedback.models.items import FeedbackState, FeedbackSummary
from functions.feedback.models.players import FeedbackPlayer
from functions.feedback.models.triage import ChangeFeedbackState, NewState
from functions.feedback.rules import bugs, changes, ideas, merging, notices
from functions.feedback.rules.table import table
from shared.merging import JoinedAccounts
from tests.feedback import crash

NOW = datetime(2026, 11, 20, tzinfo=UTC)
LATER = NOW + timedelta(days=3)


def idea(item_id="i", **fields):
    body = CreateIdea(title="A second page")
    return ideas.proposed(body, item_id, "ada", NOW).model_copy(update=fields)


def bug(**fields):
    return bugs.opened(ReportBug.model_validate(crash()), "b", "ada", NOW, 90).model_copy(update=fields)


def asked(state, **fields):
    return ChangeFeedbackState(state=state, **fields)


@pytest.mark.parametrize("state", NewState)
def test_support_gives_any_state_and_the_same_again_changes_nothing(state):
    before = idea(state=FeedbackState.DONE)
    after = changes.changed(before, asked(state), LATER)
    assert after.state.value == state.value
    assert after.changes == before.changes + (state is not NewState.DONE)
    assert changes.changed(after, asked(state), LATER + timedelta(days=1)) is after


def test_another_answer_is_no_other_state():
    after = changes.changed(idea(), asked("open", answer="We look at it."), LATER)
    assert (after.answer, after.changes, after.updated_at) == ("We look at it.", 0, LATER)


def test_only_a_bug_that_is_done_is_gone_in_a_version():
    assert changes.changed(bug(), asked("done", fixed_in="1.5"), LATER).fixed_in == "1.5"
    for item, state in ((bug(), "planned"), (idea(), "done")):
        with pytest.raises(changes.FixedInNotPossible):
            changes.changed(item, asked(state, fixed_in="1.5"), LATER)


@pytest.mark.parametrize(
    ("version", "back"),
    [("1.5", True), ("1.10.0", True), ("v1.5.0-beta", True), ("1.4.9", False), ("", False), ("nightly", False)],
)
def test_a_bug_is_back_from_the_version_on_that_it_is_gone_in(version, back):
    fixed = bug(state=FeedbackState.DONE, fixed_in="1.5")
    for name in ("1.5", "1.5.0"):
        assert bugs.is_again(fixed.model_copy(update={"fixed_in": name}), version) is back
    assert not bugs.is_again(fixed.model_copy(update={"fixed_in": ""}), version)
    assert not bugs.is_again(fixed.model_copy(update={"state": FeedbackState.DECLINED}), version)


def test_a_bug_comes_back_once_from_a_version_that_it_was_said_to_be_gone_in():
    open_again = bugs.reopened(bug(state=FeedbackState.DONE, fixed_in="1.5"), LATER)
    assert (open_again.state, open_again.changes, open_again.came_back_from) == (FeedbackState.OPEN, 1, "1.5")
    for fixed_in, back in (("1.5", False), ("1.5.0", False), ("1.6", True)):
        done = open_again.model_copy(update={"state": FeedbackState.DONE, "fixed_in": fixed_in})
        assert bugs.is_again(done, "999999999") is back


def test_an_idea_is_merged_once_and_into_another_idea():
    merged = changes.merged(idea("a"), idea("b"), LATER)
    assert (merged.state, merged.merged_into, merged.changes) == (FeedbackState.MERGED, "b", 1)
    assert changes.merged(merged, idea("b"), LATER) is merged
    with pytest.raises(changes.FeedbackMerged) as refused:
        changes.merged(merged, idea("c"), LATER)
    assert refused.value.details == {"merged_into": "b"}
    with pytest.raises(changes.FeedbackMerged):
        changes.merged(idea("c"), merged, LATER)
    with pytest.raises(changes.FeedbackMerged):
        changes.changed(merged, asked("open"), LATER)
    for source, target in ((idea("a"), idea("a")), (idea("a"), bug()), (bug(), idea("a"))):
        with pytest.raises(changes.NotMergeable):
            changes.merged(source, target, LATER)


def test_players_see_and_vote_for_what_is_open():
    ideas.require_votable(ideas.idea(idea(), "i"))
    for item in (None, bug(), idea(state=FeedbackState.HIDDEN)):
        with pytest.raises(ideas.UnknownIdea):
            ideas.idea(item, "i")
    for state in (FeedbackState.DONE, FeedbackState.DECLINED):
        with pytest.raises(ideas.VotingClosed):
            ideas.require_votable(idea(state=state))
    assert ideas.shown([idea(), idea(), idea("h", state=FeedbackState.HIDDEN)]) == [idea()]


def test_every_state_that_is_told_has_words():
    for state in FeedbackState:
        for item in (idea(state=state, changes=2), bug(state=state, changes=2)):
            if notices.is_told(state) and not (state is FeedbackState.MERGED and item.kind == "bug"):
                told = notices.notice(item, "ada", "My words")
                assert told.name in notices.TEXTS
                assert told.notice_id == f"state:{item.item_id}:2:ada"
    assert not notices.is_told(FeedbackState.HIDDEN)


def test_a_spreadsheet_runs_nothing_that_a_player_wrote():
    titles = ["=HYPERLINK(1)", "+1", "-1", "@a", 'a "quoted", one', "plain"]
    written = table([FeedbackSummary.of(idea(title=title)) for title in titles])
    rows = list(csv.DictReader(io.StringIO(written)))
    assert [row["title"] for row in rows] == ["'=HYPERLINK(1)", "'+1", "'-1", "'@a", 'a "quoted", one', "plain"]
    assert set(rows[0]) == set(FeedbackSummary.model_fields)


def test_a_merge_of_accounts_is_undone_exactly():
    ada, bob, eve = (FeedbackPlayer(player_id=name) for name in ("ada", "bob", "eve"))
    both = merging.merged(bob.model_copy(update={"merged_ids": ("cyd",)}), merging.merged(eve, ada))
    assert both.ids == ("ada", "eve", "bob", "cyd")
    assert merging.unmerged(both, JoinedAccounts(merged_ids=("bob", "cyd"))).ids == ("ada", "eve")
