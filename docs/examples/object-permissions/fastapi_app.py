# /// script
# requires-python = ">=3.11"
# dependencies = ["fastapi", "pycasbin", "httpx2"]
# ///
"""In FastAPI the note that a user may read can be a dependency; Casbin decides, where asked."""

from dataclasses import dataclass
from typing import Annotated

import casbin
from fastapi import Depends, FastAPI, Header, HTTPException
from fastapi.testclient import TestClient

MODEL = """
[request_definition]
r = user, action, note
[policy_definition]
p = role, action
[role_definition]
g = _, _
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = r.action == p.action && (g(r.user, p.role) || p.role == "owner" && r.user == r.note.owner)
"""


@dataclass
class Note:
    text: str
    owner: str


model = casbin.Model()
model.load_model_from_text(MODEL)
rules = casbin.Enforcer(model)
rules.add_policies([("owner", "read"), ("owner", "change"), ("editor", "read")])
rules.add_grouping_policy("eve", "editor")
notes = {1: Note("Buy milk", owner="ann"), 2: Note("Buy tea", owner="bob")}

app = FastAPI()


def current_user(user: Annotated[str, Header()]):  # stands in for a login
    return user


CurrentUser = Annotated[str, Depends(current_user)]


def allowed(action):
    def find_note(number: int, user: CurrentUser):
        if number not in notes:
            raise HTTPException(404)
        if not rules.enforce(user, action, notes[number]):
            raise HTTPException(403)
        return notes[number]

    return Depends(find_note)


@app.get("/unchecked/{number}")
def unchecked(number: int, user: CurrentUser):
    return notes[number].text


@app.get("/notes/{number}")
def read(note: Annotated[Note, allowed("read")]):
    return note.text


@app.post("/notes/{number}")
def change(note: Annotated[Note, allowed("change")]):
    note.text += "!"


@app.get("/notes")
def list_notes(user: CurrentUser):
    return [note.text for note in notes.values() if rules.enforce(user, "read", note)]


if __name__ == "__main__":
    ann, eve = (TestClient(app, headers={"user": name}) for name in ("ann", "eve"))
    print("Ann reads Bob's note, with her login alone:", ann.get("/unchecked/2").status_code)
    print("Ann reads Bob's note, with a check:", ann.get("/notes/2").status_code)
    print("Ann changes her own:", ann.post("/notes/1").status_code)
    print("An editor reads it:", eve.get("/notes/1").status_code)
    print("An editor changes it:", eve.post("/notes/1").status_code)
    print("Ann's list, each note asked about:", ", ".join(ann.get("/notes").json()))
