"""Words of items are judged before they are written, where somebody waits for the answer."""

from functions.ugc.operations.scanning.texts import judge_texts
from functions.ugc.rules.items.errors import UgcWordsRefused


async def check_words(**texts: str) -> bool:
    """Whether a person has to look at texts, by what they are. A read for each language. Raises UgcWordsRefused."""
    findings = await judge_texts(texts)
    if refused := [finding.detail for finding in findings if finding.is_sure]:
        raise UgcWordsRefused(words=refused)
    return bool(findings)
