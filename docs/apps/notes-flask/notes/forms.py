"""All forms. Flask-WTF adds the CSRF token and its check to each."""

import unicodedata

from flask_login import current_user
from flask_wtf import FlaskForm
from flask_wtf.file import FileField, FileSize
from sqlalchemy import func, select
from wtforms import BooleanField, PasswordField, StringField, TextAreaField, ValidationError
from wtforms.validators import DataRequired, EqualTo, Length, Regexp

from notes import attachments, passwords
from notes.config import MAX_ATTACHMENT
from notes.models import User, db

# What tells a password manager which password a field is for.
KNOWN = {"autocomplete": "current-password"}
NEW = {"autocomplete": "new-password"}
TAKEN = "A user with that username already exists."


def stripped(text):
    return text.strip() if text else text


def normalised(text):
    """Names that look the same become the same, such as those with a wide or a narrow A."""
    return unicodedata.normalize("NFKC", text) if text else text


def refuse_weak(password, username):
    if found := list(passwords.faults(password, username)):
        raise ValidationError(" ".join(found))


# --8<-- [start:signup]
class SignUpForm(FlaskForm):
    username = StringField(
        "Username",
        [DataRequired(), Length(max=150), Regexp(r"^[\w.@+-]+\Z", message="Enter a valid name.")],
        filters=[normalised],
    )
    password1 = PasswordField("Password", [DataRequired()], render_kw=NEW)
    password2 = PasswordField(
        "Password confirmation",
        [DataRequired(), EqualTo("password1", "The two passwords don't match.")],
        render_kw=NEW,
    )

    def validate_username(self, field):
        # Both by the database, because SQLite's lower() knows A to Z only.
        same = select(User).where(func.lower(User.username) == func.lower(field.data))
        if db.session.scalar(same):
            raise ValidationError(TAKEN)

    def validate_password1(self, field):
        refuse_weak(field.data, self.username.data)


# --8<-- [end:signup]


class LoginForm(FlaskForm):
    username = StringField("Username", [DataRequired()], filters=[normalised])
    password = PasswordField("Password", [DataRequired()], render_kw=KNOWN)


class PasswordForm(FlaskForm):
    old_password = PasswordField("Old password", [DataRequired()], render_kw=KNOWN)
    new_password1 = PasswordField("New password", [DataRequired()], render_kw=NEW)
    new_password2 = PasswordField(
        "New password confirmation",
        [DataRequired(), EqualTo("new_password1", "The two passwords don't match.")],
        render_kw=NEW,
    )

    def validate_old_password(self, field):
        if not passwords.verify(current_user, field.data):
            raise ValidationError("Your old password was entered incorrectly.")

    def validate_new_password1(self, field):
        refuse_weak(field.data, current_user.username)


# --8<-- [start:note]
class NoteForm(FlaskForm):
    title = StringField("Title", [DataRequired(), Length(max=100)], filters=[stripped])
    text = TextAreaField("Text", [Length(max=10_000)])
    attachment = FileField(
        "Attachment",
        [
            # --8<-- [start:size]
            FileSize(
                MAX_ATTACHMENT,
                min_size=1,
                message=f"The file is empty or larger than {MAX_ATTACHMENT:,} bytes.",
            )
            # --8<-- [end:size]
        ],
    )
    remove_attachment = BooleanField("Remove attachment")

    def validate_attachment(self, field):
        if field.data and len(attachments.plain_name(field.data.filename)) > 100:
            raise ValidationError("The name of the file has more than 100 characters.")


# --8<-- [end:note]
