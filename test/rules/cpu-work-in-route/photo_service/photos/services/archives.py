import os
import zipfile

from photos import settings
from photos.services import imaging


def names_in(album_id):
    folder = f"{settings.STORE}/{album_id}"
    return [(name, imaging.size_of(f"{folder}/{name}")) for name in os.listdir(folder)]


def archive_of(album_id):
    target = f"/tmp/{album_id}.zip"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, _ in names_in(album_id):
            archive.write(f"{settings.STORE}/{album_id}/{name}")  # finds: cpu-work-in-route (warning)
    return target
