from sqlalchemy import create_engine

engine = create_engine("postgresql+psycopg://db/shop")
other = create_engine("mysql+pymysql://db/shop")
small = create_engine("sqlite:///shop.db")
