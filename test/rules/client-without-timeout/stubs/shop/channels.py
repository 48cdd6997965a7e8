from infrastructure import channels

channel = channels.made()
