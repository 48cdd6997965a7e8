import time
from typing import Any

import requests
from flask import Blueprint, Response, abort, current_app, jsonify, request

from .clients.exchange_rates import rates_to
from .database import Report, Session
from .logos import shrunk

reports = Blueprint("reports", __name__, url_prefix="/api/reports")


@reports.get("/<int:report_id>")
def show(report_id: int) -> Response:
    return jsonify(figures_of(report_id))


@reports.post("/<int:report_id>/pdf")
def export(report_id: int) -> Response:
    job = start_rendering(figures_of(report_id))
    while not is_rendered(job):
        time.sleep(2)
    return jsonify(url=f"{current_app.config['RENDERER_URL']}/files/{job}.pdf")


@reports.put("/<int:report_id>/logo")
def change_logo(report_id: int) -> Response:
    with Session.begin() as session:
        report = session.get(Report, report_id) or abort(404)
        report.logo = shrunk(request.files["logo"].stream)
    return Response(status=204)


def figures_of(report_id: int) -> dict[str, Any]:
    with Session() as session:
        report = session.get(Report, report_id) or abort(404)
        rates = rates_to(report.currency)
        total = sum(
            sale.amount * rates.get(sale.currency, 1) for sale in report.sales
        )
        return {
            "shop": report.shop,
            "currency": report.currency,
            "total": str(total),
        }


def start_rendering(figures: dict[str, Any]) -> str:
    return ask_renderer("POST", "/jobs", figures)["id"]


def is_rendered(job: str) -> bool:
    return ask_renderer("GET", f"/jobs/{job}")["state"] == "done"


def ask_renderer(method: str, path: str, payload: Any = None) -> dict[str, Any]:
    url = current_app.config["RENDERER_URL"] + path
    response = requests.request(method, url, json=payload)
    response.raise_for_status()
    return response.json()
