"""Pictures in grey as poppler writes them, read and compared: a golden page may differ where edges are smoothed
otherwise, never in what is there."""
import struct
import zlib


def _paeth(a, b, c):
    p = a + b - c
    pa, pb, pc = abs(p - a), abs(p - b), abs(p - c)
    return a if pa <= pb and pa <= pc else b if pb <= pc else c


def _unfilter(kind, row, before):
    for i, byte in enumerate(row):
        left, up, corner = (row[i - 1] if i else 0), before[i], (before[i - 1] if i else 0)
        add = (0, left, up, (left + up) // 2, _paeth(left, up, corner))[kind]
        row[i] = (byte + add) & 0xFF
    return row


def read(path):
    """(width, height, rows) of an 8-bit grey PNG."""
    data = path.read_bytes()
    assert data[:8] == b"\x89PNG\r\n\x1a\n", path
    at, packed = 8, b""
    while at < len(data):
        length, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour = struct.unpack(">IIBB", body[:10])
            assert (depth, colour) == (8, 0), f"{path}: not grey"
        packed += body if kind == b"IDAT" else b""
        at += length + 12
    raw, rows, before = zlib.decompress(packed), [], bytearray(width)
    for y in range(height):
        start = y * (width + 1)
        before = _unfilter(raw[start], bytearray(raw[start + 1:start + 1 + width]), before)
        rows.append(before)
    return width, height, rows


def read_pgm(path):
    """The same of a grey picture without compression."""
    kind, size, most, pixels = path.read_bytes().split(b"\n", 3)
    width, height = map(int, size.split())
    assert kind == b"P5" and most == b"255", path
    return width, height, [bytearray(pixels[y * width:(y + 1) * width]) for y in range(height)]


def write(path, width, height, rows):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    raw = b"".join(b"\0" + bytes(row) for row in rows)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(raw, 9)) + chunk(b"IEND", b""))


def worst_block(a, b, block=6):
    """The greatest mean difference of any block, 0 to 255; None where the sizes differ."""
    if a[:2] != b[:2]:
        return None
    width, height = a[:2]
    worst = 0
    for top in range(0, height, block):
        for left in range(0, width, block):
            rows = range(top, min(top + block, height))
            total = sum(abs(p - q) for y in rows
                        for p, q in zip(a[2][y][left:left + block], b[2][y][left:left + block]))
            worst = max(worst, total / (len(rows) * min(block, width - left)))
    return worst
