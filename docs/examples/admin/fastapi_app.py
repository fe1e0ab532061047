# /// script
# requires-python = ">=3.11"
# dependencies = [
#     "fastapi", "sqladmin", "starlette-admin", "sqlmodel", "httpx2", "python-multipart",
#     "sqlalchemy[asyncio]",  # both admins import its async engine
# ]
# ///
"""FastAPI has no admin; both that people add let anyone create a row until there is a login."""

import secrets

import sqladmin
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy.pool import StaticPool
from sqlmodel import Field, Session, SQLModel, create_engine, func, select
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette_admin.auth import AdminUser, AuthProvider, LoginFailed
from starlette_admin.contrib.sqlmodel import Admin, ModelView


class Note(SQLModel, table=True):
    id: int | None = Field(default=None, primary_key=True)
    text: str


class Login(AuthProvider):
    async def login(self, username, password, remember_me, request):
        if (username, password) != ("ann", "correct horse"):
            raise LoginFailed("Wrong name or password.")
        request.session["user"] = username

    async def authenticate(self, request):
        name = request.session.get("user")
        return AdminUser(name) if name else None


class NoteAdmin(sqladmin.ModelView, model=Note):
    pass


def create_database():
    memory = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    engine = create_engine("sqlite://", **memory)
    SQLModel.metadata.create_all(engine)
    return engine


def with_sqladmin():
    app = FastAPI()
    app.state.engine = create_database()
    sqladmin.Admin(app, app.state.engine).add_view(NoteAdmin)
    return app


def create_app(**options):
    app = FastAPI()
    app.state.engine = engine = create_database()
    admin = Admin(engine, secret_key=secrets.token_hex(), **options)
    admin.add_view(ModelView(Note))
    admin.mount_to(app)
    return app


sessions = Middleware(SessionMiddleware, secret_key=secrets.token_hex())
app = create_app(auth_provider=Login(), middlewares=[sessions])

if __name__ == "__main__":

    def post(client, url, **data):
        token = client.cookies.get("starlette_admin_csrftoken", "")
        headers = {"X-CSRFToken": token}
        return client.post(url, data=data, headers=headers, follow_redirects=False).status_code

    def add_note(client):
        status = post(client, "/admin/note/create", text="Buy milk")
        with Session(client.app.state.engine) as session:
            return f"{status}, notes then: {session.exec(select(func.count(Note.id))).one()}"

    print("GET /admin/, FastAPI alone:", TestClient(FastAPI()).get("/admin/").status_code)
    anyone = TestClient(with_sqladmin())
    print("GET /admin/, with SQLAdmin, anonymous:", anyone.get("/admin/").status_code)
    print("POST a note, with SQLAdmin, anonymous, no token:", add_note(anyone))

    anyone = TestClient(create_app())
    print("POST a note, with Starlette-Admin, without its token:", add_note(anyone))
    print("GET /admin/, with Starlette-Admin, anonymous:", anyone.get("/admin/").status_code)
    print("POST a note, with Starlette-Admin, anonymous:", add_note(anyone))

    client = TestClient(app)
    print("GET /admin/, with a login, anonymous:", client.get("/admin/").url.path)
    print("POST a note, with a login, anonymous:", add_note(client))
    post(client, "/admin/login", username="ann", password="correct horse")
    print("POST a note, with a login, logged in:", add_note(client))
