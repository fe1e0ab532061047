def test_django(shown, cell):
    assert shown["Body of 2.5 MB"] == "200"
    assert shown["Body of 2.5 MB and a byte"] == "400"
    assert shown["1000 fields"] == "200"
    assert shown["1001 fields"] == "400"
    assert shown["100 files"] == "200"
    assert shown["101 files"] == "400"
    assert shown["A file of 10 MB"] == "200"
    cell.holds(support="built-in", default="enabled")


def test_flask(shown, cell):
    assert shown["Body of 10 MB"] == "200"
    assert shown["Multipart, 1000 parts"] == "200"
    assert shown["Multipart, 1001 parts"] == "413"
    assert shown["Multipart, a field of 500 kB"] == "200"
    assert shown["Multipart, a field of 500 kB and a byte"] == "413"
    assert shown["Not multipart, 1001 fields"] == "200"
    assert shown["Not multipart, a field of 500 kB and a byte"] == "200"
    assert shown["Body of 10 MB, MAX_CONTENT_LENGTH set to 1 MB"] == "413"
    assert shown["The same to a view that does not read it"] == "200"
    cell.holds(support="built-in", default="disabled")


def test_fastapi(shown, cell):
    assert shown["JSON of 10 MB"] == "200"
    assert shown["Multipart, 1000 fields"] == "200"
    assert shown["Multipart, 1001 fields"] == "400"
    assert shown["Multipart, a field of 1 MiB"] == "200"
    assert shown["Multipart, a field of 1 MiB and a byte"] == "400"
    assert shown["1000 files"] == "200"
    assert shown["1001 files"] == "400"
    assert shown["JSON of 10 MB, max_body_size 1 MB"] == "413"
    cell.holds(support="built-in", default="disabled")
