"""What a war tells at its end."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from emulators.war.checks import Check, Outcome

TOP = 10
MOST_WRONG = 10
_LETTERS = {"castle": "C", "forest": "F", "hills": "H", "river": "R", "plains": "P"}
_COLOURS = ("red", "green", "yellow", "blue", "magenta", "cyan", "bright_red", "bright_green", "bright_blue")


def print_map(console: Console, outcome: Outcome) -> None:
    """The map: each territory by its terrain, with the tag of the tribe that holds it."""
    tags = {tribe["tribe_id"]: tribe["tag"] for tribe in outcome.record.tribes}
    places = {(each["coordinates"]["x"], each["coordinates"]["y"]): each for each in outcome.territories}
    holders = sorted({each["owner"]["tribe_id"] for each in outcome.territories if each["owner"]})
    xs, ys = ([place[axis] for place in places] for axis in (0, 1))
    table = Table(title="The map", title_justify="left", show_header=False, box=None, padding=(0, 1))
    for y in range(min(ys), max(ys) + 1):
        row = []
        for x in range(min(xs), max(xs) + 1):
            territory = places.get((x, y))
            row.append(_square(territory, holders, tags) if territory else Text(""))
        table.add_row(*row)
    console.print(table)
    held = sum(1 for each in outcome.territories if each["owner"])
    console.print(f"{held} of {len(places)} territories are held by {len(holders)} tribes.")


def _square(territory: Mapping[str, Any], holders: Sequence[str], tags: Mapping[str, str]) -> Text:
    letter = _LETTERS[territory["terrain"]]
    if not territory["owner"]:
        return Text(f"{letter}  · ", style="dim")
    tribe_id = territory["owner"]["tribe_id"]
    return Text(f"{letter} {tags.get(tribe_id, '?'):<3}", style=_COLOURS[holders.index(tribe_id) % len(_COLOURS)])


def print_armies(console: Console, outcome: Outcome) -> None:
    """Who has the most, at the end."""
    table = Table(title="Armies", title_justify="left")
    for name in ("Player", "Points", "Gold", "At home", "Away", "Barracks", "Warehouse", "Workshop"):
        table.add_column(name, justify="left" if name == "Player" else "right", no_wrap=True)
    ranked = sorted(outcome.players.values(), key=lambda mine: (-mine["victory_points"], -_size(mine)))
    for mine in ranked[:TOP]:
        levels = [mine["buildings"][name]["level"] for name in ("barracks", "warehouse", "workshop")]
        shown = [mine["victory_points"], mine["gold"], sum(mine["army"].values()), mine["army_away"], *levels]
        table.add_row(escape(mine["username"]), *map(str, shown))
    console.print(table)


def print_tribes(console: Console, outcome: Outcome) -> None:
    """The tribes' board."""
    table = Table(title="Tribes", title_justify="left")
    for name in ("#", "Tribe", "Tag", "Points", "Members", "Territories"):
        table.add_column(name, justify="left" if name in {"Tribe", "Tag"} else "right", no_wrap=True)
    for line in outcome.tribes_board[:TOP]:
        shown = [line[key] for key in ("total_vp", "member_count", "territories_controlled")]
        table.add_row(str(line["rank"]), escape(line["tribe_name"]), line["tag"], *map(str, shown))
    console.print(table)


def print_prizes(console: Console, outcome: Outcome) -> None:
    """What was won, where the season has its result."""
    result = outcome.record.result
    if result is None:
        return
    console.print(
        f"The pool is {result['pool'] / 100:.2f} dollars, of which nobody won {result['undistributed'] / 100:.2f}."
    )
    for tribe in result["tribes"][:TOP]:
        if tribe["cents"]:
            console.print(f"  {tribe['rank']}. {tribe['name']}: {tribe['cents'] / 100:.2f}", markup=False)


def _size(mine: Mapping[str, Any]) -> int:
    return int(sum(mine["army"].values())) + int(mine["army_away"])


def print_counts(console: Console, done: Counter[str], refused: Counter[str], retries: int) -> None:
    """What bots did, and what they were refused."""
    for name, counts in (("Done", done), ("Refused", refused)):
        if counts:
            text = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
            console.print(f"{name:<10} {text}", markup=False)
    console.print(f"Sent again {retries} requests, as the API was busy or away")


def print_checks(console: Console, checks: Iterable[Check]) -> bool:
    """What was checked; whether all of it is right."""
    right = True
    for check in checks:
        verdict = "[red]✗[/red]" if check.wrong else "[green]✓[/green]"
        console.print(f"{verdict} {check.count} {check.name}")
        for text in check.wrong[:MOST_WRONG]:
            console.print(f"    {text}", markup=False, soft_wrap=True)
        if len(check.wrong) > MOST_WRONG:
            console.print(f"    ... and {len(check.wrong) - MOST_WRONG} more")
        right = right and not check.wrong
    return right
