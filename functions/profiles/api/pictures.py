"""Pictures of things in other services. Who asks for one signs its ticket (`shared.media.tickets`)."""

from functions.profiles.operations.others_pictures import ExpectedUpload, expect_emblem, progress, retire

__all__ = ("ExpectedUpload", "expect_emblem", "progress", "retire")
