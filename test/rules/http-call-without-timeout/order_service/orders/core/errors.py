from orders.clients.alerts import Alerts

alerts = Alerts()


def register_errors(app):
    @app.errorhandler(500)
    def failed(error):
        alerts.send(str(error))
        return "failed", 500
