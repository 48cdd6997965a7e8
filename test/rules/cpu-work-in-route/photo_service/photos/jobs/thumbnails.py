"""What the queue's own worker does."""

from celery import shared_task
from PIL import Image

from photos import settings


@shared_task
def make_thumbnails(photo_id):
    image = Image.open(f"{settings.STORE}/{photo_id}")
    image.resize(settings.THUMBNAIL_SIZE).save(f"{settings.STORE}/{photo_id}.small")
