import grpc
import neo4j
import paramiko
from flask import Flask
from paramiko.sftp_client import SFTPClient
from selenium import webdriver
from selenium.webdriver.remote.client_config import ClientConfig

from shop_protos import orders_pb2, orders_pb2_grpc
from shop_protos.stock_pb2_grpc import StockStub

app = Flask(__name__)
channel = grpc.insecure_channel("orders:50051")
orders = orders_pb2_grpc.OrdersStub(channel)
driver = neo4j.GraphDatabase.driver("neo4j://graph")

GRID = "http://grid:4444/wd/hub"


@app.route("/order")
def order():
    StockStub(channel).Reserve(orders_pb2.Order())  # finds: client-without-timeout
    StockStub(channel).Reserve(orders_pb2.Order(), timeout=5)
    orders.Get(orders_pb2.Order(), 5)
    return orders.Get(orders_pb2.Order())  # finds: client-without-timeout


@app.route("/files")
def files():
    with paramiko.Transport(("host", 22)) as transport:
        sftp = SFTPClient.from_transport(transport)
        sftp.get("/stock.csv", "stock.csv")  # finds: client-without-timeout
        bounded = paramiko.SFTPClient.from_transport(transport)
        bounded.get_channel().settimeout(10)
        bounded.get("/stock.csv", "stock.csv")
    return ""


@app.route("/friends/<name>")
def friends(name):
    with driver.session() as session:
        session.run("MATCH (n) RETURN n")  # finds: client-without-timeout
        session.run(f"MATCH (n:{name}) RETURN n")  # finds: client-without-timeout
        session.run(neo4j.Query("MATCH (n) RETURN n", timeout=5))
    driver.execute_query(name)
    return driver.execute_query("MATCH (n) RETURN n")  # finds: client-without-timeout


@app.route("/shot")
def shot():
    webdriver.Remote(GRID, options=webdriver.ChromeOptions())  # finds: client-without-timeout
    config = ClientConfig(GRID, timeout=20)
    webdriver.Remote(GRID, client_config=config)
    webdriver.Chrome().get("https://shop.example/")
    return ""
