if a ǃ= b:
    pass
