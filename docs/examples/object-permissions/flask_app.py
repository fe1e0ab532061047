# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login", "pycasbin"]
# ///
"""Flask-Login protects a view, not the note in it; Casbin decides for each note, where asked."""

import secrets
from dataclasses import dataclass

import casbin
from flask import Flask, abort
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user

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
class User(UserMixin):
    id: str


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

app = Flask(__name__)
app.secret_key = secrets.token_hex()
login_manager = LoginManager(app)
login_manager.user_loader(User)


@app.post("/login/<name>")  # stands in for a login with a password
def login(name):
    login_user(User(name))
    return "Welcome."


def may(action, note):
    return rules.enforce(current_user.id, action, note)


def find_note(number, action):
    note = notes.get(number) or abort(404)
    return note if may(action, note) else abort(403)


@app.get("/unchecked/<int:number>")
@login_required
def unchecked(number):
    return notes[number].text


@app.get("/notes/<int:number>")
@login_required
def read(number):
    return find_note(number, "read").text


@app.post("/notes/<int:number>")
@login_required
def change(number):
    find_note(number, "change").text += "!"
    return "Changed."


@app.get("/notes")
@login_required
def list_notes():
    return [note.text for note in notes.values() if may("read", note)]


if __name__ == "__main__":

    def visitor(name):
        client = app.test_client()
        client.post(f"/login/{name}")
        return client

    ann, eve = visitor("ann"), visitor("eve")
    print("Ann reads Bob's note, with login_required:", ann.get("/unchecked/2").status_code)
    print("Ann reads Bob's note, with a check:", ann.get("/notes/2").status_code)
    print("Ann changes her own:", ann.post("/notes/1").status_code)
    print("An editor reads it:", eve.get("/notes/1").status_code)
    print("An editor changes it:", eve.post("/notes/1").status_code)
    print("Ann's list, each note asked about:", ", ".join(ann.get("/notes").json))
