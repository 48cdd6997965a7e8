"""Three calls and two modules away from the route."""

from PIL import Image

from photos.settings import THUMBNAIL_SIZE


def size_of(path):
    # Reads the header alone.
    return Image.open(path).size


def thumbnail(path):
    image = Image.open(path)
    small = image.resize(THUMBNAIL_SIZE)  # finds: cpu-work-in-route (warning)
    small.save(f"{path}.small.jpg")
    return small
