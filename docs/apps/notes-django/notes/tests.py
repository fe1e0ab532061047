"""Tests of the notes: `python manage.py test`."""

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import TestCase, override_settings
from django.urls import reverse

from accounts.models import User
from notes.models import Note

IN_MEMORY = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@override_settings(SECURE_SSL_REDIRECT=False, STORAGES=IN_MEMORY)
class NotesTest(TestCase):
    def setUp(self):
        self.ann = User.objects.create(username="ann")
        self.bob = User.objects.create(username="bob")
        self.client.force_login(self.ann)

    # --8<-- [start:test]
    def test_a_note_of_somebody_else_is_not_found(self):
        note = Note.objects.create(owner=self.bob, title="Private")
        for name in ("edit-note", "delete-note", "attachment"):
            response = self.client.get(reverse(name, args=[note.pk]))
            self.assertEqual(response.status_code, 404)

    # --8<-- [end:test]

    def test_a_mistake_keeps_what_was_typed(self):
        response = self.client.post(reverse("new-note"), {"title": "", "text": "typed"})
        self.assertContains(response, "typed")
        self.assertFormError(response.context["form"], "title", "This field is required.")

    def upload(self, content):
        fields = {"title": "File", "attachment": SimpleUploadedFile("page.html", content)}
        return self.client.post(reverse("new-note"), fields)

    def test_an_attachment_is_saved_not_shown(self):
        self.upload(b"<script>")
        response = self.client.get(reverse("attachment", args=[Note.objects.get().pk]))
        self.assertEqual(b"".join(response.streaming_content), b"<script>")
        self.assertEqual(response["Content-Type"], "application/octet-stream")
        self.assertEqual(response["Content-Disposition"], 'attachment; filename="page.html"')

    def test_an_attachment_has_a_limit(self):
        self.assertContains(self.upload(b"x" * 1_000_001), "larger than")
        self.assertFalse(Note.objects.exists())

    def test_the_api_creates_a_note_of_ones_own(self):
        response = self.client.post(
            "/api/notes", {"title": "From a script"}, content_type="application/json"
        )
        self.assertEqual(response.status_code, 201)
        self.assertEqual(self.ann.notes.get().title, "From a script")

    def test_the_admin_is_for_staff(self):
        self.assertEqual(self.client.get("/admin/").status_code, 302)
        self.client.force_login(User.objects.create_superuser("staff"))
        self.assertEqual(self.client.get("/admin/notes/note/").status_code, 200)
