"""The JSON API: who may use it and what it checks; the same on each app."""

from browsing import Browser

NOTES = "/api/notes"


def test_strangers_get_401(visitor: Browser) -> None:
    page = visitor.get(NOTES)
    assert page.status_code == 401
    assert page.headers["Content-Type"].startswith("application/json")
    assert visitor.post(NOTES, json={"title": "x"}).status_code in (400, 401, 403)
    token = visitor.get("/login").token
    assert visitor.post(NOTES, json={"title": "x"}, headers=token).status_code == 401


def test_it_lists_ones_own_notes(user: Browser, other: Browser) -> None:
    hidden = other.note("Somebody else's")
    number = user.note("Mine", text="All of it")
    assert user.get(NOTES).json() == [{"id": number, "title": "Mine", "text": "All of it"}]
    other.fill(f"/notes/{hidden}/delete")


def test_it_creates_a_note_with_a_token(user: Browser) -> None:
    for headers in ({}, {"X-CSRFToken": "x"}):
        page = user.post(NOTES, json={"title": "Forged"}, headers=headers)
        assert page.status_code in (400, 403)
    assert user.notes() == []
    fields = {"title": "  From a script ", "text": "<b>"}
    page = user.post(NOTES, json=fields, headers=user.get("/notes/").token)
    assert page.status_code == 201
    ((number, title),) = user.notes()
    assert page.json() == {"id": number, "title": title, "text": "<b>"}
    assert title == "From a script"


def test_it_refuses_what_is_no_note_or_no_json(user: Browser) -> None:
    token = user.get("/notes/").token
    for fields in ({}, *({"title": title} for title in ("", "  ", "x" * 101, 1)), [], "x"):
        page = user.post(NOTES, json=fields, headers=token)
        assert page.status_code == 422, fields
        assert page.headers["Content-Type"].startswith("application/json")
    headers = {"Content-Type": "application/json", **token}
    assert user.post(NOTES, content=b"{", headers=headers).status_code == 400
    assert user.notes() == []


def test_a_document_describes_it(visitor: Browser) -> None:
    document = visitor.get("/api/openapi.json").json()
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
    assert visitor.get("/api/docs").status_code == 404
    assert visitor.get("/docs").status_code == 404
