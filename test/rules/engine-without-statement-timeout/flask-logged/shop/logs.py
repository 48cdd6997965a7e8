import logging

from sqlalchemy.engine import Engine
from sqlalchemy.event import listens_for

logger = logging.getLogger(__name__)


def plain(parameter):
    if isinstance(parameter, dict):
        return {key: plain(value) for key, value in parameter.items()}
    return str(parameter)


def caller():
    return frames_of(logger)


def frames_of(anything):
    return [frames_of(each) for each in anything]


# It writes down what runs, and sets nothing.
@listens_for(Engine, "before_cursor_execute")
def before_cursor_execute(conn, cursor, statement, parameters, context, executemany):
    logger.debug("%s %s %s", statement, [plain(each) for each in parameters], caller())
