"""A service whose routes stand in an OpenAPI document."""

import connexion


def create_app():
    app = connexion.FlaskApp(__name__, specification_dir="..")
    app.add_api("openapi.yaml")
    return app
