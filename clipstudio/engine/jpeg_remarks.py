"""Which way up a plain JPEG stands, read from its remarks without opening it, wherever these are plain too."""

from __future__ import annotations

import struct

from clipstudio.engine.jpeg_structure import PlainJpeg

_EXIF = b"Exif\0\0"
_XMP = b"http://ns.adobe.com/xap/1.0/\0"
_ORIENTATION, _SHORT = 0x0112, 3
_RESOLUTION = {0x011A: 5, 0x0128: 3}
"""The tags that Pillow reads of its own accord when it opens a file, and the type that each should have."""

_BYTES_OF_TYPE = (0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8)
"""Bytes of one value of each type of TIFF."""


def plain_orientation(jpeg: PlainJpeg) -> int | None:
    """EXIF orientation 1 to 8, 1 where there is none; None where only Pillow can tell.

    Left to it is what it may refuse, take for another kind of file, or read an orientation from besides a whole
    EXIF block: several pictures in one file, XMP, Photoshop's own block, whatever is cut short or has odd types.
    """
    exif: bytes | None = None
    has_xmp = False
    for marker, body in jpeg.remarks:
        if marker == 0xE1 and body.startswith(_EXIF):
            if exif is not None:
                return None  # in several parts
            exif = body[len(_EXIF) :]
        elif marker == 0xE1 and body.startswith(_XMP):
            has_xmp = True
        elif not _is_plain(marker, body):
            return None
    told = 0 if exif is None else _told(exif)
    if told == 0:  # where EXIF says nothing, XMP may
        return None if has_xmp else 1
    return told


def _is_plain(marker: int, body: bytes) -> bool:
    """Whether Pillow reads nothing from this that changes what an image is, or that it could stumble over."""
    match marker:
        case 0xE0:
            return not body.startswith(b"JFIF") or len(body) >= 14
        case 0xE2:
            return not body.startswith(b"MPF\0") and (not body.startswith(b"ICC_PROFILE\0") or len(body) > 14)
        case 0xED:
            return not body.startswith(b"Photoshop 3.0\0")
        case 0xEE:
            return not body.startswith(b"Adobe") or len(body) >= 12
    return True


def _told(exif: bytes) -> int | None:
    """The orientation that a block tells, 0 where it tells none; None where it is not plainly whole."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    if order is None or len(exif) < 10:
        return None
    start = struct.unpack_from(order + "L", exif, 4)[0]
    if start < 8 or start + 2 > len(exif):
        return None
    count = struct.unpack_from(order + "H", exif, start)[0]
    if start + 2 + 12 * count + 4 > len(exif):
        return None
    entries = struct.unpack_from(order + "HHLL" * count, exif, start + 2)
    told = 0
    for place in range(0, len(entries), 4):
        tag, kind, number, value = entries[place : place + 4]
        if not 0 < kind < len(_BYTES_OF_TYPE):
            return None
        size = number * _BYTES_OF_TYPE[kind]
        if not size or (size > 4 and value + size > len(exif)):
            return None
        if tag in _RESOLUTION and (kind, number) != (_RESOLUTION[tag], 1):
            return None
        if tag == _ORIENTATION:
            if told or (kind, number) != (_SHORT, 1):
                return None
            # Two bytes of four, the first ones.
            told = value & 0xFFFF if order == "<" else value >> 16
            if not 1 <= told <= 8:
                return None
    return told
