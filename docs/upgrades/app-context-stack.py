# /// script
# dependencies = []
# ///
"""Reach the context by the stack that older extensions use."""

try:
    from flask import _app_ctx_stack

    print("_app_ctx_stack.top:", _app_ctx_stack.top)
except ImportError as error:
    print("_app_ctx_stack:", str(error).partition(" (")[0])
