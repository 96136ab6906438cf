"""Which crashes are one bug, by value."""

import time

import pytest

from functions.feedback.models.bugs import ClientData, Crash, ReportBug
from functions.feedback.rules.fingerprints import FRAMES, fingerprint, item_id_of, normalised

CLIENT = ClientData(version="1.0", platform="windows")

ON_ADA_S = """at Inventory.Open (System.Int32 slot) [0x00012] in C:\\Users\\Ada\\game\\Inventory.cs:118
at Menu.Click () [0x0001f] in C:\\Users\\Ada\\game\\Menu.cs:12"""
ON_BOB_S = """  at Inventory.Open (System.Int32 slot) [0x0a812] in /home/bob/ludus/Inventory.cs:121

  at Menu.Click () [0xb001f] in /home/bob/ludus/Menu.cs:12"""

PYTHON = """Traceback (most recent call last):
{outer}  File "/game/inventory.py", line {line}, in open_slot
    return self.slots[name]"""


def report(**fields) -> ReportBug:
    return ReportBug.model_validate({"title": "It stopped", "client": CLIENT} | fields)


def test_addresses_lines_folders_and_values_are_no_other_crash():
    ada = Crash(message="KeyError: 'ada'", stack=ON_ADA_S)
    bob = Crash(message="KeyError: 'bob''s sword'", stack=ON_BOB_S)
    assert fingerprint(ada) == fingerprint(bob)
    assert fingerprint(ada)[0] == "KeyError"


@pytest.mark.parametrize(
    "other",
    [
        Crash(message="TypeError: 'ada'", stack=ON_ADA_S),
        Crash(message="KeyError: 'ada'", stack=ON_ADA_S.replace("Menu.Click", "Menu.Close")),
        Crash(message="KeyError: 'ada'"),
    ],
    ids=["another error", "another way there", "no stack"],
)
def test_another_error_or_another_frame_is_another_crash(other):
    assert fingerprint(other) != fingerprint(Crash(message="KeyError: 'ada'", stack=ON_ADA_S))


def test_the_frames_nearest_to_the_error_count():
    near = "\n".join(f"at Near{letter} ()" for letter in "abcdefghijkl"[:FRAMES])
    first, second = (Crash(message="E", stack=f"{near}\nat {far} ()") for far in ("Login", "Menu"))
    assert fingerprint(first) == fingerprint(second)
    deep = [PYTHON.format(outer=f'  File "/game/{name}.py", line 3, in {name}\n' * 40, line=7) for name in ("a", "b")]
    assert len({fingerprint(Crash(message="KeyError: 1", stack=stack))[1] for stack in deep}) == 1


def test_a_function_that_calls_itself_counts_once():
    once, often = (Crash(message="E", stack="at Walk ()\n" * times + "at Start ()") for times in (1, 500))
    assert fingerprint(once) == fingerprint(often)


def test_without_a_stack_the_words_count():
    first, second = (
        Crash(message=f"Out of memory at {place} of texture {n}") for place, n in (("0x1f", 3), ("0x2e", 99))
    )
    assert item_id_of(report(crash=first), "ada") == item_id_of(report(crash=second), "bob")
    assert item_id_of(report(crash=Crash(message="Out of video memory")), "ada") != item_id_of(
        report(crash=first), "ada"
    )


def test_what_a_player_writes_is_that_player_s_alone():
    assert item_id_of(report(title="It is broken"), "ada") == item_id_of(report(title="it is BROKEN"), "ada")
    assert item_id_of(report(title="It is broken"), "ada") != item_id_of(report(title="It is broken"), "bob")


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("in D:\\a b\\Game.cs:12", "in Game.cs:0"),
        ("at f (/srv/www/app.js:10:22)", "at f (app.js:0:0)"),
        ("player 3f2504e0-4f89-11d3-9a0c-0305e82c3301 left", "player ID left"),
        ("in <00000000000000000000000000000000>:0", "in <0>:0"),
        ("   ", ""),
    ],
    ids=["windows", "unix", "uuid", "unity", "empty"],
)
def test_what_is_left_of_a_line(line, left):
    assert normalised(line) == left


def test_a_hostile_stack_takes_no_time():
    began = time.process_time()
    for letter in ("a", "/", "'", "0", "(", "a/"):
        fingerprint(Crash(message=letter * 1000, stack=(letter * 19_000) + "\n" + f"{letter * 300}\n" * 60))
    assert time.process_time() - began < 5  # a minute, if a pattern went through a line again and again
