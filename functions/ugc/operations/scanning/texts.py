"""What is asked about words: the studio's lists, and the library's."""

import asyncio

from functions.ugc.models.scanning.scans import Finding
from functions.ugc.rules.scanning import verdicts
from functions.ugc.settings import settings
from functions.ugc.store.scanning import scans
from shared.text import words
from shared.text.words import WordList


async def judge_texts(texts: dict[str, str]) -> tuple[Finding, ...]:
    """Which texts, by what they are, have words on the studio's lists or the library's. A read for each language."""
    languages = settings().ugc_text_languages.split(",")
    listed = await scans.words(languages)
    lists = [WordList(studio.blocked, studio.watched, studio.allowed) for studio in listed]
    findings: list[Finding] = []
    for where, text in texts.items():
        if text:
            findings += verdicts.of_words(await asyncio.to_thread(words.matches, text, languages, lists), where)
    return tuple(findings)
