"""What Alembic runs: migrations of the database that the settings name."""

from alembic import context
from sqlmodel import SQLModel

from notes import models
from notes.config import Settings

engine = models.connect(Settings())
with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        render_as_batch=True,  # SQLite changes a table by making another
    )
    with context.begin_transaction():
        context.run_migrations()
engine.dispose()
