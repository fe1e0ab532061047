# /// script
# requires-python = ">=3.11"
# dependencies = ["django", "django-csp"]
# ///
"""Django sends the Content Security Policy that you write; on older versions, django-csp does."""

import os
import subprocess
import sys
import tempfile

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, modify_settings, override_settings
from django.test.utils import setup_test_environment
from django.urls import path


def notes(request):
    return HttpResponse("All the notes.")


urlpatterns = [path("", notes)]

with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.executable, "-m", "django", "startproject", "mysite", folder], check=True)
    sys.path.insert(0, folder)
    os.environ["DJANGO_SETTINGS_MODULE"] = "mysite.settings"
    application = get_wsgi_application()
settings.ROOT_URLCONF = __name__


def policy_sent():
    return Client().get("/").headers.get("Content-Security-Policy", "none")


def policy_with(middleware, **changes):
    with modify_settings(MIDDLEWARE={"append": middleware}), override_settings(**changes):
        try:
            return policy_sent()
        except ImportError:
            return "no such middleware"


if __name__ == "__main__":
    setup_test_environment()
    middleware = "django.middleware.csp.ContentSecurityPolicyMiddleware"
    print("Built in:", "no" if policy_with(middleware) == "no such middleware" else "yes")
    print("Policy of a new project:", policy_sent())

    policy = {"default-src": ["'self'"]}
    print("With Django's middleware:", policy_with(middleware))
    print("With Django's middleware and SECURE_CSP:", policy_with(middleware, SECURE_CSP=policy))

    changes = {"CONTENT_SECURITY_POLICY": {"DIRECTIVES": policy}}
    print("With django-csp:", policy_with("csp.middleware.CSPMiddleware", **changes))
