import ftplib

import paramiko
import pysftp
from paramiko import SSHClient


def run(host, command):
    client = paramiko.SSHClient()
    client.connect(host)  # finds: client-without-timeout
    return client.exec_command(command)  # finds: client-without-timeout


def run_bounded(host, command):
    client = SSHClient()
    client.connect(host, timeout=5)
    return client.exec_command(command, timeout=5)


class Shell:
    def __init__(self, host):
        self.client = SSHClient()
        self.client.connect(hostname=host, username="deploy")  # finds: client-without-timeout

    def run(self, command, timeout=None):
        return self.client.exec_command(command, timeout=timeout)  # finds: client-without-timeout


def upload(host, file):
    with ftplib.FTP(host) as ftp:  # finds: client-without-timeout
        ftp.storbinary("STOR a", file)


def upload_bounded(host, file):
    ftp = ftplib.FTP()
    ftp.connect(host, timeout=5)
    ftp.storbinary("STOR a", file)


def fetch(host):
    with pysftp.Connection(host, username="shop") as sftp:  # finds: client-without-timeout
        sftp.get("/stock.csv")


def fetch_bounded(host):
    with pysftp.Connection(host, username="shop") as sftp:
        sftp.timeout = 10
        sftp.get("/stock.csv")


class Archive:
    def __init__(self, host):
        self.sftp = pysftp.Connection(host)
        self.sftp.timeout = 10


class SlowArchive:
    def __init__(self, host):
        self.sftp = pysftp.Connection(host)  # finds: client-without-timeout
