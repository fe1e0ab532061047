def hеllo() -> None:
    """Another name than hello."""
