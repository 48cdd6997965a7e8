from PIL import Image


def shrink(photo, size):
    image = Image.open(f"/srv/photos/{photo}.jpg")
    image.thumbnail((size, size))  # finds: cpu-work-in-route (warning)
    image.save(f"/srv/thumbnails/{photo}.jpg")
