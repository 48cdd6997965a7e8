import os

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

# One of the engines locks no rows, and says nothing of the other.
cache = create_engine("sqlite:///cache.db")
engine = create_engine(os.environ["DATABASE_URL"])
session = Session(engine)
