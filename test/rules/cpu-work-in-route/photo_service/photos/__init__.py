"""Albums, their thumbnails, and what is sent to the printer."""

from flask import Flask

from photos.api import albums, prints, uploads


def create_app() -> Flask:
    app = Flask(__name__)
    app.config.from_object("photos.settings")
    app.register_blueprint(uploads.bp, url_prefix="/uploads")
    app.register_blueprint(albums.bp, url_prefix="/albums")
    app.register_blueprint(prints.bp, url_prefix="/prints")
    return app
