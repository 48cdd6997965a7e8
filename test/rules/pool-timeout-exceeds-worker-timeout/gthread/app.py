from sqlalchemy import create_engine

# A thread that waits for a connection does not stop the heartbeat.
engine = create_engine("postgresql://shop@db/shop")
