"""What a sales team could write: answers to replies, follow-ups to silent readers. Never sent."""
