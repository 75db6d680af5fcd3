"""Mails with the words that their writers wrote, and how a way of finding these is judged."""
