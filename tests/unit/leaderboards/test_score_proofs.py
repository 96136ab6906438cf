"""What proves a score, by value: matches, signed sessions and their replays."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from functions.leaderboards.models.scores import MatchProof, SessionProof, SubmitScore
from functions.leaderboards.rules import replays, score_proofs, score_sessions
from functions.leaderboards.rules import score_periods as periods
from functions.matches.api.cards import ReportedMatch
from shared.scoring import Action, ImpossibleAction
from tests.unit.leaderboards.score_boards import START, board

NOW = START + timedelta(hours=3)
KEY = Ed25519PrivateKey.generate()
PUBLIC = KEY.public_key().public_bytes_raw().hex()
COINS = (Action(at_ms=10, kind="coin", value=3), Action(at_ms=20, kind="boss", value=4))


def session_board(**changes):
    return board(proof="session", scoring_rule="points", session_keys=[PUBLIC], **changes)


def signed(player_id="ada", season_id="points", key=KEY, **changes) -> SessionProof:
    fields = {"session_id": "s1", "started_at": NOW - timedelta(minutes=5), "actions": COINS, "signature": "0" * 128}
    proof = SessionProof.model_validate(fields | changes)
    text = score_sessions.signed_text(season_id, player_id, proof)
    return proof.model_copy(update={"signature": key.sign(text).hex()})


def problem(proof: SessionProof, score=7, player_id="ada", season=None, replay=replays.points, now=NOW) -> str:
    season = season or session_board()
    submission = SubmitScore(player_id=player_id, score=score, proof=proof)
    return score_sessions.problem_of_session(season, periods.period_at(season, now), submission, proof, replay, now)


def test_a_session_that_is_signed_and_makes_the_score_proves_it():
    assert problem(signed()) == ""
    assert problem(signed(), score=7.0) == ""


def test_what_is_signed_is_spelled_out():
    text = score_sessions.signed_text("points", "ada", signed(started_at=START))
    assert text == b"points\nada\ns1\n1793577600000\n10 coin 3\n20 boss 4\n"


@pytest.mark.parametrize(
    "changes",
    [
        {"session_id": "s2"},
        {"started_at": NOW - timedelta(minutes=4)},
        {"actions": (*COINS, Action(at_ms=30, kind="coin", value=0))},
        {"actions": COINS[::-1]},
        {"signature": "00" * 64},
    ],
)
def test_whatever_is_changed_after_the_signature_is_noticed(changes):
    assert "signature" in problem(signed().model_copy(update=changes))


def test_a_session_of_another_player_board_or_key_proves_nothing():
    assert "signature" in problem(signed(player_id="bob"))
    assert "signature" in problem(signed(season_id="other"))
    assert "signature" in problem(signed(key=Ed25519PrivateKey.generate()))


def test_any_of_the_board_s_keys_may_sign_and_a_key_that_is_none_is_passed_over():
    season = session_board().model_copy(update={"session_keys": ("ff" * 32, PUBLIC)})
    assert problem(signed(), season=season) == ""
    assert "signature" in problem(signed(), season=season.model_copy(update={"session_keys": ("ff" * 32,)}))


def test_a_session_counts_in_the_period_that_it_was_begun_in():
    daily = session_board(recurrence="daily", reset_rule="archive")
    midnight = START + timedelta(days=1)
    early, late = (signed(started_at=midnight + timedelta(milliseconds=each)) for each in (-1, 0))
    soon = midnight + timedelta(minutes=1)
    assert "before the board" in problem(early, season=daily, now=soon)
    assert problem(late, season=daily, now=soon) == ""


def test_a_session_does_not_end_in_the_future():
    long = (Action(at_ms=6 * 60_000, kind="coin", value=7),)
    assert "future" in problem(signed(started_at=NOW, actions=long))
    assert problem(signed(started_at=NOW - timedelta(minutes=1), actions=long)) == ""
    assert "future" in problem(signed(started_at=datetime.max.replace(tzinfo=UTC), actions=long))


def test_the_rule_says_whether_the_actions_make_the_score():
    assert problem(signed(), score=8) == "the actions make 7, and the score claims 8"
    assert "any more" in problem(signed(), replay=None)
    assert "does not allow it" in problem(signed(actions=COINS[::-1]))
    assert problem(signed(), replay=lambda _: float("nan"))


def test_points_and_durations():
    assert (replays.points(()), replays.points(COINS)) == (0, 7)
    race = (Action(at_ms=5, kind="lap"), Action(at_ms=9, kind="finish"))
    assert replays.duration(race) == 9
    for rule, actions in (
        (replays.points, COINS[::-1]),
        (replays.points, (Action(at_ms=1, kind="coin", value=-1),)),
        (replays.duration, ()),
        (replays.duration, race[:1]),
        (replays.duration, (Action(at_ms=9, kind="lap"), Action(at_ms=5, kind="finish"))),
    ):
        with pytest.raises(ImpossibleAction):
            rule(actions)


def reported(*parts, played_at=NOW) -> ReportedMatch:
    fields = {"match_id": "m1", "played_at": played_at, "players": parts}
    return ReportedMatch.model_validate(fields)


def problem_of(report, score=7, player_id="ada", now=NOW, **changes) -> str:
    season = board(proof="match", recurrence="daily", reset_rule="archive", **changes)
    submission = SubmitScore(player_id=player_id, score=score, proof=MatchProof(match_id="m1"))
    return score_proofs.problem_of_match(season, periods.period_at(season, now), submission, report, None)


def test_what_a_match_proves():
    match = reported({"player_id": "ada", "kills": 7}, {"player_id": "bob"})
    assert problem_of(match, match_metric="kills") == ""
    assert problem_of(match, score=99) == ""
    assert "says kills 7" in problem_of(match, score=8, match_metric="kills")
    assert "has no kills" in problem_of(match, player_id="bob", match_metric="kills")
    assert "took no part" in problem_of(match, player_id="eve")
    assert "no such match" in problem_of(None)
    yesterday = reported({"player_id": "ada"}, {"player_id": "bob"}, played_at=START - timedelta(microseconds=1))
    assert "before the board" in problem_of(yesterday)


def test_a_proof_of_another_kind_is_none():
    for proof, given in (("session", MatchProof(match_id="m1")), ("match", signed()), ("match", None)):
        season = session_board() if proof == "session" else board(proof="match")
        assert score_proofs.problem_of_kind(season, SubmitScore(player_id="ada", score=1, proof=given))
    assert score_proofs.problem_of_kind(board(), SubmitScore(player_id="ada", score=1, proof=signed())) == ""


def test_a_refusal_is_counted_and_expires_after_the_last():
    body = SubmitScore(player_id="ada", score=7)
    made = score_proofs.submission_of(board(), periods.period_at(board(), NOW), body, "server", NOW)
    first = score_proofs.refused(None, made, "no proof")
    later = made.model_copy(update={"submitted_at": NOW + timedelta(days=1)})
    again = score_proofs.refused(first, later, "no proof")
    assert (first.times, again.times, again.accepted) == (1, 2, False)
    assert again.expire_at == NOW + timedelta(days=91)
    assert score_proofs.shown(again).period == "all"


def test_what_proved_a_score_expires_long_after_the_reset_and_never_where_there_is_none():
    body, daily = SubmitScore(player_id="ada", score=7), board(recurrence="daily", reset_rule="archive")
    made = [score_proofs.submission_of(each, periods.period_at(each, NOW), body, "s", NOW) for each in (daily, board())]
    assert [each.expire_at for each in made] == [START + timedelta(days=91), None]
    assert made[0].submission_id == "points:20261102T000000Z:ada:none"
