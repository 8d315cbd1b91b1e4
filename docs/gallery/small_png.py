"""A page as a PNG of sixteen colours: pages are black on white with few colours, and a repository should not grow by megabytes for them."""
import collections
import struct
import zlib

COLOURS, STEP = 16, 51


def write(ppm, target):
    """From the bytes of a PPM (P6, as pdftoppm writes it) into a file."""
    _, width, height, rest = ppm.split(None, 3)
    width, height = int(width), int(height)
    pixels = rest.split(b'\n', 1)[1]
    # Each channel in six steps first, so that the shades of letters' edges are few.
    coarse = bytes((value + STEP // 2) // STEP * STEP for value in range(256))
    pixels = pixels.translate(coarse)
    triples = [pixels[i:i + 3] for i in range(0, width * height * 3, 3)]
    palette = [colour for colour, _ in collections.Counter(triples).most_common(COLOURS)]
    index = {colour: number for number, colour in enumerate(palette)}

    def nearest(colour):
        if colour not in index:
            index[colour] = min(range(len(palette)), key=lambda n: sum((a - b) ** 2 for a, b in zip(colour, palette[n])))
        return index[colour]

    numbers = bytes(map(nearest, triples))
    rows = bytearray()
    for y in range(height):
        row = numbers[y * width:(y + 1) * width] + b'\0' * (width % 2)
        # Two pixels a byte; 0: no filter, the best for so few colours.
        rows += b'\0' + bytes(high << 4 | low for high, low in zip(row[::2], row[1::2]))

    def chunk(kind, content):
        return struct.pack('>I', len(content)) + kind + content + struct.pack('>I', zlib.crc32(kind + content))

    with open(target, 'wb') as file:
        file.write(b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 4, 3, 0, 0, 0))
                   + chunk(b'PLTE', b''.join(palette)) + chunk(b'IDAT', zlib.compress(bytes(rows), 9)) + chunk(b'IEND', b''))
