from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c lock_timeout=3000"})
session = Session(engine)
