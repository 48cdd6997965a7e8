from flask import Blueprint, jsonify, request

from orders.clients import Payments, PriceClient
from orders.clients.shipping import ship, track
from orders.core.http import fetch_json

bp = Blueprint("orders", __name__)
prices = PriceClient()


@bp.route("/<int:number>")
def show(number):
    return jsonify(fetch_json(f"http://stock.example/{number}"))


@bp.post("/")
def create():
    order = request.get_json()
    total = sum(prices.of(article) for article in order["articles"])
    Payments().charge({"total": total})
    return jsonify(ship(order)), 201


@bp.get("/parcels/<parcel>")
def parcel(parcel):
    return track(parcel)
