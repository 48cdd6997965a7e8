import shutil
import uuid
from dataclasses import dataclass

from photos import settings
from photos.services import imaging


@dataclass
class Photo:
    id: str
    path: str


class Library:
    def add(self, file):
        photo = self.store(file)
        self._prepare(photo)
        return photo

    def store(self, file):
        photo = Photo(uuid.uuid4().hex, f"{settings.STORE}/{file.filename}")
        with open(photo.path, "wb") as target:
            shutil.copyfileobj(file.stream, target)
        return photo

    def _prepare(self, photo):
        imaging.thumbnail(photo.path)
