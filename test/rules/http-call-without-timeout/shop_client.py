"""A client as shops write it: one place sends, everything goes through it."""

import logging
from functools import wraps
from typing import Any, Dict, Optional
from urllib.parse import urljoin

import requests
from flask import Blueprint, Flask, current_app, jsonify, request
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

logger = logging.getLogger(__name__)
blueprint = Blueprint("shop", __name__, url_prefix="/shop")


class ShopError(Exception):
    pass


class ShopClient:
    """Sends to the shop's API."""

    DEFAULT_HEADERS = {"Accept": "application/json"}

    def __init__(self, base_url: str, token: Optional[str] = None, retries: int = 3) -> None:
        self.base_url = base_url
        self._session: Optional[requests.Session] = None
        self._token = token
        self._retries = retries

    @property
    def session(self) -> requests.Session:
        if self._session is None:
            session = requests.Session()
            retry = Retry(total=self._retries, backoff_factor=0.3)
            session.mount("https://", HTTPAdapter(max_retries=retry))
            session.headers.update(self.DEFAULT_HEADERS)
            if self._token:
                session.headers["Authorization"] = f"Bearer {self._token}"
            self._session = session
        return self._session

    def _request(self, method: str, path: str, **kwargs: Any) -> Dict[str, Any]:
        url = urljoin(self.base_url, path)
        try:
            response = self.session.request(method, url, **kwargs)  # finds: http-call-without-timeout (error)
            response.raise_for_status()
        except requests.HTTPError as error:
            logger.warning("shop answered %s", error.response.headers.get("X-Request-Id"))
            raise ShopError from error
        return response.json()

    def get(self, path: str, params: Optional[Dict[str, str]] = None) -> Dict[str, Any]:
        return self._request("GET", path, params=params)

    def post(self, path: str, payload: Dict[str, Any]) -> Dict[str, Any]:
        return self._request("POST", path, json=payload)


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        logger.info("calling %s", function.__name__)
        return function(*args, **kwargs)

    return wrapper


def get_client() -> ShopClient:
    return ShopClient(current_app.config["SHOP_URL"], current_app.config.get("SHOP_TOKEN"))


@blueprint.route("/orders/<int:number>")
@logged
def order(number: int):
    client = get_client()
    orders = client.get(f"/orders/{number}", params={"page": request.args.get("page", "1")})
    return jsonify(orders.get("items"))


@blueprint.route("/orders", methods=["POST"])
def create():
    return jsonify(get_client().post("/orders", request.get_json()))


@blueprint.route("/health")
def health():
    try:
        requests.head(current_app.config["SHOP_URL"])  # finds: http-call-without-timeout (error)
    except requests.RequestException:
        return jsonify(status="down"), 503
    return jsonify(status="up")


def create_app() -> Flask:
    app = Flask(__name__)
    app.register_blueprint(blueprint)
    return app
