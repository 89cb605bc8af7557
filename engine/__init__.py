"""From photos to portraits that still look like the person; knows nothing of chats or orders."""
