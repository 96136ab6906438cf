"""What load is offered, and what is said of its answers: by value."""

from xml.etree import ElementTree as ET

import pytest

from emulators.load import measured, svg
from emulators.load.calls import SENT, TIERS_TO_CLAIM, Calls
from emulators.load.command import main
from emulators.load.measured import Sample
from emulators.load.pattern import Arrival, arrivals, play_offer
from emulators.load.phases import offer
from emulators.load.players import Player
from emulators.load.targets import target
from infra.cost.play import read_play

DAY = {"matches": 8.0, "peak_hours": 6, "new_players": 0.02, "bought": 0.01}
PLAYERS = [Player(f"id-{n}", f"{n}@example.com", f"session-{n}", f"token-{n}", f"refresh-{n}") for n in range(6)]


def play(*calls: dict[str, object]) -> dict[str, object]:
    return {"day": DAY, "calls": list(calls)}


def test_half_of_a_days_calls_come_in_the_peak_hours() -> None:
    pattern = play(
        {"function": "read", "how_often": 2},
        {"function": "read", "how_often": 1},
        {"function": "report", "how_often": "report"},
        {"function": "react", "how_often": "report", "event": True},
        {"function": "buy", "how_often": "bought"},
    )
    offered = play_offer(pattern, daily_players=43_200, times=10, sent={"read", "report"})
    # 43,200 players, ten times, half of the day in 21,600 seconds: ten calls a second for each call a day.
    assert offered.rates == {"read": 30.0, "report": 40.0}
    assert offered.left_out == {"buy": 0.01}


def test_nearly_all_that_players_send_is_sent() -> None:
    offered = offer(read_play(), daily_players=10_000, times=10, claims=500)
    left, sent = sum(offered.left_out.values()), sum(offered.rates.values())
    assert left < 0.05
    assert 60 < sent < 120
    assert offered.rates["battlepass-claim-reward"] == pytest.approx(500 / 60)


def test_arrivals_are_the_same_for_a_seed_and_as_many_as_offered() -> None:
    drawn = arrivals({"a": 50.0, "b": 5.0, "never": 0.0}, 100.0, seed=3)
    assert drawn == arrivals({"b": 5.0, "a": 50.0, "never": 0.0}, 100.0, seed=3)
    assert drawn != arrivals({"a": 50.0, "b": 5.0}, 100.0, seed=4)
    assert drawn == sorted(drawn)
    assert all(0 < arrival.due < 100 for arrival in drawn)
    counts = {name: sum(arrival.function == name for arrival in drawn) for name in ("a", "b", "never")}
    # Of a Poisson process: three standard deviations.
    assert counts["a"] == pytest.approx(5000, abs=3 * 5000**0.5)
    assert counts["b"] == pytest.approx(500, abs=3 * 500**0.5)
    assert counts["never"] == 0


def test_a_request_that_waits_to_be_sent_is_late_from_when_it_was_due() -> None:
    sample = Sample("battlepass-get-current", due=1.0, sent=3.0, answered=3.5, status=200)
    assert sample.latency == 2.5
    assert measured.lateness([sample]) == 2.0
    assert measured.row("battlepass-get-current", [sample]).p95 == 2.5


@pytest.mark.parametrize(("status", "failed"), [(200, False), (202, False), (304, False), (402, True), (0, True)])
def test_what_has_no_good_answer_has_failed(status: int, failed: bool) -> None:  # noqa: FBT001
    assert Sample("f", 0, 0, 1, status).failed is failed


def test_a_target_is_met_by_95_of_100_and_by_one_failure_in_100() -> None:
    quick = [Sample("battlepass-get-current", 0, 0, 0.1, 200)] * 99
    failed = Sample("battlepass-get-current", 0, 0, 0.1, 503)
    slow = Sample("battlepass-get-current", 0, 0, 9.0, 200)
    assert measured.row("battlepass-get-current", [*quick, failed]).met
    assert not measured.row("battlepass-get-current", [*quick[:50], failed]).met
    assert measured.row("battlepass-get-current", [*quick[:96], *[slow] * 4]).met
    assert not measured.row("battlepass-get-current", [*quick[:90], *[slow] * 10]).met


