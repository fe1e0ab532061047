"""Notes in the admin: staff may read and correct them, and never see attachments."""

from django.contrib import admin

from notes.models import Note


# --8<-- [start:admin]
@admin.register(Note)
class NoteAdmin(admin.ModelAdmin):
    list_display = ["title", "owner", "changed"]
    search_fields = ["title", "text"]
    fields = ["owner", "title", "text"]
    readonly_fields = ["owner"]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


# --8<-- [end:admin]
