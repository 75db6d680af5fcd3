"""The door in: verify, keep, ring, answer. Opens with the webhook work; imports only models and domain."""
