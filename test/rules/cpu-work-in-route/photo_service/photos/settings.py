THUMBNAIL_SIZE = (256, 256)
STORE = "/var/lib/photos"
