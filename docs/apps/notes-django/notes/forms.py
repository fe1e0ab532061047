"""The form of a note."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat

from notes.models import Note


# --8<-- [start:note]
class NoteForm(forms.ModelForm):
    remove_attachment = forms.BooleanField(required=False)

    class Meta:
        model = Note
        fields = ["title", "text", "attachment"]
        widgets = {"attachment": forms.FileInput}

    # --8<-- [start:size]
    def clean_attachment(self):
        attachment = self.cleaned_data["attachment"]
        if isinstance(attachment, UploadedFile) and attachment.size > settings.MAX_ATTACHMENT:
            limit = filesizeformat(settings.MAX_ATTACHMENT)
            raise forms.ValidationError(f"The file is larger than {limit}.")
        return attachment

    # --8<-- [end:size]

    # --8<-- [start:save]
    def save(self, commit=True):
        old = self.initial.get("attachment")
        new = self.cleaned_data["attachment"]
        if isinstance(new, UploadedFile):
            self.instance.attachment_name = new.name  # without folders: Django has cut them off
        elif self.cleaned_data["remove_attachment"]:
            self.instance.attachment = self.instance.attachment_name = ""
        note = super().save(commit)
        if old and old.name != note.attachment.name:
            old.storage.delete(old.name)
        return note

    # --8<-- [end:save]


# --8<-- [end:note]
