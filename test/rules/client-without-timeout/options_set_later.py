import ldap
import pycurl
import socket
import zmq

LDAP = "ldap://directory.example"


def directory():
    connection = ldap.initialize(LDAP)
    connection.set_option(ldap.OPT_NETWORK_TIMEOUT, 5)
    return connection


def directory_with_other_options():
    connection = ldap.initialize(LDAP)  # finds: client-without-timeout
    connection.set_option(ldap.OPT_REFERRALS, 0)
    return connection


def directory_with_attribute():
    connection = ldap.initialize(LDAP)
    connection.network_timeout = 5
    return connection


def download(url):
    curl = pycurl.Curl()
    curl.setopt(pycurl.URL, url)
    curl.perform()  # finds: client-without-timeout


def download_bounded(url):
    curl = pycurl.Curl()
    curl.setopt(curl.URL, url)
    curl.setopt(curl.TIMEOUT_MS, 5000)
    curl.perform()


def download_by_options(options):
    curl = pycurl.Curl()
    for option, value in options.items():
        curl.setopt(option, value)
    curl.perform()


def ping(host):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.connect((host, 7))  # finds: client-without-timeout
    sock.send(b"ping")


def ping_bounded(host):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.settimeout(3)
    sock.connect((host, 7))


def ping_switched_off(host):
    sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    sock.settimeout(None)
    sock.connect((host, 7))  # finds: client-without-timeout


def own_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    probe.connect(("192.0.2.1", 80))
    return probe.getsockname()[0]


def is_running(path):
    local = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    local.connect(path)


def first_reachable(host):
    for family, kind, protocol, _, address in socket.getaddrinfo(host, 7):
        sock = socket.socket(family, kind, protocol)
        sock.connect(address)


def connected(host):
    return socket.create_connection((host, 7))  # finds: client-without-timeout


def connected_bounded(host):
    return socket.create_connection((host, 7), 3)


def ask(address):
    asking = zmq.Context().socket(zmq.REQ)
    asking.connect(address)
    asking.send(b"?")
    return asking.recv()  # finds: client-without-timeout


def ask_bounded(address):
    asking = zmq.Context().socket(zmq.REQ)
    asking.setsockopt(zmq.RCVTIMEO, 1000)
    asking.connect(address)
    return asking.recv()
