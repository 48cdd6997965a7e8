from flask import Blueprint, request

from photos.services.library import Library

bp = Blueprint("uploads", __name__)
library = Library()


@bp.post("/")
def upload():
    photo = library.add(request.files["photo"])
    return {"id": photo.id}, 201


@bp.post("/later")
def upload_later():
    from photos.jobs.thumbnails import make_thumbnails

    photo = library.store(request.files["photo"])
    make_thumbnails.delay(photo.id)
    return {"id": photo.id}, 202
