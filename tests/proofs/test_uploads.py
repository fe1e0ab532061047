def test_django(shown, cell):
    assert shown["Bytes of an upload held in memory at most"] == "2621440"
    assert shown["A small file"] == "letters/small.pdf, InMemoryUploadedFile"
    assert shown["A file over the limit"] == "letters/large.pdf, TemporaryUploadedFile"
    assert shown["A file of another kind"] == "letters/virus.exe, InMemoryUploadedFile"
    assert shown["A second file keeps the name of the first"] == "False"
    assert shown["Storage that keeps them, a setting"] == "InMemoryStorage"
    cell.holds(support="built-in")


def test_flask(shown, cell):
    assert shown["Name as the browser sent it"] == "../../settings.py"
    assert shown["Name after secure_filename()"] == "settings.py"
    assert shown["Saved in the folder you chose"] == "Dear Sir"
    assert shown["After a second file of that name"] == "Dear Madam"
    cell.holds(support="built-in")


def test_fastapi(shown, cell):
    assert shown["Bytes of an upload held in memory at most"] == "1048576"
    assert shown["Name as the browser sent it"] == "../../settings.py"
    assert shown["Kind as the browser sent it"] == "application/pdf, 8 bytes"
    assert shown["Name after Path(...).name"] == "settings.py"
    assert shown["Saved in the folder you chose"] == "Dear Sir"
    assert shown["After a second file of that name"] == "Dear Madam"
    assert shown["A text field in place of the file"] == "422"
    cell.holds(support="built-in", packages=["python-multipart"])
