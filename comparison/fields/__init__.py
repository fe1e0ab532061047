"""What models are made of: texts, lists, records that know their place, and their errors."""
