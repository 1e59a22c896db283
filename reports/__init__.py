"""What people take home: slides and sheets of paper, made from the same panels as the screens."""
