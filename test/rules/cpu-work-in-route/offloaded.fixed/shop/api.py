from celery import shared_task
from flask import (
    Blueprint,
    abort,
    request,
    url_for,
)

from . import thumbnails

bp = Blueprint("api", __name__)


@bp.get("/thumbnail_status")
def thumbnail_status():
    return {}


@shared_task(ignore_result=False)
def thumbnail_task(photo, size):
    thumbnails.shrink(photo, size)
    return ""


@bp.post("/photos/<int:photo>/thumbnail")
def thumbnail(photo):
    size = int(request.args.get("size", 800))
    if size > 2000:
        abort(413)
    task = thumbnail_task.delay(photo, size)
    status = url_for(".thumbnail_status_2", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@bp.get("/tasks/thumbnail/<task_id>")
def thumbnail_status_2(task_id):
    result = thumbnail_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def icon_task(photo):
    thumbnails.shrink(photo, 64)
    return {"icon": f"/icons/{photo}"}


@bp.post("/photos/<int:photo>/icon")
def icon(photo):
    task = icon_task.delay(photo)
    status = url_for(".icon_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@bp.get("/tasks/icon/<task_id>")
def icon_status(task_id):
    result = icon_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }
