"""What players of the demo ask and tell: a support thread in each state, bugs and ideas."""

import asyncio
from collections.abc import Sequence
from typing import NamedTuple

from emulators.seed.people import People

THREADS = "/api/v1/messages/support"
DESK = "/api/v1/admin/support/threads"


class Talk(NamedTuple):
    """A thread and how it goes on: `answer` by staff, who may ask or close, `again` by the player."""

    who: str
    category: str
    subject: str
    text: str
    answer: str = ""
    asks: bool = False
    closes: bool = False
    again: str = ""


TALKS = (
    Talk("nova", "purchase", "My chest is empty", "I bought the chest of gems an hour ago and have none of them."),
    Talk(
        "linh",
        "account",
        "I cannot change my name",
        "It says that the name is taken, but nobody has it.",
        "Which name was it? Please write it as you typed it.",
        asks=True,
    ),
    Talk(
        "oisin",
        "bug",
        "The rooftops map does not load",
        "It stays at 80 %, each time.",
        "We have found it: the next version mends it.",
    ),
    Talk(
        "elif",
        "other",
        "When does the season end?",
        "The calendar has two dates.",
        "The later one counts. The page is right now.",
        closes=True,
    ),
    Talk(
        "salma",
        "player_report",
        "Somebody insults me after each match",
        "It is rookie_7, three evenings now.",
        "We have looked at it and warned them.",
        again="It goes on. Yesterday it was worse.",
    ),
)

BUGS = (
    ("bastien", "Crash when a match ends", {"message": "NullReference: scoreboard", "stack": "at Scoreboard.show:114"}),
    ("hana", "Crash when a match ends", {"message": "NullReference: scoreboard", "stack": "at Scoreboard.show:114"}),
    ("jonas", "The sound stops after the first round", None),
)

IDEAS = (
    ("amara", "A second page in the inventory", ("elif", "jonas", "mei")),
    ("mei", "Show who I beat most often", ("amara",)),
    ("quiet-storm", "A mode for two against two", ("nova", "linh", "priya", "lucia")),
)


async def ensure_threads(people: People) -> int:
    """Open the threads that are not there yet, and go on with them; returns how many. Raises ApiError, Unreachable."""
    return sum(await asyncio.gather(*(_talk(people, talk) for talk in TALKS)))


async def _talk(people: People, talk: Talk) -> bool:
    mine = await people.get(talk.who, THREADS)
    if any(thread["subject"] == talk.subject for thread in mine["items"]):
        return False
    opened = {"category": talk.category, "subject": talk.subject, "text": talk.text}
    thread_id = (await people.post(talk.who, THREADS, opened))["thread_id"]
    if talk.answer:
        answer = {"text": talk.answer, "asks": talk.asks, "close": talk.closes}
        await people.post("admin", f"{DESK}/{thread_id}/reply", answer)
    if talk.again:
        await people.post(talk.who, f"{THREADS}/{thread_id}/reply", {"text": talk.again})
    return True


async def ensure_feedback(people: People) -> int:
    """Report the bugs and ideas, unless somebody has told anything yet; returns how many are new. Raises ApiError."""
    if (await people.get("admin", "/api/v1/admin/feedback?limit=1"))["items"]:
        return 0
    await asyncio.gather(_bugs(people), *(_idea(people, *idea) for idea in IDEAS))
    return len(BUGS) + len(IDEAS)


async def _bugs(people: People) -> None:
    for who, title, crash in BUGS:
        client = {"version": "1.4.2", "platform": "windows", "hardware": {"gpu": "GeForce RTX 3060"}}
        await people.post(who, "/api/v1/feedback/bugs", {"title": title, "client": client, "crash": crash})


async def _idea(people: People, who: str, title: str, voters: Sequence[str]) -> None:
    idea = await people.post(who, "/api/v1/feedback/ideas", {"title": title})
    for voter in voters:
        await people.post(voter, f"/api/v1/feedback/ideas/{idea['idea_id']}/vote")
