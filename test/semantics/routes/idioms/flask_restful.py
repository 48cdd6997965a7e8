"""Flask-RESTful, Flask-RESTX, flask-rest-jsonapi, APIFlask, flask-smorest."""

from apiflask import APIBlueprint
from flask import Blueprint
from flask.views import MethodView
from flask_rest_jsonapi import Api as JsonApi
from flask_rest_jsonapi import ResourceList
from flask_restful import Api, Resource
from flask_restx import Api as RestxApi
from flask_restx import Namespace
from flask_restx import Resource as RestxResource
from flask_smorest import Blueprint as SmorestBlueprint

bp = Blueprint("api", __name__, url_prefix="/api")
api = Api(bp, prefix="/v1")
ns = Namespace("orders", path="/orders")
restx = RestxApi(version="1")
restx.add_namespace(ns)
users = restx.namespace("users")
json_api = JsonApi()
pets = APIBlueprint("pets", __name__, url_prefix="/pets")
blp = SmorestBlueprint("smorest", __name__, url_prefix="/smorest")


class Base(Resource):
    def options(self):  # route: OPTIONS /api/v1/things | route: OPTIONS /api/v1/thing/<id>
        return {}


class Things(Base):
    def get(self):  # route: GET /api/v1/things | route: GET /api/v1/thing/<id>
        return {}


api.add_resource(Things, "/things", "/thing/<id>", endpoint="things")


@ns.route("/<int:id>")
class Order(RestxResource):
    @ns.marshal_with(model)
    def get(self, id):  # route: GET /orders/<int:id>
        return {}

    def helper(self):
        return {}


@users.route("/")
class Users(RestxResource):
    def post(self):  # route: POST /users/
        return {}


class People(ResourceList):  # route: GET, POST /people
    def query(self, view_kwargs):
        return []


json_api.route(People, "people", "/people")


@pets.get("/<name>")
@pets.output(PetOut)
def pet(name):  # route: GET /pets/<name>
    return {}


@blp.route("/")
class Smorest(MethodView):
    @blp.response(200)
    def get(self):  # route: GET /smorest/
        return {}
