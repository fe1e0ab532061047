"""All forms: models of Pydantic, and how their faults are told."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from fastapi import UploadFile
from pydantic import AfterValidator, BaseModel, BeforeValidator, ValidationError, ValidationInfo

from notes import attachments, passwords
from notes.config import MAX_ATTACHMENT
from notes.models import NoteIn, User

TAKEN = "A user with that username already exists."
Form = TypeVar("Form", bound=BaseModel)
Faults = dict[str, list[str]]


# --8<-- [start:read]
def read(
    form: type[Form], fields: Mapping[str, Any], user: User | None = None
) -> tuple[Form | None, Faults]:
    """The form as a user filled it in, or what is wrong with each field."""
    try:
        return form.model_validate(dict(fields), context=user), {}
    except ValidationError as error:
        faults: Faults = defaultdict(list)
        for fault in error.errors():
            faults[str(fault["loc"][0])].append(fault["msg"].removeprefix("Value error, "))
        return None, faults


# --8<-- [end:read]


# --8<-- [start:signup]
def normalised(name: str) -> str:
    """Names that look the same become the same, such as those with a wide or a narrow A."""
    return unicodedata.normalize("NFKC", name)


def valid(name: str) -> str:
    if not re.fullmatch(r"[\w.@+-]{1,150}", name):
        raise ValueError("Enter at most 150 letters, digits and @ . + - _ only.")
    return name


def strong(password: str, info: ValidationInfo) -> str:
    name = info.context.username if info.context else info.data.get("username", "")
    if faults := list(passwords.faults(password, name)):
        raise ValueError(" ".join(faults))
    return password


def repeated(password: str, info: ValidationInfo) -> str:
    """Where the first has a fault of its own, it is not compared."""
    first = str(info.field_name).replace("2", "1")
    if password != info.data.get(first, password):
        raise ValueError("The two passwords don't match.")
    return password


Name = Annotated[str, AfterValidator(normalised)]
NewPassword = Annotated[str, AfterValidator(strong)]
SamePassword = Annotated[str, AfterValidator(repeated)]


class SignUpForm(BaseModel):
    username: Annotated[Name, AfterValidator(valid)]
    password1: NewPassword
    password2: SamePassword


# --8<-- [end:signup]


class LoginForm(BaseModel):
    username: Name
    password: str


def old(password: str, info: ValidationInfo) -> str:
    if not passwords.verify(info.context, password):
        raise ValueError("Your old password was entered incorrectly.")
    return password


class PasswordForm(BaseModel):
    old_password: Annotated[str, AfterValidator(old)]
    new_password1: NewPassword
    new_password2: SamePassword


# --8<-- [start:note]
def chosen(upload: Any) -> Any:
    """A file, if one was chosen; if none was, browsers send one without a name."""
    return upload if getattr(upload, "filename", upload) else None


# --8<-- [start:size]
def fitting(upload: UploadFile | None) -> UploadFile | None:
    if upload and not 0 < (upload.size or 0) <= MAX_ATTACHMENT:
        raise ValueError(f"The file is empty or larger than {MAX_ATTACHMENT:,} bytes.")
    if upload and not 0 < len(attachments.plain_name(upload)) <= 100:
        raise ValueError("The name of the file is empty or has more than 100 characters.")
    return upload


# --8<-- [end:size]


class NoteForm(NoteIn):
    attachment: Annotated[UploadFile | None, BeforeValidator(chosen), AfterValidator(fitting)] = (
        None
    )
    remove_attachment: bool = False


# --8<-- [end:note]
