"""Flask-AppBuilder's exposed methods."""

from flask_appbuilder import BaseView, ModelRestApi, expose
from flask_appbuilder.api import BaseApi


class Charts(BaseView):
    route_base = "/charts"

    @expose("/list/")
    def list(self):  # route: GET /charts/list/
        return ""


class Plain(BaseView):
    @expose("/show", methods=["GET", "POST"])
    def show(self):  # route: GET, POST /plain/show
        return ""


class OrderApi(BaseApi):
    resource_name = "order"

    @expose("/<pk>", methods=("PUT",))
    def put(self, pk):  # route: PUT /api/v1/order/<pk>
        return ""
