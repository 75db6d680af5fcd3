"""The door in: verify, keep, ring, answer. Imports only models and domain."""
