from sqlalchemy import create_engine, event

warehouse = create_engine("mssql+pyodbc://shop@dsn", connect_args={"timeout": 5})  # finds: engine-without-statement-timeout
reports = create_engine("mssql+pymssql://shop@db/shop", connect_args={"login_timeout": 5})  # finds: engine-without-statement-timeout
bounded_reports = create_engine("mssql+pymssql://shop@db/shop", connect_args={"timeout": 25})
oracle = create_engine("oracle+cx_oracle://shop@db/shop", connect_args={"tcp_connect_timeout": 5})  # finds: engine-without-statement-timeout
without_limit = create_engine("oracle+oracledb://shop@db/shop")  # finds: engine-without-statement-timeout
bounded_oracle = create_engine("oracle+oracledb://shop@db/shop")
bounded_warehouse = create_engine("mssql+pyodbc://shop@dsn")


@event.listens_for(bounded_oracle, "connect")
def bound_oracle(connection, record):
    connection.call_timeout = 25_000


@event.listens_for(without_limit, "connect")
def lift_oracle(connection, record):
    connection.call_timeout = 0


@event.listens_for(bounded_warehouse, "connect")
def bound_warehouse(connection, record):
    connection.timeout = 25
