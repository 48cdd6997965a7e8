from flask import Blueprint, send_file
from flask.views import MethodView

from photos.services import archives

bp = Blueprint("albums", __name__)


class AlbumArchive(MethodView):
    def get(self, album_id):
        return send_file(archives.archive_of(album_id))


bp.add_url_rule("/<int:album_id>.zip", view_func=AlbumArchive.as_view("archive"))


@bp.get("/<int:album_id>")
def album(album_id):
    return {"photos": archives.names_in(album_id)}
