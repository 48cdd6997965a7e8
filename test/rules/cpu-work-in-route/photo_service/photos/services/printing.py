from reportlab.platypus import Paragraph, SimpleDocTemplate

from photos.services import archives


class Printer:
    def paper_left(self):
        return 12

    def order(self, album_id):
        names = archives.names_in(album_id)
        self._lay_out(album_id, names)
        return len(names)

    def _lay_out(self, album_id, names):
        document = SimpleDocTemplate(f"/tmp/{album_id}.pdf")
        document.build([Paragraph(name) for name, _ in names])  # finds: cpu-work-in-route (warning)
