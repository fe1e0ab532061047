def test_django(shown, cell):
    assert shown["Reports queued by the site alone"] == "0"
    assert shown["Reports queued by one beat"] == "1"
    assert shown["Reports queued by two beats"] == "2"
    assert shown["Time zone of Celery's 4 o'clock"] == "Europe/Berlin"
    cell.holds(support="third-party", packages=["celery"])


def test_flask(shown, cell):
    assert shown["Reports of this minute, with the site alone"] == "0"
    assert shown["Reports of this minute, with a consumer"] == "1"
    assert shown["Reports of this minute, with two consumers"] == "2"
    cell.holds(support="third-party", packages=["huey"])


def test_fastapi(shown, cell):
    assert shown["Reports of this minute, without the lifespan"] == "0"
    assert shown["Reports of this minute, in one process"] == "1"
    assert shown["Reports of this minute, in two workers"] == "2"
    cell.holds(support="third-party", packages=["apscheduler"])
