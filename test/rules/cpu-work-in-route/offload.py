"""Handlers whose end moves to a Celery task."""

import os

import pandas as pd
from celery import Celery
from flask import Blueprint, Flask, Response, abort, jsonify, request, session
from flask_login import current_user, login_required
from openpyxl import Workbook

app = Flask(__name__)
bp = Blueprint("shop", __name__, url_prefix="/shop")
rooms = Blueprint("rooms", __name__, url_prefix="/rooms/<int:room>")
celery = Celery("shop", broker="redis://localhost", backend="redis://localhost")


# The whole year.
@bp.route("/years/<int:year>", methods=["POST"])
@login_required
def year_report(year: int) -> Response:
    """Writes the year's orders."""
    name = request.form["name"].strip()
    if not name:
        abort(400)

    # Takes as long as there are orders.
    orders = pd.read_csv("/srv/orders.csv")  # finds: cpu-work-in-route (warning)
    path = os.path.join("/srv/reports", f"{name}-{year}.xlsx")
    orders.to_excel(path)
    return jsonify({"path": path}), 201


@app.get("/tables")
def tables():
    table = pd.read_csv("/srv/table.csv")  # finds: cpu-work-in-route
    column = request.args.get("column", "id")
    table.to_html(f"/srv/{session['user']}.html", columns=[column])

    return jsonify(
        column=column,
        owner=current_user.id,
    )


@app.post("/books")
def books():
    from datetime import datetime

    workbook = Workbook()
    rows = request.get_json()["rows"]
    if not rows:
        return {"error": "nothing to write"}, 400
    sheet = workbook.active
    for row in rows:
        sheet.append(row)
    sheet.append([datetime.now().isoformat()])
    workbook.save("/srv/books.xlsx")  # finds: cpu-work-in-route
    return {"rows": len(rows)}


@app.route("/upload", methods=["GET", "POST"])
def upload():
    if request.method == "POST":
        kind = request.form["kind"]
        if kind == "csv":
            note = """
            kept as it is
            """
            pd.read_csv("/srv/upload.csv").to_excel("/srv/upload.xlsx")  # finds: cpu-work-in-route
            # The client waits for this.
            return {"kind": kind, "note": note}
        return {"error": "unknown kind"}, 400
    return "<form method=post>"


@app.post("/paths/<path:name>")
def paths(name):
    import os

    if not os.path.exists(name):
        return {"error": "no such file"}, 404
    pd.read_csv(name).to_excel(os.path.basename(name))  # finds: cpu-work-in-route
    return "written"


@rooms.post("/plans/<plan>")
def plans(plan, room):
    pd.read_csv(f"/srv/{room}.csv").to_excel(plan)  # finds: cpu-work-in-route
    return "", 204


def registered_apart(name):
    if not name.isalnum():
        return {"error": "no such name"}, 404
    pd.read_csv("/srv/apart.csv").to_excel(f"/srv/{name}.xlsx")  # finds: cpu-work-in-route
    return {"name": name}


app.add_url_rule("/apart/<name>", "apart", registered_apart, methods=["POST"])

app.register_blueprint(rooms)


def create_app():
    return app
