from kafka import KafkaConsumer, KafkaProducer
from pymongo import MongoClient

client = MongoClient("db.example", socketTimeoutMS=30)  # finds: timeout-in-wrong-unit (warning)
bounded = MongoClient("db.example", socketTimeoutMS=30000)
selecting = MongoClient("db.example", serverSelectionTimeoutMS=5)  # finds: timeout-in-wrong-unit
quick = MongoClient("db.example", serverSelectionTimeoutMS=100)
endless = MongoClient("db.example", socketTimeoutMS=0)
producer = KafkaProducer(max_block_ms=10)  # finds: timeout-in-wrong-unit


def polled():
    return KafkaConsumer("jobs").poll(timeout_ms=10)
