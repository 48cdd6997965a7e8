import tools
import tools.files as files
from tools import reader, write
from tools.net import *
from tools.files import Store as FileStore

tools.write()
files.copy()
reader.read()
write()
fetch()
FileStore().copy_all()
