"""Tests of the accounts: `python manage.py test`."""

from django.test import TestCase, override_settings
from django.urls import reverse

from accounts.models import User

PASSWORD = "a sound pass phrase"
QUICK = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@override_settings(SECURE_SSL_REDIRECT=False, PASSWORD_HASHERS=QUICK)
class SignUpTest(TestCase):
    def sign_up(self, **fields):
        fields = {"username": "ann", "password1": PASSWORD, "password2": PASSWORD} | fields
        return self.client.post(reverse("signup"), fields)

    def test_logs_in(self):
        self.assertRedirects(self.sign_up(), reverse("notes"))
        self.assertContains(self.client.get(reverse("notes")), "Log out ann")

    def test_refuses_a_name_in_other_case(self):
        User.objects.create_user("Ann", password=PASSWORD)
        self.assertFormError(
            self.sign_up().context["form"],
            "username",
            "A user with that username already exists.",
        )

    def test_refuses_a_common_password(self):
        self.sign_up(password1="password123", password2="password123")
        self.assertFalse(User.objects.exists())


@override_settings(SECURE_SSL_REDIRECT=False, PASSWORD_HASHERS=QUICK)
class LoginTest(TestCase):
    def setUp(self):
        User.objects.create_user("ann", password=PASSWORD)

    def log_in(self, target):
        fields = {"username": "ann", "password": PASSWORD, "next": target}
        return self.client.post(reverse("login"), fields)

    def test_leads_back_within_the_site(self):
        self.assertRedirects(self.log_in("/password"), "/password")

    def test_never_leads_to_another_site(self):
        self.assertRedirects(self.log_in("//evil.example/"), reverse("notes"))

    def test_a_new_password_ends_other_sessions(self):
        self.log_in("")
        there = self.client_class()
        there.login(username="ann", password=PASSWORD)
        fields = {
            "old_password": PASSWORD,
            "new_password1": "another sound phrase",
            "new_password2": "another sound phrase",
        }
        self.client.post(reverse("password"), fields)
        self.assertEqual(self.client.get(reverse("notes")).status_code, 200)
        self.assertEqual(there.get(reverse("notes")).status_code, 302)
