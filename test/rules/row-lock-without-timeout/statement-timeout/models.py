from sqlalchemy import create_engine
from sqlalchemy.orm import Session

engine = create_engine("postgresql+psycopg2://shop@db/shop", connect_args={"options": "-c statement_timeout=25000"})
session = Session(engine)
