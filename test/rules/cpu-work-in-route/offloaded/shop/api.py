from flask import (
    Blueprint,
    abort,
    request,
)

from . import thumbnails

bp = Blueprint("api", __name__)


@bp.get("/thumbnail_status")
def thumbnail_status():
    return {}


@bp.post("/photos/<int:photo>/thumbnail")
def thumbnail(photo):
    size = int(request.args.get("size", 800))
    if size > 2000:
        abort(413)
    thumbnails.shrink(photo, size)
    return "", 204


@bp.post("/photos/<int:photo>/icon")
def icon(photo):
    thumbnails.shrink(photo, 64)
    return {"icon": f"/icons/{photo}"}
