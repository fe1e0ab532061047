print("old: made")
