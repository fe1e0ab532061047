"""Pages of the notes. Everybody sees their own; another's note is not found."""

from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import FileResponse, Http404
from django.urls import reverse_lazy
from django.views.generic import CreateView, DeleteView, DetailView, ListView, UpdateView

from notes.forms import NoteForm


# --8<-- [start:own]
class OwnNotes(LoginRequiredMixin):
    success_url = reverse_lazy("notes")

    # --8<-- [start:queryset]
    def get_queryset(self):
        return self.request.user.notes.all()

    # --8<-- [end:queryset]


class NoteList(OwnNotes, ListView):
    template_name = "notes/list.html"


# --8<-- [end:own]


# --8<-- [start:forms]
class NoteCreate(OwnNotes, CreateView):
    form_class = NoteForm
    template_name = "notes/form.html"

    def form_valid(self, form):
        form.instance.owner = self.request.user
        return super().form_valid(form)


class NoteUpdate(OwnNotes, UpdateView):
    form_class = NoteForm
    template_name = "notes/form.html"


class NoteDelete(OwnNotes, DeleteView):
    template_name = "notes/delete.html"

    def form_valid(self, form):
        attachment = self.object.attachment
        response = super().form_valid(form)
        if attachment:
            attachment.storage.delete(attachment.name)
        return response


# --8<-- [end:forms]


# --8<-- [start:download]
class AttachmentView(OwnNotes, DetailView):
    def render_to_response(self, context):
        note = self.object
        if not note.attachment:
            raise Http404
        return FileResponse(
            note.attachment.open(),
            as_attachment=True,
            filename=note.attachment_name,
            content_type="application/octet-stream",  # nothing that a browser would open
        )


# --8<-- [end:download]
