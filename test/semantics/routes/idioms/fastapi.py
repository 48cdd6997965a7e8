"""FastAPI: plain handlers in a pool of threads, others on the loop."""

from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Security

app = FastAPI()
router = APIRouter(prefix="/items")


@app.get("/")
def index():  # route: GET / (asgi plain)
    return {}


@router.post("/{id}")
async def save(id: int):  # route: POST /shop/items/{id} (asgi async)
    return {}


@app.api_route("/any", methods=["GET", "POST"])
async def any_verb():  # route: GET, POST /any (asgi async)
    return {}


@app.websocket("/feed")
async def feed(socket):  # route: WEBSOCKET /feed (asgi async)
    pass


@app.middleware("http")
async def timing(request, call_next):  # hook: middleware (asgi async)
    return await call_next(request)


async def added():  # route: GET /added (asgi async)
    return {}


app.add_api_route("/added", added)
app.include_router(router, prefix="/shop")


def database():  # hook: Depends (asgi plain)
    yield None


async def user():  # hook: Depends (asgi async)
    return None


class Paging:
    def __init__(self, page: int = 1):  # hook: Depends (asgi plain)
        self.page = page


class Token:
    def __call__(self):  # hook: Depends (asgi plain)
        return ""


@app.get("/dependent", dependencies=[Depends(Token())])
def dependent(  # route: GET /dependent (asgi plain)
    paging: Annotated[Paging, Depends(Paging)],
    db=Depends(database),
    who=Security(user, scopes=["read"]),
):
    return {}
