from sqlalchemy import create_engine

plain = create_engine("mysql://shop@db/shop")  # finds: engine-without-statement-timeout
pymysql = create_engine("mysql+pymysql://shop@db/shop?charset=utf8mb4", pool_recycle=280)  # finds: engine-without-statement-timeout
connector = create_engine("mysql+mysqlconnector://shop@db/shop")  # finds: engine-without-statement-timeout
mariadb = create_engine("mariadb+pymysql://shop@db/shop")  # finds: engine-without-statement-timeout
only_connects = create_engine(  # finds: engine-without-statement-timeout
    "mysql+pymysql://shop@db/shop",
    connect_args={
        "connect_timeout": 5,
    },
)
idle = create_engine(  # finds: engine-without-statement-timeout
    "mysql+pymysql://shop@db/shop", connect_args={"init_command": "SET SESSION wait_timeout=60"}
)

bounded = [
    create_engine("mysql+pymysql://db/shop", connect_args={"read_timeout": 25, "write_timeout": 25}),
    create_engine("mysql+pymysql://db/shop?read_timeout=25"),
    create_engine("mysql+mysqldb://db/shop", connect_args={"read_timeout": 25}),
    create_engine("mysql+pymysql://db/shop", connect_args={"init_command": "SET SESSION max_execution_time=25000"}),
    create_engine("mariadb+pymysql://db/shop", connect_args={"init_command": "SET SESSION max_statement_time=25"}),
]
