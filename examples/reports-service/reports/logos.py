import io
from typing import BinaryIO

from PIL import Image

LARGEST = (1200, 1200)


def shrunk(upload: BinaryIO) -> bytes:
    """The picture as a PNG that fits a report's first page."""
    picture = Image.open(upload).convert("RGBA")
    picture.thumbnail(LARGEST, Image.Resampling.LANCZOS)
    output = io.BytesIO()
    picture.save(output, format="PNG", optimize=True)
    return output.getvalue()
