import os

from pymongo import MongoClient

local = MongoClient()  # finds: client-without-timeout
named = MongoClient("db.example", 27017)  # finds: client-without-timeout
bounded = MongoClient("db.example", socketTimeoutMS=5000)
whole = MongoClient("db.example", timeoutMS=5000)
address = MongoClient("mongodb://db.example/?socketTimeoutMS=5000")
other_address = MongoClient("mongodb://db.example/?retryWrites=true")  # finds: client-without-timeout
unknown_address = MongoClient(os.environ["MONGO_URL"])  # finds: client-without-timeout (warning)
switched_off = MongoClient("db.example", socketTimeoutMS=0)  # finds: client-without-timeout
only_selection = MongoClient("db.example", serverSelectionTimeoutMS=5000)  # finds: client-without-timeout
