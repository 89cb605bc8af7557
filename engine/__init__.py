"""From photos to portraits that still look like the person. Knows nothing of chats, orders or storage."""