def test_targets_are_the_documents() -> None:
    names = ("platform-get-service-health", "battlepass-get-current", "battlepass-get-my-progress")
    assert [target(name) for name in names] == [0.100, 0.150, 0.050]
    assert [target(name) for name in ("battlepass-grant-xp", "battlepass-claim-reward")] == [0.200, 0.300]
    assert target("profiles-get-me") == 0.200


def test_the_course_counts_what_was_due_and_what_was_answered_in_each_step() -> None:
    samples = [
        Sample("f", 0.5, 0.5, 0.6, 200),
        Sample("f", 0.9, 0.9, 3.9, 200),
        Sample("f", 2.5, 2.5, 2.7, 503),
    ]
    course = measured.course(samples, 2.0)
    assert [(each.at, each.offered, each.answered, each.failed) for each in course] == [
        (0.0, 1.0, 0.5, 0.0),
        (2.0, 0.5, 0.5, 0.5),
    ]


def test_rows_begin_with_what_was_called_most() -> None:
    samples = [Sample("b", 0, 0, 1, 200), Sample("a", 0, 0, 1, 200), Sample("b", 0, 0, 1, 429)]
    assert [(row.function, row.offered, row.failed) for row in measured.rows(samples)] == [("b", 2, 1), ("a", 1, 0)]
    assert measured.failures(samples) == {"b: 429": 1}


def test_each_function_that_is_sent_has_a_request_of_its_own() -> None:
    calls = Calls(PLAYERS, "server", spenders=2, claimers=2, seed=1, named="t")
    for function in SENT:
        call = calls.make(function)
        assert call.function == function
        assert call.path.startswith("/")
    with pytest.raises(KeyError):
        calls.make("nothing")


def test_rewards_are_claimed_once_a_player_and_grants_go_round() -> None:
    calls = Calls(PLAYERS, "server", spenders=1, claimers=2, seed=1, named="t")
    claims = [calls.make("battlepass-claim-reward") for _ in range(2 * len(TIERS_TO_CLAIM))]
    assert len({(call.token, call.body["tier"]) for call in claims if call.body}) == len(claims)
    grants = [calls.make("battlepass-grant-xp").path for _ in PLAYERS]
    assert len(set(grants)) == len(PLAYERS)


def test_a_session_is_refreshed_by_one_request_at_a_time() -> None:
    calls = Calls(PLAYERS[:2], "server", spenders=1, claimers=1, seed=1, named="t")
    first, second = calls.make("auth-refresh"), calls.make("auth-refresh")
    assert first.body != second.body
    assert first.then is not None
    first.then({"refresh_token": "next"})
    assert calls.make("auth-refresh").body == {"refresh_token": "next"}


def test_plots_are_svg_with_all_their_names() -> None:
    bars = svg.bars("Latency & more", "ms", [svg.Bar("a<b", (1.0, 20.0, 300.0), 50.0)])
    plotted = svg.lines(svg.Plot("Rates", "s", "a second", {"offered": [(0, 1), (1, 2)]}, logarithmic=True, mark=1.5))
    for drawn, words in ((bars, {"Latency & more", "a<b", "100"}), (plotted, {"Rates", "offered", "a second"})):
        texts = {element.text for element in ET.fromstring(drawn).iter() if element.tag.endswith("text")}  # noqa: S314
        assert words <= texts
    flat = svg.lines(svg.Plot("Nothing", "s", "a second", {"failed": [(0, 0), (1, 0)]}))
    assert ET.fromstring(flat).attrib["height"] == "320"  # noqa: S314


def test_two_arrivals_at_once_are_both_there() -> None:
    assert sorted([Arrival(1.0, "b"), Arrival(1.0, "a")]) == [Arrival(1.0, "a"), Arrival(1.0, "b")]


@pytest.mark.parametrize(
    "words", [("--times", "0"), ("--times", "nan"), ("--claims", "-1"), ("--seconds", "-1"), ("--knee", "nothing")]
)
def test_what_cannot_be_offered_is_refused_before_a_cloud_starts(
    words: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(words)
    assert refused.value.code == 2
    said = capsys.readouterr().err
    assert words[0] in said
    assert words[1] in said
