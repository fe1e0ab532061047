"""Check what must hold across records and files; models have checked each record by then."""
