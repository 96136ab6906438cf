"""Whether a part answers yet."""

import asyncio

PROBE_SECONDS = 1.0


async def answers_http(host: str, port: int, path: str = "/healthz") -> bool:
    """Whether a web server answers `path` with 200."""
    request = f"GET {path} HTTP/1.0\r\nHost: {host}:{port}\r\n\r\n".encode()
    return b" 200 " in (await _first_line(host, port, request))


async def answers_redis(host: str, port: int) -> bool:
    """Whether Redis answers a PING; while it loads its data it does not."""
    return (await _first_line(host, port, b"PING\r\n")).startswith(b"+PONG")


async def _first_line(host: str, port: int, request: bytes) -> bytes:
    try:
        async with asyncio.timeout(PROBE_SECONDS):
            reader, writer = await asyncio.open_connection(host, port)
            try:
                writer.write(request)
                return await reader.readline()
            finally:
                writer.close()
    except (OSError, TimeoutError):
        return b""
