/** An HTTP call that waits forever in a request, and a sleep: HL101 at `error`, HL302 at `warning`. */
export const SERVICE = `import time

import requests
from flask import Flask

app = Flask(__name__)


@app.get("/rates")
def rates():
    time.sleep(5)
    return requests.get("https://rates.example/eur").json()
`;

/** What `--fix --unsafe-fixes` makes of it. */
export const MENDED_SERVICE = SERVICE.replace(
  'example/eur")',
  'example/eur", timeout=(3.05, 25))',
);

/** HL101 at `warning`: nothing is known to call it. */
export const CLIENT = `import requests


def rates():
    return requests.get("https://rates.example/eur")
`;

export const MENDED_CLIENT = CLIENT.replace(
  'example/eur")',
  'example/eur", timeout=(3.05, 25))',
);

/** HL101 at `note`: no request ever waits for it. */
export const SCRIPT = `import requests

if __name__ == "__main__":
    requests.get("https://rates.example/eur")
`;

/** Nothing to find. */
export const CLEAN = "import requests\n\nrequests.get('x', timeout=5)\n";
