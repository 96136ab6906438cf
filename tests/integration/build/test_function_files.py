"""Where the files of functions stand: in their room, or each in a topic of it; what is amiss is refused by name."""

from pathlib import Path

import pytest

from shared.catalog import MisplacedFile, function_modules
from tests.integration.build.source_tree import build, copy_tree

ROOMS = ("arenas/endpoints/__init__.py", "arenas/handlers/__init__.py")


def tree_with(root: Path, *files: str) -> Path:
    for name in ("arenas/__init__.py", *ROOMS, *files):
        file = root / "functions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return root / "functions"


def test_functions_are_named_by_service_and_file_in_whichever_topic(tmp_path: Path) -> None:
    functions = tree_with(
        tmp_path,
        "arenas/endpoints/seats/__init__.py",
        "arenas/endpoints/seats/take_seat.py",
        "arenas/endpoints/shows/__init__.py",
        "arenas/endpoints/shows/list_shows.py",
        "arenas/handlers/count_seats.py",
    )
    assert function_modules(functions) == {
        "arenas-take-seat": "functions.arenas.endpoints.seats.take_seat",
        "arenas-list-shows": "functions.arenas.endpoints.shows.list_shows",
        "arenas-count-seats": "functions.arenas.handlers.count_seats",
    }


def test_a_folder_of_which_only_a_cache_is_left_is_none(tmp_path: Path) -> None:
    functions = tree_with(
        tmp_path, "arenas/endpoints/take_seat.py", "arenas/endpoints/seats/__pycache__/take_seat.cpython-311.pyc"
    )
    assert function_modules(functions) == {"arenas-take-seat": "functions.arenas.endpoints.take_seat"}


@pytest.mark.parametrize("cache", ["arenas/endpoints/__pycache__", "arenas/endpoints/seats/__pycache__"])
def test_the_cache_of_a_folder_is_no_topic(tmp_path: Path, cache: str) -> None:
    functions = tree_with(
        tmp_path, "arenas/endpoints/seats/__init__.py", "arenas/endpoints/seats/take_seat.py", f"{cache}/x.pyc"
    )
    assert function_modules(functions) == {"arenas-take-seat": "functions.arenas.endpoints.seats.take_seat"}


SEATS = ("arenas/endpoints/seats/__init__.py", "arenas/endpoints/seats/take_seat.py")


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (SEATS[1:], "functions/arenas/endpoints/seats has no __init__.py, so nothing in it is packed"),
        (SEATS[:1], "functions/arenas/endpoints/seats is a topic without a function"),
        (
            (*SEATS, "arenas/endpoints/shows/__init__.py", "arenas/endpoints/shows/take_seat.py"),
            "seats/take_seat.py and functions/arenas/endpoints/shows/take_seat.py would both be arenas-take-seat",
        ),
        ((*SEATS, "arenas/handlers/take_seat.py"), "would both be arenas-take-seat"),
        (
            (*SEATS, "arenas/endpoints/list_shows.py"),
            "functions/arenas/endpoints/list_shows.py stands beside topics: move it to one of seats",
        ),
        ((*SEATS, "arenas/endpoints/seats/front/take_seat.py"), "endpoints/seats/front is a folder in a topic"),
    ],
)
def test_what_stands_where_no_function_is_found_is_refused(
    tmp_path: Path, files: tuple[str, ...], message: str
) -> None:
    with pytest.raises(MisplacedFile) as refused:
        function_modules(tree_with(tmp_path, *files))
    assert message in str(refused.value)


@pytest.mark.parametrize("files", [SEATS, ("arenas/endpoints/take_seat.py",), ("arenas/handlers/count_seats.py",)])
def test_a_room_without_its_init_is_refused(tmp_path: Path, files: tuple[str, ...]) -> None:
    functions = tree_with(tmp_path, *files)
    room = functions / "arenas" / files[-1].split("/")[1]
    (room / "__init__.py").unlink()
    with pytest.raises(MisplacedFile, match=f"functions/arenas/{room.name} has no __init__.py"):
        function_modules(functions)


def test_the_build_says_so_without_a_traceback(tmp_path: Path) -> None:
    tree = copy_tree(tmp_path)
    tree_with(tree, "auth/endpoints/sessions/login.py")
    refused = build(tree, "generate")
    assert refused.returncode == 1
    assert "sessions/login.py and functions/auth/endpoints/sign_in/login.py would both be auth-login" in refused.stderr
    assert "Traceback" not in refused.stderr
