"""Sales reports for shops: figures, PDF and logo over HTTP."""

import os

from flask import Flask

from .database import Base, engine
from .views import reports


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024
    app.config["RENDERER_URL"] = os.environ.get(
        "RENDERER_URL", "http://renderer.internal"
    )
    app.register_blueprint(reports)

    @app.cli.command("init-db")
    def init_db() -> None:
        Base.metadata.create_all(engine)

    return app
