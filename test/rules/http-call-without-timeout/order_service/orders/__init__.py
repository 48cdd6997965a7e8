"""An order service: what customers order is priced, paid and shipped by other services."""

from flask import Flask

from .core import settings
from .core.errors import register_errors


def create_app() -> Flask:
    app = Flask(__name__)
    app.config.from_object(settings)

    from .api import carts, health, orders, payments

    app.register_blueprint(orders.bp, url_prefix="/api/orders")
    app.register_blueprint(carts.bp)
    app.register_blueprint(payments.payments)
    app.register_blueprint(health.bp)
    register_errors(app)
    return app
