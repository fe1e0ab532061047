"""The JSON API: who may use it and what it checks; the same on each app."""

from browsing import Browser

NOTES = "/api/notes"


def test_strangers_get_401(visitor: Browser) -> None:
    page = visitor.get(NOTES)
    assert page.status == 401
    assert page.headers["Content-Type"].startswith("application/json")
    assert visitor.send_json(NOTES, {"title": "x"}).status in (400, 401, 403)
    token = visitor.get("/login").token
    assert visitor.send_json(NOTES, {"title": "x"}, **{"X-CSRFToken": token}).status == 401


def test_it_lists_ones_own_notes(user: Browser, other: Browser) -> None:
    hidden = other.note("Somebody else's")
    number = user.note("Mine", text="All of it")
    assert user.get(NOTES).json == [{"id": number, "title": "Mine", "text": "All of it"}]
    other.fill(f"/notes/{hidden}/delete")


def test_it_creates_a_note_with_a_token(user: Browser) -> None:
    assert user.send_json(NOTES, {"title": "Forged"}).status in (400, 403)
    assert user.send_json(NOTES, {"title": "Forged"}, **{"X-CSRFToken": "x"}).status in (400, 403)
    assert user.notes() == []
    token = user.get("/notes/").token
    fields = {"title": "  From a script ", "text": "<b>"}
    page = user.send_json(NOTES, fields, **{"X-CSRFToken": token})
    assert page.status == 201
    (note,) = user.notes()
    assert page.json == {"id": note[0], "title": "From a script", "text": "<b>"}


def test_it_refuses_what_is_no_note(user: Browser) -> None:
    token = {"X-CSRFToken": user.get("/notes/").token}
    for fields in ({}, *({"title": title} for title in ("", "  ", "x" * 101, 1)), [], "x"):
        page = user.send_json(NOTES, fields, **token)
        assert page.status == 422, fields
        assert page.headers["Content-Type"].startswith("application/json")
    assert user.notes() == []


def test_it_refuses_what_is_no_json(user: Browser) -> None:
    headers = {"Content-Type": "application/json", "X-CSRFToken": user.get("/notes/").token}
    assert user.request("POST", NOTES, b"{", headers).status == 400


def test_a_document_describes_it(visitor: Browser) -> None:
    document = visitor.get("/api/openapi.json").json
    assert document["openapi"].startswith("3.")
    assert document["info"]["title"] == "Notes"
    assert list(document["paths"]) == [NOTES]
    operations = document["paths"][NOTES]
    assert set(operations) == {"get", "post"}
    assert "201" in operations["post"]["responses"]
    schemes = document["components"]["securitySchemes"]
    (name,) = operations["post"]["security"][0]
    assert schemes[name]["type"] == "apiKey"
    assert schemes[name]["in"] == "cookie"
    schema = document["components"]["schemas"]["NoteIn"]
    assert schema["required"] == ["title"]
    assert schema["properties"]["title"]["maxLength"] == 100
    assert schema["properties"]["text"]["maxLength"] == 10_000


def test_it_needs_no_other_host_for_a_page_of_its_own(visitor: Browser) -> None:
    """The usual pages of such documents load their scripts from elsewhere; both are left out."""
    assert visitor.get("/api/docs").status == 404
    assert visitor.get("/docs").status == 404
