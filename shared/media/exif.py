"""The one thing of EXIF that is needed. Pillow reads all of it, and a few MB can make that any amount of memory."""

import struct

ORIENTATION, SHORT, LONG = 0x0112, 3, 4
MOST_ENTRIES = 1_000
"""Of a directory; cameras write a few dozen."""


def orientation(exif: bytes) -> int:
    """How a picture is to be turned, 1 to 8 (CIPA DC-008, 4.6.4); 1 where nothing says so, or not as TIFF does."""
    tiff = exif.removeprefix(b"Exif\0\0")
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        return 1
    try:
        (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
        (entries,) = struct.unpack_from(f"{order}H", tiff, directory)
        for start in range(directory + 2, directory + 2 + 12 * min(entries, MOST_ENTRIES), 12):
            tag, kind = struct.unpack_from(f"{order}HH", tiff, start)
            if tag == ORIENTATION and kind in {SHORT, LONG}:
                return int(struct.unpack_from(f"{order}{'H' if kind == SHORT else 'I'}", tiff, start + 8)[0])
    except struct.error:
        pass
    return 1
