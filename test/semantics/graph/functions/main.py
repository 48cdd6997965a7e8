def first():
    second()


def second():
    pass


def never():
    first()


alias = first
alias()
chosen = first if alias else second
chosen()
