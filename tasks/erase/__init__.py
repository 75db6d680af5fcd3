"""Forget a person or a customer, everywhere, and keep them from coming back."""
