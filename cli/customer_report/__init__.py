"""The monthly report of a customer: read behind its wall, drawn, written as HTML and CSV."""
