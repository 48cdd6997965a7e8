from flask import Blueprint

from photos.services.printing import Printer

bp = Blueprint("prints", __name__)


@bp.before_request
def check_paper():
    Printer().paper_left()


@bp.post("/<int:album_id>")
def order(album_id):
    return {"pages": Printer().order(album_id)}
