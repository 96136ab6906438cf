"""What the documents ask of 95 of 100 answers, in seconds."""

HEALTH, SEASON, PROGRESS, GRANT, CLAIM = 0.100, 0.150, 0.050, 0.200, 0.300
"""Battle Pass Service, Latency Requirements."""

ANSWER = 0.200
"""1v1bro, Success Metrics, and CryptoTribes 9.1; the Player Platform asks for 300 ms."""

REACTION = 1.0
"""1v1bro, Success Metrics: from an event to what follows."""

GRANTS_A_SECOND, CLAIMS_A_MINUTE, PLAYERS_MOVING = 1_000, 500, 10_000
"""Battle Pass Service, Throughput Requirements."""

REACTIONS = "all reactions to a match"
"""The name of their row: they are no function."""

_OTHERS = {
    "platform-get-service-health": HEALTH,
    "battlepass-get-current": SEASON,
    "battlepass-get-my-progress": PROGRESS,
    "battlepass-grant-xp": GRANT,
    "battlepass-claim-reward": CLAIM,
    REACTIONS: REACTION,
}


def target(function: str) -> float:
    """Within how many seconds 95 of 100 answers have to be there."""
    return _OTHERS.get(function, ANSWER)
