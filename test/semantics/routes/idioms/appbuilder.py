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


class Tabs(BaseView):
    @expose("<int:tab_id>/activate", methods=("POST",))
    def activate(self, tab_id):  # route: POST /tabs<int:tab_id>/activate
        return ""


class OwnBaseApi(BaseApi):
    resource_name = None
    version = "v2"

    def create_blueprint(self):
        self.resource_name = self.resource_name or self.__class__.__name__.lower()
        self.route_base = self.route_base or f"/api/{self.version}/{self.resource_name}"


class InvoiceApi(OwnBaseApi):
    resource_name = "invoice"

    @expose("/<pk>")
    def get(self, pk):  # route: GET /api/v2/invoice/<pk>
        return ""


class ReceiptApi(OwnBaseApi):
    @expose("/<pk>")
    def get(self, pk):  # route: GET /api/v2/receiptapi/<pk>
        return ""


class AbstractViewApi:
    pass


class OwnBaseView(AbstractViewApi):
    @expose("/form")
    def form(self):  # route: GET /ownbaseview/form
        return ""


class Form(BaseView):
    @expose("/form", methods=["POST"])
    def this_form_post(self):  # route: POST /form/form | route: POST /registration/form
        return self.form_post()

    @expose("/hidden")
    def hidden(self):  # route: GET /form/hidden
        return self.form_post()

    def form_post(self):
        return ""


class Registration(Form):
    def form_post(self):
        return "made"

    def hidden(self):
        return ""


class Plainer(Form):
    pass
