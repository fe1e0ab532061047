# /// script
# requires-python = ">=3.12"
# dependencies = []
# ///
"""Save a model with positional arguments."""

import inspect

from django.db.models import Model

parameters = inspect.signature(Model.save).parameters.values()
print("Model.save takes:", ", ".join(str(one) for one in parameters))
