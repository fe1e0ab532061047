def test_django(shown, cell):
    assert shown["Bytes of an upload held in memory at most"] == "2621440"
    assert shown["A small file"] == "letters/small.pdf, InMemoryUploadedFile"
    assert shown["A file over the limit"] == "letters/large.pdf, TemporaryUploadedFile"
    assert shown["A file of another kind"] == "letters/virus.exe, InMemoryUploadedFile"
    assert shown["Storage that keeps them, a setting"] == "InMemoryStorage"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Name as the browser sent it"] == "../../settings.py"
    assert shown["Name after secure_filename()"] == "settings.py"
    assert shown["Saved in the folder you chose"] == "Dear Sir"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Bytes of an upload held in memory at most"] == "1048576"
    assert shown["Name as the browser sent it"] == "../../settings.py"
    assert shown["Saved in the folder you chose"] == "Dear Sir"
    cell.holds(support="built-in", packages=["python-multipart"])
