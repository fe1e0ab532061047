"""The database: users, their logins, and their notes."""

from datetime import UTC, datetime

from flask_alembic import Alembic
from flask_login import UserMixin
from flask_sqlalchemy_lite import SQLAlchemy
from sqlalchemy import ForeignKey, MetaData, String, Text, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


def now():
    """The time in UTC, without a zone, because SQLite keeps none."""
    return datetime.now(UTC).replace(tzinfo=None)


# --8<-- [start:setup]
class Model(DeclarativeBase):
    # Names for constraints, so that a later migration can change them.
    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


db = SQLAlchemy()
alembic = Alembic(metadatas=Model.metadata, run_mkdir=False)


def init_app(app):
    db.init_app(app)
    alembic.init_app(app)
    # --8<-- [start:keys]
    with app.app_context():
        event.listen(db.engine, "connect", check_foreign_keys)


def check_foreign_keys(connection, record):
    connection.execute("PRAGMA foreign_keys = ON")


# --8<-- [end:keys]


# --8<-- [end:setup]


# --8<-- [start:user]
class User(UserMixin, Model):
    __tablename__ = "user"
    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(150), unique=True)
    password_hash: Mapped[str] = mapped_column(String(255))
    is_active: Mapped[bool] = mapped_column(default=True)
    is_staff: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[list["Note"]] = relationship(back_populates="owner")

    login = None  # the Login with which the user of this request came

    def get_id(self):
        """Called by Flask-Login: what the session cookie holds."""
        return self.login.token

    def __str__(self):
        return self.username


class Login(Model):
    """One login of a user on one device; without it, the cookie is worth nothing."""

    __tablename__ = "login"
    token: Mapped[str] = mapped_column(String(43), primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    created: Mapped[datetime] = mapped_column(default=now)
    user: Mapped[User] = relationship()


# --8<-- [end:user]


# --8<-- [start:note]
class Note(Model):
    __tablename__ = "note"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey(User.id, ondelete="CASCADE"), index=True)
    title: Mapped[str] = mapped_column(String(100))
    text: Mapped[str] = mapped_column(Text, default="")
    attachment: Mapped[str] = mapped_column(String(32), default="")
    attachment_name: Mapped[str] = mapped_column(String(100), default="")
    created: Mapped[datetime] = mapped_column(default=now)
    changed: Mapped[datetime] = mapped_column(default=now, onupdate=now)
    owner: Mapped[User] = relationship(back_populates="notes")

    def __str__(self):
        return self.title


# --8<-- [end:note]
