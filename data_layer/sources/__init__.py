"""Outside file formats read as raw cells with the names and line numbers the file has. No meaning is added here."""
