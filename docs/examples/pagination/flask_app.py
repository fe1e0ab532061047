# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-smorest", "flask-sqlalchemy"]
# ///
"""flask-smorest caps what a page may hold; Flask-SQLAlchemy takes the size from the visitor."""

from flask import Flask
from flask_smorest import Api, Blueprint, Page
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
app.config.update(API_TITLE="Notes", API_VERSION="1", OPENAPI_VERSION="3.1.0")
db = SQLAlchemy(app, model_class=Base)
smorest = Blueprint("notes", __name__)


class Note(db.Model):
    id: Mapped[int] = mapped_column(primary_key=True)


@app.get("/notes")
def notes():
    page = db.paginate(db.select(Note).order_by(Note.id))
    return {"items": [note.id for note in page.items], "total": page.total, "pages": page.pages}


@app.get("/capped")
def capped():
    page = db.paginate(db.select(Note).order_by(Note.id), max_per_page=50)
    return {"items": [note.id for note in page.items]}


@smorest.get("/smorest")
@smorest.response(200)
@smorest.paginate(Page)
def smorest_notes():
    return [{"id": number} for number in range(1000)]


Api(app).register_blueprint(smorest)

if __name__ == "__main__":
    with app.app_context():
        db.create_all()
        db.session.add_all(Note() for _ in range(1000))
        db.session.commit()
        statements = []
        event.listen(db.engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    get = app.test_client().get
    page = get("/notes?page=2").json
    print("Page 2:", f"{len(page['items'])} of {page['total']} on {page['pages']} pages")
    print("Queries for it:", len(statements))
    print("?per_page=5000:", len(get("/notes?per_page=5000").json["items"]))
    print("The same with max_per_page=50:", len(get("/capped?per_page=5000").json["items"]))
    print("?page=9999:", get("/notes?page=9999").status_code)
    print("flask-smorest, page 2:", len(get("/smorest?page=2").json))
    print("flask-smorest, where it says how many:", get("/smorest").headers["X-Pagination"][:14])
    print("flask-smorest, ?page_size=5000:", get("/smorest?page_size=5000").status_code)
    response = get("/smorest?page=9999")
    print("flask-smorest, ?page=9999:", response.status_code, len(response.json))
