from flask import Blueprint

from orders import core

bp = Blueprint("carts", __name__, url_prefix="/carts")


@bp.delete("/<cart>")
def drop(cart):
    core.session.delete(f"http://carts.example/{cart}")  # finds: http-call-without-timeout (error)
    return "", 204


@bp.get("/<cart>")
def show(cart):
    return core.session.get(f"http://carts.example/{cart}", timeout=core.PAYMENT_TIMEOUT).text
