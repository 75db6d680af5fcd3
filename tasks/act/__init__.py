"""What follows from a reply that was read: suppressions, orders for Instantly, alerts."""
