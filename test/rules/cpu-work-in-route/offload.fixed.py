"""Handlers whose end moves to a Celery task."""

import os

import pandas as pd
from celery import Celery, shared_task
from flask import Blueprint, Flask, Response, abort, jsonify, request, session, url_for
from flask_login import current_user, login_required
from openpyxl import Workbook

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")
rooms = Blueprint("rooms", __name__, url_prefix="/rooms/<int:room>")
celery = Celery("shop", broker="redis://localhost", backend="redis://localhost")


@shared_task(ignore_result=False)
def year_report_task(name, year):
    # Takes as long as there are orders.
    orders = pd.read_csv("/srv/orders.csv")  # finds: cpu-work-in-route (warning)
    path = os.path.join("/srv/reports", f"{name}-{year}.xlsx")
    orders.to_excel(path)
    return {"path": path}


# The whole year.
@bp.route("/years/<int:year>", methods=["POST"])
@login_required
def year_report(year: int) -> "tuple[dict[str, str], int]":
    """Writes the year's orders."""
    name = request.form["name"].strip()
    if not name:
        abort(400)

    task = year_report_task.delay(name, year)
    status = url_for(".year_report_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@bp.route("/tasks/year-report/<task_id>")
@login_required
def year_report_status(task_id):
    result = year_report_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def tables_task(column, user, user_id):
    table = pd.read_csv("/srv/table.csv")  # finds: cpu-work-in-route
    table.to_html(f"/srv/{user}.html", columns=[column])

    return dict(
        column=column,
        owner=user_id,
    )


@app.get("/tables")
def tables():
    column = request.args.get("column", "id")
    task = tables_task.delay(column, session['user'], current_user.id)
    status = url_for(".tables_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@app.get("/tasks/tables/<task_id>")
def tables_status(task_id):
    result = tables_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def books_task(rows):
    from datetime import datetime

    workbook = Workbook()
    sheet = workbook.active
    for row in rows:
        sheet.append(row)
    sheet.append([datetime.now().isoformat()])
    workbook.save("/srv/books.xlsx")  # finds: cpu-work-in-route
    return {"rows": len(rows)}


@app.post("/books")
def books():
    rows = request.get_json()["rows"]
    if not rows:
        return {"error": "nothing to write"}, 400
    task = books_task.delay(rows)
    status = url_for(".books_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@app.get("/tasks/books/<task_id>")
def books_status(task_id):
    result = books_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def upload_task(kind, note):
    pd.read_csv("/srv/upload.csv").to_excel("/srv/upload.xlsx")  # finds: cpu-work-in-route
    # The client waits for this.
    return {"kind": kind, "note": note}


@app.route("/upload", methods=["GET", "POST"])
def upload():
    if request.method == "POST":
        kind = request.form["kind"]
        if kind == "csv":
            note = """
            kept as it is
            """
            task = upload_task.delay(kind, note)
            status = url_for(".upload_status", task_id=task.id)
            return {"task": task.id, "status": status}, 202
        return {"error": "unknown kind"}, 400
    return "<form method=post>"


@app.route("/tasks/upload/<task_id>")
def upload_status(task_id):
    result = upload_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def paths_task(name):
    import os
    pd.read_csv(name).to_excel(os.path.basename(name))  # finds: cpu-work-in-route
    return "written"


@app.post("/paths/<path:name>")
def paths(name):
    import os

    if not os.path.exists(name):
        return {"error": "no such file"}, 404
    task = paths_task.delay(name)
    status = url_for(".paths_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@app.get("/tasks/paths/<task_id>")
def paths_status(task_id):
    result = paths_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def plans_task(room, plan):
    pd.read_csv(f"/srv/{room}.csv").to_excel(plan)  # finds: cpu-work-in-route
    return ""


@rooms.post("/plans/<plan>")
def plans(plan, room):
    task = plans_task.delay(room, plan)
    status = url_for(".plans_status", room=room, task_id=task.id)
    return {"task": task.id, "status": status}, 202


@rooms.get("/tasks/plans/<task_id>")
def plans_status(room, task_id):
    result = plans_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


@shared_task(ignore_result=False)
def registered_apart_task(name):
    pd.read_csv("/srv/apart.csv").to_excel(f"/srv/{name}.xlsx")  # finds: cpu-work-in-route
    return {"name": name}


def registered_apart(name):
    if not name.isalnum():
        return {"error": "no such name"}, 404
    task = registered_apart_task.delay(name)
    status = url_for(".registered_apart_status", task_id=task.id)
    return {"task": task.id, "status": status}, 202


@app.route("/tasks/registered-apart/<task_id>")
def registered_apart_status(task_id):
    result = registered_apart_task.AsyncResult(task_id)
    return {
        "ready": result.ready(),
        "successful": result.successful(),
        "value": result.result if result.successful() else None,
    }


app.add_url_rule("/apart/<name>", "apart", registered_apart, methods=["POST"])

app.register_blueprint(rooms)


def create_app():
    return app
