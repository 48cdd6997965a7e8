"""FastAPI: plain handlers in a pool of threads, others on the loop."""

from fastapi import APIRouter, FastAPI

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
