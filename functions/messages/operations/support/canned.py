"""Answers that staff gives often."""

from functions.messages.models.support import CannedAnswer, CannedAnswers, CannedAnswerView, WriteCannedAnswer
from functions.messages.rules.support.threads import UnknownCannedAnswer
from functions.messages.store import support
from shared.firestore.transaction import Transaction


async def canned_answers() -> CannedAnswers:
    """All, by title: a read each."""
    return CannedAnswers(answers=tuple(_view(answer) for answer in await support.canned_answers()))


def write(tx: Transaction, answer_id: str, body: WriteCannedAnswer) -> CannedAnswerView:
    """Write one, new or changed. One write."""
    answer = CannedAnswer(answer_id=answer_id, title=body.title, texts=body.texts, updated_at=tx.now)
    support.save_canned(tx, answer)
    return _view(answer)


async def delete(tx: Transaction, answer_id: str) -> CannedAnswerView:
    """Delete one. One read, one write. Raises UnknownCannedAnswer."""
    answer = await tx.get(support.CANNED, answer_id)
    if answer is None:
        raise UnknownCannedAnswer(answer_id=answer_id)
    support.delete_canned(tx, answer_id)
    return _view(answer)


def _view(answer: CannedAnswer) -> CannedAnswerView:
    return CannedAnswerView(**answer.model_dump())
