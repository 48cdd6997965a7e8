from photos import create_app

application = create_app()
