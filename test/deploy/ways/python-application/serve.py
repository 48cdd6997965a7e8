import multiprocessing

from gunicorn.app.base import BaseApplication

TIMEOUT = 300


class StandaloneApplication(BaseApplication):
    def __init__(self, app, options=None):
        self.options = options or {}
        self.application = app
        super().__init__()

    def load_config(self):
        for key, value in self.options.items():
            self.cfg.set(key.lower(), value)

    def load(self):
        return self.application


if __name__ == "__main__":
    options = {
        "bind": "127.0.0.1:8080",
        "workers": (multiprocessing.cpu_count() * 2) + 1,
        "timeout": TIMEOUT,
        "threads": 4,
    }
    StandaloneApplication(None, options).run()
